import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defined } from '../../src/lib/defined.js';
import {
  balance,
  cancelable,
  ended,
  errorsIn,
  imagesOf,
  parent,
  pressCancel,
  replySaying,
  toldAlone,
  type,
  underWay,
  until,
} from '../support/story.js';
import { startWorld, type World } from '../support/world.js';

describe('Cancel', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());

  /** A request that stays where it is, with its Cancel button on the screen. */
  async function waiting(prompt: string, kind: 'never' | 'stuck', options = '', user?: string) {
    world.fal.outcome({ kind }, { times: 4, when: (input) => input.prompt === prompt });
    await type(world, `${prompt} ${options}`, defined({ user }));
    await underWay(world, prompt);
    return await cancelable(world, prompt);
  }

  const jobsOf = (prompt: string) => world.fal.jobs.filter(({ input }) => input.prompt === prompt);
  const releases = async () =>
    (await world.app.credits.history(world.app.workspace.id, 100)).filter(({ kind }) => kind === 'release')
      .length;
  const tooLate = () =>
    world.slack.ephemerals().filter((one) => world.slack.plainText(one).includes('nothing left to cancel'))
      .length;

  it('before fal has begun gives the credits back, tells fal, and says so to the one who pressed', async () => {
    const user = world.slack.addUser({ name: 'nora' });
    const before = await balance(world);
    const message = await waiting('Canceled before it began', 'never', '', user);
    expect(world.slack.buttons(message)[0]?.confirm).toBeDefined();
    const answer = await pressCancel(world, message, user);
    expect(answer.status).toBe(200);
    const [infograph] = await ended(world, 'Canceled before it began');
    expect(infograph?.status).toBe('canceled');
    expect(jobsOf('Canceled before it began')[0]?.state).toBe('REMOVED');
    await toldAlone(world, user, 'Canceled. No charge.');
    const shown = await parent(world, 'Canceled before it began', 'the canceled state', (text) =>
      text.includes('Canceled by nora'),
    );
    expect(world.slack.plainText(shown)).toContain('No charge.');
    expect(world.slack.buttons(shown)).toEqual([]);
    expect(await balance(world)).toEqual(before);
  });

  it('while fal is drawing comes too late: it is delivered and paid, and the one who pressed is told', async () => {
    const before = await balance(world);
    const message = await waiting('Canceled while drawn', 'stuck');
    await world.fal.waitFor('the drawing', () => jobsOf('Canceled while drawn')[0]?.state === 'IN_PROGRESS');
    await pressCancel(world, message);
    await toldAlone(world, world.slack.users.member, "Too late to cancel: it's already being drawn");
    world.fal.finish(jobsOf('Canceled while drawn')[0]?.requestId ?? '');
    const [infograph] = await ended(world, 'Canceled while drawn');
    expect(infograph).toMatchObject({ status: 'completed', delivery: 'posted' });
    expect(await imagesOf(world, 'Canceled while drawn')).toHaveLength(1);
    expect(await balance(world)).toEqual({ available: before.available - 1, held: 0 });
  });

  it('pressed twice at once cancels once, and never says that it had ended before', async () => {
    const before = { balance: await balance(world), releases: await releases(), tooLate: tooLate() };
    const message = await waiting('Pressed twice', 'never');
    const answers = await Promise.all([pressCancel(world, message), pressCancel(world, message)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const [infograph] = await ended(world, 'Pressed twice');
    expect(infograph?.status).toBe('canceled');
    expect(await releases()).toBe(before.releases + 1);
    expect(await balance(world)).toEqual(before.balance);
    expect(tooLate()).toBe(before.tooLate);
    expect(errorsIn(world)).toEqual([]);
  });

  it('pressed by somebody else changes nothing; pressed by an admin it cancels', async () => {
    const { slack } = world;
    const message = await waiting('Not yours', 'never');
    await pressCancel(world, message, slack.users.member2);
    await toldAlone(
      world,
      slack.users.member2,
      'Only the person who asked for it, or an admin, can cancel it.',
    );
    expect((await underWay(world, 'Not yours'))[0]?.cancelWish).toBeUndefined();
    await pressCancel(world, message, slack.users.admin);
    expect((await ended(world, 'Not yours'))[0]?.status).toBe('canceled');
    await parent(world, 'Not yours', 'who canceled', (text) => text.includes('Canceled by ada'));
  });

  it('after the end says that there is nothing left to cancel', async () => {
    const { fal, slack } = world;
    const message = await waiting('Finished first', 'stuck');
    fal.finish(jobsOf('Finished first')[0]?.requestId ?? '');
    await until('the image', async () => (await imagesOf(world, 'Finished first')).length === 1);
    await ended(world, 'Finished first');
    // Their screen still shows the button, though the message is edited by now.
    await pressCancel(world, message, slack.users.member);
    await toldAlone(world, slack.users.member, "There's nothing left to cancel here");
  });

  it('of a batch cancels what has not begun, delivers the rest, and the last reply mentions', async () => {
    const { fal, slack } = world;
    const before = await balance(world);
    const message = await waiting('A batch of three', 'never', '-n 3');
    const jobs = jobsOf('A batch of three');
    expect(jobs).toHaveLength(3);
    fal.start(jobs[0]?.requestId ?? '');
    await fal.waitFor('one being drawn', () => jobs[0]?.state === 'IN_PROGRESS');
    await pressCancel(world, message);
    await toldAlone(
      world,
      slack.users.member,
      '2 canceled (no charge). 1 already being drawn: posted and charged as usual.',
    );
    fal.finish(jobs[0]?.requestId ?? '');
    const batch = await ended(world, 'A batch of three');
    expect(batch.map(({ status }) => status).sort()).toEqual(['canceled', 'canceled', 'completed']);
    expect(await imagesOf(world, 'A batch of three')).toHaveLength(1);
    const reply = await replySaying(world, 'A batch of three', 'of 3:');
    expect(slack.mentions(reply)).toEqual([slack.users.member]);
    expect(await balance(world)).toEqual({ available: before.available - 1, held: 0 });
  });

  it('in /infograph status cancels as well', async () => {
    const { slack } = world;
    await waiting('Canceled from the status', 'never');
    const { words } = await type(world, 'status');
    expect(words).toContain('Canceled from the status');
    const list = slack.ephemerals({ user: slack.users.member }).findLast(({ via }) => via === 'command');
    await slack.click({ channel: slack.channels.general, ts: list?.ts ?? '', actionId: 'cancel_batch' });
    expect((await ended(world, 'Canceled from the status'))[0]?.status).toBe('canceled');
    expect((await type(world, 'status')).words).toContain('You have nothing in progress.');
  });
});
