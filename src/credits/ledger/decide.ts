import type { AuditEntry } from '../../models/audit-entry.js';
import type { Brief } from '../../models/brief.js';
import type { Infograph } from '../../models/infograph.js';
import type { Notice } from '../../models/notice.js';
import type { RequestKey } from '../../models/request-key.js';
import type { Thread } from '../../models/thread.js';
import type { WorkspaceSettings } from '../../models/workspace-settings.js';
import { refusalOf } from '../../workspaces/policy/index.js';
import type { Account } from './account.js';
import type { CountedGrant } from './allowance.js';
import { type Counting, isUnpaidEnding } from './counting.js';
import { decideGrant, decideRefill, decideRefund } from './new-credits.js';
import type { Decision, Hold, HoldDecision, Operation, Settle, SettleDecision } from './operations.js';

/** How long a request's key is remembered: longer than anybody delivers anything again. */
const REQUEST_KEY_LIFE_MS = 7 * 24 * 3_600_000;

/** What is to be written, beside the account's own entries. */
export interface Plan {
  account: Account;
  counting: Counting;
  /** The month whose refill was decided last. */
  refilled: string | undefined;
  infographs: Infograph[];
  threads: Thread[];
  briefs: Brief[];
  requestKeys: RequestKey[];
  /** To give way to new ones. */
  expiredRequestKeys: readonly string[];
  settlements: Array<{ settle: Settle; batch: string }>;
  refunds: Array<{ infograph: string; refund: NonNullable<Infograph['refund']> }>;
  notices: Notice[];
  audited: AuditEntry[];
}

/** What was there before: each request and movement happens once. */
export interface Known {
  requestKeys: Map<string, Pick<RequestKey, 'batch' | 'fingerprint'>>;
  /** Their time is over, but the database has not removed them yet. */
  expiredRequestKeys: string[];
  entryKeys: Set<string>;
  /** Infographs that were paid for. */
  captured: Set<string>;
  infographs: Map<string, Infograph>;
  /** Those that may count towards what admins may add in a month. */
  grants: CountedGrant[];
  settings: WorkspaceSettings;
}

/** Decides one operation in memory. */
export function decide(
  operation: Operation,
  workspace: string,
  plan: Plan,
  known: Known,
  now: Date,
): Decision {
  switch (operation.kind) {
    case 'hold':
      return decideHold(operation, workspace, plan, known, now);
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

function decideHold(hold: Hold, workspace: string, plan: Plan, known: Known, now: Date): HoldDecision {
  const { account, counting } = plan;
  const { actor, facts } = hold;
  const requestKey = `${workspace}:${hold.requestKey}`;
  const earlier = known.requestKeys.get(requestKey);
  if (earlier) {
    const differs = earlier.fingerprint !== hold.fingerprint;
    return { kind: 'duplicate', batch: earlier.batch, differs, ...view(account) };
  }
  const neededCredits = hold.infographs.reduce((sum, infograph) => sum + infograph.costCredits, 0);
  const soFar = counting.soFar(actor, neededCredits);
  const refusal = refusalOf(known.settings, facts, soFar, now);
  if (refusal) return { kind: 'refused', refusal, ...view(account) };
  const short = shortOf(hold, neededCredits, account.available, soFar.personMonth);
  if (short) return { ...short, ...view(account) };
  const counted = counting.hold(actor, neededCredits, hold.infographs.length, facts.readsArticle);
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
  plan.counting.settle(infograph, settle.by, isUnpaidEnding(settle.set, infograph.requester));
  plan.settlements.push({ settle, batch: infograph.batch });
  return { kind: 'settled' };
}

function view({ available, held }: Account) {
  return { available, held };
}
