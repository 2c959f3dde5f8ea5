import mongoose, { type Connection } from 'mongoose';
import { PlainError } from '../lib/errors.js';
import { endWaitsOnClosedSockets } from './closed-sockets.js';
import { openEmbedded } from './embedded.js';

export interface Database {
  connection: Connection;
  /** Where it was found, without any password: for people and logs. */
  description: string;
  stop(): Promise<void>;
}

export interface DatabaseOptions {
  /** Unset: the embedded MongoDB in `dataDir`. */
  uri: string | undefined;
  dataDir: string;
  /** Lets tests inject database faults; the embedded MongoDB only. */
  failPoints?: boolean;
}

/**
 * Connects to MongoDB, or starts the embedded one (or attaches to it, where a process of this data directory
 * already runs it).
 * @throws PlainError when it cannot be reached, or is a standalone server, which has no transactions
 */
export async function openDatabase({ uri, dataDir, failPoints }: DatabaseOptions): Promise<Database> {
  const embedded = uri ? undefined : await openEmbedded(dataDir, { failPoints: failPoints ?? false });
  const connection = mongoose.createConnection(uri ?? embedded?.uri ?? '', {
    autoIndex: false,
    autoCreate: false,
    serverSelectionTimeoutMS: 5_000,
    connectTimeoutMS: 5_000,
    socketTimeoutMS: 30_000,
    maxPoolSize: 30,
    writeConcern: { w: 'majority' },
  });
  const stopWatching = endWaitsOnClosedSockets(connection.getClient());
  const stop = async () => {
    await connection.close();
    stopWatching();
    await embedded?.stop();
  };
  try {
    await connection.asPromise();
    await refuseStandalone(connection);
  } catch (error) {
    await stop().catch(() => undefined);
    if (error instanceof PlainError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new PlainError(`The database can't be reached: ${why}${uri ? placeOf(uri) : ''}`);
  }
  return { connection, description: embedded?.description ?? withoutPassword(uri ?? ''), stop };
}

async function refuseStandalone(connection: Connection): Promise<void> {
  const hello = await connection.getClient().db('admin').command({ hello: 1 });
  if (typeof hello.setName === 'string' || hello.msg === 'isdbgrid') return;
  throw new PlainError(
    'MONGODB_URI leads to a standalone MongoDB server, which has no transactions. Start it as a replica set of one: ' +
      'add "replication: { replSetName: rs0 }" to its configuration, restart it, and run rs.initiate() once in mongosh. ' +
      'Or leave MONGODB_URI out and the app runs its own embedded database.',
  );
}

/** Which host it was, and where to look. */
function placeOf(uri: string): string {
  const hosts = uri.replace(/^\w[\w+]*:\/\/(?:[^@/]*@)?/, '').split(/[/?]/)[0];
  return `. MONGODB_URI leads to ${hosts}: does it run, and do name lookup, firewall, and its list of addresses let this machine in?`;
}

function withoutPassword(uri: string): string {
  return uri.replace(/\/\/[^@/]*@/, '//***@');
}
