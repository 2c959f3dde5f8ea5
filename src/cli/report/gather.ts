import { FAL_CURRENCY, type FalCosts } from '../../fal/costs.js';
import { monthEnd, monthStart } from '../../lib/calendar.js';
import { defined } from '../../lib/defined.js';
import type { Money } from '../../lib/money.js';
import type { Models } from '../../models/index.js';
import type { EntryKind } from '../../models/ledger-entry.js';
import type { Books } from '../shared/books.js';
import type { Earned, FalCost, Report } from './report.js';
import { type Counted, Tally } from './tally.js';

/** The operator's months: workspaces have time zones of their own, and these are added up over all of them. */
const ZONE = 'UTC';
const AT_ONCE = 1_000;

interface Range {
  $gte: Date;
  $lt: Date;
}

/** Reads a month workspace by workspace, in batches and without words or prompts. The app may run meanwhile. */
export async function gatherReport(
  { models, credits: books, clock }: Pick<Books, 'models' | 'credits' | 'clock'>,
  month: string,
  { costs, price }: { costs: FalCosts; price: Money | undefined },
): Promise<Report> {
  const [from, to] = [monthStart(month, ZONE), monthEnd(month, ZONE)];
  const range = { $gte: from, $lt: to };
  const tally = new Tally(costs);
  const credits: Report['credits'] = { hold: 0, capture: 0, release: 0, grant: 0, expire: 0, refund: 0 };
  for (const workspace of await books.workspaces()) {
    await countInfographs(models, workspace, range, tally);
    for (const { _id: kind, credits: sum, returned } of await movements(models, workspace, range)) {
      credits[kind] += sum;
      credits.release += returned;
    }
  }
  const counted = tally.result();
  return {
    month,
    from,
    to,
    running: clock.now() < to.getTime(),
    ...counted,
    credits,
    ...defined({ money: price && earned(price, credits, counted.fal) }),
  };
}

async function countInfographs(
  { infographs }: Models,
  workspace: string,
  acceptedAt: Range,
  tally: Tally,
): Promise<void> {
  const found = infographs
    .find({ workspace, acceptedAt })
    .select({
      _id: 0,
      requester: 1,
      model: 1,
      resolution: 1,
      draw: 1,
      chosen: 1,
      fallbacks: 1,
      status: 1,
      delivery: 1,
      acceptedAt: 1,
      postedAt: 1,
      completedAt: 1,
      'requests.requestId': 1,
      'requests.model': 1,
      'results.requestId': 1,
      'results.ok': 1,
      'results.via': 1,
    })
    .lean<Counted>()
    .cursor({ batchSize: AT_ONCE });
  for await (const infograph of found) tally.add(workspace, infograph);
}

/** What entries of one kind moved, and what captures returned beside it. */
interface Moved {
  _id: EntryKind;
  credits: number;
  returned: number;
}

function movements({ ledger }: Models, workspace: string, at: Range): Promise<Moved[]> {
  return ledger
    .aggregate<Moved>([
      { $match: { workspace, at } },
      { $group: { _id: '$kind', credits: { $sum: '$credits' }, returned: { $sum: '$returned' } } },
    ])
    .exec();
}

function earned(price: Money, { capture, refund }: Report['credits'], fal: FalCost): Earned {
  const paidCredits = capture - refund;
  const incomeMicros = paidCredits * price.micros;
  const comparable = price.currency === FAL_CURRENCY && fal.unknown.length === 0;
  return {
    price,
    paidCredits,
    incomeMicros,
    marginMicros: comparable ? incomeMicros - fal.totalMicros : null,
  };
}
