import { defaultModel } from '../../fal/catalogue.js';
import { request as words } from '../../words/request.js';
import { plainAnswer } from '../blocks/answers.js';
import { mention } from '../blocks/text.js';
import type { MessageContent } from '../blocks/thread.js';
import type { Asker, Services } from '../services.js';
import type { Command } from './parse.js';

/** A refusal is told in this time, with or without knowing who asks: Slack waits three seconds. */
const ANSWER_WITHIN_MS = 2_100;

/** A prompt: accepted with its credits held, or refused in words with nothing charged. */
export async function answerRequest(
  { prompt, ratio, resolution, count }: Extract<Command, { kind: 'request' }>,
  asker: Asker,
  services: Services,
): Promise<MessageContent> {
  const startedAt = performance.now();
  const { answer, unitCredits, totalCredits } = await services.infographs.accept({
    workspace: asker.workspace,
    requester: asker.user,
    channel: asker.channel,
    requestKey: `command:${asker.triggerId}`,
    responseUrl: asker.responseUrl,
    model: defaultModel.id,
    prompt,
    ratio,
    resolution,
    count,
  });
  switch (answer.kind) {
    case 'accepted':
      return plainAnswer(words.accepted(count, totalCredits, answer.available));
    case 'duplicate':
      return plainAnswer(words.duplicate);
    case 'unknown':
      return plainAnswer(words.unknown);
    case 'busy':
      return plainAnswer(words.busy);
    case 'insufficient': {
      const { neededCredits, available, affordable } = answer;
      return plainAnswer(
        words.insufficient(neededCredits, available, unitCredits, count, Math.min(affordable, count - 1)),
        await whoCanTopUp(asker, services, ANSWER_WITHIN_MS - (performance.now() - startedAt)),
      );
    }
  }
}

/** An admin is told how, others whom to ask. Not knowing which is no reason to be late with the answer. */
async function whoCanTopUp(
  { workspace, user }: Asker,
  { members }: Services,
  withinMs: number,
): Promise<string> {
  const admin = members.isAdmin(workspace, user).catch(() => false);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), withinMs);
  });
  const known = await Promise.race([admin, late]).finally(() => clearTimeout(timer));
  return known ? words.topUpYourself : words.askAnAdmin(members.namedAdmins().map(mention).join(' '));
}
