import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { timelineOf } from '../../src/infographs/timeline.js';
import { claimableFrom } from '../../src/models/claimable.js';
import type { Infograph } from '../../src/models/infograph.js';
import type { LedgerEntry } from '../../src/models/ledger-entry.js';
import { cli } from '../cli/support.js';
import { ended, type, until } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';

const start = new Date('2026-01-02T03:04:05.000Z');
const after = (ms: number) => new Date(start.getTime() + ms);

const infograph: Infograph = {
  _id: 'ig_1',
  workspace: 'T1',
  batch: 'ba_1',
  position: 1,
  batchSize: 2,
  requester: 'U1',
  prompt: 'A very long prompt. '.repeat(20),
  model: 'fal-ai/nano-banana-pro',
  ratio: '16:9',
  resolution: '2K',
  costCredits: 1,
  draws: [],
  token: 'a secret',
  status: 'failed',
  delivery: 'waiting',
  requests: [
    { n: 1, sentAt: after(10), ended: 'lost', looks: 1, lookedAt: after(3_000) },
    { n: 2, sentAt: after(6_000), requestId: 'job-2', looks: 0 },
  ],
  results: [
    {
      requestId: 'job-2',
      ok: false,
      failure: { code: 'no_image', detail: 'fal: none' },
      via: 'asked',
      at: after(9_000),
    },
  ],
  fetchFaults: 0,
  showFaults: 0,
  failure: { code: 'no_image', detail: 'fal: none' },
  deadlineAt: after(900_000),
  acceptedAt: start,
  failedAt: after(9_100),
  ...claimableFrom(start),
};
const entry = (seq: number, kind: LedgerEntry['kind'], at: Date): LedgerEntry => ({
  _id: `T1:${seq}`,
  workspace: 'T1',
  seq,
  kind,
  key: `infograph:ig_1:${kind}`,
  credits: 1,
  available: 9,
  held: 1,
  actor: 'U1',
  infograph: 'ig_1',
  at,
});

describe('the story of an infograph', () => {
  const entries = [entry(2, 'hold', start), entry(3, 'release', after(9_100))];
  const { events, ...head } = timelineOf(infograph, undefined, entries);

  it('tells what happened in order, with the time since the start', () => {
    expect(events.map(({ afterMs, what }) => [afterMs, what])).toEqual([
      [0, 'accepted'],
      [0, 'held'],
      [10, 'submitted 1'],
      [3_000, 'looked for 1'],
      [6_000, 'submitted 2'],
      [9_000, 'asked'],
      [9_100, 'failed'],
      [9_100, 'given back'],
    ]);
  });

  it('says under which id fal had a submission, or how it ended without one', () => {
    expect(events.find(({ what }) => what === 'submitted 1')?.detail).toBe('lost');
    expect(events.find(({ what }) => what === 'submitted 2')?.detail).toBe("fal's id job-2");
  });

  it('tells no secret, and no more of the prompt than 80 characters', () => {
    expect([...head.prompt]).toHaveLength(80);
    expect(JSON.stringify({ head, events })).not.toContain('a secret');
  });
});

describe('infograph trace', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('tells a delivered infographic from acceptance to charge, while the app runs', async () => {
    await type(world, 'A story to be told');
    const [made] = await ended(world, 'A story to be told');
    const { json, exitCode } = await cli(['trace', made?._id ?? '', '--json'], world.settings);
    expect(exitCode).toBe(0);
    expect(json).toMatchObject({ id: made?._id, status: 'completed', delivery: 'posted', costCredits: 1 });
    const { events } = json as { events: Array<{ what: string }> };
    const told = events.map(({ what }) => what);
    for (const what of [
      'accepted',
      'held',
      'submitted 1',
      'webhook',
      'stored',
      'parent begun',
      'posted',
      'charged',
    ]) {
      expect(told).toContain(what);
    }
    const words = await cli(['trace', made?._id ?? ''], world.settings);
    expect(words.out).toContain('1 of 1');
    expect(words.out).toContain('charged');
  });

  it('logs one line a step', async () => {
    await type(world, 'One line a step');
    const [made] = await ended(world, 'One line a step');
    const ends = await until('the last step is logged', async () => {
      const told = world.log
        .map(
          (line) => JSON.parse(line) as { msg: string; infograph?: string; step?: string; outcome?: string },
        )
        .filter(({ msg, infograph: id }) => msg === 'step' && id === made?._id)
        .map(({ step, outcome }) => `${step} ${outcome}`);
      return told.includes('deliver ended') ? told : undefined;
    });
    expect(ends.filter((end) => end === 'submit wait')).toHaveLength(1);
    expect(ends.filter((end) => end === 'store again')).toHaveLength(1);
    expect(ends.filter((end) => end === 'deliver ended')).toHaveLength(1);
  });

  it('says in words that there is none with this id', async () => {
    const { exitCode, err } = await cli(['trace', 'ig_none'], world.settings);
    expect(exitCode).toBe(1);
    expect(err).toContain('no infographic with this id');
  });
});
