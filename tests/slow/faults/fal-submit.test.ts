import type { FalJob } from '@infograph/fal-stand-in';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GateFault } from '../../faults/support/gate.js';
import { expectBooksInOrder, expectSeenAndPaidOnce, metric } from '../../faults/support/promise.js';
import { newScene, type Scene } from '../../faults/support/scene.js';
import { type GatedWorld, isOf, startGatedWorld } from '../../faults/support/world.js';
import { ended, until } from '../../support/story.js';

let world: GatedWorld;
beforeAll(async () => {
  world = await startGatedWorld({ settings: { COLLECT_AFTER_S: '1' } });
});
afterAll(() => world.stop());

const jobsOf = ({ prompt }: Scene) => world.fal.jobs.filter(({ input }) => input.prompt === prompt);
const is =
  ({ prompt }: Scene) =>
  (job: FalJob) =>
    job.input.prompt === prompt;

/** Asks, and the first submission meets the fault. */
async function askThrough(scene: Scene, fault: GateFault): Promise<void> {
  const met = world.queueGate.fail(fault, isOf(scene));
  await scene.ask();
  await until('the submission to meet the fault', async () => met());
}

describe('the answer to a submission is lost after fal took it', () => {
  it.concurrent('the webhook tells: no second submission, one image, one charge', async () => {
    const scene = newScene(world, 'Lost answer, webhook comes');
    await askThrough(scene, 'lost');
    const infograph = await expectSeenAndPaidOnce(world, scene);
    expect(jobsOf(scene)).toHaveLength(1);
    expect(infograph).toMatchObject({
      requests: [{ n: 1, requestId: jobsOf(scene)[0]?.requestId }],
      results: [{ via: 'webhook' }],
    });
  });

  it.concurrent("the webhook is lost too: fal's history tells", async () => {
    const scene = newScene(world, 'Lost answer, lost webhook');
    world.fal.webhooks('lost', { when: is(scene) });
    await askThrough(scene, 'lost');
    const infograph = await expectSeenAndPaidOnce(world, scene);
    expect(jobsOf(scene)).toHaveLength(1);
    expect(infograph).toMatchObject({ requests: [{ n: 1 }], results: [{ via: 'asked' }] });
  });

  it.concurrent('and the history is away for a while: waited for, not sent again', async () => {
    const scene = newScene(world, 'Lost answer, history away');
    world.fal.webhooks('lost', { when: is(scene) });
    // Whoever looks next meets it; that all looks come through it is part of the story.
    world.fal.fail('history', { kind: 'http', status: 503 });
    await askThrough(scene, 'lost');
    const infograph = await expectSeenAndPaidOnce(world, scene);
    expect(jobsOf(scene)).toHaveLength(1);
    expect(infograph.requests).toHaveLength(1);
  });

  it.concurrent('of a second try under the same hold: found beside the first, not sent a third time', async () => {
    const failure = { kind: 'model_error', status: 504, type: 'generation_timeout' } as const;
    const scene = newScene(world, 'Lost answer of the second try', { outcomes: [failure] });
    world.fal.webhooks('lost', { when: is(scene) });
    await scene.ask();
    await world.fal.waitFor('the first to fail', () => jobsOf(scene)[0]?.state === 'COMPLETED', 60_000);
    world.queueGate.fail('lost', isOf(scene));
    await world.fal.redeliver(jobsOf(scene)[0]?.requestId ?? '');
    const infograph = await expectSeenAndPaidOnce(world, scene);
    expect(jobsOf(scene)).toHaveLength(2);
    expect(infograph.requests.map(({ requestId }) => requestId)).toEqual(
      jobsOf(scene).map((job) => job.requestId),
    );
  });
});

it.concurrent('a webhook before the answer to its own submission is not lost', async () => {
  const scene = newScene(world, 'Webhook before the answer');
  world.fal.webhooks('before_answer', { when: is(scene) });
  await scene.ask();
  const infograph = await expectSeenAndPaidOnce(world, scene);
  expect(jobsOf(scene)).toHaveLength(1);
  expect(infograph).toMatchObject({ requests: [{ n: 1 }], results: [{ via: 'webhook' }] });
});

describe('a submission that fal never took', () => {
  const faults: Array<{ what: string; fault: GateFault }> = [
    { what: 'is answered with 503', fault: { status: 503 } },
    { what: 'meets a broken connection', fault: 'reset' },
    { what: 'is answered with 500', fault: { status: 500 } },
  ];
  it.concurrent.each(faults)('$what: looked for twice before it is sent again', async ({ what, fault }) => {
    const scene = newScene(world, `A submission that ${what}`);
    await askThrough(scene, fault);
    const infograph = await expectSeenAndPaidOnce(world, scene);
    expect(jobsOf(scene)).toHaveLength(1);
    expect(infograph.requests).toMatchObject([
      { ended: 'lost', looks: 1 },
      { n: 2, requestId: expect.any(String) },
    ]);
    const [first, second] = infograph.requests;
    const apartMs = (second?.sentAt.getTime() ?? 0) - (first?.sentAt.getTime() ?? 0);
    expect(apartMs).toBeGreaterThanOrEqual(2_000);
  });

  it.concurrent('is sent again, and its webhook comes before its answer: the id is its own', async () => {
    const scene = newScene(world, 'Webhook before the answer of the second try');
    world.fal.webhooks('before_answer', { when: is(scene) });
    await askThrough(scene, { status: 503 });
    const infograph = await expectSeenAndPaidOnce(world, scene);
    expect(jobsOf(scene)).toHaveLength(1);
    expect(infograph.requests).toMatchObject([
      { n: 1, ended: 'lost' },
      { n: 2, requestId: jobsOf(scene)[0]?.requestId },
    ]);
    expect(infograph.requests[0]).not.toHaveProperty('requestId');
  });

  it.concurrent('is answered with 429: it was certainly not taken, so it is offered again soon', async () => {
    const scene = newScene(world, 'Too many submissions');
    await askThrough(scene, { status: 429 });
    const infograph = await expectSeenAndPaidOnce(world, scene);
    expect(infograph.requests).toMatchObject([{ ended: 'refused' }, { n: 2 }]);
  });
});

it.concurrent('a submission counted as lost that was only late: the first image wins, the other is dropped', async () => {
  const scene = newScene(world, 'Late, not lost', { outcomes: [{ kind: 'never' }] });
  await askThrough(scene, 'lost');
  // A job that still waits is not in fal's history, so it cannot be found there.
  await world.fal.waitFor('the second submission', () => jobsOf(scene).length === 2, 60_000);
  await expectSeenAndPaidOnce(world, scene);
  const [late] = jobsOf(scene);
  world.fal.finish(late?.requestId ?? '');
  await world.fal.waitFor('its webhook', () => late?.deliveries.length);
  expect(late?.deliveries).toMatchObject([{ status: 200 }]);
  await expectSeenAndPaidOnce(world, scene);
});

it('nothing was bought twice, and the books are in order', async () => {
  await expectBooksInOrder(world);
  expect(await metric(world, 'infograph_fal_calls_total', { call: 'submit', outcome: 'unknown' })).toBe(9);
  expect(await metric(world, 'infograph_wasted_total')).toBe(1);
  expect((await ended(world, 'Late, not lost'))[0]?.requests).toHaveLength(2);
  const entries = await world.app.credits.history(world.app.workspace.id, 1_000);
  const captures = entries.filter(({ kind }) => kind === 'capture').map(({ infograph }) => infograph);
  expect(new Set(captures).size).toBe(captures.length);
});
