import type { View } from '@infograph/slack-stand-in';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defined } from '../../../../src/lib/defined.js';
import { heldBatch } from '../../../support/batch.js';
import { sendInteraction } from '../../../support/interaction.js';
import { ended, replySaying, type } from '../../../support/story.js';
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

  describe("everyone's, for an admin", () => {
    const shown = () => world.slack.views.opened.at(-1) as View;
    const textOf = (view: View | undefined) => JSON.stringify(view?.raw ?? '');
    async function pressed(actionId: string, value: string | undefined, shows: string): Promise<View> {
      const { slack } = world;
      const { id } = shown();
      await slack.clickInView({
        ...{ viewId: id, actionId, user: slack.users.admin },
        ...defined({ value }),
      });
      return await slack.waitFor(shows, () => textOf(shown()).includes(shows) && shown());
    }

    it('shows a page of all that is under way, the oldest first, without prompts of private channels', async () => {
      const { app, slack } = world;
      const { admin, channels, member2 } = { ...slack.users, channels: slack.channels };
      const { id: workspace } = app.workspace;
      const { infographs, thread, ...held } = heldBatch({ workspace, count: 2 });
      const ours = {
        requester: member2,
        prompt: 'How tea is made',
        nextStepAt: new Date(Date.now() + DAY_MS),
      };
      await app.credits.hold(workspace, {
        ...held,
        ...defined({
          thread: thread && { ...thread, requester: member2, asked: channels.general, prompt: ours.prompt },
        }),
        infographs: infographs.map((one) => ({ ...one, ...ours, acceptedAt: new Date(Date.now() - DAY_MS) })),
      });
      await type(world, 'status', { user: admin });
      const answer = slack.ephemerals({ user: admin }).at(-1);
      await slack.click({
        ...{ channel: channels.general, ts: answer?.ts ?? '', user: admin },
        actionId: 'running_open',
      });
      const view = await slack.waitFor('the list', () => textOf(shown()).includes('in progress') && shown());
      expect(textOf(view)).toContain(`${RUNNING + 1} requests`);
      expect(textOf(view)).toContain(`${RUNNING + 2} credits set aside`);
      expect(textOf(view).indexOf('How tea is made')).toBeLessThan(textOf(view).indexOf('From a private'));
      expect(textOf(view)).not.toContain('held by a test');
      expect(textOf(view)).toContain(`<@${member2}>`);
      const next = await pressed('running_next', undefined, `9 to ${RUNNING + 1} of ${RUNNING + 1}`);
      // What is finished has no Cancel.
      expect(textOf(next).match(/running_cancel/g)).toHaveLength(4);
      await pressed('running_before', undefined, `1 to 8 of ${RUNNING + 1}`);
    });

    it('cancels for an admin, who is told to whoever asked, and nothing for anybody else', async () => {
      const { app, slack } = world;
      const { admin, member, member2 } = slack.users;
      const [one] = await app.models.infographs.find({ prompt: 'How tea is made' }).lean();
      const { batch = '' } = one ?? {};
      const from = { channel: slack.channels.general, ts: '1.1', team: slack.workspace.id, value: batch };
      const before = await app.credits.balance(app.workspace.id);
      await sendInteraction(slack, 'block_actions', { ...from, id: 'running_cancel', user: member });
      expect(await app.models.infographs.countDocuments({ batch, cancelWish: { $exists: true } })).toBe(0);
      await pressed('running_cancel', batch, "I'll tell them that it was you");
      const canceled = await ended(world, 'How tea is made');
      expect(canceled.map(({ status }) => status)).toEqual(['canceled', 'canceled']);
      const told = "what wasn't drawn yet was canceled by ada. No charge.";
      const word = await replySaying(world, 'How tea is made', told);
      expect(slack.mentions(word)).toEqual([member2]);
      await sendInteraction(slack, 'block_actions', { ...from, id: 'running_cancel', user: admin });
      const balance = await app.credits.balance(app.workspace.id);
      expect(balance.available).toBe(before.available + 2);
      const notes = await app.models.auditEntries.find({ action: 'infographs.canceled' }).lean();
      expect(notes.map(({ actor, target }) => [actor, target])).toEqual([[admin, batch]]);
      expect(await replySaying(world, 'How tea is made', told)).toEqual(word);
    });
  });
});
