import type { View } from '@infograph/slack-stand-in';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { WebClient } from '@slack/web-api';
import { home as words } from '../../../../src/bot/features/home/blocks/words.js';
import { createHomePublisher } from '../../../../src/bot/features/home/publish.js';
import type { HomeState } from '../../../../src/bot/features/home/worker/index.js';
import { createPublishRateLimit } from '../../../../src/bot/features/home/worker/publish-rate-limit.js';
import { homeStep } from '../../../../src/bot/features/home/worker/step.js';
import { createClaims, StaleFence } from '../../../../src/jobs/claims.js';
import { SlackCallError } from '../../../../src/lib/slack-call-error.js';
import type { SettingsPatch } from '../../../../src/workspaces/settings/index.js';
import { balance, ended, errorsIn, type, underWay, until } from '../../../support/story.js';
import { botToken, startWorld, type World } from '../../../support/world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

/** All that is to be read on a view, buttons included. */
const textOf = (view: View | undefined) => JSON.stringify(view?.blocks ?? []);
const published = (user: string) =>
  world.slack.calls.filter(({ method, args }) => method === 'views.publish' && args.user_id === user);

let people = 0;
/** Somebody new, of whom no other test knows. */
const somebody = () => world.slack.addUser({ name: `person${++people}` });

async function homeOf(user: string, what: string, probe: (text: string) => boolean): Promise<View> {
  return await until(what, async () => {
    const view = world.slack.views.home(user);
    return view && probe(textOf(view)) ? view : undefined;
  });
}

async function opened(user: string, what = 'a Home', probe: (text: string) => boolean = () => true) {
  const before = published(user).length;
  const answer = await world.slack.openHome(user);
  expect(answer.status).toBe(200);
  await until('a publication', async () => published(user).length > before);
  return await homeOf(user, what, probe);
}

