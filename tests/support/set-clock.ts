import type { DatabaseClock } from '../../src/database/clock.js';

export interface SetClock extends DatabaseClock {
  /** ISO 8601, or a moment. */
  set(at: string | Date): void;
  pass(ms: number): void;
}

/** A database's clock that stands still until it is set: for credits and chores, whose time comes from there alone. */
export function createSetClock(at: string): SetClock {
  let now = Date.parse(at);
  return {
    now: () => now,
    calibrate: async () => undefined,
    set(to) {
      now = new Date(to).getTime();
    },
    pass(ms) {
      now += ms;
    },
  };
}
