import { defined } from '../../lib/defined.js';
import { createAllowList } from '../../net/allow-list.js';
import { type Dial, dialAny, type Lookup } from '../../net/connect.js';
import { createNames } from '../../net/names.js';
import type { Target } from '../../net/target.js';
import { userAgentOf } from '../../net/user-agent.js';
import { ArticleError, MAX_PAGE_BYTES, type SentPage } from '../article.js';
import { createAdmission, createPatience } from './admission.js';
import { createBudget } from './budget.js';
import { createCookies } from './cookies.js';
import { exchange } from './exchange.js';
import { unwrapLink } from './link.js';
import { createPageCache } from './page-cache.js';
import { articleTarget } from './target.js';

export interface PageFetcher {
  /**
   * Fetches a page, or takes it from the cache.
   * @param link http or https, as a person or Slack writes it
   * @param workspace for whom; a crowd of one keeps no other's names waiting
   * @param again it was asked for before, in vain: a failure that may have passed is no answer
   * @throws ArticleError with the code that fits; any other error is a fault or the end of this process, not the page's
   */
  fetch(link: string, workspace?: string, again?: boolean): Promise<SentPage>;
  /** For so long the link is refused with this error: what it leads to cannot be read. */
  condemn(link: string, error: ArticleError, lifeMs: number): void;
  /** Gives up what is under way. */
  close(): void;
}

const defaultLimits = {
  /** For looking up, connecting, redirects and reading together. */
  pageMs: 10_000,
  /** For waiting in line before that, all redirects together. */
  waitMs: 20_000,
  perHostMs: 1_000,
  /** As many articles as are worked on, with the places that are kept for newcomers; see FairQueue in src/jobs. */
  atOnce: 10,
  redirects: 5,
  /** Of a body as it is sent. */
  maxBytes: MAX_PAGE_BYTES,
  pageLifeMs: 5 * 60_000,
  failureLifeMs: 10_000,
  cachedPages: 200,
  cachedBytes: 32 * 1024 * 1024,
};

/** Where pages send whoever has not agreed to their cookies yet, under a name that says so. */
const CONSENT_HOST = /^(?:consent|guce)\./;

export interface PageFetcherOptions {
  /** `host` or `host:port`, as the setting ARTICLE_ALLOW_HOSTS has them. */
  allowHosts: readonly string[];
  /** Told to servers, so that their operators know whom to ask. */
  publicUrl?: string | undefined;
  lookup?: Lookup;
  dial?: Dial;
  /** Certificates to trust instead of Node's own, in PEM. */
  ca?: string;
  now?: () => number;
  limits?: Partial<typeof defaultLimits>;
}

/**
 * Fetches what strangers link to, from inside the operator's network: only from addresses that are public or that the
 * operator has named, only so much, and only for so long. Nothing is connected to before its address is checked.
 */
export function createPageFetcher(options: PageFetcherOptions): PageFetcher {
  const limits = { ...defaultLimits, ...options.limits };
  const now = options.now ?? (() => performance.now());
  const allowed = createAllowList(options.allowHosts);
  const closing = new AbortController();
  const admission = createAdmission({ ...limits, now, closing: closing.signal });
  const cache = createPageCache(
    {
      pageLifeMs: limits.pageLifeMs,
      failureLifeMs: limits.failureLifeMs,
      entries: limits.cachedPages,
      bytes: limits.cachedBytes,
    },
    now,
  );
  const exchangeOptions = {
    lookup: options.lookup ?? createNames(),
    dial: options.dial ?? dialAny,
    ...defined({ ca: options.ca }),
    userAgent: userAgentOf(options.publicUrl),
    maxBytes: limits.maxBytes,
  };

  async function follow(start: Target, workspace: string): Promise<SentPage> {
    const working = createBudget(limits.pageMs, closing.signal, tookTooLong);
    const patience = createPatience(limits.waitMs);
    const cookies = createCookies();
    let target = start;
    let lastHost: string | undefined;
    for (let hop = 0; hop <= limits.redirects; hop++) {
      const here = target;
      if (hop > 0 && CONSENT_HOST.test(here.hostname))
        throw new ArticleError('article_consent', `it leads to ${here.hostname}`);
      // A redirect within a host belongs to the same visit.
      const leave = await admission.enter(here.hostname === lastHost ? undefined : here.hostname, patience);
      lastHost = here.hostname;
      const sent = cookies.header(here.url);
      try {
        const answer = await working.spend((signal) =>
          exchange(here, { ...exchangeOptions, workspace, cookies }, signal),
        );
        if (answer.location === undefined) return answer.page;
        const { page, location } = answer;
        target = articleTarget(location, allowed, here.url);
        // A page that leads to itself is the page, unless it has only set a cookie.
        if (page && target.url.href === here.url.href && cookies.header(here.url) === sent) return page;
      } finally {
        leave();
      }
    }
    throw new ArticleError('article_broken', `more than ${limits.redirects} redirects`);
  }

  return {
    async fetch(link, workspace = '', again = false) {
      closing.signal.throwIfAborted();
      const target = articleTarget(unwrapLink(link), allowed);
      return cache.get(target.url.href, () => follow(target, workspace), again);
    },
    condemn(link, error, lifeMs) {
      cache.condemn(articleTarget(unwrapLink(link), allowed).url.href, error, lifeMs);
    },
    close() {
      closing.abort(new Error('the page fetcher is closed'));
      cache.clear();
    },
  };
}

function tookTooLong(): ArticleError {
  return new ArticleError('article_slow', 'it took too long');
}
