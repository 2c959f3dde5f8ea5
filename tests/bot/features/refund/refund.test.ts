import type { View } from '@infograph/slack-stand-in';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refund as words } from '../../../../src/bot/features/refund/words.js';
import type { Infograph } from '../../../../src/models/infograph.js';
import {
  balance,
  cancelable,
  ended,
  errorsIn,
  parent,
  pressCancel,
  threadOf,
  type,
  until,
} from '../../../support/story.js';
import { startWorld, type World } from '../../../support/world.js';

describe('refunds by hand', () => {
  let world: World;
  let one: Infograph;
  let pair: Infograph[];
  beforeAll(async () => {
    world = await startWorld({ credits: 50 });
    const { settings, workspace } = world.app;
    const adminChannel = world.slack.channels.team;
    await settings.change(workspace.id, 'cli', 0, { adminChannel });
    await type(world, 'A poster of tea');
    await type(world, 'Two of coffee -n 2', { user: world.slack.users.member2 });
    const [first] = await delivered('A poster of tea');
    if (!first) throw new Error('nothing was made');
    one = first;
    pair = await delivered('Two of coffee');
  });
  afterAll(async () => {
    expect(errorsIn(world)).toEqual([]);
    await world.stop();
  });

  async function delivered(prompt: string): Promise<Infograph[]> {
    return await until(`"${prompt}" to be paid`, async () => {
      const found = await ended(world, prompt);
      return found.every(({ delivery }) => delivery === 'posted') && found;
    });
  }
  async function modal(text: string): Promise<View> {
    return await world.slack.waitFor(`a modal saying "${text}"`, () => {
      const view = world.slack.views.opened.at(-1);
      return view && JSON.stringify(view.blocks).includes(text) && view;
    });
  }
  /** Sends the form, and again where the database had too much to do, as its words ask for. */
  async function submit(view: View, values: Record<string, string>): Promise<void> {
    do await world.slack.submitView({ viewId: view.id, values });
    while (view.errors.reason === words.busy);
  }
  /** Picks the shortcut in the menu of a message. */
  async function pick(ts: string | undefined, user = world.slack.users.admin): Promise<void> {
    const { slack } = world;
    for (const { id } of [...slack.views.opened].reverse()) await slack.closeView(id);
    const channel = slack.channels.general;
    await slack.shortcut({ callbackId: 'refund_infograph', user, channel, ts: ts ?? '' });
  }
  const told = async (user: string, text: string) =>
    await world.slack.waitFor(`${user} to be told "${text}"`, () => {
      const { slack } = world;
      return slack.messages(slack.dm(user)).find((message) => slack.plainText(message).includes(text));
    });

  it('give the credits back once, tell whoever asked for the image, and leave a line', async () => {
    const { slack, app } = world;
    const before = await balance(world);
    // Who is known already is not asked for again.
    const newcomer = slack.addUser({ name: 'ines', is_admin: true });
    const from = slack.calls.length;
    await pick(one.reply?.ts, newcomer);
    const view = await modal('requested it');
    // Others may be asked for meanwhile.
    const calls = slack.calls.slice(from).filter(({ args }) => args.user === newcomer || 'view' in args);
    const methods = calls.map(({ method }) => method);
    expect(methods.indexOf('views.open')).toBeLessThan(methods.indexOf('users.info'));
    await slack.submitView({ viewId: view.id, values: { reason: ' \n ' } });
    expect(view.errors.reason).toContain('Please give a reason');
    const values = { reason: 'The <b>text</b> was wrong' };
    await Promise.all([submit(view, values), submit(view, values)]);
    await modal('efunded');
    expect(await balance(world)).toEqual({ ...before, available: before.available + one.costCredits });
    expect(await app.models.infographs.findById(one._id).lean()).toMatchObject({
      refund: { by: newcomer, reason: 'The <b>text</b> was wrong' },
    });
    const news = await told(slack.users.member, 'refunded one of your infographics');
    expect(slack.plainText(news)).toContain('The <b>text</b> was wrong');
    await slack.waitFor('the line', () =>
      slack
        .messages(slack.channels.team)
        .find((message) => /@ines refunded 1 credit/.test(slack.plainText(message))),
    );
    expect(slack.plainText(news)).toContain('“A poster of tea”');
    await parent(world, 'A poster of tea', 'the refund', (text) => text.includes('Refunded.'));
    // Above its thread it is the same infographic, and it was refunded already.
    const { ts } = await threadOf(world, 'A poster of tea');
    await pick(ts);
    await modal('already refunded');
    expect(await balance(world)).toEqual({ ...before, available: before.available + one.costCredits });
  });

  it('of one of several ask which, and never offer one twice', async () => {
    const { app } = world;
    const before = await balance(world);
    const refunds = await app.models.ledger.countDocuments({ kind: 'refund' });
    const { ts } = await threadOf(world, 'Two of coffee');
    await pick(ts);
    const view = await modal('Which one');
    const [, second] = pair;
    await submit(view, { which: second?._id ?? '', reason: 'blurred' });
    await modal('Refunded 1 credit');
    expect(await balance(world)).toEqual({ ...before, available: before.available + 1 });
    await pick(ts);
    const left = await modal('Infographic 1 of 2');
    expect(JSON.stringify(left.blocks)).not.toContain('Which one');
    await parent(world, 'Two of coffee', 'the refund', (text) =>
      text.includes('2 credits used, 1 of them refunded.'),
    );
    expect(await app.models.ledger.countDocuments({ kind: 'refund' })).toBe(refunds + 1);
  });

  it('of what is not there, not paid or not delivered are words', async () => {
    const { slack, fal } = world;
    const before = await balance(world);
    const { ts } = slack.say({ user: slack.users.member2, channel: slack.channels.general, text: 'Hello' });
    await pick(ts);
    await modal("I didn't post an infographic in this message");
    fal.outcome({ kind: 'never' }, { when: ({ prompt }) => prompt === 'Never drawn' });
    await type(world, 'Never drawn');
    const thread = await threadOf(world, 'Never drawn');
    await pick(thread.ts);
    await modal("isn't posted yet");
    expect(await balance(world)).toEqual({ available: before.available - 1, held: 1 });
    await pressCancel(world, await cancelable(world, 'Never drawn'), slack.users.member);
    await ended(world, 'Never drawn');
    await pick(thread.ts);
    await modal("This infographic wasn't charged");
    expect(await balance(world)).toEqual(before);
  });

  it('are for admins: a member is told so, and a forged form changes nothing and is logged', async () => {
    const { slack, log } = world;
    const before = await balance(world);
    const [first] = pair;
    await pick(first?.reply?.ts, slack.users.member);
    await modal('Only an admin of this workspace can refund');
    await pick(first?.reply?.ts);
    const view = await modal('requested it');
    const from = log.length;
    await slack.submitView({ viewId: view.id, user: slack.users.member, values: { reason: 'mine' } });
    expect(view.errors.reason).toContain('Only an admin');
    const refused = log.slice(from).filter((line) => line.includes('admin action refused'));
    expect(refused).toHaveLength(1);
    expect(await balance(world)).toEqual(before);
  });
});
