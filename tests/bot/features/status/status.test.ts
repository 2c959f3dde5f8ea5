import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defined } from '../../../../src/lib/defined.js';
import { heldBatch } from '../../../support/batch.js';
import { type } from '../../../support/story.js';
import { startWorld, type World } from '../../../support/world.js';

const RUNNING = 12;
const DAY_MS = 24 * 3_600_000;

describe('/infograph status', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());

  it('shows ten requests and says how many more there are; what is finished has no Cancel', async () => {
    const { app, slack } = world;
    const { id: workspace } = app.workspace;
    const { member } = slack.users;
    for (let n = 0; n < RUNNING; n++) {
      const { infographs, thread, ...held } = heldBatch({ workspace });
      await app.credits.hold(workspace, {
        ...held,
        ...defined({ thread: thread && { ...thread, requester: member } }),
        infographs: infographs.map((one) => ({
          ...one,
          requester: member,
          nextStepAt: new Date(Date.now() + DAY_MS),
          // On its way into the thread: nothing of it can be stopped any more.
          ...(n === RUNNING - 1 && {
            status: 'completed' as const,
            acceptedAt: new Date(Date.now() + DAY_MS),
          }),
        })),
      });
    }
    const { words } = await type(world, 'status');
    expect(words).toMatch(`${RUNNING} requests in progress`);
    expect(words).toContain('… and 2 more');
    const answer = slack.ephemerals({ user: member }).at(-1);
    expect(answer && slack.buttons(answer)).toHaveLength(9);
  });
});
