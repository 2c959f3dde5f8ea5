import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { check as words } from '../../../../src/bot/features/check/words.js';
import { result } from '../../../../src/bot/features/result/words.js';
import { sendInteraction } from '../../../support/interaction.js';
import { balance, errorsIn, parent, threadOf, toldAlone, until } from '../../../support/story.js';
import { startWorld, type World } from '../../../support/world.js';
import { type delivered, messageOf } from '../result/support.js';
import {
  freeOf,
  freeShown,
  labels,
  list,
  press,
  shownExact,
  shownUnread,
  shownWrong,
  spend,
} from './support.js';

let world: World;
type Shown = Awaited<ReturnType<typeof delivered>>;
let wrong: Shown;
beforeAll(async () => {
  const settings = { PROMPT_OUTLINE: 'show', MEND_BUDGET_USD: '10' };
  world = await startWorld({ settings, fal: { imageScale: 0.02 } });
  wrong = await shownWrong(world, 'Wrong');
});
afterEach(() => world.fal.clearFaults());
afterAll(async () => {
  const errors = errorsIn(world);
  await world.stop();
  expect(errors).toEqual([]);
});

const member2 = () => world.slack.users.member2;

describe('Under a picture that was found wrong', () => {
  it('stand a new picture and an exact one, with their prices, and the way into the channel', () => {
    expect(labels(world, wrong.message).slice(0, 3)).toEqual([
      'New picture · free',
      'Exact · free',
      'Show in channel',
    ]);
  });

  it('New picture is one, free and paid by the house, whoever presses and however often', async () => {
    const before = await balance(world);
    const { infograph, message } = wrong;
    await Promise.all([
      press(world, message, 'new_picture'),
      press(world, message, 'new_picture', member2()),
      press(world, message, 'new_picture'),
    ]);
    const [made, ...more] = await freeShown(world, infograph);
    expect(more).toEqual([]);
    expect(made).toMatchObject({
      free: { of: infograph._id, why: 'mend' },
      costCredits: 0,
      model: infograph.model,
      requests: [{ purpose: 'draw', round: 1, reserved: { micros: 150_000 } }],
      checks: [{ verdict: 'right' }],
    });
    expect(made?.batch).not.toBe(infograph.batch);
    expect(await balance(world)).toEqual(before);
    await press(world, message, 'new_picture', member2());
    await toldAlone(world, member2(), 'has had its free new picture');
    expect(await freeOf(world, infograph)).toHaveLength(1);
    const message2 = made && messageOf(world, made);
    expect(message2 && world.slack.plainText(message2)).toContain('Free');
  });

  it('Exact is one picture of the same facts, by code', async () => {
    const { infograph, message } = wrong;
    const exact = () => world.app.models.infographs.find({ madeFrom: infograph._id, draw: 'exact' }).lean();
    await Promise.all([
      press(world, message, 'exact_beside'),
      press(world, message, 'exact_beside', member2()),
    ]);
    await until('the exact one', async () => (await exact()).every(({ delivery }) => delivery === 'posted'));
    expect(await exact()).toMatchObject([{ costCredits: 0, briefVersion: expect.any(String) }]);
  });

  it('says so where the month has nothing left, before the press, at it, or after it', async () => {
    const pressed = await shownWrong(world, 'Nothing left at the press');
    const after = await shownWrong(world, 'Nothing left afterwards');
    world.fal.fail('submit', { kind: 'http', status: 429, body: {} }, { times: 100 });
    await press(world, after.message, 'new_picture');
    await until('it to be accepted', async () => (await freeOf(world, after.infograph)).length === 1);
    await spend(world, 10);
    world.fal.clearFaults();
    const failed = await until('its end', async () =>
      (await freeOf(world, after.infograph)).find(({ status }) => status === 'failed'),
    );
    expect(failed.failure?.code).toBe('no_free_pictures');
    const { channel = '', ts = '' } =
      (await world.app.models.threads.findOne({ _id: failed.batch }).lean()) ?? {};
    const { slack } = world;
    await slack.waitFor('the words', () =>
      slack
        .replies(channel, ts)
        .find((one) => slack.plainText(one).includes('nothing left this month for free new pictures')),
    );
    expect(failed.requests.every(({ ended: how }) => how === 'refused')).toBe(true);
    await press(world, pressed.message, 'new_picture', member2());
    await toldAlone(world, member2(), words.free.nothingLeft);
    expect(await freeOf(world, pressed.infograph)).toEqual([]);
    const shown = await shownWrong(world, 'Nothing left before it');
    expect(labels(world, shown.message)).not.toContain('New picture · free');
    expect(labels(world, shown.message)).toContain('Exact · free');
    await spend(world, 0);
    // What came to nothing may be asked for again.
    await press(world, after.message, 'new_picture');
    await until('another', async () =>
      (await freeOf(world, after.infograph)).some(({ delivery }) => delivery === 'posted'),
    );
  });
});

