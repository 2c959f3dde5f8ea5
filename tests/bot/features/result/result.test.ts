import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { result as words } from '../../../../src/bot/features/result/words.js';
import type { Infograph, Resolution } from '../../../../src/models/infograph.js';
import { sendInteraction } from '../../../support/interaction.js';
import { balance, errorsIn, threadOf, toldAlone, type, until } from '../../../support/story.js';
import { startWorld, type World } from '../../../support/world.js';
import { choose, delivered, menuOf, messageOf, modalSaying } from './support.js';

describe('under an infographic', () => {
  let world: World;
  let tea: Awaited<ReturnType<typeof delivered>>;
  beforeAll(async () => {
    world = await startWorld({ credits: 50, fal: { imageScale: 0.02 } });
    await type(world, 'Tea, from leaf to cup --ratio 4:5 --lang de');
    tea = await delivered(world, 'Tea, from leaf to cup');
  });
  afterEach(async () => {
    world.slack.clearFaults();
    for (const { id } of [...world.slack.views.opened].reverse()) await world.slack.closeView(id);
  });
  afterAll(async () => {
    const errors = errorsIn(world);
    await world.stop();
    expect(errors).toEqual([]);
  });

  /** What was made of it, by whom. */
  const madeFrom = async ({ _id }: Infograph, user?: string): Promise<Infograph[]> =>
    await world.app.models.infographs
      .find({ madeFrom: _id, ...(user ? { requester: user } : {}) })
      .sort({ acceptedAt: 1 })
      .lean();
  async function allDelivered(from: Infograph, count: number, user?: string): Promise<Infograph[]> {
    return await until(`${count} to be delivered`, async () => {
      const made = await madeFrom(from, user);
      return made.length === count && made.every(({ delivery }) => delivery === 'posted') && made;
    });
  }

  it('stand Change, Share and a menu with prices', async () => {
    const { infograph, message } = tea;
    const { slack } = world;
    expect(slack.buttons(message).map(({ text }) => text)).toEqual(['Change…', 'Share…', '👎']);
    expect(menuOf(message).map(({ text }) => text)).toEqual([
      'Again · 1 credit',
      'Bigger · 2 credits',
      'Get as…',
      'Copy…',
      'Delete…',
    ]);
    for (const { value } of menuOf(message)) expect(value).toContain(infograph._id);
  });

  it('Again is the same request once more; pressed twice it is one, and when that has ended, another', async () => {
    const { infograph, message } = tea;
    const { slack, fal } = world;
    const { member } = slack.users;
    const before = await balance(world);
    fal.outcome({ kind: 'stuck' });
    await Promise.all([choose(world, message, 'Again'), choose(world, message, 'Again')]);
    await choose(world, message, 'Again');
    await toldAlone(world, member, "It's already in progress");
    const [again] = await madeFrom(infograph);
    expect(again).toMatchObject({ prompt: infograph.prompt, ratio: '4:5', resolution: '2K', batchSize: 1 });
    expect(again?.imagePrompt).toBe(infograph.imagePrompt);
    await fal.waitFor('the job', () => fal.jobs.length === 2);
    fal.finish(fal.jobs[1]?.requestId ?? '');
    await allDelivered(infograph, 1);
    expect((await balance(world)).available).toBe(before.available - 1);
    await choose(world, message, 'Again');
    const made = await allDelivered(infograph, 2);
    for (const one of made) expect(one.reply?.channel).toBe(slack.channels.general);
    expect((await balance(world)).available).toBe(before.available - 2);
  });

  it('two people each get, and are counted for, their own', async () => {
    const { infograph, message } = tea;
    const { member2, owner } = world.slack.users;
    await Promise.all([member2, owner].map((user) => choose(world, message, 'Again', user)));
    for (const user of [member2, owner]) {
      const [own] = await allDelivered(infograph, 1, user);
      expect(own?.requester).toBe(user);
    }
  });

  it('Bigger is the same picture, of what code drew', async () => {
    const list = 'Same but bigger\n- Beans\n- Water';
    await type(world, `${list} --draw exact --theme stage`);
    const { infograph, message } = await delivered(world, list);
    expect(JSON.stringify(message.blocks)).toContain('The same at 4K');
    await choose(world, message, 'Bigger');
    const bigger = await until('the bigger one', async () => {
      const found = await world.app.models.infographs.findOne({ madeFrom: infograph._id }).lean();
      return found?.delivery === 'posted' && found;
    });
    expect(bigger).toMatchObject({ resolution: '4K', drawn: { theme: infograph.drawn?.theme } });
  });

  it('Bigger draws it anew in the next larger size that is allowed', async () => {
    const { infograph, message } = tea;
    const { settings, workspace } = world.app;
    const change = async (resolutions: Resolution[] | undefined) => {
      const { rev } = await settings.read(workspace.id, true);
      await settings.change(workspace.id, 'cli', rev, { caps: resolutions ? { resolutions } : {} });
    };
    await change(['1K', '2K']);
    await choose(world, message, 'Bigger', world.slack.users.guest);
    await toldAlone(world, world.slack.users.guest, words.notOffered);
    await change(undefined);
    const before = await balance(world);
    await choose(world, message, 'Bigger');
    const bigger = await until('the larger one', async () =>
      (await madeFrom(infograph)).find(
        ({ resolution, delivery }) => resolution === '4K' && delivery === 'posted',
      ),
    );
    expect(bigger).toMatchObject({ prompt: infograph.prompt, ratio: '4:5', costCredits: 2 });
    expect((await balance(world)).available).toBe(before.available - 2);
    // Of the largest, there is none.
    expect(menuOf(messageOf(world, bigger)).map(({ text }) => text)).toEqual([
      'Again · 2 credits',
      'Get as…',
      'Copy…',
      'Delete…',
    ]);
  });

  it('charges nothing where the price has risen, before a yes', async () => {
    const { infograph, message } = tea;
    const { slack } = world;
    const { owner } = slack.users;
    const before = await balance(world);
    // The words that this person sees are of a day on which it was free.
    const value = `again:${infograph._id}:0`;
    const option = { text: { type: 'plain_text', text: 'Again · free' }, value };
    const seen = [
      {
        type: 'actions',
        block_id: 'old',
        elements: [{ type: 'overflow', action_id: 'result_menu', options: [option] }],
      },
    ];
    const { channel, ts } = message;
    await slack.click({ channel, ts, actionId: 'result_menu', value, user: owner, seen });
    await toldAlone(world, owner, words.dearer(1));
    expect(await balance(world)).toEqual(before);
    const asked = slack
      .ephemerals({ user: owner })
      .find((one) => slack.plainText(one).includes(words.dearer(1)));
    const made = (await madeFrom(infograph, owner)).length;
    const yes = { channel, ts: asked?.ts ?? '', actionId: 'result_anyway', user: owner };
    const shown = structuredClone(asked?.blocks ?? []);
    await Promise.all([
      slack.click({ ...yes, seen: shown }),
      slack.click({ ...yes, seen: shown }).catch(() => undefined),
    ]);
    await allDelivered(infograph, made + 1, owner);
    expect((await balance(world)).available).toBe(before.available - 1);
  });

  it('Change opens the form with all filled in, and what is sent from it is a new request', async () => {
    const { infograph, message } = tea;
    const { slack } = world;
    const { member2 } = slack.users;
    const { channel, ts } = message;
    await slack.click({ channel, ts, actionId: 'result_change', user: member2 });
    const view = await modalSaying(world, infograph.prompt);
    for (const filled of ['4:5', '2K', '"de"', slack.channels.general])
      expect(JSON.stringify(view.values)).toContain(filled);
    await slack.submitView({ viewId: view.id, values: { prompt: 'Tea, from cup to leaf' } });
    const { infograph: changed } = await delivered(world, 'Tea, from cup to leaf');
    expect(changed).toMatchObject({ requester: member2, ratio: '4:5' });
    expect(changed.madeFrom).toBeUndefined();
  });

  it('Copy shows the command, the alt text and the link', async () => {
    const { message } = tea;
    await choose(world, message, 'Copy');
    const view = await modalSaying(world, words.copied.command);
    const shown = JSON.stringify(view.blocks);
    expect(shown).toContain('"/infograph Tea, from leaf to cup --ratio 4:5 --res 2K --lang de"');
    expect(shown).toContain('Infographic: Tea, from leaf to cup."');
    expect(shown).toContain('Infographic: Tea, from leaf to cup. Made with AI (Nano Banana Pro)."');
    expect(shown).toContain(`/archives/${message.channel}/p${message.ts.replace('.', '')}?thread_ts=`);
  });

  it('Again stays where the first one is: with its requester alone, or in the thread where it was asked', async () => {
    const { app, slack } = world;
    const { member } = slack.users;
    const { ts: under } = slack.say({
      user: member,
      channel: slack.channels.team,
      text: 'A poster, anybody?',
    });
    const request = {
      ...{ workspace: app.workspace.id, requester: member, channel: slack.channels.team },
      ...{ model: tea.infograph.model, ratio: '16:9', resolution: '2K' as const, count: 1 },
    };
    for (const [prompt, place] of [
      ['For my eyes', { onlyMe: true }],
      ['For this thread', { under }],
    ] as const) {
      await app.infographs.accept({ ...request, ...place, prompt, idempotencyKey: prompt });
      const { infograph, message } = await delivered(world, prompt);
      await choose(world, message, 'Again');
      const [again] = await allDelivered(infograph, 1);
      if (!again) throw new Error('nothing was made');
      const shown = messageOf(world, again);
      expect(shown.channel).toBe(message.channel);
      expect(shown.thread_ts === under).toBe('under' in place);
    }
  });

  it('answer after a restart, under a parent that was deleted', async () => {
    const { infograph, message } = tea;
    const { app, slack } = world;
    const { ts } = await threadOf(world, infograph.prompt);
    const parent = slack.messages(message.channel).find((one) => one.ts === ts);
    if (parent) parent.deleted = true;
    await world.restart();
    expect(app).not.toBe(world.app);
    const made = (await madeFrom(infograph, slack.users.member2)).length;
    await choose(world, message, 'Again', slack.users.member2);
    await allDelivered(infograph, made + 1, slack.users.member2);
    await choose(world, message, 'Copy');
    await modalSaying(world, words.copied.command);
  });

  it('tell in words whom they are not for, and charge nothing', async () => {
    const { infograph, message } = tea;
    const { app, slack } = world;
    const { guest, member2, owner } = slack.users;
    const stranger = slack.addUser({ name: 'stan', team_id: 'T0ANOTHER', is_stranger: true });
    const { rev } = await app.settings.read(app.workspace.id, true);
    const blocked = [{ user: member2, by: 'cli', at: new Date() }];
    await app.settings.change(app.workspace.id, 'cli', rev, { blocked });
    const before = await balance(world);
    const made = (await madeFrom(infograph)).length;
    for (const [user, why] of [
      [guest, 'Guests'],
      [stranger, 'People from other'],
      [member2, 'blocked you'],
    ] as const) {
      await choose(world, message, 'Again', user);
      await toldAlone(world, user, why);
    }
    // Whoever knows an id presses it in another channel.
    const value = `again:${infograph._id}:1`;
    await sendInteraction(slack, 'block_actions', {
      ...{
        id: 'result_menu',
        user: owner,
        team: slack.workspace.id,
        channel: slack.channels.team,
        ts: '1.1',
      },
      value,
    });
    expect(world.log.join()).toContain('not shown there');
    expect(await balance(world)).toEqual(before);
    expect(await madeFrom(infograph)).toHaveLength(made);
    await app.settings.change(app.workspace.id, 'cli', rev + 1, { blocked: [] });
  });

  it('of what was deleted or forgotten say so, and charge nothing', async () => {
    await type(world, 'A poster of rain');
    const { infograph, message } = await delivered(world, 'A poster of rain');
    const { app, slack } = world;
    const before = await balance(world);
    const set = (fields: Partial<Infograph>) =>
      app.models.infographs.updateOne({ _id: infograph._id }, { $set: fields });
    for (const [fields, why] of [
      [{ forgottenAt: new Date() }, words.forgotten],
      [{ removal: { by: slack.users.member, at: new Date(), why: 'deleted' } }, words.removed],
    ] as const) {
      await set(fields);
      await choose(world, message, 'Again');
      await toldAlone(world, slack.users.member, why);
      await choose(world, message, 'Copy');
      await modalSaying(world, why);
    }
    expect(await balance(world)).toEqual(before);
    expect(await madeFrom(infograph)).toEqual([]);
  });
});
