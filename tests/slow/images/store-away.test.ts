import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { hasEnded } from '../../../src/models/transitions.js';
import { askAsProgram, kept, keyOf } from '../../images/support.js';
import { type S3Mood, type S3Server, startS3Server } from '../../support/s3-server.js';
import { resultsSeen } from '../../support/seen.js';
import { balance, ended, imagesOf, type, until } from '../../support/story.js';
import { startWorld, type World } from '../../support/world.js';

/** Each has an app and a bucket of its own, and waits for most of its time: they run side by side. */
async function withBucket(work: (world: World, s3: S3Server) => Promise<void>): Promise<void> {
  const s3 = await startS3Server();
  const world = await startWorld({ settings: s3.settings });
  try {
    await work(world, s3);
  } finally {
    await world.stop();
    await s3.stop();
  }
}

const bad: S3Mood[] = ['away', 'refusing', 'slow', 'full', 'broken'];

describe.each(bad)('while the bucket is %s', (mood) => {
  it.concurrent('people see their image, and it is kept when the bucket is well', () =>
    withBucket(async (world, s3) => {
      s3.mood = mood;
      await type(world, 'In spite of it');
      const [infograph] = await ended(world, 'In spite of it');
      expect(infograph).toMatchObject({ status: 'completed', delivery: 'posted' });
      expect(infograph?.image).toBeUndefined();
      expect(await imagesOf(world, 'In spite of it')).toHaveLength(1);
      expect(s3.objects.size).toBe(0);
      s3.mood = 'well';
      const late = await kept(world, infograph?._id ?? '');
      expect([...s3.objects.keys()]).toEqual([keyOf(late)]);
      await until(
        'nothing to be owed',
        async () => (await world.app.models.lateCopies.countDocuments()) === 0,
      );
    }));

  it.concurrent('a program waits, is not charged meanwhile, and gets its image when the bucket is well', () =>
    withBucket(async (world, s3) => {
      s3.mood = mood;
      const id = await askAsProgram(world, 'For a program');
      await until('a try', async () => s3.calls >= 1);
      const waiting = await world.app.models.infographs.findById(id).lean();
      expect(waiting?.status).not.toBe('completed');
      expect(await balance(world)).toEqual({ available: 99, held: 1 });
      s3.mood = 'well';
      const done = await kept(world, id);
      expect(done).toMatchObject({ status: 'completed', delivery: 'none' });
      expect(await balance(world)).toEqual({ available: 99, held: 0 });
      expect([...s3.objects.keys()]).toEqual([keyOf(done)]);
    }));
});

it.concurrent('a bucket that is away for a minute under load: nothing is lost, nothing is there twice', () =>
  withBucket(async (world, s3) => {
    const { general } = world.slack.channels;
    const prompts = Array.from({ length: 20 }, (_, index) => `Job ${index + 1} of the minute`);
    s3.mood = 'away';
    const asked = performance.now();
    for (const prompt of prompts) await type(world, prompt);
    const programs = await Promise.all(
      prompts.map((prompt) => askAsProgram(world, `${prompt}, for a program`)),
    );
    for (const prompt of prompts) await ended(world, prompt);
    await pause(Math.max(0, 60_000 - (performance.now() - asked)));
    expect(await world.app.models.infographs.countDocuments({ status: 'completed', delivery: 'none' })).toBe(
      0,
    );
    s3.mood = 'well';
    for (const id of programs) await kept(world, id);
    const all = await until('all copies', async () => {
      await world.app.models.lateCopies.updateMany({}, { $set: { nextStepAt: new Date(0) } });
      const found = await world.app.models.infographs.find().lean();
      return found.every((infograph) => infograph.image && hasEnded(infograph)) && found;
    });
    expect(all).toHaveLength(40);
    expect([...s3.objects.keys()].sort()).toEqual(all.map(keyOf).sort());
    expect(await balance(world)).toEqual({ available: 60, held: 0 });
    expect(resultsSeen(world.slack, general)).toHaveLength(20);
  }));

it.concurrent('an image that the store takes in no try for a day is not charged', () =>
  withBucket(async (world, s3) => {
    s3.mood = 'full';
    const id = await askAsProgram(world, 'For a program');
    await until('a try', async () => s3.calls >= 1);
    const { infographs } = world.app.models;
    const dayAgo = new Date(Date.now() - 25 * 3_600_000);
    const end = await until('the end', async () => {
      await infographs.updateOne(
        { _id: id, nextStepAt: { $exists: true } },
        { $set: { nextStepAt: new Date(0), 'results.0.at': dayAgo } },
      );
      const found = await infographs.findById(id).lean();
      return found && hasEnded(found) && found;
    });
    expect(end).toMatchObject({ status: 'failed', failure: { code: 'not_kept' } });
    expect(await balance(world)).toEqual({ available: 100, held: 0 });
  }));
