import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { type RateLimitState, takeOf } from '../../lib/local-limit.js';

/** So many keys are told to the database at a time, so that a flood from many addresses takes few connections. */
const TOLD_AT_ONCE = 8;

/** So many points for each key in each window of time, counted over all processes of one database. */
export interface SharedLimit {
  readonly name: string;
  readonly points: number;
  readonly windowS: number;
  /** Takes a point of the key's; at once, and without asking anybody. */
  take(key: string): Promise<RateLimitState>;
  /**
   * Tells the database what was taken here since the last time, and learns what was taken elsewhere.
   * @returns for how many keys @throws what the database's driver throws
   */
  share(): Promise<number>;
}

/** Where the processes count together: RateLimiterMongo, as far as it is used here. */
export interface SharedCount {
  /** Adds points, and says how many there are then. */
  penalty(key: string, points: number): Promise<Pick<RateLimiterRes, 'consumedPoints' | 'msBeforeNext'>>;
}

export interface SharedLimitOptions {
  name: string;
  points: number;
  windowS: number;
  shared: SharedCount;
}

/**
 * A limit that costs a request no round trip. Every process counts in its memory and decides by that; what it
 * counted goes to the database in the background, once for all requests since the last time, and what the others
 * counted comes back. So a process can let through more than the limit, by what arrives between two exchanges, and no more.
 * While the database is away nothing comes back: then each process limits by what it has counted itself, which is
 * what a limiter of last resort in memory would do.
 */
export function createSharedLimit(options: SharedLimitOptions): SharedLimit {
  const { name, points, windowS, shared } = options;
  const local = new RateLimiterMemory({ points, duration: windowS, keyPrefix: name });
  const untold = new Map<string, number>();

  async function exchange(key: string, taken: number): Promise<void> {
    const all = await shared.penalty(key, taken);
    const meanwhile = untold.get(key) ?? 0;
    // The end of a window is the clock's of the process that began it, which may be wrong.
    const restS = Math.min(all.msBeforeNext / 1000, windowS);
    if (restS > 0) await local.set(key, all.consumedPoints + meanwhile, restS);
  }

  return {
    name,
    points,
    windowS,
    async take(key) {
      const allowance = await takeOf(local, key);
      // Who is refused takes nothing: a client that goes on knocking is not kept out for longer.
      if (allowance.allowed) untold.set(key, (untold.get(key) ?? 0) + 1);
      return allowance;
    },
    async share() {
      const telling = [...untold];
      untold.clear();
      for (let at = 0; at < telling.length; at += TOLD_AT_ONCE) {
        const some = telling.slice(at, at + TOLD_AT_ONCE);
        const done = await Promise.allSettled(some.map(([key, taken]) => exchange(key, taken)));
        const failed = done.find((one) => one.status === 'rejected');
        // The points stay counted here; the rest would only wait for the same database.
        if (failed) throw failed.reason;
      }
      return telling.length;
    },
  };
}
