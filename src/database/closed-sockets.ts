import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { Socket } from 'node:net';
import { mongo } from 'mongoose';

/** Longer than the driver needs to come from its last look at a connection to waiting for the socket. */
const AFTER_MS = 100;

/** Every client socket of this process, as it is made. @see https://nodejs.org/api/diagnostics_channel.html#net */
const CHANNEL = 'net.client.socket';

/**
 * Tells whoever waits for a closed database socket to drain that it never will. The driver (7.8) looks whether a
 * connection is alive, builds the message, writes it and waits for "drain"; where the socket was destroyed in
 * between, Node says nothing more and the command never ends, whatever its time limits are. One such command would
 * hold up a worker, or a workspace's credits, for ever. A network error lets the driver try again where that is safe.
 * @returns ends the watch
 */
export function endWaitsOnClosedSockets(client: mongo.MongoClient): () => void {
  const ports = new Set<string>();
  client.on('connectionCreated', ({ address }) => ports.add(portOf(address)));
  const watch = (message: unknown) => {
    const socket = socketOf(message);
    if (!socket) return;
    socket.once('connect', () => {
      const port = String(socket.remotePort ?? '');
      socket.once('close', () => {
        if (ports.has(port)) setTimeout(endWaits, AFTER_MS, socket).unref();
      });
    });
  };
  subscribe(CHANNEL, watch);
  return () => void unsubscribe(CHANNEL, watch);
}

function socketOf(message: unknown): Socket | undefined {
  const isObject = typeof message === 'object' && message !== null;
  return isObject && 'socket' in message && message.socket instanceof Socket ? message.socket : undefined;
}

/** "host:port"; a Unix socket's path has none. */
function portOf(address: string): string {
  return /:(\d+)$/.exec(address)?.[1] ?? '';
}

function endWaits(socket: Socket): void {
  if (socket.listenerCount('drain') === 0 || socket.listenerCount('error') === 0) return;
  socket.emit('error', new mongo.MongoNetworkError('the connection was closed while it was written to'));
}
