import { notForYou, refusalWords } from '../../../workspaces/policy/words.js';
import type { MessageContent } from '../../blocks/message.js';
import { plainAnswer } from '../../blocks/message.js';
import { refusalBlocks } from '../../blocks/refusals.js';
import { section } from '../../blocks/text.js';
import { answerWithinMs } from '../../client/answer-times.js';
import type { Wanted } from '../../command-line/parse.js';
import { request as words } from '../../words/request.js';
import { acceptedWords, whoCanTopUp } from './blocks.js';
import { type RequestContext, type RequestServices, requestInfographic } from './request.js';

/**
 * A prompt or an article: accepted with its credits held, or refused in words with nothing charged.
 * @returns what only the requester reads; undefined where there is nothing to say
 */
export async function answerRequest(
  wanted: Wanted,
  context: RequestContext,
  services: RequestServices,
): Promise<MessageContent | undefined> {
  const startedAt = performance.now();
  const outcome = await requestInfographic(wanted, context, services);
  const { answer, count, unitCredits } = outcome;
  switch (answer.kind) {
    case 'accepted':
      return plainAnswer(acceptedWords(wanted, outcome, answer.available));
    case 'duplicate':
      return plainAnswer(words.duplicate);
    case 'unknown':
      return plainAnswer(words.unknown);
    case 'busy':
      return plainAnswer(words.busy);
    case 'not_for_you':
      return plainAnswer(notForYou(answer.who));
    case 'refused':
      return { text: refusalWords(answer.refusal), blocks: refusalBlocks(answer.refusal) };
    case 'insufficient': {
      const { neededCredits, available, affordable } = answer;
      const enoughFor = Math.min(affordable, count - 1);
      const text = words.insufficient(neededCredits, available, unitCredits, count, enoughFor);
      const who = await whoCanTopUp(
        context,
        services,
        answerWithinMs.request - (performance.now() - startedAt),
      );
      return { text: `${text} ${who.words}`, blocks: [section(text), ...who.blocks] };
    }
  }
}
