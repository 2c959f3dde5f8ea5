import type { TopupOutcome } from '../../../credits/topups/index.js';
import { topup as words } from '../../../credits/topups/words.js';
import type { CreditRequest } from '../../../models/credit-request.js';
import { mention } from '../../blocks/text.js';

/** What became of a top-up, for the admin who wanted it. */
export function topupWords(outcome: TopupOutcome, wanted: number, asker?: string): string {
  switch (outcome.kind) {
    case 'granted':
      return [
        words.added(outcome.credits, outcome.available),
        ...(asker ? [words.askerTold(mention(asker))] : []),
      ].join(' ');
    case 'duplicate':
      return words.addedBefore(outcome.available);
    case 'requested':
      return words.requested(wanted, outcome.leftCredits, outcome.updated);
    case 'answered':
      return decidedWords(outcome.ask);
    case 'busy':
      return words.busy;
    case 'unknown':
      return words.unknown;
  }
}

/** How a question stands that nothing can be decided about any more. */
export function decidedWords(creditRequest: CreditRequest | undefined): string {
  if (!creditRequest) return words.decide.gone;
  const asker = mention(creditRequest.user);
  const by = creditRequest.by ? mention(creditRequest.by) : '';
  if (creditRequest.status === 'declined') return words.decide.declinedBefore(by, asker);
  return creditRequest.status === 'approved'
    ? words.decide.approvedBefore(by, asker)
    : words.decide.beingApproved(asker);
}
