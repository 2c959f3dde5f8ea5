import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { SentPage } from '../../articles/article.js';
import { youngerThan } from '../../lib/younger-than.js';
import type { Overrun } from './reader-process.js';

/** What ended a reader, remembered for a while by what it held: wherever it comes from, it gets no reader again. */
export interface Poison {
  find(what: SentPage | string): Overrun | undefined;
  add(what: SentPage | string, overrun: Overrun): void;
}

/** @param entries so many are remembered; who was asked for the longest ago goes first */
export function createPoison(entries: number, lifeMs: number, now: () => number): Poison {
  const known = new LRUCache<string, Overrun>({
    max: entries,
    ...youngerThan(lifeMs, now),
  });
  return {
    find(what) {
      known.purgeStale();
      return known.size === 0 ? undefined : known.get(digestOf(what));
    },
    add(what, overrun) {
      const key = digestOf(what);
      // Whoever asks again does not make it longer.
      known.set(key, overrun, { noUpdateTTL: known.has(key) });
    },
  };
}

function digestOf(what: SentPage | string): string {
  const hash = createHash('sha256');
  if (typeof what === 'string') return hash.update('text\n').update(what).digest('base64');
  const { body, contentType, contentEncoding } = what;
  return hash
    .update(JSON.stringify([contentType, contentEncoding]))
    .update(body)
    .digest('base64');
}
