/**
 * For an LRUCache: an entry is there as long as it is younger than so many milliseconds by this clock. By itself the
 * library keeps it for the last millisecond too, takes the time 0 for none, and reads the clock once a millisecond.
 * @see https://github.com/isaacs/node-lru-cache#ttl
 */
export function youngerThan(ttlMs: number, now: () => number) {
  return { ttl: ttlMs - 1, ttlResolution: 0, perf: { now: () => now() + 1 } };
}
