import { MongoError } from '../errors.js';

/** How long a command may work before it lets others have a turn, in milliseconds. */
const SLICE_MS = 3;
/** How many documents are worked on between two looks at the clock. */
export const DOCUMENTS_PER_LOOK = 64;

const waiting: (() => void)[] = [];

/** Of all who pause one goes on in each turn of the event loop, so that many long commands hold others up no more than one. */
function nextTurn(): Promise<void> {
  if (waiting.length === 0) setImmediate(giveTurn);
  return new Promise((resolve) => {
    waiting.push(resolve);
  });
}

function giveTurn(): void {
  const resolve = waiting[0];
  resolve?.();
  waiting.shift();
  if (waiting.length > 0) setImmediate(giveTurn);
}

/** Cuts long work into slices between which other commands run; ends it when its `maxTimeMS` is over. */
export class Slices {
  private sliceEnds = performance.now() + SLICE_MS;
  private readonly deadline: number;
  /** Called before others have their turn: what belongs together must be in the journal by then. */
  beforePause: () => void = () => undefined;

  constructor(maxTimeMs?: number) {
    this.deadline = maxTimeMs ? performance.now() + maxTimeMs : Number.POSITIVE_INFINITY;
  }

  /** Whether it is time for a pause; throws MaxTimeMSExpired when the command's own time is over. */
  due(): boolean {
    const now = performance.now();
    if (now > this.deadline) throw new MongoError(50, 'MaxTimeMSExpired', 'operation exceeded time limit');
    return now >= this.sliceEnds;
  }

  async pause(): Promise<void> {
    this.beforePause();
    await nextTurn();
    this.sliceEnds = performance.now() + SLICE_MS;
  }

  /** Applies a function to every item, pausing when it is time. */
  async map<T, U>(items: readonly T[], apply: (item: T, position: number) => U): Promise<Awaited<U>[]> {
    const results: Awaited<U>[] = [];
    for (let i = 0; i < items.length; i++) {
      if (i % DOCUMENTS_PER_LOOK === 0 && this.due()) await this.pause();
      const result = apply(items[i] as T, i);
      results.push(result instanceof Promise ? await result : (result as Awaited<U>));
    }
    return results;
  }
}
