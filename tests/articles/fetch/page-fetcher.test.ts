import type { ServerResponse } from 'node:http';
import { type AddressInfo, connect, createServer as createTcpServer } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '../../support/story.js';
import { openWeb, publicAddress, type Web } from './web.js';

const html = { 'content-type': 'text/html; charset=utf-8' };
let web: Web;

beforeAll(async () => {
  web = await openWeb((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const status = Number(url.searchParams.get('status') ?? 200);
    const type = url.searchParams.get('type');
    const left = Number(url.searchParams.get('left') ?? 0);
    if (url.pathname === '/hop') {
      response.writeHead(307, { location: left > 0 ? `/hop?left=${left - 1}` : '/end#part' }).end();
    } else if (url.pathname === '/loop') response.writeHead(301, { location: '/loop' }).end();
    else if (url.pathname === '/to')
      response.writeHead(302, { location: url.searchParams.get('at') ?? '' }).end();
    else if (url.pathname === '/agent') response.end(request.headers['user-agent']);
    else if (type !== null) response.writeHead(200, type ? { 'content-type': type } : {}).end('some text');
    else response.writeHead(status, html).end(`<p>${url.pathname}</p>`);
  });
  web.names['other.test'] = ['93.184.216.35'];
});
beforeEach(() => {
  web.requests.length = 0;
  web.dialled.length = 0;
});
afterAll(() => web.close());

const fetching = (link: string) => web.fetcher().fetch(link);
const failing = (code: string) => ({ name: 'ArticleError', code });

