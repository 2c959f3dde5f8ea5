import { SlackCallError } from '../../../lib/slack-call-error.js';
import type { MessageContent } from '../../blocks/message.js';
import { quietly } from '../../client/posting.js';
import type { SlackEvent } from '../../door/listeners.js';
import type { Services } from '../../door/services.js';
import { type AnswerServices, answerTo } from './answer.js';
import { isToBeAnswered } from './once.js';
import { type Said, saidIn } from './said.js';

/*
 * Somebody writes to the app. Bolt acknowledges events before this runs, and Slack may tell of a message again: it is
 * answered once, or, where this ends in between, not at all.
 */

/** A direct message to the app: answered there. */
export async function written(
  { body, context, event }: SlackEvent<'message'>,
  services: AnswerServices,
): Promise<void> {
  const said = saidIn(event, context.botUserId);
  if (!said?.isDirect) return;
  const workspace = context.teamId ?? body.team_id;
  await once(workspace, said, services, async () => {
    const answer = await answerTo(workspace, said, undefined, services);
    const { channel, threadTs: thread_ts } = said;
    if (answer) await post(workspace, { channel, thread_ts, ...answer }, services);
  });
}

/** A message that mentions the app: answered in its thread, for the eyes of whoever wrote it. */
export async function mentioned(
  { body, context, event }: SlackEvent<'app_mention'>,
  services: AnswerServices,
): Promise<void> {
  const said = saidIn(event, context.botUserId);
  if (!said) return;
  const workspace = context.teamId ?? body.team_id;
  const root = said.threadTs ?? said.ts;
  await once(workspace, said, services, async () => {
    const answer = await answerTo(workspace, said, root, services);
    if (answer) await whisper(workspace, said, answer, services);
  });
}

async function once(
  workspace: string,
  said: Said,
  services: AnswerServices,
  answer: () => Promise<void>,
): Promise<void> {
  const { user, channel } = said;
  try {
    if (await isToBeAnswered(services, workspace, said)) await answer();
  } catch (error) {
    services.log.warn({ err: error, workspace, user, channel }, 'answering a message failed');
  }
}

/** Where Slack takes no such message, everybody in the thread can read it; there is nothing in it that they may not. */
async function whisper(
  workspace: string,
  { channel, threadTs, ts, user }: Said,
  answer: MessageContent,
  services: Pick<Services, 'slack'>,
): Promise<void> {
  // In a thread that has not begun, nobody would see it.
  const place = { channel, user, thread_ts: threadTs };
  try {
    await services.slack.call(workspace, 'chat.postEphemeral', { ...place, ...answer });
  } catch (error) {
    const isRefused =
      error instanceof SlackCallError && error.outcome !== 'unknown' && error.outcome !== 'retry';
    if (!isRefused) throw error;
    await post(workspace, { channel, thread_ts: threadTs ?? ts, ...answer }, services);
  }
}

async function post(
  workspace: string,
  message: MessageContent & { channel: string; thread_ts: string | undefined },
  { slack }: Pick<Services, 'slack'>,
): Promise<void> {
  await slack.call(workspace, 'chat.postMessage', { ...message, ...quietly });
}
