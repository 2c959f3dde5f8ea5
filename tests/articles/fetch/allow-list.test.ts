import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createPageFetcher } from '../../../src/articles/fetch/page-fetcher.js';
import { createAllowList } from '../../../src/net/allow-list.js';
import { type OpeningFetcher, opening } from './web.js';

const html = { 'content-type': 'text/html; charset=utf-8' };
const failing = (code: string) => ({ name: 'ArticleError', code });

describe('the allow-list', () => {
  it('names ports 80 and 443 of a host, or one port, and exactly that host', () => {
    const { has } = createAllowList([
      'wiki.test',
      'Docs.test.:8080',
      '10.0.0.5:80',
      '[::1]:3000',
      'bücher.test',
    ]);
    expect([has('wiki.test', 80), has('wiki.test', 443), has('wiki.test', 8080)]).toEqual([
      true,
      true,
      false,
    ]);
    expect([has('docs.test', 8080), has('docs.test', 80)]).toEqual([true, false]);
    expect([has('10.0.0.5', 80), has('10.0.0.5', 443), has('10.0.0.50', 80)]).toEqual([true, false, false]);
    expect([has('[::1]', 3000), has('xn--bcher-kva.test', 443)]).toEqual([true, true]);
    expect([has('sub.wiki.test', 80), has('wiki.test.evil', 80), has('xwiki.test', 80)]).not.toContain(true);
  });

  describe('over real connections', () => {
    const named = createServer((request, response) => {
      const to = new URL(request.url ?? '/', 'http://x').searchParams.get('to');
      if (to) response.writeHead(302, { location: to }).end();
      else response.writeHead(200, html).end('<p>the wiki</p>');
    });
    const other = createServer((_request, response) => response.end('never'));
    let connections = 0;
    other.on('connection', () => connections++);
    let namedPort = 0;
    let otherPort = 0;
    const lookup = async (name: string) => [
      // Nothing listens at the first address: the second is tried, as for any name that has several.
      ...(name === 'wiki.test' ? [{ address: '::1', family: 6 }] : []),
      { address: '127.0.0.1', family: 4 },
    ];
    const fetchers: OpeningFetcher[] = [];
    const allowing = (...allowHosts: string[]) => {
      const fetcher = opening(createPageFetcher({ allowHosts, lookup, limits: { perHostMs: 0 } }));
      fetchers.push(fetcher);
      return fetcher;
    };

    beforeAll(async () => {
      await new Promise<void>((resolve) => named.listen(0, '127.0.0.1', resolve));
      await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
      namedPort = (named.address() as AddressInfo).port;
      otherPort = (other.address() as AddressInfo).port;
    });
    afterEach(() => {
      for (const fetcher of fetchers.splice(0)) fetcher.close();
      expect(connections).toBe(0);
    });
    afterAll(async () => {
      await new Promise((resolve) => named.close(resolve));
      await new Promise((resolve) => other.close(resolve));
    });

    it('opens a host of the own network on a port of its own, by name or by number', async () => {
      const { fetch } = allowing(`wiki.test:${namedPort}`, `127.0.0.1:${namedPort}`);
      const page = { text: '<p>the wiki</p>' };
      await expect(fetch(`http://wiki.test:${namedPort}/`)).resolves.toMatchObject(page);
      await expect(fetch(`http://WIKI.test.:${namedPort}/a`)).resolves.toMatchObject(page);
      await expect(fetch(`http://2130706433:${namedPort}/`)).resolves.toMatchObject(page);
    });

    it('opens no other port, and no other name of the same address', async () => {
      const { fetch } = allowing(`wiki.test:${namedPort}`);
      for (const link of [
        `http://wiki.test:${otherPort}/`,
        `http://127.0.0.1:${namedPort}/`,
        `http://sub.wiki.test:${namedPort}/`,
        'http://wiki.test/',
        `http://user@wiki.test:${namedPort}/`,
      ]) {
        await expect(fetch(link)).rejects.toMatchObject(failing('article_refused'));
      }
    });

    it('opens nothing that a named host redirects to, unless that is named too', async () => {
      const from = (to: string) => `http://wiki.test:${namedPort}/?to=${encodeURIComponent(to)}`;
      const { fetch } = allowing(`wiki.test:${namedPort}`);
      for (const to of [
        `http://other.test:${otherPort}/`,
        `http://wiki.test:${otherPort}/`,
        'http://inner.test/',
        'http://127.0.0.1/',
      ]) {
        await expect(fetch(from(to))).rejects.toMatchObject(failing('article_refused'));
      }
      await expect(fetch(from(`http://wiki.test:${namedPort}/end`))).resolves.toMatchObject({
        url: `http://wiki.test:${namedPort}/end`,
      });
    });
  });
});
