import { ArticleError, type SentPage } from '../article.js';

export interface PageCache {
  /** The page under this key, loading it where it is not here. All who ask meanwhile share that one load. */
  get(key: string, load: () => Promise<SentPage>): Promise<SentPage>;
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

interface Entry {
  outcome: SentPage | ArticleError;
  bytes: number;
  until: number;
}

/** Keeps pages for a while, and never more than the limits allow: the oldest go first. */
export function createPageCache(limits: CacheLimits, now: () => number): PageCache {
  const kept = new Map<string, Entry>();
  const loading = new Map<string, Promise<SentPage>>();
  let bytes = 0;

  function drop(key: string): void {
    bytes -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  }

  function dropExpired(): void {
    for (const [key, { until }] of kept) if (until <= now()) drop(key);
  }

  function keep(key: string, outcome: SentPage | ArticleError, lifeMs: number): void {
    drop(key);
    const entry = {
      outcome,
      bytes: outcome instanceof ArticleError ? 0 : outcome.body.byteLength,
      until: now() + lifeMs,
    };
    kept.set(key, entry);
    bytes += entry.bytes;
    for (const oldest of kept.keys()) {
      if (kept.size <= limits.entries && bytes <= limits.bytes) break;
      drop(oldest);
    }
  }

  async function loadAndKeep(key: string, load: () => Promise<SentPage>): Promise<SentPage> {
    try {
      const page = await load();
      keep(key, page, limits.pageLifeMs);
      return page;
    } catch (error) {
      // Any other error is ours and says nothing of the page.
      if (error instanceof ArticleError) keep(key, error, limits.failureLifeMs);
      throw error;
    } finally {
      loading.delete(key);
    }
  }

  return {
    async get(key, load) {
      dropExpired();
      const outcome = kept.get(key)?.outcome;
      if (outcome instanceof ArticleError) throw outcome;
      if (outcome) return outcome;
      const underWay = loading.get(key);
      if (underWay) return underWay;
      const begun = loadAndKeep(key, load);
      loading.set(key, begun);
      return begun;
    },
    condemn: keep,
    clear() {
      kept.clear();
      bytes = 0;
    },
  };
}
