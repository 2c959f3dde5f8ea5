import type { Log } from '../lib/log.js';
import type { Metrics } from '../lib/metrics.js';
import { withTimeout } from '../lib/timeout.js';
import type { Claimable } from '../models/claimable.js';
import type { DocumentRef } from '../models/tenancy.js';
import { type Claims, StaleFence } from './claims.js';
import { createFairQueue } from './fair-queue.js';

/**
 * How a step left things. `again`: the next step is due at once. `wait`: it is due later; `retry` says that this one
 * did not get on, which the backoff counts. `rest`: nothing to do until something is recorded. `ended`: for good.
 */
export type Outcome =
  | { kind: 'again' }
  | { kind: 'wait'; afterMs: number; retry?: boolean; why?: string }
  | { kind: 'rest' }
  | { kind: 'ended' };

/** One step on a claimed document. */
export interface StepRun {
  name: string;
  /**
   * @throws StaleFence where the claim was lost, which ends the turn in silence. After anything else the step is made
   * again, with a backoff
   */
  run(): Promise<Outcome>;
}

export interface Worker {
  start(): void;
  /** Something about this document was recorded: look at it now. */
  wake(document: DocumentRef): void;
  /** Stops taking, waits for what is under way, hands back the rest. */
  stop(withinMs: number): Promise<void>;
  /** Whether the last look at the database went well. */
  healthy(): boolean;
}

/** What a worker takes turns on. */
type Subject = Claimable & { _id: string; workspace?: string };

interface Options<T extends Subject> {
  claims: Claims<T>;
  /** The step that a claimed document calls for; undefined when there is none. */
  nextStep(document: T): StepRun | undefined;
  /** Turns at the same time; a quarter more is kept for workspaces that have nothing under way. */
  concurrency: number;
  /** Waited for before each turn; see Foreground. */
  whenIdle(): Promise<void>;
  leaseMs: number;
  sweepEveryMs: number;
  log: Log;
  metrics: Metrics;
  /** What the documents are called in the log. */
  subject: string;
  random?: () => number;
}

/** The pause after a step that did not get on: 1 s, 2 s, 4 s … a minute, give or take a quarter. */
export function backoffMs(attempts: number, random: () => number = Math.random): number {
  return Math.min(60_000, 1_000 * 2 ** Math.min(attempts, 10)) * (0.75 + random() / 2);
}

/**
 * Runs the steps of due documents, fairly by workspace; see the fair queue. Some were woken in this process; the
 * sweep polls for the rest: steps of crashed workers, events recorded by other processes, and scheduled times.
 */
