import type { ServerResponse } from 'node:http';
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openWeb, type Web } from './web.js';

const MB = 1024 * 1024;
const html = { 'content-type': 'text/html; charset=utf-8' };
const zeros = Buffer.alloc(20 * MB);

/** Answers by path. What is sent beyond the limit is counted, to see that it stops. */
const answers: Record<string, (response: ServerResponse) => void> = {
  '/declared': (response) => {
    response.writeHead(200, { ...html, 'content-length': 50 * MB });
    response.write(zeros.subarray(0, 1024));
  },
  '/fifty': (response) => {
    response.writeHead(200, html);
    flood(response, MB, 50);
  },
  '/endless': (response) => {
    response.writeHead(200, html);
    flood(response, 64 * 1024, Number.POSITIVE_INFINITY);
  },
  '/drip': (response) => {
    response.writeHead(200, html);
    const timer = setInterval(() => response.write('x'), 10);
    response.on('close', () => clearInterval(timer));
  },
  '/silent': () => {},
  '/bomb.gz': (response) => sendEncoded(response, 'gzip', gzipSync(zeros)),
  '/bomb.zz': (response) => sendEncoded(response, 'deflate', deflateSync(zeros)),
  '/bomb.br': (response) =>
    sendEncoded(
      response,
      'br',
      brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
    ),
  '/tower': (response) => sendEncoded(response, 'gzip, gzip, br, gzip', gzipSync('hello')),
  '/unasked': (response) => sendEncoded(response, 'compress', Buffer.from([0x1f, 0x9d, 0x90, 1, 2, 3])),
  '/lie': (response) => sendEncoded(response, 'gzip', Buffer.from([1, 2, 3, 0xff, 0xfe])),
  '/cut.gz': (response) => {
    const whole = gzipSync(Array.from({ length: 5000 }, (_, index) => `word ${index * 7919}`).join(' '));
    sendEncoded(response, 'gzip', whole.subarray(0, whole.length / 2));
  },
  '/page.gz': (response) => sendEncoded(response, 'gzip', gzipSync('<p>grüezi</p>')),
  '/page.xgz': (response) => sendEncoded(response, 'X-GZIP', gzipSync('<p>grüezi</p>')),
  '/page.zz': (response) => sendEncoded(response, 'deflate', deflateSync('<p>grüezi</p>')),
  '/page.raw': (response) => sendEncoded(response, 'deflate', deflateRawSync('<p>grüezi</p>')),
  '/page.br': (response) => sendEncoded(response, 'br', brotliCompressSync('<p>grüezi</p>')),
  '/page.id': (response) => sendEncoded(response, 'identity', Buffer.from('<p>grüezi</p>')),
  '/nested': (response) =>
    response.writeHead(200, html).end(`${'<div>'.repeat(10_000)}deep${'</div>'.repeat(10_000)}`),
  '/bomb.twice': (response) => sendEncoded(response, 'gzip, gzip', gzipSync(gzipSync(zeros))),
  '/bomb.unnamed': (response) => response.writeHead(200, html).end(gzipSync(zeros)),
  '/limit': (response) => response.writeHead(200, html).end(Buffer.alloc(5 * MB, 'x')),
  '/pdf': (response) => response.writeHead(200, html).end('%PDF-1.7 …'),
  '/binary': (response) => response.writeHead(200, { 'content-type': 'text/plain' }).end('PK\x03\x04\0\0\0'),
  '/blank': (response) => response.writeHead(200, html).end(' \n\t '),
};

let sent = 0;
let web: Web;

function flood(response: ServerResponse, bytes: number, times: number): void {
  sent = 0;
  const more = () => {
    while (sent < times * bytes && !response.destroyed) {
      sent += bytes;
      if (!response.write(zeros.subarray(0, bytes))) return;
    }
    response.end();
  };
  response.on('drain', more);
  more();
}

