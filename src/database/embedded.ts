import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type EmbeddedMongoOptions, startEmbeddedMongo } from '@infograph/embedded-mongodb';
import { z } from 'zod';
import { defined } from '../lib/defined.js';
import { PlainError } from '../lib/errors.js';

/** An owner that is still opening its database (reading a large log) is waited for so long. */
const OPENING_MS = 20_000;
const LOOK_AGAIN_MS = 200;

export interface Embedded {
  uri: string;
  description: string;
  /** The process that runs the database, where it is not this one. */
  ownerPid: number | undefined;
  /** Stops the database, or only leaves it where another process runs it. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  failPoints?: boolean;
  /** On loopback, for every user of the machine; a socket that only this user can reach unless said. */
  port?: number;
}

/**
 * Starts the embedded MongoDB of a data directory, or attaches to the one that a living process runs there: so a
 * command works beside the running app, and a second process of the app beside the first.
 * @throws PlainError when the owner cannot be attached to
 */
export async function openEmbedded(
  dataDir: string,
  { failPoints = false, port }: EmbeddedOptions = {},
): Promise<Embedded> {
  const dir = join(dataDir, 'mongodb');
  const options = { dir, failPoints, ...defined({ port }) };
  const until = performance.now() + OPENING_MS;
  for (;;) {
    const { uri, ownerPid, stop } = await startUnlessOwned(options);
    if (uri) {
      const whose = ownerPid === undefined ? '' : `, run by process ${ownerPid}`;
      return { uri, ownerPid, stop, description: `embedded database in ${dir}${whose}` };
    }
    if (performance.now() > until) {
      throw new PlainError(
        `The database in ${dir} is being opened by process ${ownerPid}, which does not get done. Look at that process, stop it if need be, and try again.`,
      );
    }
    await sleep(LOOK_AGAIN_MS);
  }
}

type Opened = Pick<Embedded, 'ownerPid' | 'stop'> & { uri: string | undefined };

async function startUnlessOwned(options: EmbeddedMongoOptions): Promise<Opened> {
  try {
    const server = await startEmbeddedMongo(options);
    return { uri: server.uri, ownerPid: undefined, stop: () => server.stop() };
  } catch (error) {
    const locked = folderLocked.safeParse(error);
    if (!locked.success) throw error;
    const { pid, uri } = locked.data.owner;
    return { uri, ownerPid: pid, stop: async () => undefined };
  }
}

/** How the package says that the folder is open elsewhere, and where to attach to it. */
const folderLocked = z.object({
  name: z.literal('FolderLockedError'),
  owner: z.object({ pid: z.number(), uri: z.string().optional() }),
});
