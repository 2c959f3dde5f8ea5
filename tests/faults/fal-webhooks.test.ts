import type { FalJob, HandmadeWebhook } from '@infograph/fal-stand-in';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { underWay } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';
import { expectBooksInOrder, expectSeenAndPaidOnce, imagesSeen, metric } from './support/promise.js';
import { newScene, type Scene } from './support/scene.js';

const AN_ACCOUNT = 'account-of-the-tests';
const VIA_ASKED = { via: 'asked' };

let world: World;
beforeAll(async () => {
  world = await startWorld({
    fal: { userId: AN_ACCOUNT },
    settings: { COLLECT_AFTER_S: '2', FAL_WEBHOOK_USER_ID: AN_ACCOUNT },
  });
});
afterAll(() => world.stop());

const jobOf = (scene: Scene): FalJob => {
  const job = world.fal.jobs.find(({ input }) => input.prompt === scene.prompt);
  if (!job) throw new Error(`fal has no job for "${scene.prompt}"`);
  return job;
};
const is =
  ({ prompt }: Scene) =>
  (job: FalJob) =>
    job.input.prompt === prompt;

/** What is not to be believed. */
const bad: Array<{ what: string; status: number; change: (good: HandmadeWebhook) => HandmadeWebhook }> = [
  { what: 'forged', status: 401, change: (good) => ({ ...good, key: 'foreign' }) },
  {
    what: 'replayed after ten minutes',
    status: 401,
    change: (good) => ({ ...good, timestampS: Math.floor(Date.now() / 1000) - 600 }),
  },
  {
    what: 'signed for another account',
    status: 401,
    change: (good) => ({ ...good, userId: 'somebody-else' }),
  },
  {
    what: 'with another body than was signed',
    status: 401,
    change: (good) => ({
      ...good,
      tamper: (body) => Buffer.from(body.toString('utf8').replace('first.png', 'other.png')),
    }),
  },
  {
    what: 'for an unknown infograph',
    status: 404,
    change: (good) => ({ ...good, url: good.url.replace(/ig_[0-9a-f]+/, 'ig_00000000000000000000') }),
  },
  {
    what: 'for this infograph, without its secret',
    status: 404,
    change: (good) => ({ ...good, url: good.url.replace(/[0-9a-f]{32}(?=\?n=)/, 'f'.repeat(32)) }),
  },
  {
    what: 'with the id of another job in its header',
    status: 400,
    change: (good) => ({ ...good, requestId: '00000000-0000-4000-8000-000000000000' }),
  },
];

/** Delivers to a job that is under way what would end it, but for a change. */
async function deliverChanged(scene: Scene, change: (typeof bad)[number]['change']) {
  const { requestId, webhookUrl = '' } = jobOf(scene);
  const body = {
    request_id: requestId,
    status: 'OK',
    payload: { images: [{ url: 'http://127.0.0.1:9/first.png' }] },
  };
  return await world.fal.deliver(change({ url: webhookUrl, body, userId: AN_ACCOUNT }));
}

describe('a webhook that comes otherwise than expected', () => {
  it.concurrent('lost: fal is asked, not sooner than COLLECT_AFTER_S after it took the job', async () => {
    const scene = newScene(world, 'Lost webhook');
    world.fal.webhooks('lost', { when: is(scene) });
    await scene.ask();
    const infograph = await expectSeenAndPaidOnce(world, scene);
    expect(infograph).toMatchObject({ requests: [{ n: 1 }], results: [{ via: 'asked' }] });
    const waitedMs = (infograph.results[0]?.at.getTime() ?? 0) - jobOf(scene).submittedAt;
    expect(waitedMs).toBeGreaterThanOrEqual(1_900);
  });

  it.concurrent('doubled, ten at once and ten afterwards: one image, one charge', async () => {
    const scene = newScene(world, 'Doubled webhook');
    world.fal.webhooks('lost', { when: is(scene) });
    await scene.ask();
    const { requestId } = await world.fal.waitFor(
      'the image',
      () => world.fal.jobs.find((job) => is(scene)(job) && job.state === 'COMPLETED'),
      60_000,
    );
    const atOnce = await world.fal.redeliver(requestId, 10);
    await expectSeenAndPaidOnce(world, scene);
    const afterwards = await world.fal.redeliver(requestId, 10);
    expect([...atOnce, ...afterwards].every(({ status }) => status === 200)).toBe(true);
    const infograph = await expectSeenAndPaidOnce(world, scene);
    expect(infograph.results).toHaveLength(1);
  });
});

describe('a webhook that is not to be believed', () => {
  it.concurrent.each(bad)('$what changes nothing', async ({ what, status, change }) => {
    const scene = newScene(world, `A webhook ${what}`, { outcomes: [{ kind: 'stuck' }] });
    await scene.ask();
    await underWay(world, scene.prompt);
    const { requestId } = jobOf(scene);
    const answer = await deliverChanged(scene, change);
    expect(answer.status).toBe(status);
    const [infograph] = await underWay(world, scene.prompt);
    expect(infograph).toMatchObject({ results: [], requests: [{ n: 1, requestId }] });
    expect(imagesSeen(world, scene)).toEqual([]);

    world.fal.finish(requestId);
    const { results } = await expectSeenAndPaidOnce(world, scene);
    expect(results).toMatchObject([{ ok: true }]);
  });
});

it('what was refused is counted, and the books are in order', async () => {
  const answers = async (answer: string) => await metric(world, 'infograph_webhooks_total', { answer });
  const counted = async () => ({
    refused: await answers('refused'),
    notFound: await answers('not-found'),
    unreadable: await answers('unreadable'),
    late: await answers('late'),
  });
  const before = await counted();
  const [known, asked] = [await answers('known'), await metric(world, 'infograph_results_total', VIA_ASKED)];

  const scene = newScene(world, 'Counted webhooks', { outcomes: [{ kind: 'stuck' }] });
  await scene.ask();
  await underWay(world, scene.prompt);
  for (const { change } of bad) await deliverChanged(scene, change);
  const { requestId } = jobOf(scene);
  world.fal.finish(requestId);
  await expectSeenAndPaidOnce(world, scene);
  await world.fal.redeliver(requestId, 19);
  const lost = newScene(world, 'Counted where it was lost');
  world.fal.webhooks('lost', { when: is(lost) });
  await lost.ask();
  await expectSeenAndPaidOnce(world, lost);

  await expectBooksInOrder(world);
  expect(await counted()).toEqual({
    refused: before.refused + 4,
    notFound: before.notFound + 2,
    unreadable: before.unreadable + 1,
    late: 0,
  });
  expect(await answers('known')).toBeGreaterThanOrEqual(known + 19);
  expect(await metric(world, 'infograph_results_total', VIA_ASKED)).toBeGreaterThanOrEqual(asked + 1);
});
