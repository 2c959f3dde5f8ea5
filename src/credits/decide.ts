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
  /** To give way to new ones. */
  expiredRequestKeys: readonly string[];
  settlements: Array<{ settle: Settle; batch: string }>;
}

/** What was there before: each request and movement happens once. */
export interface Known {
  requestKeys: Map<string, Pick<RequestKey, 'batch' | 'fingerprint'>>;
  /** Their time is over, but the database has not removed them yet. */
  expiredRequestKeys: string[];
  entryKeys: Set<string>;
  infographs: Map<string, Infograph>;
  /** By the keys' prefix. */
  grantedThisMonth: Map<string, number>;
  /** By actor: credits that their infographs hold or have cost. */
  spentThisMonth: Map<string, number>;
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
  if (earlier) {
    const differs = earlier.fingerprint !== hold.fingerprint;
    return { kind: 'duplicate', batch: earlier.batch, differs, ...view(account) };
  }
  const neededCredits = hold.infographs.reduce((sum, infograph) => sum + infograph.costCredits, 0);
  const refusal = refusalOf(hold, neededCredits, account.available, known);
  if (refusal) return { ...refusal, ...view(account) };
  for (const infograph of hold.infographs) {
    const draws = account.hold(infograph.costCredits, {
      key: `infograph:${infograph._id}:hold`,
      actor: hold.actor,
      infograph: infograph._id,
    });
    plan.infographs.push({ ...infograph, draws });
  }
  known.spentThisMonth.set(hold.actor, (known.spentThisMonth.get(hold.actor) ?? 0) + neededCredits);
  if (hold.thread) plan.threads.push(hold.thread);
  if (hold.brief) plan.briefs.push(hold.brief);
  const key = {
    batch: hold.batch,
    ...(hold.fingerprint === undefined ? {} : { fingerprint: hold.fingerprint }),
  };
  plan.requestKeys.push({
    _id: requestKey,
    ...key,
    expiresAt: new Date(now.getTime() + (hold.requestKeyLifeMs ?? REQUEST_KEY_LIFE_MS)),
  });
  known.requestKeys.set(requestKey, key);
  return { kind: 'accepted', batch: hold.batch, ...view(account) };
}

/** Why it cannot be paid: by the workspace's balance, or by what the actor may spend. */
function refusalOf(
  { actor, infographs, monthlyCap }: Hold,
  neededCredits: number,
  available: number,
  known: Known,
) {
  const unit = Math.max(1, infographs[0]?.costCredits ?? 1);
  const leftOfCap =
    monthlyCap === undefined
      ? Number.POSITIVE_INFINITY
      : Math.max(0, monthlyCap - (known.spentThisMonth.get(actor) ?? 0));
  if (neededCredits <= Math.min(available, leftOfCap)) return undefined;
  return {
    kind: 'insufficient' as const,
    neededCredits,
    affordable: Math.floor(Math.min(available, leftOfCap) / unit),
    ...(leftOfCap < available ? { leftOfCap } : {}),
  };
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
