import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { balance, ended, type } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'infograph-without-seed-'));
  const MODELS_FILE = join(folder, 'models.json');
  writeFileSync(MODELS_FILE, JSON.stringify({ default: 'openai/gpt-image-2' }));
  // Time for four looks into fal's history, where there is anything to look for.
  world = await startWorld({ settings: { MODELS_FILE, JOB_DEADLINE_S: '6', COLLECT_AFTER_S: '1' } });
});
afterEach(() => world.fal.clearFaults());
afterAll(async () => {
  await world.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('A submission without a seed whose answer is lost', () => {
  it('is not made again: its webhook tells of it', async () => {
    world.fal.fail('submit', { kind: 'lost' });
    await type(world, 'Told by the webhook');
    const [infograph] = await ended(world, 'Told by the webhook');
    expect(infograph).toMatchObject({ delivery: 'posted', requests: [{ model: 'openai/gpt-image-2' }] });
    expect(infograph?.requests[0]).toMatchObject({ requestId: world.fal.jobs[0]?.requestId });
    expect(infograph?.requests[0]).not.toHaveProperty('seed');
    expect(world.fal.jobs).toHaveLength(1);
  });

  it('is not made again by any model where nothing tells of it: the credits go back at the deadline', async () => {
    const before = await balance(world);
    const jobs = world.fal.jobs.length;
    world.fal.webhooks('lost');
    world.fal.fail('submit', { kind: 'lost' });
    await type(world, 'Told by nobody');
    const [infograph] = await ended(world, 'Told by nobody');
    expect(infograph).toMatchObject({ status: 'failed', failure: { code: 'deadline' } });
    expect(infograph?.requests).toHaveLength(1);
    expect(world.fal.jobs).toHaveLength(jobs + 1);
    expect(world.fal.calls.filter(({ path }) => path.includes('by-endpoint'))).toEqual([]);
    expect(await balance(world)).toEqual(before);
  });
});
