import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { expectBooksInOrder, expectSeenAndPaidOnce } from '../../faults/support/promise.js';
import { newScene, type Scene } from '../../faults/support/scene.js';
import { oneModel } from '../../support/one-model.js';
import { cancelable, ended, pressCancel, underWay, until } from '../../support/story.js';
import { startWorld, type World } from '../../support/world.js';

const LOST_AFTER_MS = 8_000;

let world: World;
beforeAll(async () => {
  world = await startWorld({ settings: { ...oneModel, COLLECT_AFTER_S: '1' }, lostAfterMs: LOST_AFTER_MS });
});
afterEach(() => world.fal.clearFaults());
afterAll(() => world.stop());

const jobsOf = ({ prompt }: Scene) => world.fal.jobs.filter(({ input }) => input.prompt === prompt);
const stored = async ({ prompt }: Scene) => await world.app.models.infographs.findOne({ prompt }).lean();

describe('a restart while what fal has made is waited for', () => {
  it('goes on where the image is not shown yet, and the time is not counted anew', async () => {
    const scene = newScene(world, 'Restarted while the image is waited for', {
      outcomes: [{ kind: 'image', notYet: { times: 4 } }],
    });
    await scene.ask();
    const before = await until('two tries', async () => {
      const found = await stored(scene);
      return found && found.fetchFaults >= 2 && found;
    });
    await world.restart();
    const during = await until('another try', async () => {
      const found = await stored(scene);
      return found && found.fetchFaults > before.fetchFaults && found;
    });
    expect(during.fetchFailingSince).toEqual(before.fetchFailingSince);
    const infograph = await expectSeenAndPaidOnce(world, scene);
    expect(infograph).toMatchObject({ fetchFaults: 0 });
    expect(infograph.fetchFailingSince).toBeUndefined();
    expect(jobsOf(scene)).toHaveLength(1);
  });

  it('goes on where fal does not know the job yet', async () => {
    const scene = newScene(world, 'Restarted while fal has not heard of it');
    world.fal.webhooks('lost', { when: ({ input }) => input.prompt === scene.prompt });
    world.fal.fail('status', { kind: 'http', status: 404, body: { status: 'NOT_FOUND' } }, { times: 3 });
    await scene.ask();
    const since = await until('the doubt', async () => (await stored(scene))?.requests[0]?.unclearSince);
    await world.restart();
    const infograph = await expectSeenAndPaidOnce(world, scene);
    expect(infograph.requests).toHaveLength(1);
    expect(infograph.results[0]?.at.getTime()).toBeGreaterThan(since.getTime());
  });
});

it('a job that fal never knows again is given up after a while, not at once', async () => {
  const scene = newScene(world, 'Never known again', { outcomes: [{ kind: 'stuck' }] });
  await scene.ask();
  await underWay(world, scene.prompt);
  world.fal.fail(
    'status',
    { kind: 'http', status: 404, body: { status: 'NOT_FOUND' } },
    { times: Number.POSITIVE_INFINITY },
  );
  const [infograph] = await ended(world, scene.prompt);
  expect(infograph).toMatchObject({ status: 'failed', failure: { code: 'image_gone' } });
  const [request] = infograph?.requests ?? [];
  const waitedMs = (infograph?.failedAt?.getTime() ?? 0) - (request?.unclearSince?.getTime() ?? 0);
  expect(waitedMs).toBeGreaterThanOrEqual(LOST_AFTER_MS);
});

it('a cancel that fal answers with 404 is sent again, and cancels once', async () => {
  const scene = newScene(world, 'Canceled where fal has not heard of it', { outcomes: [{ kind: 'never' }] });
  await scene.ask();
  const message = await cancelable(world, scene.prompt);
  await underWay(world, scene.prompt);
  world.fal.fail('cancel', { kind: 'http', status: 404, body: { status: 'NOT_FOUND' } }, { times: 2 });
  await pressCancel(world, message, scene.user);
  expect((await ended(world, scene.prompt))[0]?.status).toBe('canceled');
  expect(jobsOf(scene)[0]?.state).toBe('REMOVED');
});

it('the books are in order', () => expectBooksInOrder(world));
