import { type FalStandIn, startFalStandIn } from '@infograph/fal-stand-in';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase } from '../../src/database/connect.js';
import { recommend, wilson } from '../../src/infographs/truth/recommend.js';
import type { ModelTruth } from '../../src/infographs/truth/truth.js';
import { createTempFolder, type TempFolder } from '../../src/lib/temp-folder.js';
import { createModels } from '../../src/models/index.js';
import type { Infograph } from '../../src/models/infograph.js';
import { heldBatch } from '../support/batch.js';
import { prepareDatabase } from '../support/prepare-database.js';
import { cli } from './support.js';

const PRO = 'fal-ai/nano-banana-pro';
const GPT = 'openai/gpt-image-2';

type Verdict = 'right' | 'slips' | 'wrong' | 'unread';

let jobs = 0;

/** One that was accepted just now, whose rounds of a model were read with these verdicts; `exact`: code drew it in the end. */
function infograph(verdicts: readonly Verdict[], change: Partial<Infograph> = {}) {
  const [held] = heldBatch({ workspace: 'T1' }).infographs;
  const { model = PRO } = change;
  const at = new Date();
  const ids = verdicts.map(() => `job-${++jobs}`);
  return {
    ...{ ...held, model, status: 'completed', delivery: 'posted', acceptedAt: at },
    postedAt: new Date(at.getTime() + 20_000),
    requests: ids.map((requestId, n) => ({
      ...{ n: n + 1, sentAt: at, requestId, model, endpoint: model, round: n + 1, looks: 0 },
      purpose: n === 1 ? ('edit' as const) : ('draw' as const),
    })),
    results: ids.map((requestId) => ({
      ...{ requestId, ok: true, imageUrl: `https://fal.media/${requestId}.png`, via: 'webhook' as const, at },
    })),
    checked: true,
    checks: ids.map((requestId, n) => ({
      ...{ requestId, begun: 1, begunAt: at, verdict: verdicts[n], language: 'en', at },
    })),
    chosen: { requestId: ids.at(-1), why: 'checked', at },
    ...change,
  };
}

const now = new Date();
const instead = {
  draw: 'exact',
  instead: { why: 'wrong_text', at: now, credits: 0 },
  paidCredits: 0,
} as const;
const exactly = { ...instead, chosen: { why: 'checked', at: now } } as const;

let folder: TempFolder;
let fal: FalStandIn;
let settings: Record<string, string>;
beforeAll(async () => {
  folder = await createTempFolder();
  fal = await startFalStandIn({ imageScale: 0.05 });
  settings = { DATA_DIR: folder.path, FAL_API_URL: fal.urls.api, FAL_KEY: fal.key };
  const billed = await drawn(GPT);
  const database = await openDatabase({ uri: undefined, dataDir: folder.path });
  const models = createModels(database.connection);
  await prepareDatabase(models);
  await models.balances.insertMany(['T1', 'T2'].map((_id) => ({ _id, available: 1, held: 0, seq: 9 })));
  const byGpt = infograph(['right'], { model: GPT, workspace: 'T2', resolution: '2K' });
  for (const one of [...byGpt.requests, ...byGpt.results, ...byGpt.checks]) one.requestId = billed;
  await models.infographs.insertMany([
    ...Array.from({ length: 3 }, () => infograph(['right'])),
    infograph(['slips']),
    infograph(['wrong', 'right']),
    infograph(['wrong', 'wrong', 'wrong'], exactly),
    infograph(['wrong']),
    infograph(['unread'], { reports: [{ by: 'U1', kind: 'number', at: now }] }),
    infograph(['right'], { reports: [{ by: 'U1', kind: 'ugly', at: now }] }),
    { ...byGpt, chosen: { requestId: billed, why: 'checked', at: now } },
    // Nothing that a model wrote: code alone, wordless art, what fal could not draw, and what is under way.
    infograph([], { draw: 'exact' }),
    infograph(['right'], { draw: 'art' }),
    infograph([], { draw: 'exact', instead: { why: 'model_failed', at: now, credits: 0 } }),
    infograph(['right'], { status: 'processing', delivery: 'waiting' }),
    infograph(['right'], { acceptedAt: new Date('2026-01-15') }),
  ]);
  await database.stop();
});
afterAll(async () => {
  await fal.stop();
  await folder.remove();
});

