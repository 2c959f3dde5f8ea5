import { type AddressInfo, connect, createServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPageFetcher } from '../../../src/articles/fetch/page-fetcher.js';
import { opening } from '../../articles/fetch/web.js';

const MB = 1024 * 1024;
const head = 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nconnection: close\r\n';
const bomb = gzipSync(Buffer.alloc(200 * MB));
const crumbs = Buffer.from('1\r\nx\r\n'.repeat(10_000));
const chunk = Buffer.concat([Buffer.from('10000\r\n'), Buffer.alloc(65_536, 'x'), Buffer.from('\r\n')]);

/** Servers that never end, by path: what they say first, and what they say again and again. */
const endless: Record<string, [first: Buffer, again: Buffer]> = {
  '/endless': [Buffer.from(`${head}transfer-encoding: chunked\r\n\r\n`), chunk],
  '/crumbs': [Buffer.from(`${head}transfer-encoding: chunked\r\n\r\n`), crumbs],
  '/bomb': [
    Buffer.concat([
      Buffer.from(`${head}content-encoding: gzip\r\ncontent-length: ${bomb.length}\r\n\r\n`),
      bomb,
    ]),
    Buffer.alloc(0),
  ],
};

let drips: NodeJS.Timeout | undefined;
const server = createServer((socket) => {
  socket.on('error', () => {});
  socket.once('data', (request) => {
    const path = /^GET ([^ ?]+)/.exec(request.toString())?.[1] ?? '';
    const story = endless[path];
    if (!story) {
      socket.write(`${head}\r\n`);
      drips = setInterval(() => socket.write('x'), 1000);
      socket.on('close', () => clearInterval(drips));
      return;
    }
    const [first, again] = story;
    const more = () => {
      while (again.length > 0 && !socket.destroyed && socket.write(again));
    };
    socket.on('drain', more);
    socket.write(first);
    more();
  });
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
});

/** With the limits of production, but for the pause between two visits of a host. */
const fetcher = () =>
  opening(
    createPageFetcher({
      allowHosts: [],
      dial: () => connect((server.address() as AddressInfo).port, '127.0.0.1'),
      limits: { perHostMs: 0 },
    }),
  );

describe('hostile servers', () => {
  it.each(Object.keys(endless))(
    '(%s) twenty at a time cost neither much time nor much memory',
    async (path) => {
      const { fetch } = fetcher();
      const before = process.memoryUsage().rss;
      let peak = before;
      const watch = setInterval(() => {
        peak = Math.max(peak, process.memoryUsage().rss);
      }, 10);
      try {
        const links = Array.from({ length: 20 }, (_, index) => `http://93.184.216.34${path}?${index}`);
        const outcomes = await Promise.allSettled(links.map((link) => fetch(link)));
        const codes = outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason.code);
        // Twenty at once on a slow machine may use up the ten seconds first.
        expect(codes.filter((code) => code !== 'article_slow' && code !== 'article_too_large')).toEqual([]);
      } finally {
        clearInterval(watch);
      }
      console.log(`${path}: at most ${Math.round((peak - before) / MB)} MB more`);
      expect(peak - before).toBeLessThan(300 * MB);
    },
    120_000,
  );

  it('one byte a second is given up after ten seconds', async () => {
    const startedAt = performance.now();
    const stuck = fetcher().fetch('http://93.184.216.34/drip');
    await expect(stuck).rejects.toMatchObject({ name: 'ArticleError', code: 'article_slow' });
    expect(performance.now() - startedAt).toBeGreaterThan(9_900);
  }, 60_000);
});
