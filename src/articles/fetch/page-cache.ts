import { LRUCache } from 'lru-cache';
import { youngerThan } from '../../lib/younger-than.js';
import { ArticleError, passingFaults, type SentPage } from '../article.js';

export interface PageCache {
  /**
   * The page under this key, loading it where it is not here. All who ask meanwhile share that one load.
   * @param again a failure that may have passed is not the answer: it is loaded once more
   * @throws ArticleError, the same for all who ask while it is remembered; or what `load` throws
   */
  get(key: string, load: () => Promise<SentPage>, again: boolean): Promise<SentPage>;
  /** From now on there is nothing under this key but this error, for so long. */
  condemn(key: string, error: ArticleError, lifeMs: number): void;
  clear(): void;
}

export interface CacheLimits {
  pageLifeMs: number;
  /** For how long a page that could not be had is not asked for again. */
  failureLifeMs: number;
  entries: number;
  /** Of all bodies together. */
  bytes: number;
}

/** Keeps pages for a while, and never more than the limits allow: who was asked for the longest ago goes first. */
export function createPageCache(limits: CacheLimits, now: () => number): PageCache {
  const outcomes = new LRUCache<string, SentPage | ArticleError, () => Promise<SentPage>>({
    max: limits.entries,
    maxSize: limits.bytes,
    sizeCalculation: (outcome) => ('body' in outcome ? Math.max(1, outcome.body.byteLength) : 1),
    ...youngerThan(limits.pageLifeMs, now),
    // Whoever waits for a page gets it, though it may not be kept any more.
    ignoreFetchAbort: true,
    fetchMethod: async (_key, _before, { options, context: load }) => {
      try {
        return await load();
      } catch (error) {
        // Any other error is ours and says nothing of the page.
        if (!(error instanceof ArticleError)) throw error;
        options.ttl = limits.failureLifeMs;
        return error;
      }
    },
  });

  return {
    async get(key, load, again) {
      outcomes.purgeStale();
      const before = again ? outcomes.peek(key) : undefined;
      if (before instanceof ArticleError && passingFaults.has(before.code)) outcomes.delete(key);
      const outcome = await outcomes.forceFetch(key, { context: load });
      if (outcome instanceof ArticleError) throw outcome;
      return outcome;
    },
    condemn: (key, error, lifeMs) => void outcomes.set(key, error, { ttl: lifeMs }),
    clear: () => outcomes.clear(),
  };
}
