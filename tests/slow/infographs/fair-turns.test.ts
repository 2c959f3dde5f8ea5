import { afterEach, expect, it } from '@jest/globals';
import type { FaultInjection } from '../../../src/infographs/fault-injection.js';
import type { Infograph } from '../../../src/models/infograph.js';
import { until as untilWithin } from '../../support/story.js';
import { startWorld, type World } from '../../support/world.js';

const CROWD = 'T0CROWD';
/** After the crowd in the order of names, too. */
const OTHER = 'T0OTHER';
const CROWD_JOBS = 200;
const A_BATCH = 4;
/** Places of the worker on infographs, and those that are kept for newcomers. */
const PLACES = 32;
const KEPT = 8;
const PATIENCE_MS = 400_000;

/** However much else the machine has to do. */
const until = (what: string, probe: () => Promise<boolean>) => untilWithin(what, probe, PATIENCE_MS);

let world: World;
afterEach(() => world.stop());

/** Submissions wait at a gate, in the order in which they were begun. */
function gated() {
  const begun: Infograph[] = [];
  let letThrough: () => void = () => undefined;
  let gate = Promise.resolve();
  const close = () => {
    gate = new Promise((resolve) => {
      letThrough = resolve;
    });
  };
  const faultInjection: FaultInjection = {
    steps: (real) => ({
      ...real,
      async submit(infograph, context) {
        begun.push(infograph);
        await gate;
        return await real.submit(infograph, context);
      },
    }),
  };
  return { begun, faultInjection, close, open: () => letThrough() };
}

async function ask(workspace: string, idempotencyKey: string, count: number): Promise<void> {
  const { answer } = await world.app.infographs.accept({
    ...{ workspace, requester: 'api:tok_of_a_test', idempotencyKey, count },
    ...{ model: 'fal-ai/nano-banana-pro', prompt: `For ${idempotencyKey}`, ratio: '16:9', resolution: '2K' },
  });
  expect(answer.kind).toBe('accepted');
}

async function askForACrowd(): Promise<void> {
  await world.app.credits.grant(CROWD, { key: 'test', credits: 1_000, actor: 'cli' });
  await world.app.credits.grant(OTHER, { key: 'test', credits: 10, actor: 'cli' });
  for (let n = 0; n < CROWD_JOBS; n += A_BATCH) await ask(CROWD, `crowd ${n}`, A_BATCH);
}

const places = (begun: readonly Infograph[], workspace: string) =>
  begun.flatMap((infograph, place) => (infograph.workspace === workspace ? [place] : []));

async function expectAllEnded(): Promise<void> {
  const { infographs } = world.app.models;
  await until(
    'all to be completed',
    async () => (await infographs.countDocuments({ status: 'completed' })) === CROWD_JOBS + 1,
  );
  expect(world.fal.jobs).toHaveLength(CROWD_JOBS + 1);
}

const settings = { LOG_LEVEL: 'warn', COLLECT_AFTER_S: '600', JOB_DEADLINE_S: '3600' };

it('a single job is begun at once while another workspace has taken all places, and ends with the crowd still waiting', async () => {
  const { begun, faultInjection, close, open } = gated();
  world = await startWorld({ faultInjection, settings, fal: { imageScale: 0.05 } });
  close();
  await askForACrowd();
  await until('the crowd to have every place', async () => begun.length >= PLACES);
  await ask(OTHER, 'single', 1);
  await until('the single job to be begun', async () => places(begun, OTHER).length === 1);
  // Nobody of the crowd was let in on the places that are kept.
  expect(begun).toHaveLength(PLACES + 1);
  open();
  const { infographs } = world.app.models;
  await until('the single job to end', async () =>
    Boolean(await infographs.findOne({ workspace: OTHER, status: 'completed' })),
  );
  expect(begun.length).toBeLessThan(CROWD_JOBS);
  await expectAllEnded();
});

it('a single job that is only found in the database comes among the first', async () => {
  const { begun, faultInjection } = gated();
  world = await startWorld({ faultInjection, settings, fal: { imageScale: 0.05 } });
  await askForACrowd();
  await ask(OTHER, 'single', 1);
  await expectAllEnded();
  // All of them are due once more, as if another process had made them due, and nobody is woken.
  begun.length = 0;
  world.fal.outcome({ kind: 'never' }, { times: Number.POSITIVE_INFINITY });
  const now = new Date();
  await world.app.models.infographs.updateMany(
    {},
    {
      $set: { status: 'pending', nextStepAt: now, leaseUntil: new Date(0), requests: [], results: [] },
      $unset: { image: 1, completedAt: 1 },
    },
  );
  await until('the single job to be begun', async () => places(begun, OTHER).length === 1);
  expect(places(begun, OTHER)[0]).toBeLessThan(PLACES + KEPT);
  await until('all to be begun', async () => begun.length === CROWD_JOBS + 1);
});
