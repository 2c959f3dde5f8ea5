import type { Message } from '@infograph/slack-stand-in';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { check } from '../../../../src/bot/features/check/words.js';
import { report as words } from '../../../../src/bot/features/report/words.js';
import { result } from '../../../../src/bot/features/result/words.js';
import type { Infograph } from '../../../../src/models/infograph.js';
import { sendInteraction } from '../../../support/interaction.js';
import { balance, errorsIn, type, until } from '../../../support/story.js';
import { startWorld, type World } from '../../../support/world.js';
import { freeOf, freeShown, labels, list, press, spend } from '../check/support.js';
import { delivered, messageOf, modalSaying } from '../result/support.js';

let world: World;
let shown: { infograph: Infograph; message: Message };
beforeAll(async () => {
  const settings = { PROMPT_OUTLINE: 'show', MEND_BUDGET_USD: '10' };
  world = await startWorld({ settings, fal: { imageScale: 0.02 } });
  shown = await make('Reported');
});
afterEach(async () => {
  for (const { id } of [...world.slack.views.opened].reverse()) await world.slack.closeView(id);
});
afterAll(async () => {
  const errors = errorsIn(world);
  await world.stop();
  expect(errors).toEqual([]);
});

async function make(title: string, flags = '') {
  await type(world, `${list(title)}${flags}`);
  return await delivered(world, list(title));
}

const now = async ({ _id }: Infograph) => await world.app.models.infographs.findById(_id).lean();

/** Presses 👎, and sends the form. @returns what it says then */
async function report(message: Message, kind: string, note = '', user = world.slack.users.member) {
  await press(world, message, 'report_open', user);
  const view = await modalSaying(world, words.note, user);
  const { body } = await world.slack.submitView({ viewId: view.id, values: { kind, note }, user });
  return body;
}

/** Sends a form that nobody was shown. */
const forge = (metadata: string, kind = 'number', user = world.slack.users.member2) =>
  sendInteraction(world.slack, 'view_submission', {
    ...{ id: 'report', user, team: world.slack.workspace.id, metadata },
    values: {
      kind: { value: { type: 'radio_buttons', selected_option: { value: kind } } },
      note: { value: { type: 'plain_text_input', value: '' } },
    },
    ...{ channel: world.slack.channels.general, ts: '1.1' },
  });

