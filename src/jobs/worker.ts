import { withTimeout } from '../lib/timeout.js';
import type { DocumentRef } from '../models/tenancy.js';
import { createFairQueue, type FairQueue } from './fair-queue.js';
import { type Subject, type TurnContext, takeTurn } from './turn.js';

export interface Worker {
  start(): void;
  /** Something about this document was recorded: look at it now. */
  wake(document: DocumentRef): void;
  /** Stops taking, waits for what is under way, hands back the rest. */
  stop(withinMs: number): Promise<void>;
  /** Whether the last look at the database went well. */
  healthy(): boolean;
}

interface Options<T extends Subject> extends TurnContext<T> {
  /** Turns at the same time; a quarter more is kept for workspaces that have nothing under way. */
  concurrency: number;
  /** Waited for before each turn; see Foreground. Absent: a turn begins at once. */
  whenIdle?(): Promise<void>;
  sweepEveryMs: number;
}

/**
 * Runs the steps of due documents, fairly by workspace; see the fair queue. Some were woken in this process; the
 * sweep polls for the rest: steps of crashed workers, events recorded by other processes, and scheduled times.
 */
export function createWorker<T extends Subject>(options: Options<T>): Worker {
  return new FairWorker(options);
}

class FairWorker<T extends Subject> implements Worker {
  readonly #queue: FairQueue;
  readonly #running = new Map<string, { document: T; done: Promise<void> }>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  #sweeper: NodeJS.Timeout | undefined;
  #pumping: Promise<void> | undefined;
  #stopped = true;
  #healthy = true;

  constructor(private readonly options: Options<T>) {
    const { concurrency } = options;
    this.#queue = createFairQueue({ shared: concurrency, kept: Math.ceil(concurrency / 4) });
  }

  start(): void {
    this.#stopped = false;
    const sweep = () => {
      this.#queue.sweep();
      this.#pump();
    };
    this.#sweeper = setInterval(sweep, this.options.sweepEveryMs);
    sweep();
  }

  wake(document: DocumentRef): void {
    if (this.#stopped) return;
    this.#queue.wake(document);
    this.#pump();
  }

  async stop(withinMs: number): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#sweeper);
    for (const timer of this.#timers.values()) clearTimeout(timer);
    const settled = Promise.resolve(this.#pumping).then(() =>
      Promise.all([...this.#running.values()].map(({ done }) => done)),
    );
    await withTimeout(settled, withinMs);
    const { claims } = this.options;
    await Promise.all(
      [...this.#running.values()].map(({ document }) =>
        claims.reschedule(document, 0, document.attempts).catch(() => undefined),
      ),
    );
  }

  healthy(): boolean {
    return this.#healthy;
  }

  #pump(): void {
    this.#pumping ??= this.#claimDue().finally(() => {
      this.#pumping = undefined;
      // Somebody may have been woken while the last answer was on its way.
      if (this.#healthy && !this.#stopped && this.#queue.hasNext()) this.#pump();
    });
  }

  async #claimDue(): Promise<void> {
    const { claims, log, subject, whenIdle } = this.options;
    try {
      while (!this.#stopped && this.#queue.hasNext()) {
        await whenIdle?.();
        const document = await this.#claimNext();
        // What was claimed while the stop came is not begun any more, and not kept from others either.
        if (document && this.#stopped) await claims.reschedule(document, 0, document.attempts);
        else if (document) this.#begin(document);
      }
      this.#healthy = true;
    } catch (error) {
      this.#healthy = false;
      log.warn({ err: error, subject }, 'claiming due work failed');
    }
  }

  async #claimNext(): Promise<T | undefined> {
    const pick = this.#queue.next();
    // Whatever it was woken for is noticed when its turn ends.
    if (!pick || (pick.kind === 'woken' && this.#running.has(pick.id))) return undefined;
    // A lease that ran out while the database was away is still ours to finish: it is renewed as soon as that is back.
    const document = await this.options.claims.claim(pick, [...this.#running.keys()]);
    this.#queue.answered(pick, document && workspaceOf(document));
    return document;
  }

  #begin(document: T): void {
    const { log, subject } = this.options;
    const workspace = workspaceOf(document);
    const done = this.#takeTurn(document)
      .catch((error: unknown) =>
        log.error({ err: error, [subject]: document._id }, 'a worker failed on a document'),
      )
      .finally(() => {
        this.#running.delete(document._id);
        this.#queue.ended(workspace);
        this.#pump();
      });
    this.#running.set(document._id, { document, done });
    this.#queue.began(workspace);
  }

  async #takeTurn(document: T): Promise<void> {
    const afterMs = await takeTurn(document, this.options);
    if (afterMs !== undefined) this.#scheduleWake(document, afterMs);
  }

  #scheduleWake(document: T, afterMs: number): void {
    const { _id: id } = document;
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    // Longer waits are the sweep's.
    if (this.#stopped || afterMs > 2 * this.options.sweepEveryMs) return;
    this.#timers.set(
      id,
      setTimeout(() => {
        this.#timers.delete(id);
        this.wake({ _id: id, workspace: workspaceOf(document) });
      }, afterMs),
    );
  }
}

/** What is of no workspace is all of one. */
function workspaceOf({ workspace }: Subject): string {
  return workspace ?? '';
}