describe('See the AI version', () => {
  it('brings the best of the model’s into the thread, once, with what is wrong with it', async () => {
    const { slack } = world;
    const { infograph, message } = await shownExact(world, 'Exact instead');
    expect(labels(world, message)[0]).toBe('See the AI version · free');
    const [image] = slack.visibleImages(message.channel, message.ts);
    const { channel, ts } = await threadOf(world, list('Exact instead'));
    const files = () => slack.replies(channel, ts).filter((one) => one.files?.length);
    await Promise.all([press(world, message, 'ai_version'), press(world, message, 'ai_version', member2())]);
    await until('the file', async () => files().length > 0);
    await press(world, message, 'ai_version');
    await toldAlone(world, slack.users.member, 'The AI version is in the thread already, or on its way.');
    const [file, ...more] = files();
    expect(more).toEqual([]);
    expect(file && slack.plainText(file)).toMatch(/The AI version.*Please check: the picture says .*42/s);
    expect(slack.visibleImages(message.channel, message.ts)[0]?.fileId).toBe(image?.fileId);
    const { got } = (await world.app.models.infographs.findById(infograph._id).lean()) ?? {};
    expect(got).toMatchObject([{ format: 'painting', file: file?.files?.[0] }]);
  });

  it('is not there where no AI version was', async () => {
    const { slack } = world;
    const { channel, ts } = wrong.message;
    const said = { id: 'ai_version', user: slack.users.member, team: slack.workspace.id, channel, ts };
    await sendInteraction(slack, 'block_actions', { ...said, value: wrong.infograph._id });
    await until('the press', async () => world.slack.calls.length > 0);
    expect((await world.app.models.infographs.findById(wrong.infograph._id).lean())?.got).toBeUndefined();
  });
});

describe('Show in channel', () => {
  it('shows a picture above its thread that does not come there by itself, once, for its requester', async () => {
    const prompt = list('Nobody read it');
    const { infograph, message } = await shownUnread(world, 'Nobody read it');
    const { slack } = world;
    expect(labels(world, message)[0]).toBe('Show in channel');
    const above = await threadOf(world, prompt);
    const pictured = () =>
      slack.visibleImages(above.channel, above.ts).filter(({ ts }) => ts === above.ts).length;
    await press(world, message, 'in_channel', member2());
    await toldAlone(world, member2(), words.notYours);
    expect(pictured()).toBe(0);
    await Promise.all([press(world, message, 'in_channel'), press(world, message, 'in_channel')]);
    await toldAlone(world, slack.users.member, words.shownBefore);
    await until('the picture above', async () => pictured() === 1);
    expect(await world.app.models.infographs.findById(infograph._id).lean()).toMatchObject({
      inChannel: { by: slack.users.member },
      checks: [{ verdict: 'unread' }],
    });
    expect(await world.app.models.auditEntries.countDocuments({ action: 'infographs.shown' })).toBe(0);
  });

  it('is for admins as well, which is noted', async () => {
    const { slack, app } = world;
    const { infograph } = wrong;
    await press(world, wrong.message, 'in_channel', slack.users.admin);
    await toldAlone(world, slack.users.admin, words.shown);
    const noted = await until('the note', async () =>
      app.models.auditEntries.findOne({ action: 'infographs.shown' }).lean(),
    );
    expect(noted).toMatchObject({ actor: slack.users.admin, target: infograph._id });
    await parent(world, list('Wrong'), 'its picture', (_text, message) =>
      slack.visibleImages(message.channel, message.ts).some(({ ts }) => ts === message.ts),
    );
  });

  it('is not offered where it is there already, or the workspace wants none there', async () => {
    const { app } = world;
    const { rev } = await app.settings.read(app.workspace.id, true);
    await app.settings.change(app.workspace.id, 'cli', rev, { defaults: { threadOnly: true } });
    const { message } = await shownUnread(world, 'Threads alone');
    expect(labels(world, message)).not.toContain('Show in channel');
    const now = await app.settings.read(app.workspace.id, true);
    await app.settings.change(app.workspace.id, 'cli', now.rev, { defaults: {} });
  });
});

describe('A button about a check', () => {
  const actions = ['new_picture', 'exact_beside', 'ai_version', 'in_channel'];

  it.each(actions)('%s, forged for something else, from elsewhere or for nothing, says so', async (id) => {
    const { slack } = world;
    const user = member2();
    const before = await world.app.models.infographs.countDocuments();
    const said = { id, user, team: slack.workspace.id, channel: slack.channels.random, ts: '1.1' };
    for (const value of [wrong.infograph._id, 'ig_nothing', '', '{"$ne":1}'])
      expect(await sendInteraction(slack, 'block_actions', { ...said, value })).toMatchObject({
        status: 200,
      });
    await until('the log', async () => world.log.some((line) => line.includes('not shown there')));
    expect(await world.app.models.infographs.countDocuments()).toBe(before);
  });

  it('says that it is gone, once it was deleted', async () => {
    const { slack, app } = world;
    const user = slack.users.member;
    const exact = await shownExact(world, 'Exact, and deleted');
    const other = await shownWrong(world, 'Wrong, and deleted');
    const unread = await shownUnread(world, 'Unread, and deleted');
    const removal = { by: user, at: new Date(), why: 'deleted' as const, doneAt: new Date() };
    for (const { infograph } of [exact, other, unread])
      await app.models.infographs.updateOne({ _id: infograph._id }, { $set: { removal } });
    const told = () =>
      slack.ephemerals({ user }).filter((one) => slack.plainText(one).includes(result.removed)).length;
    const pressed = [
      [exact, 'ai_version'],
      [other, 'new_picture'],
      [other, 'exact_beside'],
      [unread, 'in_channel'],
    ] as const;
    for (const [{ message }, id] of pressed) {
      const before = told();
      await press(world, message, id);
      await until(`${id} to say so`, async () => told() === before + 1);
    }
    const made = { madeFrom: { $in: [exact, other, unread].map(({ infograph }) => infograph._id) } };
    expect(await app.models.infographs.countDocuments(made)).toBe(0);
  });
});