describe('👎 under an infographic', () => {
  it('asks what is wrong, and says what comes of it', async () => {
    expect(labels(world, shown.message)).toContain('👎');
    await press(world, shown.message, 'report_open');
    const view = await modalSaying(world, words.note);
    const text = JSON.stringify(view.blocks);
    for (const one of [...Object.values(words.kinds), words.free, words.who]) expect(text).toContain(one);
  });

  it('is one for each person, the last that they said, and brings no picture for its looks', async () => {
    const { infograph, message } = shown;
    expect(await report(message, 'other', 'too blue')).toContain(words.thanks);
    expect(await report(message, 'ugly', 'far too blue')).toContain(words.thanks);
    expect(await report(message, 'ugly', '', world.slack.users.member2)).toContain(words.thanks);
    expect((await now(infograph))?.reports).toMatchObject([
      { by: world.slack.users.member, kind: 'ugly', note: 'far too blue' },
      { by: world.slack.users.member2, kind: 'ugly' },
    ]);
    await press(world, message, 'report_open');
    expect(JSON.stringify((await modalSaying(world, 'far too blue')).blocks)).toContain('far too blue');
    expect(await freeOf(world, infograph)).toEqual([]);
  });

  it('brings one free new picture where something is wrong, whoever says so and however often', async () => {
    const { infograph, message } = shown;
    const before = await balance(world);
    const { member2 } = world.slack.users;
    const said = await Promise.all([
      report(message, 'number', '24 should be 42'),
      forge(JSON.stringify({ infograph: infograph._id, from: message.channel }), 'word').then(
        ({ body }) => body,
      ),
    ]);
    expect(said.filter((one) => one.includes(check.free.coming))).toHaveLength(1);
    const [made, ...more] = await freeShown(world, infograph);
    expect(more).toEqual([]);
    expect(made).toMatchObject({ free: { of: infograph._id, why: 'report' }, costCredits: 0 });
    expect(await balance(world)).toEqual(before);
    expect(await report(message, 'missing', '', member2)).toContain(check.free.had);
    expect(await freeOf(world, infograph)).toHaveLength(1);
    // One that was free has none.
    if (!made) return;
    expect(await report(messageOf(world, made), 'number')).toContain(words.thanks);
    expect(await freeOf(world, made)).toEqual([]);
  });

  it('says where there is no free new picture: of exact ones, and where the month has nothing left', async () => {
    const exact = await make('Reported and exact', ' --draw exact');
    expect(await report(exact.message, 'number')).toContain('word for word from the facts');
    const other = await make('Reported too late');
    await spend(world, 10);
    await press(world, other.message, 'report_open');
    const view = await modalSaying(world, words.note);
    expect(JSON.stringify(view.blocks)).not.toContain(words.free);
    await world.slack.closeView(view.id);
    expect(await report(other.message, 'number')).toContain(check.free.nothingLeft);
    await spend(world, 0);
    expect((await now(other.infograph))?.reports).toHaveLength(1);
    expect(await freeOf(world, other.infograph)).toEqual([]);
  });

  it('keeps as many as twenty', async () => {
    const { infograph, message } = await make('Reported by many');
    const reports = Array.from({ length: 20 }, (_, at) => ({
      ...{ by: `U${at}`, kind: 'ugly' as const, at: new Date() },
    }));
    await world.app.models.infographs.updateOne({ _id: infograph._id }, { $set: { reports } });
    expect(await report(message, 'ugly')).toContain(words.full);
    expect((await now(infograph))?.reports).toHaveLength(20);
  });

  it('takes no form that says nothing of ours, or is about what does not stand there', async () => {
    const { infograph } = shown;
    const before = JSON.stringify((await now(infograph))?.reports);
    const { slack } = world;
    const about = (from: string) => JSON.stringify({ infograph: infograph._id, from });
    expect((await forge(about(slack.channels.secret))).body).toContain(result.notShown);
    expect((await forge(about(slack.channels.general), 'spam')).body).toContain(words.chooseOne);
    for (const metadata of ['', '{', '{"infograph":{"$ne":1}}'])
      expect((await forge(metadata)).body).toContain(words.chooseOne);
    expect((await forge(JSON.stringify({ infograph: 'ig_nothing' }))).body).toContain(result.gone);
    expect(JSON.stringify((await now(infograph))?.reports)).toBe(before);
  });

  it('says so where it is gone', async () => {
    const { infograph, message } = await make('Reported when gone');
    await press(world, message, 'report_open');
    const view = await modalSaying(world, words.note);
    const removal = { by: 'U1', at: new Date(), why: 'deleted' as const };
    await world.app.models.infographs.updateOne({ _id: infograph._id }, { $set: { removal } });
    const { body } = await world.slack.submitView({ viewId: view.id, values: { kind: 'number', note: '' } });
    expect(body).toContain(result.removed);
    await press(world, message, 'report_open');
    await modalSaying(world, result.removed);
    await until('nothing', async () => (await now(infograph))?.reports === undefined);
  });

  it('is for admins to see: in the history, in its search and on Home', async () => {
    const { slack } = world;
    const { admin, member } = slack.users;
    const told = 'Reported: a number, “24 should be 42”, by';
    const searched = async (user: string, shows: (text: string) => boolean) => {
      await type(world, 'history', { user });
      const page = slack.ephemerals({ user }).at(-1);
      if (!page) throw new Error('there is no history');
      await slack.click({ channel: page.channel, ts: page.ts, user, actionId: 'history_search' });
      const form = await modalSaying(world, 'Words in the prompt', user);
      if (user === member) return expect(JSON.stringify(form.blocks)).not.toContain('reported');
      await slack.submitView({ viewId: form.id, user, values: { state: 'reported' } });
      await slack.waitFor('what was found', () =>
        slack.views.opened.find((view) => view.user === user && shows(JSON.stringify(view.blocks))),
      );
    };
    await searched(admin, (text) => text.includes(told) && text.includes('Reported too late'));
    await searched(member, () => true);
    await type(world, 'history', { user: member });
    expect(
      slack
        .ephemerals({ user: member })
        .map((one) => slack.plainText(one))
        .join(),
    ).not.toContain('Reported:');
    await slack.openHome(admin);
    await until('Home to tell', async () => {
      const view = slack.views.home(admin);
      return view && JSON.stringify(view.blocks).includes('*Reported as wrong* in the last 30 days');
    });
  });
});
