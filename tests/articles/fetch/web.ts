import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { type FetchedPage, MAX_PAGE_BYTES, type SentPage } from '../../../src/articles/article.js';
import { readPage } from '../../../src/articles/fetch/page.js';
import { createPageFetcher, type PageFetcherOptions } from '../../../src/articles/fetch/page-fetcher.js';
import type { Address } from '../../../src/net/connect.js';

/** An internet of one server and one resolver: every address that is dialled leads to that server. */
export interface Web {
  /** What names resolve to; a function is asked at every lookup. */
  names: Record<string, string[] | (() => string[])>;
  /** Names that were looked up. */
  lookups: string[];
  /** `address port` of every connection that was begun. */
  dialled: string[];
  /** `host path` of every request that arrived. */
  requests: string[];
  port: number;
  fetcher(options?: Partial<PageFetcherOptions>): OpeningFetcher;
  close(): Promise<void>;
}

/** A fetcher that also opens what it has fetched, as the app's readers do. */
export interface OpeningFetcher {
  fetch(link: string, workspace?: string, again?: boolean): Promise<FetchedPage>;
  close(): void;
}

/** The same page each time for one that was fetched once. */
export function opening(
  fetcher: ReturnType<typeof createPageFetcher>,
  maxBytes = MAX_PAGE_BYTES,
): OpeningFetcher {
  const opened = new WeakMap<SentPage, Promise<FetchedPage>>();
  return {
    async fetch(link, workspace, again) {
      const sent = await fetcher.fetch(link, workspace, again);
      const page = opened.get(sent) ?? readPage(sent, maxBytes);
      opened.set(sent, page);
      return page;
    },
    close: () => fetcher.close(),
  };
}

export const publicAddress = '93.184.216.34';

/** @param listener answers every request, whatever the host */
export async function openWeb(listener: RequestListener): Promise<Web> {
  const fetchers: OpeningFetcher[] = [];
  const server = createServer((request, response) => {
    web.requests.push(`${request.headers.host} ${request.url}`);
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  const web: Web = {
    names: { 'public.test': [publicAddress] },
    lookups: [],
    dialled: [],
    requests: [],
    port,
    fetcher(options = {}) {
      const fetched = createPageFetcher({
        allowHosts: [],
        lookup: async (name) => resolve(name),
        dial: (addresses, to) => {
          web.dialled.push(...addresses.map(({ address }) => `${address} ${to}`));
          return connect(port, '127.0.0.1');
        },
        ...options,
        limits: { perHostMs: 0, ...options.limits },
      });
      const fetcher = opening(fetched, options.limits?.maxBytes);
      fetchers.push(fetcher);
      return fetcher;
    },
    async close() {
      for (const fetcher of fetchers) fetcher.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  function resolve(name: string): Address[] {
    web.lookups.push(name);
    const found = web.names[name];
    if (!found) throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' });
    return (typeof found === 'function' ? found() : found).map((address) => ({
      address,
      family: address.includes(':') ? 6 : 4,
    }));
  }
  return web;
}
