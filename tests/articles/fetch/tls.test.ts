import { createServer } from 'node:https';
import { type AddressInfo, connect, createServer as createTcpServer, Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPageFetcher, type PageFetcherOptions } from '../../../src/articles/fetch/page-fetcher.js';
import type { Dial } from '../../../src/net/connect.js';
import { certificateFor } from './certificate.js';
import { opening } from './web.js';

const { cert, key } = certificateFor('public.test');
const names: string[] = [];
const server = createServer({
  cert,
  key,
  SNICallback: (name, done) => {
    names.push(name);
    done(null);
  },
});
const dialled: string[] = [];
const dial: Dial = ([first], port) => {
  dialled.push(`${first?.address} ${port}`);
  return connect((server.address() as AddressInfo).port, '127.0.0.1');
};
const lookup = async (name: string) => [
  { address: name === 'inner.test' ? '10.0.0.1' : '93.184.216.34', family: 4 },
];

beforeAll(async () => {
  server.on('request', (request, response) => {
    if (request.url === '/inside') response.writeHead(302, { location: 'https://inner.test/' }).end();
    else response.end(`<p>over TLS, for ${request.headers.host}</p>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const fetching = (link: string, options: Partial<PageFetcherOptions> = {}) =>
  opening(
    createPageFetcher({
      allowHosts: [],
      lookup,
      dial,
      ca: cert,
      ...options,
      limits: { perHostMs: 0, ...options.limits },
    }),
  ).fetch(link);

describe('over TLS', () => {
  it('the checked address is connected to, and the certificate is that of the name', async () => {
    dialled.length = 0;
    names.length = 0;
    await expect(fetching('https://public.test/')).resolves.toMatchObject({
      url: 'https://public.test/',
      text: '<p>over TLS, for public.test</p>',
    });
    expect(dialled).toEqual(['93.184.216.34 443']);
    expect(names).toEqual(['public.test']);
  });

  it('a certificate of another name, or one that nobody vouches for, makes a page unreachable', async () => {
    const failure = { name: 'ArticleError', code: 'article_unreachable' };
    await expect(fetching('https://other.test/')).rejects.toMatchObject(failure);
    await expect(fetching('https://93.184.216.34/')).rejects.toMatchObject(failure);
    const { cert: stranger } = certificateFor('public.test');
    await expect(fetching('https://public.test/', { ca: stranger })).rejects.toMatchObject(failure);
  });

  it('a redirect to a private name is refused', async () => {
    dialled.length = 0;
    await expect(fetching('https://public.test/inside')).rejects.toMatchObject({ code: 'article_refused' });
    expect(dialled).toEqual(['93.184.216.34 443']);
  });

  it('a server that accepts and then says nothing, or never accepts, is given up in time', async () => {
    const sockets: Socket[] = [];
    const mute = createTcpServer((socket) => sockets.push(socket.on('error', () => {}).resume()));
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    const { port } = mute.address() as AddressInfo;
    const closed = new Promise((resolve) =>
      mute.once('connection', (socket) => socket.once('close', resolve)),
    );
    const limits = { pageMs: 100 };
    const slow = { name: 'ArticleError', code: 'article_slow' };
    const unconnected = new Socket();
    try {
      const toMute: Dial = () => connect(port, '127.0.0.1');
      await expect(fetching('https://public.test/', { dial: toMute, limits })).rejects.toMatchObject(slow);
      await closed;
      await expect(
        fetching('https://public.test/', { dial: () => unconnected, limits }),
      ).rejects.toMatchObject(slow);
      expect(unconnected.destroyed).toBe(true);
    } finally {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => mute.close(resolve));
    }
  });
});