export function createWorker<T extends Subject>(options: Options<T>): Worker {
  const { claims, concurrency, log, metrics, subject } = options;
  const queue = createFairQueue({ shared: concurrency, kept: Math.ceil(concurrency / 4) });
  const running = new Map<string, { document: T; done: Promise<void> }>();
  const timers = new Map<string, NodeJS.Timeout>();
  let sweeper: NodeJS.Timeout | undefined;
  let pumping: Promise<void> | undefined;
  let stopped = true;
  let healthy = true;

  function pump(): void {
    pumping ??= claimDue().finally(() => {
      pumping = undefined;
      // Somebody may have been woken while the last answer was on its way.
      if (healthy && !stopped && queue.hasNext()) pump();
    });
  }

  async function claimDue(): Promise<void> {
    try {
      while (!stopped && queue.hasNext()) {
        await options.whenIdle();
        const document = await claimNext();
        // What was claimed while the stop came is not begun any more, and not kept from others either.
        if (document && stopped) await claims.reschedule(document, 0, document.attempts);
        else if (document) begin(document);
      }
      healthy = true;
    } catch (error) {
      healthy = false;
      log.warn({ err: error, subject }, 'claiming due work failed');
    }
  }

  async function claimNext(): Promise<T | undefined> {
    const pick = queue.next();
    // Whatever it was woken for is noticed when its turn ends.
    if (!pick || (pick.kind === 'woken' && running.has(pick.id))) return undefined;
    // A lease that ran out while the database was away is still ours to finish: it is renewed as soon as that is back.
    const document = await claims.claim(pick, [...running.keys()]);
    queue.answered(pick, document && workspaceOf(document));
    return document;
  }

  function begin(document: T): void {
    const workspace = workspaceOf(document);
    const done = runSteps(document)
      .catch((error: unknown) =>
        log.error({ err: error, [subject]: document._id }, 'a worker failed on a document'),
      )
      .finally(() => {
        running.delete(document._id);
        queue.ended(workspace);
        pump();
      });
    running.set(document._id, { document, done });
    queue.began(workspace);
  }

  async function runSteps(claimed: T): Promise<void> {
    const renewal = setInterval(() => void renew(claimed), options.leaseMs / 3);
    let document = claimed;
    try {
      for (;;) {
        const outcome = await runStep(document);
        if (outcome.kind === 'again') document = await claims.reload(document);
        else return await apply(document, outcome);
      }
    } catch (error) {
      if (error instanceof StaleFence)
        log.debug({ [subject]: document._id }, 'lease lost: another worker continues');
      else throw error;
    } finally {
      clearInterval(renewal);
    }
  }

  async function runStep(document: T): Promise<Outcome> {
    const turn = options.nextStep(document);
    if (!turn) return { kind: 'rest' };
    const startedAt = performance.now();
    let outcome: Outcome;
    try {
      outcome = await turn.run();
    } catch (error) {
      if (error instanceof StaleFence) throw error;
      log.error({ err: error, [subject]: document._id, step: turn.name }, 'step failed, will be retried');
      outcome = {
        kind: 'wait',
        afterMs: backoffMs(document.attempts, options.random),
        retry: true,
        why: 'fault',
      };
    }
    metrics.stepSeconds.observe(
      { step: turn.name, outcome: outcome.kind },
      (performance.now() - startedAt) / 1000,
    );
    const { why } = 'why' in outcome ? outcome : { why: undefined };
    log.info({ [subject]: document._id, step: turn.name, outcome: outcome.kind, why }, 'step');
    return outcome;
  }

  async function apply(document: T, outcome: Exclude<Outcome, { kind: 'again' }>): Promise<void> {
    if (outcome.kind === 'ended') return;
    if (outcome.kind === 'rest') {
      if (await claims.park(document)) return;
      // An event that was recorded meanwhile keeps the document due, and its recorder has woken us.
      const afterMs = await claims.reschedule(document, 0, 0);
      if (afterMs !== undefined) scheduleWake(document, afterMs);
      return;
    }
    const afterMs = await claims.reschedule(
      document,
      outcome.afterMs,
      outcome.retry ? document.attempts + 1 : 0,
    );
    if (afterMs !== undefined) scheduleWake(document, afterMs);
  }

  async function renew(document: T): Promise<void> {
    await claims.renew(document).catch((error: unknown) => {
      if (!(error instanceof StaleFence))
        log.warn({ err: error, [subject]: document._id }, 'lease renewal failed');
    });
  }

  function scheduleWake(document: T, afterMs: number): void {
    const { _id: id } = document;
    clearTimeout(timers.get(id));
    timers.delete(id);
    // Longer waits are the sweep's.
    if (stopped || afterMs > 2 * options.sweepEveryMs) return;
    timers.set(
      id,
      setTimeout(() => {
        timers.delete(id);
        wake({ _id: id, workspace: workspaceOf(document) });
      }, afterMs),
    );
  }

  function wake(document: DocumentRef): void {
    if (stopped) return;
    queue.wake(document);
    pump();
  }

  return {
    wake,
    healthy: () => healthy,
    start() {
      stopped = false;
      const sweep = () => {
        queue.sweep();
        pump();
      };
      sweeper = setInterval(sweep, options.sweepEveryMs);
      sweep();
    },
    async stop(withinMs) {
      stopped = true;
      clearInterval(sweeper);
      for (const timer of timers.values()) clearTimeout(timer);
      const settled = Promise.resolve(pumping).then(() =>
        Promise.all([...running.values()].map(({ done }) => done)),
      );
      await withTimeout(settled, withinMs);
      await Promise.all(
        [...running.values()].map(({ document }) =>
          claims.reschedule(document, 0, document.attempts).catch(() => undefined),
        ),
      );
    },
  };
}

/** What is of no workspace is all of one. */
function workspaceOf({ workspace }: Subject): string {
  return workspace ?? '';
}
