import { chmodSync, renameSync } from 'node:fs';
import { createServer, type ListenOptions, type Server, type Socket } from 'node:net';
import { ObjectId } from 'bson';
import type { Connection } from '../commands/command.js';
import { type Admit, type Handler, serveConnection } from './connection.js';
import { listenPrivately, removeSocket, socketUri } from './private-socket.js';

export interface Address {
  port?: number;
  host?: string;
  socketPath?: string;
}

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

/** Listens on a Unix socket or on loopback, and nowhere else: there is no authentication. */
export class WireServer {
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;
  private connections = 0;
  private readonly id = new ObjectId();

  constructor(handle: Handler, admit: Admit, onClosed: (connection: Connection) => void) {
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
      serveConnection(socket, connection, handle, admit);
    });
  }

  /** Listens on a private socket for the folder unless told otherwise; returns the URI that the official driver connects to. */
  async listen({ port, host, socketPath }: Address, folder: string): Promise<string> {
    if (socketPath !== undefined) {
      // The folder is locked, so a socket that is still there was left by a process that is gone.
      removeSocket(socketPath);
      await this.listenOnSocket(socketPath);
      return socketUri(socketPath);
    }
    if (port === undefined && host === undefined)
      return socketUri(await listenPrivately(folder, (bound, path) => this.listenOnSocket(bound, path)));
    return this.listenOnPort(port ?? 0, host ?? '127.0.0.1');
  }

  private async listenOnPort(port: number, host: string): Promise<string> {
    if (!LOOPBACK.includes(host))
      throw new Error(
        `The embedded database listens on loopback (127.0.0.1, ::1) or a Unix socket only, since it asks for no password: ${host} is neither`,
      );
    await this.bind({ port, host });
    const address = this.server.address();
    if (!address || typeof address === 'string') throw new Error(`${host}:${port} is no address of a port`);
    const shown = address.family === 'IPv6' ? `[${address.address}]` : address.address;
    return `mongodb://${shown}:${address.port}/?replicaSet=rs0`;
  }

  private async listenOnSocket(bound: string, path = bound): Promise<void> {
    await this.bind({ path: bound });
    try {
      chmodSync(bound, 0o600);
      if (path !== bound) renameSync(bound, path);
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  private bind(where: ListenOptions): Promise<void> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(where, () => {
        this.server.off('error', reject);
        resolve();
      });
    });
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
