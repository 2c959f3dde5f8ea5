import type { MessageContent } from '../../blocks/message.js';
import { plainAnswer } from '../../blocks/message.js';
import { answerWithinMs } from '../../client/answer-times.js';
import type { Wanted } from '../../command-line/parse.js';
import type { Services } from '../../door/services.js';
import { request as words } from '../../words/request.js';
import { question } from './question.js';
import { receipt } from './receipt.js';
import { refusedAnswer } from './refused.js';
import { type RequestContext, type RequestServices, requestInfographic } from './request.js';

export type AnswerServices = RequestServices & Pick<Services, 'isNewcomer' | 'models'>;

/**
 * A prompt or an article: accepted with its credits held, or refused in words with nothing charged.
 * @returns what only the requester reads; undefined where there is nothing to say
 */
export async function answerRequest(
  wanted: Wanted,
  context: RequestContext,
  services: AnswerServices,
): Promise<MessageContent | undefined> {
  const startedAt = performance.now();
  const outcome = await requestInfographic(wanted, context, services);
  const { answer } = outcome;
  switch (answer.kind) {
    case 'accepted':
      return receipt(wanted, context, outcome, answer.available, services.isNewcomer);
    case 'duplicate':
      return plainAnswer(words.duplicate);
    case 'unknown':
      return plainAnswer(words.unknown);
    case 'asks_first':
      return await question(wanted, outcome, answer.available, context, services);
    default: {
      const leftMs = answerWithinMs.request - (performance.now() - startedAt);
      return await refusedAnswer(wanted, outcome, answer, context, services, leftMs);
    }
  }
}
