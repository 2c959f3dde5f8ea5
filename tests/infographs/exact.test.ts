import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DrawingError } from '../../src/drawing/scene/drawing.js';
import { balance, ended, replySaying, type } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const facts = (title: string) => `${title}\n- Beans: 41 %\n- Water: 30 %\n- Milk: 29 %`;

describe('What code draws', () => {
  it('comes without fal, from the facts as they were typed, for nothing', async () => {
    const prompt = facts('What a cup costs');
    await type(world, `${prompt} --draw exact`);
    const [infograph] = await ended(world, prompt);
    expect(infograph).toMatchObject({
      status: 'completed',
      delivery: 'posted',
      draw: 'exact',
      costCredits: 0,
      requests: [],
      drawn: { theme: 'paper', layout: 'ranking', width: 2752, height: 1548 },
      altText: expect.stringMatching(/^Infographic: What a cup costs\. .*41 %: Beans\. /),
    });
    expect(infograph?.drawnAt).toBeInstanceOf(Date);
    expect(infograph?.briefVersion).toBe(`${infograph?.batch}:1`);
    expect(world.drawing.drawn.at(-1)?.brief).toMatchObject({
      title: 'What a cup costs',
      numbers: [{ value: '41 %', measures: 'Beans' }, { value: '30 %' }, { value: '29 %' }],
    });
    expect(world.fal.jobs).toHaveLength(0);
    expect(await balance(world)).toMatchObject({ available: 100, held: 0 });
    const reply = await replySaying(world, prompt, 'your infographic');
    expect(world.slack.plainText(reply)).toContain('Free · drawn by code from the facts above');
  });

  it('says what of the facts it has no room for, and what a model has drawn says that', async () => {
    world.drawing.room = 2;
    const prompt = 'Three values\n- Honesty\n- Tea\n- Sleep';
    await type(world, `${prompt} --draw exact`);
    await ended(world, prompt);
    world.drawing.room = Number.POSITIVE_INFINITY;
    const reply = await replySaying(world, prompt, 'your infographic');
    expect(world.slack.plainText(reply)).toContain('Shows the 2 most important of 3 facts.');
    await type(world, 'A picture by a model');
    await ended(world, 'A picture by a model');
    const other = await replySaying(world, 'A picture by a model', 'your infographic');
    expect(world.slack.plainText(other)).toContain('made with AI (Nano Banana Pro)');
  });

  it('of a title alone is refused in words, with what to write instead', async () => {
    const prompt = 'How tides work';
    await type(world, `${prompt} --draw exact`);
    const [infograph] = await ended(world, prompt);
    expect(infograph).toMatchObject({ status: 'failed', failure: { code: 'nothing_to_draw' } });
    const told = await replySaying(world, prompt, 'one fact a line');
    expect(world.slack.plainText(told)).toContain('--draw model');
    expect(world.slack.plainText(told)).toContain('No charge.');
  });

  it('differs in its theme where several are asked for', async () => {
    const prompt = facts('Three looks');
    await type(world, `${prompt} --draw exact -n 3 --theme stage`);
    const batch = await ended(world, prompt);
    expect(batch.map(({ drawn }) => drawn?.theme)).toEqual(['stage', 'index', 'paper']);
  });

  it('is tried again where the engine fails in passing', async () => {
    world.drawing.fail(new DrawingError('engine', 'it broke'));
    const prompt = facts('Broken once');
    await type(world, `${prompt} --draw exact`);
    expect(await ended(world, prompt)).toMatchObject([{ delivery: 'posted' }]);
  });

  it.each([
    ['missing_glyphs', 'draw_missing_glyphs'],
    ['too_much', 'draw_too_much'],
    ['no_text', 'nothing_to_draw'],
  ] as const)('fails at once, in words and uncharged, where the reason is %s', async (fault, code) => {
    world.drawing.fail(new DrawingError(fault, 'in words'));
    const prompt = facts(`Undrawable: ${fault}`);
    const before = await balance(world);
    await type(world, `${prompt} --draw exact`);
    expect(await ended(world, prompt)).toMatchObject([{ status: 'failed', failure: { code } }]);
    expect(await balance(world)).toEqual(before);
  });
});
