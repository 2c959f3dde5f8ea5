import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import type { Model } from 'mongoose';
import type { DatabaseClock } from '../database/clock.js';
import { isDuplicateKey } from '../database/duplicate-key.js';
import { PlainError } from '../lib/errors.js';
import type { Log } from '../lib/log.js';
import type { ImageFolderLock } from '../models/image-folder-lock.js';
import { signingSecret } from './signing.js';

const PLACE = 'images';
const LEASE_MS = 30_000;
const RENEW_EVERY_MS = 10_000;
/** After a process has left: others that share its folder have renewed the claim by then. */
const LEFT_FOR_MS = RENEW_EVERY_MS + 2_000;

interface Options {
  places: Model<ImageFolderLock>;
  clock: DatabaseClock;
  folder: string;
  log: Log;
}

/** The lock of this process on the folder of the images. */
export interface FolderLock {
  /** Lets another folder have it soon, unless other processes use this one. */
  release(): Promise<void>;
}

/**
 * Makes sure that all processes on one database keep their images in one folder: an image that lies on another
 * machine's disk could not be shown by this one. Processes that share the folder share its identity, a secret
 * in it; so does the next process on this disk, however the last one ended.
 * @throws PlainError where a process with another folder is at work
 */
export async function acquireFolderLock({ places, clock, folder, log }: Options): Promise<FolderLock> {
  const identity = createHash('sha256')
    .update('place')
    .update(signingSecret(folder))
    .digest('hex')
    .slice(0, 32);
  const before = await places.findById(PLACE).lean();
  const taken = await claim();
  if (!taken) {
    const other = await places.findById(PLACE).lean();
    throw new PlainError(
      `Images are kept on a disk, and another process (on ${other?.host ?? 'another machine'}) keeps them in another folder ` +
        `than ${folder}: what one has, the other cannot show. Set S3_BUCKET and its keys to run more than one, or let ` +
        `all of them share one DATA_DIR. If the other one has just died, this one may start ${LEASE_MS / 1000} seconds later.`,
    );
  }
  if (before && before.folder !== identity) {
    log.warn(
      { folder, before: before.host },
      'images were kept in another folder until now: copy its content here, or they cannot be shown',
    );
  }
  const renewal = setInterval(() => void renew(), RENEW_EVERY_MS);

  async function claim(): Promise<boolean> {
    const now = clock.now();
    const mine = { folder: identity, host: hostname(), leaseUntil: new Date(now + LEASE_MS) };
    const free = { _id: PLACE, $or: [{ folder: identity }, { leaseUntil: { $lte: new Date(now) } }] };
    try {
      await places.updateOne(free, { $set: mine }, { upsert: true });
      return true;
    } catch (error) {
      // The document is there and not free: the insert met it.
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  async function renew(): Promise<void> {
    try {
      if (!(await claim()))
        log.error(
          { folder },
          'another process keeps images in another folder: set S3_BUCKET, or stop one of them',
        );
    } catch (error) {
      log.warn({ err: error }, 'renewing the lock of the images folder failed');
    }
  }

  return {
    async release() {
      clearInterval(renewal);
      const leaseUntil = new Date(clock.now() + LEFT_FOR_MS);
      await places.updateOne({ _id: PLACE, folder: identity }, { $set: { leaseUntil } });
    },
  };
}
