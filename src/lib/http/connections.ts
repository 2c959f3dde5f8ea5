import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Log } from '../log.js';

/**
 * For its first byte. Less than Node waits for it (headersTimeout), and without Node's answer: of a client that does not
 * read it, a closed connection would be left over in the kernel.
 */
const FIRST_BYTE_MS = 8_000;
/** For what a connection may be open without a request under way: for the first one, and between two. */
const BETWEEN_REQUESTS_MS = 30_000;
/** For what a request under way may see no byte go either way. Streams of events send one every 15 s. */
const STALLED_MS = 120_000;

export interface ConnectionOptions {
  /** Of all clients together. */
  most: number;
  log: Log;
  firstByteMs?: number;
  betweenRequestsMs?: number;
}

/**
 * Closes connections that are held without being used, whether or not a proxy stands before the app, and takes so many
 * at most. By itself Node would keep one for ever whose client goes on sending line ends after its answer.
 */
export function guardConnections(
  server: Server,
  { most, log, firstByteMs = FIRST_BYTE_MS, betweenRequestsMs = BETWEEN_REQUESTS_MS }: ConnectionOptions,
): void {
  const idle = new WeakMap<Socket, NodeJS.Timeout>();
  /** By connection: a client may send a request before the last one is answered. */
  const underWay = new WeakMap<Socket, number>();

  const count = (socket: Socket, by: 1 | -1) => {
    const left = (underWay.get(socket) ?? 0) + by;
    underWay.set(socket, left);
    clearTimeout(idle.get(socket));
    if (left === 0) wait(socket);
  };
  const wait = (socket: Socket) => {
    if (!socket.destroyed) idle.set(socket, setTimeout(() => socket.destroy(), betweenRequestsMs).unref());
  };

  server.maxConnections = most;
  server.setTimeout(STALLED_MS);
  server.on('connection', (socket) => {
    const silent = setTimeout(() => {
      if (socket.bytesRead === 0) socket.resetAndDestroy();
    }, firstByteMs).unref();
    wait(socket);
    socket.once('close', () => {
      clearTimeout(silent);
      clearTimeout(idle.get(socket));
    });
  });
  server.on('request', ({ socket }, response) => {
    count(socket, 1);
    response.once('close', () => count(socket, -1));
  });
  server.on('drop', () => log.warn({ most }, 'connection refused: MAX_CONNECTIONS reached'));
}
