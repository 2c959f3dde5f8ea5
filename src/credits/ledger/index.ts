import type { Connection } from 'mongoose';
import type { DatabaseClock } from '../../database/clock.js';
import type { Log } from '../../lib/log.js';
import type { Models } from '../../models/index.js';
import type { LedgerEntry } from '../../models/ledger-entry.js';
import type { Policy } from '../../models/policy.js';
import { acrossWorkspaces } from '../../models/tenancy.js';
import { type AuditReport, audit } from './audit.js';
import type {
  BalanceView,
  DecisionOf,
  ExpireDecision,
  GrantCredits,
  GrantDecision,
  Hold,
  HoldDecision,
  MonthlyRefill,
  Operation,
  RefillDecision,
  Refund,
  RefundDecision,
  Settle,
  SettleDecision,
} from './operations.js';
import { Busy, OutcomeUnknown, type QueueDependencies, WorkspaceQueue } from './queue.js';
import { type GrantView, readGrants, readUsage, type UsageView } from './views.js';

export type { GrantView, UsageView };
export { Busy, OutcomeUnknown };

/** What a hold has in all, so that Slack gets its answer within its three seconds. */
const HOLD_WITHIN_MS = 2_000;

/** `busy`: nothing was charged. `unknown`: the commit's answer was lost; it is taken as accepted and carried through. */
export type HoldAnswer = HoldDecision | { kind: 'busy' } | { kind: 'unknown'; batch: string };

export interface Credits {
  /** Accepts a batch and holds its credits, all or none. Answers within two seconds, whatever the database does. */
  hold(workspace: string, hold: Omit<Hold, 'kind'>): Promise<HoldAnswer>;
  /** Captures or releases a hold in the transaction that changes the infograph's state. */
  settle(workspace: string, settle: Omit<Settle, 'kind'>): Promise<SettleDecision>;
  /**
   * Adds credits, once for each key.
   * @param withinMs how long the caller can wait
   * @throws Busy nothing was added in that time @throws OutcomeUnknown it is carried through
   */
  grant(workspace: string, grant: Omit<GrantCredits, 'kind'>, withinMs?: number): Promise<GrantDecision>;
  /**
   * Pays an infograph back that was paid for, once.
   * @param withinMs how long the caller can wait
   * @throws Busy nothing was paid back in that time @throws OutcomeUnknown it is carried through
   */
  refund(workspace: string, refund: Omit<Refund, 'kind'>, withinMs?: number): Promise<RefundDecision>;
  /** Decides a month's refill, once for each month. */
  refill(workspace: string, refill: Omit<MonthlyRefill, 'kind'>): Promise<RefillDecision>;
  /** Takes out what has expired. Every other transaction does so too, before anything else. */
  expire(workspace: string): Promise<ExpireDecision>;
  balance(workspace: string): Promise<BalanceView>;
  /** What a person, or `api:<id of a token>`, and the whole workspace have used in the periods that run. */
  usage(workspace: string, person: string): Promise<UsageView>;
  /** What is left of each grant, in the order in which they are spent: the soonest to expire first. */
  grants(workspace: string): Promise<GrantView[]>;
  /** The newest entries first. */
  history(workspace: string, limit: number): Promise<LedgerEntry[]>;
  workspaces(): Promise<string[]>;
  /** Compares balances, ledger, grants and infographs with each other. */
  audit(workspace?: string): Promise<AuditReport[]>;
}

interface Dependencies {
  connection: Connection;
  models: Models;
  clock: DatabaseClock;
  log: Log;
  /** The rules of workspaces, which a hold has to pass; they are asked in its transaction. */
  policy: Policy;
  /** Admins whom the operator names; they are told when somebody is stopped. */
  adminUsers?: readonly string[];
  /** A workspace's books were written, or may have been. */
  changed?(workspace: string): void;
  /** How many times as long as said callers can wait: more than once only in tests. */
  patience?: number;
}

/** The credits of all workspaces: one queue for each in this process, and optimistic transactions between processes. */
export function createCredits({ adminUsers = [], changed, patience = 1, ...rest }: Dependencies): Credits {
  const dependencies: QueueDependencies = { ...rest, adminUsers };
  const { models, clock } = dependencies;
  const queues = new Map<string, WorkspaceQueue>();

  function startQueue(workspace: string): WorkspaceQueue {
    const queue = new WorkspaceQueue(workspace, dependencies, () => queues.delete(workspace));
    queues.set(workspace, queue);
    return queue;
  }

  async function run<Kind extends Operation['kind']>(
    workspace: string,
    operation: Extract<Operation, { kind: Kind }>,
    withinMs?: number,
  ): Promise<DecisionOf[Kind]> {
    const queue = queues.get(workspace) ?? startQueue(workspace);
    try {
      return await queue.run(operation, withinMs && withinMs * patience);
    } finally {
      changed?.(workspace);
    }
  }

  return {
    async hold(workspace, hold) {
      try {
        return await run<'hold'>(workspace, { kind: 'hold', ...hold }, HOLD_WITHIN_MS);
      } catch (error) {
        if (error instanceof OutcomeUnknown) return { kind: 'unknown', batch: hold.batch };
        if (!(error instanceof Busy)) dependencies.log.error({ err: error, workspace }, 'credit hold failed');
        return { kind: 'busy' };
      }
    },
    settle: (workspace, settle) => run<'settle'>(workspace, { kind: 'settle', ...settle }),
    grant: (workspace, grant, withinMs) => run<'grant'>(workspace, { kind: 'grant', ...grant }, withinMs),
    refund: (workspace, refund, withinMs) =>
      run<'refund'>(workspace, { kind: 'refund', ...refund }, withinMs),
    refill: (workspace, refill) => run<'refill'>(workspace, { kind: 'refill', ...refill }),
    expire: (workspace) => run<'expire'>(workspace, { kind: 'expire' }),
    async balance(workspace) {
      const { available = 0, held = 0 } = (await models.balances.findById(workspace).lean()) ?? {};
      return { available, held };
    },
    usage: (workspace, person) => readUsage(models, workspace, person, new Date(clock.now())),
    grants: (workspace) => readGrants(models, workspace, new Date(clock.now())),
    history: (workspace, limit) => models.ledger.find({ workspace }).sort({ seq: -1 }).limit(limit).lean(),
    workspaces: async () =>
      (
        await models.balances
          .find({}, { _id: 1 })
          .setOptions(acrossWorkspaces('the operator lists all workspaces'))
          .sort({ _id: 1 })
          .lean()
      ).map(({ _id }) => _id),
    audit: (workspace) => audit(dependencies.connection, models, workspace),
  };
}
