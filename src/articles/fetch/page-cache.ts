import { ArticleError, type FetchedPage } from '../article.js';

export interface PageCache {
  /** The page under this key, loading it where it is not here. All who ask meanwhile share that one load. */
  get(key: string, load: () => Promise<FetchedPage>): Promise<FetchedPage>;
  clear(): void;
}

export interface CacheLimits {
  pageLifeMs: number;
  /** For how long a page that could not be had is not asked for again. */
  failureLifeMs: number;
  entries: number;
  /** Of all texts together, at two bytes a character. */
  bytes: number;
}

interface Entry {
  outcome: FetchedPage | ArticleError;
  bytes: number;
  until: number;
}

/** Keeps pages for a while, and never more than the limits allow: the oldest go first. */
export function createPageCache(limits: CacheLimits, now: () => number): PageCache {
  const kept = new Map<string, Entry>();
  const loading = new Map<string, Promise<FetchedPage>>();
  let bytes = 0;

  function drop(key: string): void {
    bytes -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  }

  function dropExpired(): void {
    for (const [key, { until }] of kept) if (until <= now()) drop(key);
  }

  function keep(key: string, outcome: FetchedPage | ArticleError): void {
    drop(key);
    const failed = outcome instanceof ArticleError;
    const entry = {
      outcome,
      bytes: failed ? 0 : outcome.text.length * 2,
      until: now() + (failed ? limits.failureLifeMs : limits.pageLifeMs),
    };
    kept.set(key, entry);
    bytes += entry.bytes;
    for (const oldest of kept.keys()) {
      if (kept.size <= limits.entries && bytes <= limits.bytes) break;
      drop(oldest);
    }
  }

  async function loadAndKeep(key: string, load: () => Promise<FetchedPage>): Promise<FetchedPage> {
    try {
      const page = await load();
      keep(key, page);
      return page;
    } catch (error) {
      // Any other error is ours and says nothing of the page.
      if (error instanceof ArticleError) keep(key, error);
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
    clear() {
      kept.clear();
      bytes = 0;
    },
  };
}
