import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { balance, ended, imagesOf, infographsOf, type, underWay } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';

describe('one effect each', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());

  it('the same command delivered three times at once, and once more later, is one request', async () => {
    const before = await balance(world);
    const triggerId = '111.222.same';
    const command = () => type(world, 'Delivered three times', { triggerId });
    const answers = await Promise.all([command(), command(), command()]);
    const [infograph, ...more] = await ended(world, 'Delivered three times');
    const later = await command();
    expect([...answers, later].map(({ answer }) => answer.status)).toEqual([200, 200, 200, 200]);
    expect(later.words).toContain('already on its way');
    expect(infograph?.delivery).toBe('posted');
    expect(more).toEqual([]);
    expect(await imagesOf(world, 'Delivered three times')).toHaveLength(1);
    expect(await balance(world)).toEqual({ available: before.available - 1, held: 0 });
  });

  it('the same words typed twice are two requests', async () => {
    await type(world, 'Typed twice');
    await type(world, 'Typed twice');
    expect(await ended(world, 'Typed twice')).toHaveLength(2);
  });

  it.each([
    { what: 'a result', outcome: { kind: 'ok' } as const, images: 1, cost: 1 },
    {
      what: 'a failure',
      outcome: { kind: 'model_error', type: 'content_policy_violation' } as const,
      images: 0,
      cost: 0,
    },
  ])('$what delivered by 20 webhooks at once counts once', async ({ what, outcome, images, cost }) => {
    const { fal, app } = world;
    const before = await balance(world);
    const prompt = `Twenty webhooks with ${what}`;
    const normal = fal.webhooks('lost', { when: ({ input }) => input.prompt === prompt });
    fal.outcome(outcome, { when: (input) => input.prompt === prompt });
    await type(world, prompt);
    await underWay(world, prompt);
    const job = await fal.waitFor('the job', () =>
      fal.jobs.find(({ input, state }) => input.prompt === prompt && state === 'COMPLETED'),
    );
    const answers = await fal.redeliver(job.requestId, 20);
    normal();
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    const [infograph] = await ended(world, prompt);
    expect(infograph?.results).toHaveLength(1);
    expect(await imagesOf(world, prompt)).toHaveLength(images);
    const entries = await app.models.ledger.find({ infograph: infograph?._id ?? '' }).lean();
    expect(entries.map(({ kind }) => kind).sort()).toEqual(['hold', images ? 'capture' : 'release'].sort());
    expect(await balance(world)).toEqual({ available: before.available - cost, held: 0 });
  });

  it('a webhook that beats the answer to its own submission is not lost', async () => {
    const { fal } = world;
    const normal = fal.webhooks('before_answer', { times: 1 });
    await type(world, 'Faster than the answer');
    const [infograph] = await ended(world, 'Faster than the answer');
    normal();
    expect(infograph?.requests).toHaveLength(1);
    expect(await imagesOf(world, 'Faster than the answer')).toHaveLength(1);
  });

  it('a submission whose answer was lost is not bought twice', async () => {
    const { fal } = world;
    fal.fail('submit', { kind: 'lost' });
    await type(world, 'The answer was lost');
    const [infograph] = await ended(world, 'The answer was lost');
    expect(infograph).toMatchObject({ delivery: 'posted', requests: [{ n: 1 }] });
    expect(fal.jobs.filter(({ input }) => input.prompt === 'The answer was lost')).toHaveLength(1);
  });

  it('a submission whose answer and webhook were lost is found in the history of fal', async () => {
    const { fal } = world;
    const normal = fal.webhooks('lost', { times: 1 });
    fal.fail('submit', { kind: 'lost' });
    await type(world, 'All of it was lost');
    const [infograph] = await ended(world, 'All of it was lost');
    normal();
    expect(infograph).toMatchObject({ delivery: 'posted', results: [{ via: 'asked' }] });
    expect(fal.jobs.filter(({ input }) => input.prompt === 'All of it was lost')).toHaveLength(1);
  });
});

describe('50 commands at once against 10 credits', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ credits: 10 });
  });
  afterAll(() => world.stop());

  it('accepts exactly 10, tells the other 40 why, and never goes below zero', async () => {
    const { slack, fal, app } = world;
    const users = Array.from({ length: 50 }, (_, n) => slack.addUser({ name: `person${n}` }));
    const answers = await Promise.all(users.map((user) => type(world, 'Fifty at once', { user })));
    const accepted = answers.filter(({ words }) => words.startsWith('Got it'));
    // A machine that is too busy to say so in time says that instead.
    const why = /This costs 1 credit; your workspace has 0\.|I'm swamped/;
    const refused = answers.filter(({ words }) => why.test(words));
    expect([accepted.length, refused.length]).toEqual([10, 40]);
    expect(await ended(world, 'Fifty at once')).toHaveLength(10);
    expect(fal.jobs).toHaveLength(10);
    expect(await balance(world)).toEqual({ available: 0, held: 0 });
    const entries = await app.credits.history(app.workspace.id, 1_000);
    expect(entries.every(({ available, held }) => available >= 0 && held >= 0)).toBe(true);
    expect(await infographsOf(world, 'Fifty at once')).toHaveLength(10);
  });
});
