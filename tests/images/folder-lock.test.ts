import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createDatabaseClock } from '../../src/database/clock.js';
import { openDatabase } from '../../src/database/connect.js';
import { acquireFolderLock, type FolderLock } from '../../src/images/folder-lock.js';
import { PlainError } from '../../src/lib/errors.js';
import { createLog } from '../../src/lib/log.js';
import { createModels, type Models } from '../../src/models/index.js';

let folder: string;
let models: Models;
let stop: () => Promise<void>;
let aheadMs: number;
let clock: { now(): number; calibrate(): Promise<void> };
const held: FolderLock[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'infograph-place-'));
  const database = await openDatabase({ uri: undefined, dataDir: folder });
  stop = () => database.stop();
  models = createModels(database.connection);
  await models.imagePlaces.createCollection();
  const real = createDatabaseClock(database.connection);
  aheadMs = 0;
  clock = { now: () => real.now() + aheadMs, calibrate: real.calibrate };
});
afterEach(async () => {
  for (const place of held.splice(0)) await place.release();
  await stop();
  await rm(folder, { recursive: true, force: true });
});

/** A process that keeps its images in this folder. */
async function start(name: string): Promise<FolderLock> {
  const options = { places: models.imagePlaces, clock, folder: join(folder, name), log: createLog('silent') };
  const place = await acquireFolderLock(options);
  held.push(place);
  return place;
}

describe('images on a disk, and more than one process', () => {
  it('refuse a second folder, and say why', async () => {
    await start('one');
    await expect(start('another')).rejects.toThrow(PlainError);
    await expect(start('another')).rejects.toThrow(/another folder[\s\S]*S3_BUCKET/);
  });

  it('let in everybody who shares the folder, also right after one of them was killed', async () => {
    await start('one');
    await start('one');
    await start('one');
  });

  it('give the place to another folder once the lease is over, and not before', async () => {
    await start('one');
    aheadMs = 29_000;
    await expect(start('another')).rejects.toThrow(PlainError);
    aheadMs = 31_000;
    await start('another');
    await expect(start('one')).rejects.toThrow(PlainError);
  });

  it('give it sooner where the last process has left by itself', async () => {
    const one = await start('one');
    await one.release();
    aheadMs = 13_000;
    await start('another');
  });

  it('let one of two begin at the same moment', async () => {
    const both = await Promise.allSettled([start('one'), start('another')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
