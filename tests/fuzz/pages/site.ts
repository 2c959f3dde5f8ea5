import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fc } from '../../support/fast-check.js';
import { type HostilePage, hostilePage } from './hostile-page.js';

/** A site of as many hostile pages as anybody asks for, by number: the same seed has the same pages. */
export interface HostileSite {
  /** As ARTICLE_ALLOW_HOSTS has it. */
  host: string;
  url(number: number): string;
  page(number: number): HostilePage;
  stop(): Promise<void>;
}

export async function startHostileSite(seed: number): Promise<HostileSite> {
  const page = (number: number): HostilePage => {
    const [made] = fc.sample(hostilePage, { seed: seed + number, numRuns: 1 });
    if (!made) throw new Error('no page was made');
    return made;
  };
  const server = createServer((request, response) => {
    const { body, contentEncoding, contentType } = page(Number(/\d+/.exec(request.url ?? '')?.[0]));
    if (contentType) response.setHeader('content-type', contentType);
    if (contentEncoding) response.setHeader('content-encoding', contentEncoding);
    response.on('error', () => {});
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    url: (number) => `http://${host}/${number}.html`,
    page,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
