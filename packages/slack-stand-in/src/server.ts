import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Faults } from './faults.js';
import { handleConsent } from './oauth/consent.js';
import { handleResponseUrl } from './response-urls.js';
import type { SocketMode } from './socket-mode.js';
import type { State } from './state.js';
import { isForThisMachine } from './this-machine.js';
import { handleDownload, handleUpload } from './uploads.js';
import { handleWebApi } from './web-api.js';

export type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

/** Starts the stand-in's one HTTP server, on loopback. Rejects when the port is taken. */
export async function startServer(
  state: State,
  faults: Faults,
  sockets: SocketMode,
  page: Handler,
): Promise<Server> {
  const routes: Array<[prefix: string, handler: Handler]> = [
    ['/api/', (request, response, url) => handleWebApi(state, faults, request, response, url)],
    ['/upload/v1/', (request, response, url) => handleUpload(state, faults, request, response, url)],
    ['/oauth/v2/authorize', (_request, response, url) => handleConsent(state, response, url)],
    ['/files-pri/', (request, response, url) => handleDownload(state, request, response, url)],
    ['/commands/', (request, response, url) => handleResponseUrl(state, faults, request, response, url)],
    ['/actions/', (request, response, url) => handleResponseUrl(state, faults, request, response, url)],
    ['/', page],
  ];
  const server = createServer((request, response) => {
    if (!isForThisMachine(request)) {
      response.writeHead(403).end('This is for this machine alone, as 127.0.0.1, localhost or [::1].');
      return;
    }
    const asked = `http://127.0.0.1${request.url ?? '/'}`;
    if (!URL.canParse(asked)) {
      response.writeHead(400).end('This is no address.');
      return;
    }
    const url = new URL(asked);
    const [, handler] = routes.find(([prefix]) => url.pathname.startsWith(prefix)) ?? ['/', page];
    handler(request, response, url).catch((fault: unknown) => {
      // A body that was broken off needs no answer; anything else is a fault of the stand-in's own and says so.
      if (response.headersSent || request.destroyed) response.destroy();
      else
        response.writeHead(500).end(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
    });
  });
  // Clients keep connections for a while; one closed under their hands would look like a fault nobody ordered.
  server.keepAliveTimeout = 60_000;
  server.headersTimeout = 65_000;
  server.on('upgrade', (request, socket, head) => {
    if (isForThisMachine(request)) sockets.upgrade(request, socket, head);
    else socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(state.options.port ?? 0, '127.0.0.1', resolve);
  });
  state.url = `http://127.0.0.1:${portOf(server.address())}`;
  return server;
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
