import { defined } from '../../lib/defined.js';
import type { Infograph } from '../../models/infograph.js';
import type { Draw } from '../../models/ledger-entry.js';
import type { Policy } from '../../models/policy.js';
import type { Account } from './account.js';
import { isUnpaidEnding } from './counting.js';
import { decideGrant, decideRefill, decideRefund } from './new-credits.js';
import type { Decision, Hold, HoldDecision, Operation, Settle, SettleDecision } from './operations.js';
import type { LedgerSnapshot, Plan } from './plan.js';

/** How long a request's key is remembered: longer than anybody delivers anything again. */
const REQUEST_KEY_LIFE_MS = 7 * 24 * 3_600_000;

/** Whose credits, by which rules and when. */
export interface Deciding {
  workspace: string;
  /** Why the workspace's rules forbid a hold. */
  policy: Policy;
  now: Date;
}

/** Decides one operation in memory. */
export function decide(
  operation: Operation,
  plan: Plan,
  known: LedgerSnapshot,
  deciding: Deciding,
): Decision {
  const { workspace, now } = deciding;
  switch (operation.kind) {
    case 'hold':
      return decideHold(operation, plan, known, deciding);
    case 'settle':
      return decideSettle(operation, plan, known);
    case 'grant':
      return decideGrant(operation, workspace, plan, known, now);
    case 'refund':
      return decideRefund(operation, plan, known, now);
    case 'refill':
      return decideRefill(operation, workspace, plan, known, now);
    case 'expire':
      return { kind: 'swept', ...view(plan.account) };
  }
}

function decideHold(
  hold: Hold,
  plan: Plan,
  known: LedgerSnapshot,
  { workspace, policy, now }: Deciding,
): HoldDecision {
  const { account, counting } = plan;
  const { actor, policyInput } = hold;
  const requestKey = `${workspace}:${hold.idempotencyKey}`;
  const earlier = known.requestKeys.get(requestKey);
  if (earlier) {
    const differs = earlier.fingerprint !== hold.fingerprint;
    return { kind: 'duplicate', batch: earlier.batch, differs, ...view(account) };
  }
  const neededCredits = hold.infographs.reduce((sum, infograph) => sum + infograph.costCredits, 0);
  const soFar = counting.soFar(actor, neededCredits);
  const refusal = policy(known.settings, policyInput, soFar, now);
  if (refusal) return { kind: 'refused', refusal, ...view(account) };
  const short = shortOf(hold, neededCredits, account.available, soFar.personMonth);
  if (short) return { ...short, ...view(account) };
  const counted = counting.hold(actor, neededCredits, hold.infographs.length, policyInput.readsArticle);
  if (policyInput.draw === 'exact') counting.holdExact(actor, hold.infographs.length);
  for (const infograph of hold.infographs) {
    const draws = account.hold(infograph.costCredits, {
      key: `infograph:${infograph._id}:hold`,
      actor,
      infograph: infograph._id,
    });
    plan.infographs.push({ ...infograph, draws, counted });
  }
  if (hold.thread) plan.threads.push(hold.thread);
  if (hold.brief) plan.briefs.push(hold.brief);
  const key = {
    batch: hold.batch,
    ...defined({ fingerprint: hold.fingerprint }),
  };
  plan.requestKeys.push({
    _id: requestKey,
    ...key,
    expiresAt: new Date(now.getTime() + (hold.idempotencyKeyLifeMs ?? REQUEST_KEY_LIFE_MS)),
  });
  known.requestKeys.set(requestKey, key);
  return { kind: 'accepted', batch: hold.batch, ...view(account) };
}

/** Why it cannot be paid: by the workspace's balance, or by what the actor may spend. */
function shortOf(
  { infographs, monthlyCap }: Hold,
  neededCredits: number,
  available: number,
  spentThisMonth: number,
) {
  const unit = Math.max(1, infographs[0]?.costCredits ?? 1);
  const leftOfCap =
    monthlyCap === undefined ? Number.POSITIVE_INFINITY : Math.max(0, monthlyCap - spentThisMonth);
  if (neededCredits <= Math.min(available, leftOfCap)) return undefined;
  return {
    kind: 'insufficient' as const,
    neededCredits,
    affordable: Math.floor(Math.min(available, leftOfCap) / unit),
    ...defined({ leftOfCap: leftOfCap < available ? leftOfCap : undefined }),
  };
}

function decideSettle(settle: Settle, plan: Plan, known: LedgerSnapshot): SettleDecision {
  const infograph = known.infographs.get(settle.infograph);
  if (
    !infograph ||
    infograph.fence !== settle.fence ||
    !settle.from.status.includes(infograph.status) ||
    !settle.from.delivery.includes(infograph.delivery)
  ) {
    return { kind: 'stale' };
  }
  const key = `infograph:${infograph._id}:settle`;
  if (known.entryKeys.has(key)) throw new Error(`${key} was settled before without its change of state`);
  known.entryKeys.add(key);
  known.infographs.delete(settle.infograph);
  const entry = {
    key,
    actor: settle.actor,
    infograph: infograph._id,
    ...defined({ note: settle.note }),
  };
  const spent = spentBy(settle, infograph.costCredits);
  let paid: Plan['settlements'][number]['paid'] = {};
  if (settle.by === 'release') plan.account.release(infograph.draws, entry);
  else paid = saidOf(infograph, spent, plan.account.capture(infograph.draws, spent, entry));
  const isUnpaid = isUnpaidEnding(settle.set, infograph.requester);
  plan.counting.settle(infograph, infograph.costCredits - spent, isUnpaid);
  // What code drew instead was none of the exact ones that were asked for.
  const wasExact = infograph.draw === 'exact' && !infograph.instead;
  if (settle.by === 'release' && wasExact) plan.counting.releaseExact(infograph);
  plan.settlements.push({ settle, batch: infograph.batch, paid });
  return { kind: 'settled' };
}

/** What of the held credits is spent. @throws RangeError where that cannot be a part of them */
function spentBy({ by, credits, infograph }: Settle, held: number): number {
  if (by === 'release') return 0;
  const spent = credits ?? held;
  if (Number.isSafeInteger(spent) && spent >= 0 && spent <= held) return spent;
  throw new RangeError(`${held} credits are held for ${infograph}: ${spent} of them cannot be spent`);
}

/** What an infograph says of its payment: nothing, where all that was held is spent. @param draws of what is spent */
function saidOf(
  { costCredits }: Infograph,
  spent: number,
  draws: Draw[],
): Plan['settlements'][number]['paid'] {
  return spent === costCredits ? {} : { paidCredits: spent, draws };
}

function view({ available, held }: Account) {
  return { available, held };
}