/** A picture that fal's stand-in has drawn, and charges for. @returns its id */
async function drawn(model: string): Promise<string> {
  const answer = await fetch(`${fal.urls.queue}/${model}`, {
    method: 'POST',
    headers: { authorization: `Key ${fal.key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ prompt: 'Tea: 3 facts' }),
  });
  const { request_id } = (await answer.json()) as { request_id: string };
  await fal.waitFor('the picture', () => fal.jobs.some((job) => job.state === 'COMPLETED'));
  return request_id;
}

const truth = async (more: Record<string, string> = {}) => {
  const { exitCode, json } = await cli(['report', '--truth', '--json'], { ...settings, ...more });
  expect(exitCode).toBe(0);
  return json as { rows: Array<Record<string, unknown>>; tokenCosts: string };
};

describe('report --truth', () => {
  it('counts by model, size and language what was right at once, mended, exact in the end and reported', async () => {
    const { rows } = await truth();
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual({
      ...{ model: PRO, resolution: '1K', language: 'en', pictures: 9, read: 8 },
      ...{ rightAtOnce: 4, slipsAtOnce: 1, mended: 1, exact: 1, wrong: 1, unread: 1, reported: 1 },
      ...{ p50Seconds: 20, p95Seconds: 20, credits: 8 },
      // 12 pictures: those of every round.
      ...{ costMicros: 12 * 150_000, costAtMost: false },
    });
  });

  it('asks fal what pictures priced by token have cost, and tells the most where it may not', async () => {
    const billed = await truth();
    expect(billed.tokenCosts).toBe('billed');
    expect(billed.rows[1]).toMatchObject({ model: GPT, resolution: '2K', pictures: 1, costAtMost: false });
    const refused = await truth({ FAL_KEY: 'another-key' });
    expect(refused.tokenCosts).toBe('at most');
    expect(refused.rows[1]).toMatchObject({ costAtMost: true });
    expect(Number(billed.rows[1]?.costMicros)).toBeGreaterThan(0);
    expect(Number(billed.rows[1]?.costMicros)).toBeLessThanOrEqual(Number(refused.rows[1]?.costMicros));
  });

  it('says it in words, and recommends nothing by so few', async () => {
    const { out } = await cli(['report', '--truth'], settings);
    expect(out).toMatch(/fal-ai\/nano-banana-pro +1K +en +9 +8 +4 +1 +1 +1 +1 +1 +1/);
    expect(out).toContain('No default is recommended: of no model 30 pictures were read.');
    expect(out).not.toMatch(/verified|accurate|100 ?%/i);
    const empty = await cli(['report', '--truth', '--month', '2025-01'], settings);
    expect(empty.out).toContain('no model has made a picture');
  });
});

describe('what is recommended', () => {
  const model = (name: string, right: number, read: number): ModelTruth => ({
    ...{ model: name, pictures: read, read, rightAtOnce: right, slipsAtOnce: 0, mended: 0 },
    ...{ exact: 0, wrong: 0, unread: 0, reported: 0, atLeast: wilson(right, read) },
  });

  it.each([
    ['nothing, where too little was read', [model('a', 29, 29)], undefined],
    ['the default, where nothing else was read', [model('a', 10, 30)], { model: 'a' }],
    [
      'another, where that is better for certain',
      [model('a', 20, 40), model('b', 38, 40)],
      { model: 'b', insteadOf: 'a' },
    ],
    [
      'the default, where chance may be why another is better',
      [model('a', 30, 40), model('b', 34, 40)],
      { model: 'a' },
    ],
    [
      'the one that was read, where the default was not',
      [model('b', 38, 40)],
      { model: 'b', insteadOf: 'a' },
    ],
  ])('is %s', (_what, models, expected) => {
    expect(recommend(models, 'a')).toEqual(expected);
  });

  it('reckons with less where less was read', () => {
    // https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval#Wilson_score_interval
    expect(wilson(9, 10)).toBeCloseTo(0.596, 3);
    expect(wilson(90, 100)).toBeCloseTo(0.826, 3);
    expect(wilson(0, 0)).toBeNull();
  });
});
