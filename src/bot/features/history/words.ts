import { failures } from '../../../lib/errors.js';
import { credits } from '../../../lib/words/quantities.js';
import { when } from '../../../lib/words/times.js';
import type { Infograph } from '../../../models/infograph.js';

/** `/infograph history`. */
export const history = {
  mine: 'Your last infographics',
  everybodys: 'Everybody’s last infographics',
  noneOfMine: 'You have not asked for any infographic yet. `/infograph` alone opens a form.',
  noneAtAll: 'Nobody has asked for any infographic yet. `/infograph` alone opens a form.',
  noMore: 'There is nothing older.',

  /** State, cost, when, and which of several. `who` is a mention; empty for one's own. */
  line: (infograph: Infograph, who: string) =>
    [
      stateOf(infograph),
      costOf(infograph),
      when(infograph.acceptedAt),
      ...(infograph.batchSize > 1 ? [`image ${infograph.position} of ${infograph.batchSize}`] : []),
      ...(who ? [`asked for by ${who}`] : []),
    ].join('  ·  '),
  /** Why there is no image. */
  why: ({ failure, status }: Infograph) =>
    status === 'failed' && failure ? failures[failure.code].user : undefined,
  open: 'Open',
  private: '_Asked for in a private conversation._',
  forgotten: '_The prompt was deleted because its time was over._',

  refund: 'Refund…',
  newer: 'Newer',
  older: 'Older',
  showMine: 'Show mine',
  showEverybodys: 'Show everybody’s',
  notAdmin: 'Only an admin of this workspace can look at others’ infographics.',
  cannotShow:
    'The database does not answer right now, so there is nothing to show. Please try again in a moment.',
};

/** Whether it was paid, and is still: what can be given back. */
export function isPaid({ delivery, refund, status }: Infograph): boolean {
  return !refund && status === 'completed' && (delivery === 'posted' || delivery === 'none');
}

function costOf(infograph: Infograph): string {
  const { costCredits, delivery, refund, status } = infograph;
  if (refund) return `refunded (${credits(costCredits)})`;
  if (status === 'failed' || status === 'canceled' || delivery === 'unreachable') return 'not charged';
  return isPaid(infograph) ? credits(costCredits) : `${credits(costCredits)} held`;
}

function stateOf({ awaitsBrief, cancelWish, delivery, status }: Infograph): string {
  if (status === 'canceled') return '*Canceled*';
  if (status === 'failed') return '*Failed*';
  if (delivery === 'unreachable') return '*Could not be shown*';
  if (status === 'completed') return delivery === 'waiting' ? '*On its way*' : '*Done*';
  if (cancelWish && !cancelWish.tooLate) return '*Canceling*';
  if (awaitsBrief) return '*Reading the article*';
  return status === 'processing' ? '*Being drawn*' : '*Waiting*';
}