describe('a page', () => {
  it('is told where it was found in the end, after five redirects at most', async () => {
    await expect(fetching('http://public.test/hop?left=4')).resolves.toEqual({
      url: 'http://public.test/end',
      kind: 'html',
      text: '<p>/end</p>',
    });
    expect(web.requests).toHaveLength(6);
    await expect(fetching('http://public.test/hop?left=5')).rejects.toMatchObject(failing('article_broken'));
    await expect(fetching('http://public.test/loop')).rejects.toMatchObject(failing('article_broken'));
    expect(web.requests).toHaveLength(18);
  });

  it.each([
    [404, 'article_missing'],
    [410, 'article_missing'],
    [401, 'article_locked'],
    [402, 'article_locked'],
    [403, 'article_locked'],
    [429, 'article_busy'],
    [451, 'article_withheld'],
    [999, 'article_guarded'],
    [500, 'article_broken'],
    [503, 'article_broken'],
    [304, 'article_broken'],
    [204, 'article_empty'],
  ])('answered with %i is %s', async (status, code) => {
    await expect(fetching(`http://public.test/?status=${status}`)).rejects.toMatchObject(failing(code));
  });

  it.each([
    ['text/html', 'html'],
    ['TEXT/HTML;charset="utf-8"', 'html'],
    ['application/xhtml+xml', 'html'],
    ['text/plain; charset=utf-8', 'text'],
    ['text/markdown', 'text'],
    ['text/html, text/html; charset=utf-8', 'html'],
    ['', 'text'],
  ])('of the type "%s" is read as %s', async (type, kind) => {
    const page = await fetching(`http://public.test/?type=${encodeURIComponent(type)}`);
    expect(page).toMatchObject({ kind, text: 'some text' });
  });

  it.each([
    'application/pdf',
    'image/png',
    'application/json',
    'application/octet-stream',
    'video/mp4',
    'x',
    'constructor',
    '__proto__',
    'toString',
  ])('of the type "%s" is not read', async (type) => {
    await expect(fetching(`http://public.test/?type=${type}`)).rejects.toMatchObject(
      failing('article_not_text'),
    );
  });

  it('is asked for by an honest name', async () => {
    const own = web.fetcher({ publicUrl: 'https://infograph.example.com' });
    const { text } = await own.fetch('http://public.test/agent');
    expect(text).toMatch(/^Infograph\/\d+\.\d+\.\d+ \(\+https:\/\/infograph\.example\.com\/\)$/);
    expect((await fetching('http://public.test/agent')).text).toMatch(
      /^Infograph\/\d+\.\d+\.\d+ \(a Slack app/,
    );
  });
});

describe('a server', () => {
  it('that is not there, or whose name nobody knows, is unreachable', async () => {
    const closed = createTcpServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const { fetch } = web.fetcher({ dial: () => connect(port, '127.0.0.1') });
    await expect(fetch('http://public.test/')).rejects.toMatchObject(failing('article_unreachable'));
    await expect(fetching('http://nobody.test/')).rejects.toMatchObject(failing('article_unreachable'));
  });

  it.each([
    ['hangs up', (): string => '', 'article_unreachable'],
    ['does not speak HTTP', () => 'SSH-2.0-OpenSSH_9.6\r\n', 'article_broken'],
    ['hangs up in the middle', () => 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf', 'article_broken'],
    ['sends endless headers', () => `HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(50_000)}`, 'article_broken'],
    ['does not speak TLS', () => 'HTTP/1.1 400 Bad Request\r\n\r\n', 'article_unreachable', 'https'],
  ])('that %s fails in words', async (_what, answer, code, scheme = 'http') => {
    const server = createTcpServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', () => socket.end(answer()));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      const { fetch } = web.fetcher({ dial: () => connect(port, '127.0.0.1') });
      await expect(fetch(`${scheme}://public.test/`)).rejects.toMatchObject(failing(code));
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });
});

describe('people with the same link', () => {
  it('share one fetch, and so do those who come within five minutes', async () => {
    let now = 0;
    const { fetch } = web.fetcher({ now: () => now });
    const pages = await Promise.all(Array.from({ length: 10 }, () => fetch('http://public.test/shared')));
    expect(new Set(pages).size).toBe(1);
    now = 4 * 60_000;
    await fetch('http://PUBLIC.test./shared#comments');
    expect(web.requests).toEqual(['public.test /shared']);
    now = 6 * 60_000;
    await fetch('http://public.test/shared');
    expect(web.requests).toHaveLength(2);
  });

  it('are told of a failure without another fetch, but not for long', async () => {
    let now = 0;
    const { fetch } = web.fetcher({ now: () => now });
    const failed = () =>
      expect(fetch('http://public.test/?status=404')).rejects.toMatchObject({ code: 'article_missing' });
    await Promise.all([failed(), failed(), failed()]);
    await failed();
    expect(web.requests).toHaveLength(1);
    now = 11_000;
    await failed();
    expect(web.requests).toHaveLength(2);
  });

  it('find only so many pages kept, and only so much text: the oldest go first', async () => {
    const fewest = web.fetcher({ limits: { cachedPages: 2 } });
    const lightest = web.fetcher({ limits: { cachedBytes: 2 * '<p>/1</p>'.length } });
    for (const { fetch } of [fewest, lightest]) {
      for (const path of ['1', '2', '3', '3', '2', '1']) await fetch(`http://public.test/${path}`);
    }
    const once = ['1', '2', '3', '1'].map((path) => `public.test /${path}`);
    expect(web.requests).toEqual([...once, ...once]);
  });
});

describe('a host', () => {
  it('is asked for one page at a time, a while apart, and redirects within it do not count', async () => {
    const everyMs = 60;
    const { fetch } = web.fetcher({ limits: { perHostMs: everyMs } });
    const arrived: number[] = [];
    const startedAt = performance.now();
    const note = (link: string) => fetch(link).then(() => arrived.push(performance.now() - startedAt));
    await Promise.all(['hop?left=4', '2', '3', '4'].map((path) => note(`http://public.test/${path}`)));
    arrived.forEach((at, index) => {
      expect(at).toBeGreaterThanOrEqual(index * everyMs - 2);
    });
  });

  it('that is waited for does not keep another waiting', async () => {
    const { fetch } = web.fetcher({ limits: { perHostMs: 60_000, waitMs: 120_000 } });
    await fetch('http://public.test/1');
    const waiting = fetch('http://public.test/2');
    await expect(fetch('http://other.test/1')).resolves.toMatchObject({ text: '<p>/1</p>' });
    waiting.catch(() => {});
  });

  it('with too many links in line is given up at once, before anything is asked of it', async () => {
    const { fetch } = web.fetcher({ limits: { perHostMs: 60_000, waitMs: 1_000 } });
    await fetch('http://public.test/1');
    await expect(fetch('http://public.test/2')).rejects.toMatchObject(failing('article_slow'));
    await expect(fetch('http://other.test/to?at=http://public.test/3')).rejects.toMatchObject(
      failing('article_slow'),
    );
    expect(web.requests).toEqual(['public.test /1', 'other.test /to?at=http://public.test/3']);
  });
});

describe('many links at once', () => {
  it('are opened a few at a time, and all of them are', async () => {
    const open: ServerResponse[] = [];
    let most = 0;
    // Nobody is answered before the fourth has come, however slowly they come.
    const busy = await openWeb((_request, response) => {
      most = Math.max(most, open.push(response));
      if (most < 4) return;
      setTimeout(() => {
        for (const one of open.splice(0)) one.end('done');
      }, 5);
    });
    const paths = Array.from({ length: 30 }, (_, index) => `http://${publicAddress}/${index}`);
    try {
      const { fetch } = busy.fetcher({ limits: { atOnce: 4 } });
      await expect(Promise.all(paths.map((path) => fetch(path)))).resolves.toHaveLength(30);
      expect(most).toBe(4);
    } finally {
      await busy.close();
    }
  });

  it('do not wait for ever behind pages that hang, and a place that is free again is taken', async () => {
    let hung: ServerResponse | undefined;
    const hanging = await openWeb((request, response) => {
      if (request.url === '/hang') hung = response;
      else response.end('fine');
    });
    try {
      const { fetch } = hanging.fetcher({ limits: { atOnce: 1, waitMs: 30 } });
      const stuck = fetch('http://public.test/hang');
      const response = await until('it to come', async () => hung);
      await expect(fetch('http://public.test/fine')).rejects.toMatchObject(failing('article_slow'));
      response.end('at last');
      await expect(stuck).resolves.toMatchObject({ text: 'at last' });
      await expect(fetch('http://public.test/other')).resolves.toMatchObject({ text: 'fine' });
    } finally {
      await hanging.close();
    }
  });
});

it('closing gives up what is under way, with an error that is not the fault of the page', async () => {
  const hanging = await openWeb(() => {});
  try {
    const fetcher = hanging.fetcher();
    const stuck = fetcher.fetch('http://public.test/');
    fetcher.close();
    await expect(stuck).rejects.toThrow('closed');
    await expect(stuck).rejects.not.toMatchObject({ name: 'ArticleError' });
    await expect(fetcher.fetch('http://public.test/')).rejects.toThrow('closed');
  } finally {
    await hanging.close();
  }
});
