import type { Server } from 'node:net';

/**
 * The TCP port that a server listens on.
 * @throws Error where it does not listen yet, or not any more, or on a Unix socket
 */
export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
