import type { View } from '@infograph/slack-stand-in';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defined } from '../../../src/lib/defined.js';
import { heldBatch } from '../../support/batch.js';
import { type, until } from '../../support/story.js';
import { startWorld, type World } from '../../support/world.js';

const REQUESTS = 300;
const DAY_MS = 24 * 3_600_000;

describe("everyone's requests, three hundred at once", () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ credits: 10_000 });
    const { app, slack } = world;
    const { id: workspace } = app.workspace;
    for (let n = 0; n < REQUESTS; n++) {
      const { infographs, thread, ...held } = heldBatch({ workspace, count: 1 + (n % 4) });
      const prompt = `Request ${n}.`;
      const requester = slack.users[n % 2 ? 'member' : 'member2'];
      // Ten of them at the same moment each time.
      const acceptedAt = new Date(Date.now() - DAY_MS + Math.floor(n / 10) * 1_000);
      await app.credits.hold(workspace, {
        ...held,
        ...defined({ thread: thread && { ...thread, prompt, requester, asked: slack.channels.general } }),
        infographs: infographs.map((one) => ({
          ...one,
          ...{ acceptedAt, prompt, requester, nextStepAt: new Date(Date.now() + DAY_MS) },
        })),
      });
    }
  });
  afterAll(() => world.stop());

  const shown = () => world.slack.views.opened.at(-1) as View;
  const text = () => JSON.stringify(world.slack.views.opened.at(-1)?.raw ?? '');
  const press = async (actionId: string, value?: string) => {
    const before = text();
    const { id } = shown();
    const user = world.slack.users.admin;
    await world.slack.clickInView({ viewId: id, actionId, user, ...defined({ value }) });
    await world.slack.waitFor('another page', () => text() !== before);
  };

  it('are all on some page, once, and can all be canceled', async () => {
    const { app, slack } = world;
    const { admin } = slack.users;
    await type(world, 'status', { user: admin });
    const { ts } = slack.ephemerals({ user: admin }).at(-1) ?? { ts: '' };
    await slack.click({ channel: slack.channels.general, ts, user: admin, actionId: 'running_open' });
    await slack.waitFor('the first page', () => text().includes(`1 to 8 of ${REQUESTS}`));
    const seen: string[] = [];
    for (;;) {
      seen.push(...(text().match(/Request \d+\./g) ?? []));
      if (!text().includes('running_next')) break;
      await press('running_next');
    }
    expect(seen).toHaveLength(REQUESTS);
    expect(new Set(seen).size).toBe(REQUESTS);
    await press('running_first');

    const before = await app.credits.balance(app.workspace.id);
    const batches = new Set<string>();
    while (batches.size < 24) {
      const [next] = [...text().matchAll(/"running_cancel","value":"(\w+)"/g)]
        .flatMap(([, id]) => id ?? [])
        .filter((id) => !batches.has(id));
      if (next === undefined) await press('running_refresh');
      else {
        batches.add(next);
        await press('running_cancel', next);
      }
    }
    await until('their ends', async () => {
      const ids = { batch: { $in: [...batches] } };
      const all = await app.models.infographs.countDocuments(ids);
      return (await app.models.infographs.countDocuments({ ...ids, status: 'canceled' })) === all && all > 0;
    });
    const after = await app.credits.balance(app.workspace.id);
    expect(after.available + after.held).toBe(before.available + before.held);
    expect(await app.models.auditEntries.countDocuments({ action: 'infographs.canceled' })).toBe(24);
  });
});
