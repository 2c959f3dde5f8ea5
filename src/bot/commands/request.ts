import { defaultModel } from '../../fal/catalogue.js';
import { request as words } from '../../words/request.js';
import { plainAnswer } from '../blocks/answers.js';
import { mention } from '../blocks/text.js';
import type { MessageContent } from '../blocks/thread.js';
import type { Asker, Services } from '../services.js';
import type { Command } from './parse.js';

/** A prompt: accepted with its credits held, or refused in words with nothing charged. */
export async function answerRequest(
  { prompt, ratio, resolution, count }: Extract<Command, { kind: 'request' }>,
  asker: Asker,
  services: Services,
): Promise<MessageContent> {
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
        await whoCanTopUp(asker, services),
      );
    }
  }
}

/** An admin is told how, others whom to ask. Not knowing which is no reason to be late with the answer. */
async function whoCanTopUp({ workspace, user }: Asker, { members }: Services): Promise<string> {
  const admin = await members.isAdmin(workspace, user).catch(() => false);
  return admin ? words.topUpYourself : words.askAnAdmin(members.namedAdmins().map(mention).join(' '));
}
