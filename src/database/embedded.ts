import { join } from 'node:path';
import { startEmbeddedMongo } from '@infograph/embedded-mongodb';

export interface Embedded {
  uri: string;
  description: string;
  stop(): Promise<void>;
}

/** Starts the embedded MongoDB of a data directory. */
export async function openEmbedded(dataDir: string, failPoints: boolean): Promise<Embedded> {
  const dir = join(dataDir, 'mongodb');
  const server = await startEmbeddedMongo({ dir, failPoints });
  return { uri: server.uri, description: `embedded database in ${dir}`, stop: () => server.stop() };
}
