import { APP } from '../../lib/actor.js';
import { defined } from '../../lib/defined.js';
import { paidOf } from '../../models/infograph.js';
import { auditEntry } from '../../models/new-audit-entry.js';
import type { Account } from './account.js';
import { allowanceMonth, remainingAllowance } from './allowance.js';
import type {
  BalanceView,
  GrantCredits,
  GrantDecision,
  MonthlyRefill,
  RefillDecision,
  Refund,
  RefundDecision,
} from './operations.js';
import type { LedgerSnapshot, Plan } from './plan.js';

/** Decides a grant in memory: once for each key, within the month's limit where there is one. */
export function decideGrant(
  grant: GrantCredits,
  workspace: string,
  plan: Plan,
  known: LedgerSnapshot,
  now: Date,
): GrantDecision {
  const { account } = plan;
  if (known.entryKeys.has(grant.key)) return { kind: 'duplicate', ...view(account) };
  const { upTo = Number.POSITIVE_INFINITY } = grant;
  const credits = Math.min(grant.credits, upTo - account.available);
  if (credits <= 0) return { kind: 'enough', ...view(account) };
  const leftCredits = remainingAllowance(grant.monthly, allowanceMonth(now), known.grants);
  if (credits > leftCredits) return { kind: 'over_limit', leftCredits, ...view(account) };
  add(grant, credits, workspace, plan, known, now);
  plan.notices.push(...(grant.notices ?? []));
  const { actor, key } = grant;
  plan.audited.push(
    auditEntry({ workspace, actor, action: 'credits.added', key, details: { credits } }, now),
  );
  return { kind: 'granted', credits, ...view(account) };
}

/**
 * Decides what the first of a month brings. However little that is, the month is done with it: what is spent later in
 * the month is not filled up again.
 */
export function decideRefill(
  { month, refill, monthly, noticesOfCut }: MonthlyRefill,
  workspace: string,
  plan: Plan,
  known: LedgerSnapshot,
  now: Date,
): RefillDecision {
  const { account } = plan;
  const key = refillKey(workspace, month);
  if ((plan.refilled !== undefined && plan.refilled >= month) || known.entryKeys.has(key)) {
    return { kind: 'done', ...view(account) };
  }
  const wanted = refill.kind === 'to' ? Math.max(0, refill.credits - account.available) : refill.credits;
  const added = Math.min(wanted, remainingAllowance(monthly, month, known.grants));
  if (added > 0) {
    const details = { credits: added, month };
    plan.audited.push(auditEntry({ workspace, actor: APP, action: 'credits.added', key, details }, now));
    add({ key, actor: APP, note: `monthly refill ${month}` }, added, workspace, plan, known, now);
  }
  if (added < wanted) plan.notices.push(...noticesOfCut(wanted, added));
  plan.refilled = month;
  return { kind: 'refilled', wanted, added, ...view(account) };
}

/** Decides to pay back in memory: what was paid, once, to the grants that it came from. What was counted stays counted. */
export function decideRefund(refund: Refund, plan: Plan, known: LedgerSnapshot, now: Date): RefundDecision {
  const { account } = plan;
  const { infograph: id, actor, reason } = refund;
  const infograph = known.infographs.get(id);
  if (!infograph || !known.captured.has(id)) return { kind: 'not_paid', ...view(account) };
  const key = refundKey(id);
  if (known.entryKeys.has(key)) return { kind: 'duplicate', ...view(account) };
  known.entryKeys.add(key);
  account.refund(infograph.draws, { key, actor, infograph: id, ...defined({ note: reason || undefined }) });
  plan.refunds.push({ infograph: id, refund: { by: actor, at: now, reason } });
  plan.notices.push(...(refund.notices ?? []));
  const { workspace } = infograph;
  const credits = paidOf(infograph);
  const details = { credits };
  plan.audited.push(
    auditEntry({ workspace, actor, action: 'credits.refunded', target: id, key: id, details }, now),
  );
  return { kind: 'refunded', credits, ...view(account) };
}

/** What makes a month's refill one. */
export function refillKey(workspace: string, month: string): string {
  return `refill:${workspace}:${month}`;
}

/** What makes an infograph's refund one. */
export function refundKey(infograph: string): string {
  return `infograph:${infograph}:refund`;
}

function add(
  { key, actor, note, expiresAt }: Pick<GrantCredits, 'key' | 'actor' | 'note' | 'expiresAt'>,
  credits: number,
  workspace: string,
  { account }: Plan,
  known: LedgerSnapshot,
  now: Date,
): void {
  known.entryKeys.add(key);
  known.grants.push({ key, credits, at: now });
  account.add(
    {
      _id: `${workspace}:${key}`,
      workspace,
      credits,
      remaining: credits,
      at: now,
      ...defined({ expiresAt }),
    },
    { key, actor, ...defined({ note }) },
  );
}

function view({ available, held }: Account): BalanceView {
  return { available, held };
}
