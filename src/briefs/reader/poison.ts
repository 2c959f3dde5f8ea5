import { createHash } from 'node:crypto';
import type { SentPage } from '../../articles/article.js';
import type { Overrun } from './reader-process.js';

/** What ended a reader, remembered for a while by what it held: wherever it comes from, it gets no reader again. */
export interface Poison {
  find(what: SentPage | string): Overrun | undefined;
  add(what: SentPage | string, overrun: Overrun): void;
}

/** @param entries the oldest go first */
export function createPoison(entries: number, lifeMs: number, now: () => number): Poison {
  const known = new Map<string, { overrun: Overrun; until: number }>();
  return {
    find(what) {
      for (const [key, { until }] of known) if (until <= now()) known.delete(key);
      return known.size === 0 ? undefined : known.get(digestOf(what))?.overrun;
    },
    add(what, overrun) {
      const key = digestOf(what);
      // Whoever asks again does not make it longer.
      known.set(key, { overrun, until: known.get(key)?.until ?? now() + lifeMs });
      for (const oldest of known.keys()) {
        if (known.size <= entries) break;
        known.delete(oldest);
      }
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
