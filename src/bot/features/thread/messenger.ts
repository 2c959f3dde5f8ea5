import { z } from 'zod';
import type { Messenger, Posted } from '../../../infographs/core/messenger.js';
import { SlackCallError } from '../../../lib/slack-call-error.js';
import type { Infograph } from '../../../models/infograph.js';
import type { Thread } from '../../../models/thread.js';
import { hasEnded } from '../../../models/transitions.js';
import type { MessageContent } from '../../blocks/message.js';
import { section } from '../../blocks/text.js';
import { openDirectMessages, parseAnswer, quietly } from '../../client/posting.js';
import type { SlackCalls } from '../../client/slack-calls.js';
import { uploadUnshared } from '../../client/upload.js';
import { factsMessage } from '../article-facts/blocks.js';
import { cancel as cancelWords } from '../cancel/words.js';
import {
  badEnd,
  linkInstead,
  linkSent,
  parentAsPosted,
  parentWithState,
  replyAsPosted,
  replyWithImage,
} from './blocks.js';

/** From here on the balance is told under each image. */
const LOW_BALANCE_CREDITS = 10;

const postedAnswer = z.looseObject({ channel: z.string(), ts: z.string() });

interface Dependencies {
  slack: SlackCalls;
  availableCredits(workspace: string): Promise<number>;
  now(): number;
  articlePauseMs: number;
}

/** Puts what the steps say into Slack's words and blocks. */
export function createMessenger({ slack, availableCredits, now, articlePauseMs }: Dependencies): Messenger {
  async function post(
    workspace: string,
    place: { channel: string; thread_ts?: string },
    content: MessageContent,
  ): Promise<Posted> {
    const answer = await slack.call(workspace, 'chat.postMessage', { ...place, ...content, ...quietly });
    return parseAnswer(postedAnswer, answer);
  }

  async function update(workspace: string, { channel, ts }: Posted, content: MessageContent): Promise<void> {
    await slack.call(workspace, 'chat.update', { channel, ts, ...content, ...quietly });
  }

  return {
    async postParent(thread, place) {
      const { workspace, requester, asked, program } = thread;
      if (place === 'dm' && program && !program.person)
        throw new SlackCallError('channel_unavailable', 'nobody_to_tell');
      const person = program?.person ?? requester;
      const channel = place === 'dm' ? await openDirectMessages(slack, workspace, person) : asked;
      return await post(workspace, { channel }, parentAsPosted(thread));
    },

    async showParent(thread, batch, brief) {
      await update(thread.workspace, placeOf(thread), parentWithState(thread, batch, brief));
    },

    postFacts: (thread, brief, batch) =>
      post(
        thread.workspace,
        { channel: thread.channel, thread_ts: thread.ts },
        factsMessage(brief, batch, articlePauseMs),
      ),

    async showFacts(thread, brief, batch, place) {
      await update(thread.workspace, place, factsMessage(brief, batch, articlePauseMs));
    },

    uploadImage({ _id, workspace }, { bytes, kind, path }) {
      const name = `${_id}.${kind === 'jpeg' ? 'jpg' : kind}`;
      return uploadUnshared(slack, workspace, { path, bytes, name });
    },

    postReply: (thread, infograph, mention) =>
      post(
        thread.workspace,
        { channel: thread.channel, thread_ts: thread.ts },
        replyAsPosted(infograph, mention),
      ),

    async showImage(thread, infograph, reply, fileId, mention) {
      const available = await availableCredits(thread.workspace);
      const low = available < LOW_BALANCE_CREDITS ? available : undefined;
      await update(thread.workspace, reply, replyWithImage(infograph, fileId, mention, now(), low));
    },

    async postLink({ workspace, requester, program }, infograph, url) {
      if (program) return;
      await post(
        workspace,
        { channel: await openDirectMessages(slack, workspace, requester) },
        linkInstead(infograph, url),
      );
    },

    async showLinkSent({ workspace }, infograph, reply) {
      await update(workspace, reply, linkSent(infograph));
    },

    async postBadEnd(thread, infograph, mention) {
      await post(
        thread.workspace,
        { channel: thread.channel, thread_ts: thread.ts },
        badEnd(infograph, mention),
      );
    },

    async takeBack(workspace, { channel, ts }) {
      await slack.call(workspace, 'chat.delete', { channel, ts });
    },

    async sendEphemeralReply(_thread, { kind, url }, batch) {
      const text = kind === 'sent_to_dm' ? cancelWords.sentToDm : cancelOutcome(batch);
      if (text)
        await slack.respond(url, {
          response_type: 'ephemeral',
          replace_original: false,
          text,
          blocks: [section(text)],
        });
    },
  };
}

function placeOf({ _id, channel, ts }: Thread): Posted {
  if (!channel || !ts) throw new Error(`the thread ${_id} has not been posted`);
  return { channel, ts };
}

function cancelOutcome(batch: readonly Infograph[]): string {
  const wished = batch.filter(({ cancelWish }) => cancelWish);
  const canceled = wished.filter(({ status }) => status === 'canceled').length;
  const tooLate = wished.filter((infograph) => infograph.cancelWish?.tooLate && !hasEnded(infograph)).length;
  return cancelWords.outcome(canceled, tooLate, wished.length - canceled - tooLate);
}
