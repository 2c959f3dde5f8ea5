import { setTimeout as sleep } from 'node:timers/promises';
import { type Connection, mongo } from 'mongoose';
import type { DatabaseClock } from '../../database/clock.js';
import { isDuplicateKey } from '../../database/duplicate-key.js';
import { inTransaction, isTransient } from '../../database/transaction.js';
import { isUnavailable } from '../../database/unavailable.js';
import { batched } from '../../jobs/batched.js';
import type { Log } from '../../lib/log.js';
import type { Models } from '../../models/index.js';
import type { Policy } from '../../models/policy.js';
import { carryOut } from './carry-out.js';
import type { Decision, DecisionOf, Operation } from './operations.js';
import { LostRace } from './write-books.js';

/** How long an operation is tried before its caller is told that the database cannot do it. */
const PATIENCE_MS = 30_000;
/** How long an operation is tried after its caller was told that it is accepted. */
const PROMISE_MS = 15 * 60_000;

/** Its time was over before anything was committed: nothing happened. */
export class Busy extends Error {}
/** Its time was over while the commit was under way: it is taken as accepted, and carried through. */
export class OutcomeUnknown extends Error {}

interface Job {
  operation: Operation;
  /** `given-up`: answered as not done, so it must not be done. `promised`: answered as done, so it must be. */
  phase: 'waiting' | 'working' | 'committing' | 'promised' | 'given-up' | 'done';
  startedAt: number;
  settle(decision: Decision): void;
  fail(error: unknown): void;
}

export interface QueueDependencies {
  connection: Connection;
  models: Models;
  clock: DatabaseClock;
  log: Log;
  /** Admins whom the operator names. */
  adminUsers: readonly string[];
  /** The rules of workspaces, which a hold has to pass. */
  policy: Policy;
}

/**
 * The line in front of one workspace's credits in this process: one transaction at a time, which takes with it all
 * that wait (a transaction each would only make them fail on each other).
 */
export class WorkspaceQueue {
  #open = 0;
  readonly #carryOut = batched(async (jobs: readonly Job[]) => {
    await this.#together(jobs);
    return jobs;
  });

  /** @param emptied called when nothing is left to be done */
  constructor(
    private readonly workspace: string,
    private readonly dependencies: QueueDependencies,
    private readonly emptied: () => void,
  ) {}

  /**
   * Carries out one operation.
   * @param withinMs how long the caller can wait; undefined: until the patience is over
   * @throws Busy nothing was done @throws OutcomeUnknown it is taken as done, and carried through
   */
  run<Kind extends Operation['kind']>(
    operation: Extract<Operation, { kind: Kind }>,
    withinMs?: number,
  ): Promise<DecisionOf[Kind]> {
    return new Promise((resolve, reject) => {
      const timer = withinMs === undefined ? undefined : setTimeout(() => this.#overdue(job), withinMs);
      const job: Job = {
        operation,
        phase: 'waiting',
        startedAt: performance.now(),
        // An operation is answered with a decision of its own kind: see decide().
        settle: (decision: DecisionOf[Kind]) => {
          clearTimeout(timer);
          resolve(decision);
        },
        fail: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      };
      this.#open++;
      void this.#carryOut(job).finally(() => {
        this.#open--;
        if (this.#open === 0) this.emptied();
      });
    });
  }

  #overdue(job: Job): void {
    if (job.phase === 'committing') {
      job.phase = 'promised';
      job.fail(new OutcomeUnknown());
    } else if (job.phase === 'waiting' || job.phase === 'working') {
      job.phase = 'given-up';
      job.fail(new Busy());
    }
  }

  async #together(jobs: readonly Job[]): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const live = jobs.filter(({ phase }) => phase !== 'given-up');
      if (live.length === 0) return;
      try {
        const decisions = await this.#attempt(live);
        for (const [index, job] of live.entries()) this.#finish(job, decisions[index]);
        return;
      } catch (error) {
        if (error instanceof GivenUp) continue;
        const mayHelp = isPassing(error);
        if (!mayHelp && live.length > 1) {
          for (const job of live) await this.#together([job]);
          return;
        }
        const patient = live.filter((job) => mayHelp && stillTrying(job));
        for (const job of live) if (!patient.includes(job)) this.#abandon(job, error);
        if (patient.length === 0) return;
        await sleep(Math.random() * Math.min(5 * 2 ** attempt, 500));
      }
    }
  }

  async #attempt(live: readonly Job[]): Promise<Decision[]> {
    const { connection, models, clock, adminUsers, policy } = this.dependencies;
    for (const job of live) if (job.phase !== 'promised') job.phase = 'working';
    return await inTransaction(
      connection,
      (session) =>
        carryOut(
          session,
          live.map(({ operation }) => operation),
          { models, workspace: this.workspace, adminUsers, policy, now: new Date(clock.now()) },
        ),
      {
        beforeCommit: () => {
          if (live.some(({ phase }) => phase === 'given-up')) throw new GivenUp();
          for (const job of live) if (job.phase !== 'promised') job.phase = 'committing';
        },
      },
    );
  }

  #finish(job: Job, decision: Decision | undefined): void {
    const kind = decision?.kind;
    // What could be afforded, and was allowed, when it was promised is not any more: somebody waits in vain.
    if (job.phase === 'promised' && (kind === 'refused' || kind === 'insufficient')) {
      const { workspace } = this;
      this.dependencies.log.error(
        { workspace, kind: job.operation.kind, decision },
        'acknowledged credit operation failed for good',
      );
    }
    job.phase = 'done';
    if (decision) job.settle(decision);
  }

  #abandon(job: Job, error: unknown): void {
    if (job.phase === 'promised') {
      const { kind } = job.operation;
      this.dependencies.log.error(
        { err: error, workspace: this.workspace, kind },
        'acknowledged credit operation failed for good',
      );
    }
    job.phase = 'done';
    job.fail(error);
  }
}

/** Somebody's time was over during the transaction: it starts again without them. */
class GivenUp extends Error {}

function stillTrying(job: Job): boolean {
  return performance.now() - job.startedAt < (job.phase === 'promised' ? PROMISE_MS : PATIENCE_MS);
}

/** Faults that pass: lost races, a database that is away or changes its primary, a commit of unknown outcome. */
function isPassing(error: unknown): boolean {
  if (error instanceof LostRace || isTransient(error) || isDuplicateKey(error)) return true;
  const unknownCommit =
    error instanceof mongo.MongoError && error.hasErrorLabel('UnknownTransactionCommitResult');
  return unknownCommit || isUnavailable(error);
}