function sendEncoded(response: ServerResponse, encoding: string, body: Buffer): void {
  response.writeHead(200, { ...html, 'content-encoding': encoding }).end(body);
}

beforeAll(async () => {
  web = await openWeb((request, response) => answers[request.url ?? '']?.(response));
});
afterAll(() => web.close());

const fetching = (path: string, pageMs = 10_000) =>
  web.fetcher({ limits: { pageMs } }).fetch(`http://public.test${path}`);
const failing = (code: string) => ({ name: 'ArticleError', code });

describe('a page that is too large', () => {
  it.each(['/declared', '/fifty', '/endless'])('(%s) is given up as soon as it is', async (path) => {
    await expect(fetching(path)).rejects.toMatchObject(failing('article_too_large'));
    // What is under way in the sockets' buffers comes on top of the 5 MB.
    expect(sent).toBeLessThan(40 * MB);
  });

  it.each(['/bomb.gz', '/bomb.zz', '/bomb.br', '/bomb.twice', '/bomb.unnamed'])(
    'when decompressed (%s) is cut',
    async (path) => {
      await expect(fetching(path)).rejects.toMatchObject(failing('article_too_large'));
    },
  );

  it('by one byte is refused, one of exactly 5 MB is read', async () => {
    await expect(fetching('/limit')).resolves.toMatchObject({ text: 'x'.repeat(5 * MB) });
    const { fetch } = web.fetcher({ limits: { maxBytes: 5 * MB - 1 } });
    await expect(fetch('http://public.test/limit')).rejects.toMatchObject(failing('article_too_large'));
  });
});

describe('a page that takes too long', () => {
  it.each(['/drip', '/silent'])('(%s) is given up', async (path) => {
    await expect(fetching(path, 150)).rejects.toMatchObject(failing('article_slow'));
  });

  it('because its name is never resolved is given up', async () => {
    const { fetch } = web.fetcher({ lookup: () => new Promise(() => {}), limits: { pageMs: 50 } });
    await expect(fetch('http://public.test/')).rejects.toMatchObject(failing('article_slow'));
  });

  it('has its redirects in the same time', async () => {
    const slow = await openWeb((request, response) => {
      const left = Number((request.url ?? '').slice(1)) - 1;
      setTimeout(() => response.writeHead(302, { location: `/${left}` }).end(), 60);
    });
    try {
      const { fetch } = slow.fetcher({ limits: { pageMs: 200 } });
      await expect(fetch('http://public.test/100')).rejects.toMatchObject(failing('article_slow'));
      expect(slow.requests.length).toBeLessThanOrEqual(4);
    } finally {
      await slow.close();
    }
  });
});

describe('a body', () => {
  it.each(['/page.gz', '/page.xgz', '/page.zz', '/page.raw', '/page.br', '/page.id'])(
    '(%s) is decompressed',
    async (path) => {
      await expect(fetching(path)).resolves.toMatchObject({ text: '<p>grüezi</p>' });
    },
  );

  it('that is compressed but cut off is read as far as it came', async () => {
    const { text } = await fetching('/cut.gz');
    expect(text).toMatch(/^word 0 word 7919 word/);
  });

  it.each(['/tower', '/unasked', '/lie'])(
    '(%s) that cannot be decompressed is told as broken',
    async (path) => {
      await expect(fetching(path)).rejects.toMatchObject(failing('article_broken'));
    },
  );

  it('of ten thousand nested tags passes unharmed', async () => {
    const { text } = await fetching('/nested');
    expect(text).toHaveLength(10_000 * '<div></div>'.length + 'deep'.length);
  });

  it('that is a PDF or binary behind the header of a page is not text', async () => {
    await expect(fetching('/pdf')).rejects.toMatchObject(failing('article_not_text'));
    await expect(fetching('/binary')).rejects.toMatchObject(failing('article_not_text'));
  });

  it('of nothing but spaces is empty', async () => {
    await expect(fetching('/blank')).rejects.toMatchObject(failing('article_empty'));
  });
});