describe('the Home tab', () => {
  it('greets a newcomer, and the form opens from there, filled in by an example', async () => {
    const { slack } = world;
    const user = somebody();
    const { available } = await balance(world);
    const view = await opened(user);
    const text = textOf(view);
    expect(text).toContain('Welcome, <@');
    expect(text).toContain(`${available} credits`);
    expect(text).not.toContain(words.admin.title);
    await slack.clickInView({ viewId: view.id, user, actionId: 'home_compose' });
    await slack.waitFor('the form', () => slack.views.opened.find((one) => one.user === user));
    await slack.clickInView({ viewId: view.id, user, actionId: 'home_example', value: '1' });
    const [, example] = words.examples;
    await slack.waitFor('the example in a form', () =>
      slack.views.opened.find((one) => one.user === user && textOf(one).includes(example?.text ?? '?')),
    );
  });

  it('shows what is under way with Cancel, and follows it by itself', async () => {
    const { fal, slack } = world;
    const user = somebody();
    const { available } = await balance(world);
    await opened(user);
    fal.outcome({ kind: 'never' });
    await type(world, 'A map of *rivers* & <!channel>', { user });
    await underWay(world, 'A map of *rivers* & <!channel>');
    const view = await homeOf(user, 'Cancel', (text) => text.includes('cancel_batch'));
    expect(textOf(view)).toContain('A map of *rivers* & <!channel>');
    await slack.clickInView({ viewId: view.id, user, actionId: 'cancel_batch' });
    await ended(world, 'A map of *rivers* & <!channel>');
    // The credits that come back may be shown a moment later than the end.
    const after = await homeOf(
      user,
      'its end, and its credit',
      (text) => text.includes('*Canceled*') && text.includes(`*${available} credits*`),
    );
    expect(textOf(after)).not.toContain('cancel_batch');
  });

  it('shows the picture once it is there; and without pictures where Slack has lost one', async () => {
    const user = somebody();
    const { available } = await balance(world);
    await opened(user);
    await type(world, 'A picture for Home', { user });
    await ended(world, 'A picture for Home');
    const view = await homeOf(user, 'the picture', (text) => text.includes('slack_file'));
    expect(textOf(view)).toContain('|Open>');
    expect(textOf(view)).toContain(`*${available - 1} credits*`);
    expect(textOf(view)).not.toContain('Welcome');

    await world.app.models.infographs.updateOne(
      { prompt: 'A picture for Home' },
      { $set: { 'file.id': 'F0GONE' } },
    );
    const without = await opened(user, 'no picture', (text) => !text.includes('slack_file'));
    expect(textOf(without)).toContain('A picture for Home');
  });

  it('is published again where Slack shows something else than what is known', async () => {
    const { app, slack } = world;
    const user = somebody();
    await opened(user);
    const fault = slack.fail('views.publish', { kind: 'lost' }, { when: (args) => args.user_id === user });
    const before = published(user).length;
    await slack.openHome(user);
    await until('a refusal and then a publication', async () => {
      const [last, ...earlier] = published(user).slice(before).reverse();
      return last?.ok && !last.lost && earlier.some(({ error }) => error === 'hash_conflict');
    });
    fault();
    // What is stored is what Slack shows now: the next one needs no second try.
    const _id = `${app.workspace.id}:${user}`;
    await until('the hash that is shown', async () => {
      const stored = await app.models.homeViews.findById(_id).lean();
      return stored?.hash === slack.views.home(user)?.hash;
    });
  });

  it('never shows an older state over a newer one, though a process held up in between thinks it is its turn', async () => {
    const { app, slack } = world;
    const user = somebody();
    const { homeViews } = app.models;
    const _id = `${app.workspace.id}:${user}`;
    await opened(user);
    await until('nothing to be done', () => homeViews.exists({ _id, nextStepAt: { $exists: false } }));
    // It took its turn before the newest was shown, and its lease is over without its knowing.
    const heldUp = await homeViews.findById(_id).lean();
    if (!heldUp) throw new Error('it was opened');
    const clock = { now: () => Date.now() + 60_000, calibrate: async () => undefined };
    const newest = await opened(user);
    await until('it to be stored', async () => (await homeViews.findById(_id).lean())?.hash === newest.hash);
    const read = jest.fn(async () => ({ adminUnknown: false }) as HomeState);
    const old = { type: 'home', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'Old news' } }] };
    const publish = createHomePublisher({
      call: async (_workspace, method, args) => {
        try {
          return await new WebClient(botToken, { slackApiUrl: slack.apiUrl }).apiCall(method, args);
        } catch (error) {
          throw new SlackCallError('rejected', (error as { data: { error: string } }).data.error);
        }
      },
    });
    const turn = homeStep(heldUp, {
      claims: createClaims(homeViews, clock, 1_000),
      ...{ clock, log: app.log, publishLimit: createPublishRateLimit(), everyMs: 1, read, publish },
      render: () => ({ view: JSON.stringify(old), thumbnails: false }),
      refreshSoon: () => undefined,
    });
    await expect(turn).rejects.toThrow(StaleFence);
    expect(read).toHaveBeenCalledTimes(1);
    expect(slack.views.home(user)?.hash).toBe(newest.hash);
    expect(textOf(slack.views.home(user))).not.toContain('Old news');
  });

  it('shows admins who spends what, and turns the pages of the ledger; nobody else', async () => {
    const { app, slack } = world;
    const { admin } = slack.users;
    // More than anybody else here.
    const spender = somebody();
    await type(world, 'Two for Home --res 4K', { user: spender });
    await ended(world, 'Two for Home');
    await Promise.all(
      Array.from({ length: 9 }, (_, n) =>
        app.credits.grant(app.workspace.id, {
          key: `home ${n}`,
          credits: 1,
          actor: admin,
          note: `*Gift* ${n}`,
        }),
      ),
    );
    const view = await opened(admin, 'the ledger', (text) => text.includes('*Gift* 8'));
    const text = textOf(view);
    expect(text).toContain(words.admin.people);
    expect(text).toContain(`1. <@${spender}>  ·  2 credits`);
    // Others' prompts are nobody's business here.
    expect(text).not.toContain('Two for Home');
    expect(text).not.toContain('*Gift* 0');
    await slack.clickInView({ viewId: view.id, user: admin, actionId: 'home_ledger_older' });
    const older = await homeOf(admin, 'the older page', (text) => text.includes('*Gift* 0'));
    expect(textOf(older)).not.toContain('*Gift* 8');
    expect(textOf(older)).toContain(`charged for <@${spender}>`);
    // What was paid can be given back from here; its prompt is still nobody's business.
    await slack.clickInView({ viewId: older.id, user: admin, actionId: 'refund' });
    const refund = await slack.waitFor('the form for a refund', () =>
      slack.views.opened.find(({ callback_id }) => callback_id === 'refund'),
    );
    expect(textOf(refund)).toContain('*2 credits*');
    expect(textOf(refund)).not.toContain('Two for Home');
    await slack.closeView(refund.id);
    await slack.clickInView({ viewId: older.id, user: admin, actionId: 'home_ledger_newer' });
    await homeOf(admin, 'the newest page', (text) => text.includes('*Gift* 8'));
    for (const actionId of ['home_topup', 'home_settings', 'settings_open']) {
      const before = slack.views.opened.length;
      await slack.clickInView({ viewId: view.id, user: admin, actionId });
      await slack.waitFor(actionId, () => slack.views.opened.length > before);
    }
    expect(textOf(await opened(spender))).not.toContain(words.admin.title);
  });

  it('offers nothing to those who may not ask for anything', async () => {
    const { slack } = world;
    const user = slack.users.guest;
    const view = await opened(user, 'the reason', (text) => text.includes(words.barred.guest));
    expect(textOf(view)).not.toContain('home_compose');
    expect(textOf(view)).not.toContain('home_example');
  });

  it('changes at once where an admin pauses', async () => {
    const { app, slack } = world;
    const { admin, member } = slack.users;
    for (const user of [admin, member]) await opened(user);
    const change = async (patch: SettingsPatch) => {
      const { rev } = await app.settings.read(app.workspace.id, true);
      expect(await app.settings.change(app.workspace.id, admin, rev, patch)).toBe('changed');
    };
    await change({ pause: { words: 'Until *Monday*', by: admin, at: new Date() } });
    await homeOf(member, 'the pause', (text) => text.includes('Until *Monday*'));
    await homeOf(admin, 'Resume', (text) => text.includes('pause_resume'));
    await change({ pause: undefined });
    await homeOf(member, 'no pause', (text) => !text.includes('Until *Monday*'));
    const soon = new Date(Date.now() + 1_500);
    await change({ pause: { words: 'Only a moment', by: admin, at: new Date(), until: soon } });
    await homeOf(member, 'the short pause', (text) => text.includes('Only a moment'));
    await homeOf(member, 'its end, by itself', (text) => !text.includes('Only a moment'));
  });

  it('is published at most once a second for one person, however often they open it', async () => {
    const { slack } = world;
    const user = slack.users.owner;
    for (let n = 0; n < 3; n++) {
      // Several at once are one.
      await Promise.all([slack.openHome(user), slack.openHome(user)]);
      await opened(user);
    }
    const times = published(user).map(({ at }) => at);
    // A second, but for tests less; the clocks of the two may differ by a little.
    for (const [at, time] of times.slice(1).entries()) expect(time - (times[at] ?? 0)).toBeGreaterThan(180);
    expect(errorsIn(world)).toEqual([]);
  });
});
