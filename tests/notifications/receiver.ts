import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';

export interface Received {
  headers: IncomingHttpHeaders;
  body: string;
  path: string;
}

/** What it does with a request: answers with a status, sends elsewhere, answers without end, or not at all. */
export type Manner = number | 'hang' | 'pour' | { redirect: string };

export interface CallbackReceiver {
  /** As CALLBACK_ALLOW_HOSTS has it. */
  host: string;
  url: string;
  received: Received[];
  /** How the next requests are answered, in order; the last one stays. */
  behave(...manners: Manner[]): void;
  stop(): Promise<void>;
}

function* endless(): Iterable<Buffer> {
  for (;;) yield Buffer.alloc(64 * 1024);
}

/** A program on this machine that is called back. */
export async function startReceiver(): Promise<CallbackReceiver> {
  const received: Received[] = [];
  let manners: Manner[] = [204];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { headers, url: path = '' } = request;
      received.push({ headers, path, body: Buffer.concat(chunks).toString() });
      const manner = manners.length > 1 ? manners.shift() : manners[0];
      if (manner === 'hang' || manner === undefined) return;
      if (manner === 'pour') {
        response.writeHead(200);
        Readable.from(endless()).pipe(response);
      } else if (typeof manner === 'number') response.writeHead(manner).end('thank you');
      else response.writeHead(302, { location: manner.redirect }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    url: `http://${host}/hooks?for=infographs`,
    received,
    behave(...given) {
      manners = given;
    },
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
