import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { Dispatcher } from './commands.js';
import { Engine } from './engine.js';
import { openLog } from './storage.js';
import { listen } from './wire.js';

export interface EmbeddedMongoOptions {
  dir: string;
  port?: number;
  host?: string;
  socketPath?: string;
  memoryLimitMb?: number;
  failPoints?: boolean;
}

export interface EmbeddedMongo {
  uri: string;
  stop(): Promise<void>;
}

/** Opens the database in `dir` and serves it on loopback or on a Unix socket. */
export async function startEmbeddedMongo(options: EmbeddedMongoOptions): Promise<EmbeddedMongo> {
  mkdirSync(options.dir, { recursive: true, mode: 0o700 });
  const storage = openLog(options.dir);
  const commands = new Dispatcher(new Engine(storage), 60_000, 10_000, options.failPoints ?? false);
  const { socketPath } = options;
  if (socketPath) rmSync(socketPath, { force: true });
  const server = await listen(
    (command, connection) => commands.run(command, connection),
    socketPath ? { path: socketPath } : { port: options.port ?? 0, host: options.host ?? '127.0.0.1' },
    (connection) => commands.disconnected(connection),
  );
  const sockets = new Set<import('node:net').Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  if (socketPath) chmodSync(socketPath, 0o600);
  const address = server.address();
  const uri =
    socketPath || typeof address === 'string' || !address
      ? `mongodb://${encodeURIComponent(socketPath ?? String(address))}/?directConnection=true`
      : `mongodb://127.0.0.1:${address.port}/?replicaSet=rs0`;
  return {
    uri,
    async stop() {
      clearInterval(commands.sweep);
      clearInterval(commands.limits);
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
      await storage.close();
    },
  };
}
