import { accessSync, chmodSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { CursorTable } from './commands/cursors.js';
import { Dispatcher } from './commands/dispatcher.js';
import { FailPoint } from './commands/fail-point.js';
import { MongoError, messageOf } from './errors.js';
import { diskError, isPassing } from './storage/disk-errors.js';
import { FolderLock } from './storage/folder-lock.js';
import { Storage } from './storage/storage.js';
import { deleteExpired } from './store/expiry.js';
import { Store } from './store/store.js';
import { SessionTable } from './transactions/sessions.js';
import { removePrivateSocket } from './wire/private-socket.js';
import { WireServer } from './wire/server.js';

const MB = 1024 * 1024;

export interface EmbeddedMongoOptions {
  /** The folder that holds the database; it is made if it is missing. */
  dir: string;
  /** A port on loopback instead of a private socket, 0 for any that is free: every user of the machine can use it. */
  port?: number;
  /** With a port, loopback: 127.0.0.1 (which it is without), ::1 or localhost. */
  host?: string;
  /** Where the Unix socket is to be, instead of the database's folder; who can come there is for the caller to say. */
  socketPath?: string;
  /** What the documents and indexes may take in memory, about; 1024 if left out. */
  memoryLimitMb?: number;
  /** Whether `configureFailPoint` may make commands fail; for tests alone. */
  failPoints?: boolean;
  /** The log is compacted when it has grown by so much, at the least; 32 if left out. */
  compactAfterMb?: number;
  /** How often documents whose time is over are deleted, in milliseconds; 60,000 if left out, as in MongoDB. */
  ttlSweepMs?: number;
  /** How long a transaction may be open, in milliseconds; 10,000 if left out. */
  transactionLimitMs?: number;
  /** How long a cursor may be idle, in milliseconds; ten minutes if left out, as in MongoDB. */
  cursorIdleMs?: number;
}

export interface EmbeddedMongo {
  /** What to give to the driver or to Mongoose. */
  uri: string;
  /** Ends all connections, writes what was acknowledged and frees the folder. */
  stop(): Promise<void>;
}

/**
 * Opens the database in a folder and serves it on a Unix socket that only this user can reach, or where it is told to.
 * Throws FolderLockedError where another process has it open, and DamagedFileError where its files are not what was written.
 */
export async function startEmbeddedMongo(options: EmbeddedMongoOptions): Promise<EmbeddedMongo> {
  if (process.platform === 'win32')
    throw new Error(
      'The embedded database does not run on Windows, which has no sockets of a single user. Run it in WSL, or use a real MongoDB.',
    );
  const folder = resolve(options.dir);
  makeFolder(folder);
  try {
    return await open({ ...options, dir: folder });
  } catch (error) {
    throw isPassing(error) ? diskError(error, folder) : error;
  }
}

async function open(options: EmbeddedMongoOptions): Promise<EmbeddedMongo> {
  const folder = options.dir;
  const opened: { store?: Store; storage?: Storage } = {};
  const lock = await FolderLock.acquire(folder, (message) =>
    opened.storage?.journal.refuseWrites(new MongoError(96, 'OperationFailed', message)),
  );
  try {
    const store = new Store((options.memoryLimitMb ?? 1024) * MB);
    opened.store = store;
    const sessions = new SessionTable();
    const storage = new Storage({
      folder,
      compactAfterBytes: (options.compactAfterMb ?? 32) * MB,
      capture: () => chain(sessions.capture(), store.capture()),
    });
    opened.storage = storage;
    store.journal = storage.journal;
    store.load(storage.stored);
    sessions.load(storage.stored.sessions);
    storage.compactIfGrown();
    return await serve(options, store, sessions, storage, lock);
  } catch (error) {
    opened.store?.room.close();
    await opened.storage?.close();
    lock.release();
    throw error;
  }
}

async function serve(
  options: EmbeddedMongoOptions,
  store: Store,
  sessions: SessionTable,
  storage: Storage,
  lock: FolderLock,
): Promise<EmbeddedMongo> {
  const cursors = new CursorTable(options.cursorIdleMs ?? 600_000);
  const failPoint = options.failPoints ? new FailPoint() : undefined;
  const dispatcher = new Dispatcher(
    { store, sessions, cursors },
    failPoint,
    options.transactionLimitMs ?? 10_000,
  );
  const server = new WireServer(
    (command, connection) => dispatcher.run(command, connection),
    (bytes) => store.room.assertHeap(bytes),
    (connection) => dispatcher.connectionClosed(connection),
  );
  if (lock.abandonedUri) removePrivateSocket(options.dir, lock.abandonedUri);
  const uri = await server.listen(options, options.dir);
  lock.publish(uri);
  const everySecond = setInterval(() => {
    dispatcher.endLongTransactions();
    dispatcher.forgetOldSessions();
    cursors.closeIdle();
  }, 1_000);
  const sweep = setInterval(() => {
    // A sweep that fails, as on a full disk, is done again the next time.
    deleteExpired(store).catch(() => undefined);
  }, options.ttlSweepMs ?? 60_000);
  everySecond.unref();
  sweep.unref();
  return {
    uri,
    async stop() {
      clearInterval(everySecond);
      clearInterval(sweep);
      await server.close();
      dispatcher.endAllTransactions();
      await storage.close();
      store.room.close();
      lock.release(() => removePrivateSocket(options.dir, uri));
    },
  };
}

function makeFolder(folder: string): void {
  try {
    // On a read-only disk a recursive mkdir says "no such file": what stands in the way is told first.
    accessSync(existingPart(folder), constants.W_OK);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
  } catch (error) {
    throw new Error(`The embedded database cannot use the folder ${folder}: ${messageOf(error)}`);
  }
}

const existingPart = (folder: string): string =>
  existsSync(folder) ? folder : existingPart(dirname(folder));

function* chain<T>(...parts: Iterable<T>[]): Generator<T> {
  for (const part of parts) yield* part;
}
