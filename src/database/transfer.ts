import { exportDatabase, importDatabase, type TransferResult } from '@infograph/embedded-mongodb';
import type { Config } from '../config/index.js';
import { PlainError } from '../lib/errors.js';
import { openEmbedded } from './embedded.js';

/** What Mongoose takes where an address names no database. */
const UNNAMED = 'test';

export type OnCollection = (namespace: string, documents: number) => void;
type Place = Pick<Config, 'mongodbUri' | 'dataDir'>;

/**
 * Writes the app's database into a file of extended JSON lines. Stopped half-way, the same call goes on.
 * @throws PlainError in words
 */
export async function exportTo(
  file: string,
  place: Place,
  onCollection: OnCollection,
): Promise<TransferResult> {
  return await at(place, (uri) => exportDatabase(uri, file, { database: databaseOf(uri), onCollection }));
}

/**
 * Reads such a file into the app's database, which must not hold other documents, and compares counts and hashes.
 * Stopped half-way, the same call goes on.
 * @throws PlainError in words
 */
export async function importFrom(
  file: string,
  place: Place,
  onCollection: OnCollection,
): Promise<TransferResult> {
  return await at(place, (uri) => importDatabase(file, uri, { database: databaseOf(uri), onCollection }));
}

async function at<T>({ mongodbUri, dataDir }: Place, work: (uri: string) => Promise<T>): Promise<T> {
  const embedded = mongodbUri ? undefined : await openEmbedded(dataDir);
  try {
    return await work(mongodbUri ?? embedded?.uri ?? '');
  } catch (error) {
    if (error instanceof PlainError || !(error instanceof Error)) throw error;
    throw new PlainError(error.message);
  } finally {
    await embedded?.stop();
  }
}

function databaseOf(uri: string): string {
  const path = /^mongodb(?:\+srv)?:\/\/[^/]+\/([^?]*)/.exec(uri)?.[1];
  return path ? decodeURIComponent(path) : UNNAMED;
}
