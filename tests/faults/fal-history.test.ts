import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readConfig } from '../../src/config/index.js';
import { createFal, type FalClient } from '../../src/fal/client.js';
import { FalUnavailable } from '../../src/fal/unavailable.js';
import { createMetrics } from '../../src/lib/metrics.js';
import { type FalStandIn, startFalStandIn } from '../../src/playground/stand-ins.js';

const MODEL = 'fal-ai/nano-banana-pro';
const SEED = 4_711;

let standIn: FalStandIn;
let fal: FalClient;
let since: Date;
beforeAll(async () => {
  standIn = await startFalStandIn({ imageScale: 0.02 });
  fal = createFal(readConfig({ ...standIn.settings }, ['fal']).fal, createMetrics());
  since = new Date();
  standIn.outcome({ kind: 'no_images' }, { times: Number.POSITIVE_INFINITY });
  const submit = (seed: number) =>
    fal.submit(MODEL, { prompt: 'one of many', seed }, { webhookUrl: undefined, startTimeoutS: 60 });
  await submit(SEED);
  await standIn.waitFor('the first', () => standIn.jobs[0]?.state === 'COMPLETED', 60_000);
  await Promise.all(Array.from({ length: 230 }, (_, n) => submit(SEED + 1 + n)));
  await standIn.waitFor('all', () => standIn.jobs.every(({ state }) => state === 'COMPLETED'), 60_000);
});
afterAll(() => standIn.stop());

const first = () => standIn.jobs[0]?.requestId ?? '';

it('a job is found behind hundreds of later ones', async () => {
  expect(await fal.findBySeed(MODEL, SEED, since, [])).toBe(first());
});

it('a job that is known already is not found again', async () => {
  expect(await fal.findBySeed(MODEL, SEED, since, [first()])).toBeUndefined();
});

it('a job that was never submitted is not found', async () => {
  expect(await fal.findBySeed(MODEL, SEED - 1, since, [])).toBeUndefined();
});

it('a history that breaks off in the middle is no proof that the job is not there', async () => {
  standIn.fail('history', { kind: 'lost' });
  await expect(fal.findBySeed(MODEL, SEED - 1, since, [])).rejects.toThrow(FalUnavailable);
});
