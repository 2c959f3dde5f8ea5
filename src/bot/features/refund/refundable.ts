import { isPerson } from '../../../lib/actor.js';
import type { Infograph } from '../../../models/infograph.js';
import { escaped, mention } from '../../blocks/text.js';
import { refund as words } from './words.js';

/** Why an infograph cannot be refunded, as far as it can be told beforehand; the books decide. */
export function whyNot({ status, delivery, refund }: Infograph): string | undefined {
  if (refund)
    return words.before(isPerson(refund.by) ? mention(refund.by) : '', refund.at, escaped(refund.reason));
  if (status === 'failed' || status === 'canceled' || delivery === 'unreachable') return words.notPaid;
  return status === 'completed' && delivery !== 'waiting' ? undefined : words.notDelivered;
}

/** Whoever asked for it; for a program, whom it named. */
export function personToTell({ requester, api }: Infograph): string | undefined {
  return [requester, api?.notifyUser ?? ''].find(isPerson);
}
