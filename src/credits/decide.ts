import type { Brief } from '../models/brief.js';
import type { Infograph } from '../models/infograph.js';
import type { RequestKey } from '../models/request-key.js';
import type { Thread } from '../models/thread.js';
import type { Account } from './account.js';
import type {
  Decision,
  GrantCredits,
  GrantDecision,
  Hold,
  HoldDecision,
  Operation,
  Settle,
  SettleDecision,
} from './operations.js';

/** How long a request's key is remembered: longer than anybody delivers anything again. */
const REQUEST_KEY_LIFE_MS = 7 * 24 * 3_600_000;

/** What is to be written, beside the account's own entries. */
export interface Plan {
  account: Account;
  infographs: Infograph[];
  threads: Thread[];
  briefs: Brief[];
  requestKeys: RequestKey[];
  settlements: Array<{ settle: Settle; batch: string }>;
}

/** What was there before: each request and movement happens once. */
export interface Known {
  requestKeys: Map<string, string>;
  entryKeys: Set<string>;
  infographs: Map<string, Infograph>;
  grantedThisMonth: Map<string, number>;
}

/** Decides one operation in memory. */
export function decide(
  operation: Operation,
  workspace: string,
  plan: Plan,
  known: Known,
  now: Date,
): Decision {
  if (operation.kind === 'hold') return decideHold(operation, workspace, plan, known, now);
  if (operation.kind === 'settle') return decideSettle(operation, plan, known);
  return decideGrant(operation, workspace, plan, known, now);
}

function decideHold(hold: Hold, workspace: string, plan: Plan, known: Known, now: Date): HoldDecision {
  const { account } = plan;
  const requestKey = `${workspace}:${hold.requestKey}`;
  const earlier = known.requestKeys.get(requestKey);
  if (earlier) return { kind: 'duplicate', batch: earlier, ...view(account) };
  const neededCredits = hold.infographs.reduce((sum, infograph) => sum + infograph.costCredits, 0);
  if (neededCredits > account.available) {
    const unit = hold.infographs[0]?.costCredits ?? 1;
    return {
      kind: 'insufficient',
      neededCredits,
      affordable: Math.floor(account.available / unit),
      ...view(account),
    };
  }
  for (const infograph of hold.infographs) {
    const draws = account.hold(infograph.costCredits, {
      key: `infograph:${infograph._id}:hold`,
      actor: hold.actor,
      infograph: infograph._id,
    });
    plan.infographs.push({ ...infograph, draws });
  }
  plan.threads.push(hold.thread);
  if (hold.brief) plan.briefs.push(hold.brief);
  plan.requestKeys.push({
    _id: requestKey,
    batch: hold.thread._id,
    expiresAt: new Date(now.getTime() + REQUEST_KEY_LIFE_MS),
  });
  known.requestKeys.set(requestKey, hold.thread._id);
  return { kind: 'accepted', batch: hold.thread._id, ...view(account) };
}

function decideSettle(settle: Settle, plan: Plan, known: Known): SettleDecision {
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
    ...(settle.note === undefined ? {} : { note: settle.note }),
  };
  if (settle.by === 'capture') plan.account.capture(infograph.costCredits, entry);
  else plan.account.release(infograph.draws, entry);
  plan.settlements.push({ settle, batch: infograph.batch });
  return { kind: 'settled' };
}

function decideGrant(
  grant: GrantCredits,
  workspace: string,
  plan: Plan,
  known: Known,
  now: Date,
): GrantDecision {
  const { account } = plan;
  if (known.entryKeys.has(grant.key)) return { kind: 'duplicate', ...view(account) };
  if (grant.monthly) {
    const granted = known.grantedThisMonth.get(grant.monthly.prefix) ?? 0;
    const leftCredits = Math.max(0, grant.monthly.credits - granted);
    if (grant.credits > leftCredits) return { kind: 'over_limit', leftCredits, ...view(account) };
    known.grantedThisMonth.set(grant.monthly.prefix, granted + grant.credits);
  }
  known.entryKeys.add(grant.key);
  account.add(
    {
      _id: `${workspace}:${grant.key}`,
      workspace,
      credits: grant.credits,
      remaining: grant.credits,
      at: now,
      ...(grant.expiresAt ? { expiresAt: grant.expiresAt } : {}),
    },
    { key: grant.key, actor: grant.actor, ...(grant.note === undefined ? {} : { note: grant.note }) },
  );
  return { kind: 'granted', ...view(account) };
}

function view({ available, held }: Account) {
  return { available, held };
}
