import { LRUCache } from 'lru-cache';
import { atMost } from '../../../lib/at-most.js';
import { type MessageContent, plainAnswer } from '../../blocks/message.js';
import type { Subject } from '../../command-line/parse.js';
import type { Services } from '../../door/services.js';
import { request as words } from '../../words/request.js';
import { cancelButton } from '../cancel/blocks.js';
import type { RequestContext, RequestOutcome } from './request.js';

const REMEMBERED_PEOPLE = 10_000;
const NEWCOMERS_REQUESTS = 5;

/** The requests of people since this process was started: whoever is taken for a newcomer once more reads a line more. */
export function createNewcomers(): Services['isNewcomer'] {
  const requests = new LRUCache<string, number>(atMost(REMEMBERED_PEOPLE));
  return ({ workspace, user }) => {
    const before = requests.get(`${workspace}:${user}`) ?? 0;
    requests.set(`${workspace}:${user}`, before + 1);
    return before < NEWCOMERS_REQUESTS;
  };
}

/**
 * What somebody reads whose request was accepted: where it comes, and what it costs.
 * @returns undefined where the message that stands below says it, and they have seen that before
 */
export function receipt(
  { kind }: Subject,
  context: Pick<RequestContext, 'workspace' | 'user'>,
  outcome: RequestOutcome,
  available: number,
  isNewcomer: Services['isNewcomer'],
): MessageContent | undefined {
  const { answer, count, pauses, place, totalCredits } = outcome;
  const batch = answer.kind === 'accepted' ? answer.batch : undefined;
  const newcomer = isNewcomer(context);
  if (place.under) {
    const { text, blocks } = plainAnswer(words.acceptedInThread(count, totalCredits, available));
    // There is no message of ours with a Cancel before the result.
    return { text, blocks: [...blocks, ...(batch ? [cancelButton(batch, count)] : [])] };
  }
  if (place.onlyMe) return plainAnswer(words.acceptedAlone(count, totalCredits, available));
  if (!newcomer) return undefined;
  if (kind === 'article') return plainAnswer(words.acceptedArticle(count, totalCredits, available, pauses));
  if (pauses) return plainAnswer(words.acceptedDraft(totalCredits, available));
  const when = outcome.asked?.draw ? words.inSeconds : undefined;
  return plainAnswer(words.accepted(count, totalCredits, available, when));
}
