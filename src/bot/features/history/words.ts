import { failures } from '../../../lib/errors.js';
import { credits } from '../../../lib/words/quantities.js';
import { when } from '../../../lib/words/times.js';
import { type Infograph, paidOf } from '../../../models/infograph.js';
import { isPaid } from '../../../models/payment.js';
import { escaped } from '../../blocks/text.js';
import { otherModel } from '../../words/mark.js';

/** `/infograph history`. */
export const history = {
  mine: 'Your latest infographics',
  everybodys: "Everyone's latest infographics",
  noneOfMine: "You haven't created an infographic yet. Type `/infograph` to open the form.",
  noneAtAll: 'No one has created an infographic yet. Type `/infograph` to open the form.',
  noMore: 'Nothing older.',

  state: stateOf,
  /** State, cost, when, and which of several. `who` is a mention; empty for one's own. */
  line: (infograph: Infograph, who: string) =>
    [
      stateOf(infograph),
      costOf(infograph),
      ...modelOf(infograph),
      when(infograph.acceptedAt),
      ...(infograph.batchSize > 1 ? [`${infograph.position} of ${infograph.batchSize}`] : []),
      ...(who ? [`by ${who}`] : []),
    ].join('  ·  '),
  /** Why there is no image. */
  why: ({ failure, status }: Infograph) =>
    status === 'failed' && failure ? failures[failure.code].user : undefined,
  open: 'Open',
  private: '_From a private channel or direct message._',
  forgotten: '_The prompt was deleted after its retention time._',

  refund: 'Refund…',
  newer: 'Newer',
  older: 'Older',
  showMine: 'Show mine',
  showEverybodys: "Show everyone's",
  notAdmin: "Only an admin of this workspace can see other people's infographics.",
  cannotShow: "Something's slow on our end. Please try again in a minute.",
};

/** Where it is not the usual one. */
function modelOf(infograph: Infograph): string[] {
  const model = otherModel(infograph);
  return model ? [escaped(model)] : [];
}

function costOf(infograph: Infograph): string {
  const { delivery, refund, status } = infograph;
  const cost = paidOf(infograph);
  if (refund) return `refunded (${credits(cost)})`;
  if (status === 'failed' || status === 'canceled' || delivery === 'unreachable') return 'not charged';
  if (cost === 0) return 'free';
  return isPaid(infograph) ? credits(cost) : `${credits(cost)} held`;
}

function stateOf({ awaitsBrief, cancelWish, delivery, outlineShown, removal, status }: Infograph): string {
  if (removal) return removal.why === 'deleted' ? '*Deleted*' : '*Removed*';
  if (status === 'canceled') return '*Canceled*';
  if (status === 'failed') return '*Failed*';
  if (delivery === 'unreachable') return '*Not posted*';
  if (status === 'completed') return delivery === 'waiting' ? '*On its way*' : '*Done*';
  if (cancelWish && !cancelWish.tooLate) return '*Canceling*';
  if (outlineShown) return '*Waiting for a look*';
  if (awaitsBrief) return '*Reading the article*';
  return status === 'processing' ? '*Drawing*' : '*In line*';
}
