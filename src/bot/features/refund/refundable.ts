import { isPerson } from '../../../lib/actor.js';
import { type Infograph, paidOf } from '../../../models/infograph.js';
import { escaped, mention } from '../../blocks/text.js';
import { refund as words } from './words.js';

/** Why an infograph cannot be refunded, as far as it can be told beforehand; the books decide. */
export function whyNot(infograph: Infograph): string | undefined {
  const { status, delivery, refund } = infograph;
  if (refund)
    return words.before(isPerson(refund.by) ? mention(refund.by) : '', refund.at, escaped(refund.reason));
  if (status === 'failed' || status === 'canceled' || delivery === 'unreachable') return words.notPaid;
  if (status !== 'completed' || delivery === 'waiting') return words.notDelivered;
  return paidOf(infograph) > 0 ? undefined : words.notPaid;
}

/** Whoever asked for it; for a program, whom it named. */
export function personToTell({ requester, api }: Infograph): string | undefined {
  return [requester, api?.notifyUser ?? ''].find(isPerson);
}
