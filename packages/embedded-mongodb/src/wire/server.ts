import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { ObjectId } from 'bson';
import type { Connection } from '../commands/command.js';
import { type Handler, serveConnection } from './connection.js';

export interface Address {
  port?: number;
  host?: string;
  socketPath?: string;
}

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

/** Listens on loopback or on a Unix socket, and nowhere else: there is no authentication. */
export class WireServer {
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;
  private connections = 0;
  private readonly id = new ObjectId();

  constructor(handle: Handler, onClosed: (connection: Connection) => void) {
    this.server = createServer((socket) => {
      const connection: Connection = {
        id: ++this.connections,
        address: addressOf(socket),
        appName: undefined,
        serverId: this.id,
      };
      this.sockets.add(socket);
      socket.on('close', () => {
        this.sockets.delete(socket);
        onClosed(connection);
      });
      serveConnection(socket, connection, handle);
    });
  }

  /** Returns the URI that the official driver connects to. */
  async listen({ port = 0, host = '127.0.0.1', socketPath }: Address): Promise<string> {
    if (!socketPath && !LOOPBACK.includes(host))
      throw new Error(
        `The embedded database listens on loopback (127.0.0.1, ::1) or a Unix socket only, since it asks for no password: ${host} is neither`,
      );
    // The folder is locked, so a socket that is still there was left by a process that is gone.
    if (socketPath) rmSync(socketPath, { force: true });
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(socketPath ? { path: socketPath } : { port, host }, resolve);
      if (socketPath) chmodSync(socketPath, 0o600);
    });
    const address = this.server.address();
    if (socketPath || !address || typeof address === 'string')
      return `mongodb://${encodeURIComponent(socketPath ?? '')}/?directConnection=true`;
    const shown = address.family === 'IPv6' ? `[${address.address}]` : address.address;
    return `mongodb://${shown}:${address.port}/?replicaSet=rs0`;
  }

  /** Ends all connections and stops listening. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
}

/** Where the client reached the server; it looks for the replica set's one member there. */
function addressOf(socket: Socket): string {
  const { localAddress, localPort } = socket;
  if (localAddress === undefined || localPort === undefined) return 'localhost:27017';
  const host = localAddress.replace(/^::ffff:/, '');
  return `${host.includes(':') ? `[${host}]` : host}:${localPort}`;
}
