import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DrawingError } from '../../src/drawing/scene/drawing.js';
import { balance, ended, replySaying, type } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterEach(() => {
  world.drawing.artFault = undefined;
  world.fal.clearFaults();
});
afterAll(() => world.stop());

const facts = (title: string) => `${title}\n- Beans: 41 %\n- Water: 30 %\n- Milk: 29 %`;

async function asked(title: string) {
  const before = (await balance(world)).available;
  await type(world, `${facts(title)} --draw art`);
  const [infograph] = await ended(world, facts(title));
  const { available, held } = await balance(world);
  return { infograph, spent: before - available, held };
}

describe('What code sets over what a model has painted', () => {
  it('is asked of the model without words and figures, and is paid as what a model draws', async () => {
    const { infograph, spent, held } = await asked('What a cup costs');
    expect(infograph).toMatchObject({
      ...{ status: 'completed', delivery: 'posted', draw: 'art', costCredits: 1 },
      drawn: { art: { used: true, credits: 1 }, width: 2752 },
    });
    expect(infograph?.requests).toHaveLength(1);
    expect({ spent, held }).toEqual({ spent: 1, held: 0 });
    expect(infograph?.imagePrompt).toContain('no letters, no numbers');
    expect(infograph?.imagePrompt).not.toMatch(/41|"/);
    expect(world.drawing.drawn.at(-1)?.brief).toMatchObject({ title: 'What a cup costs' });
    const reply = await replySaying(world, facts('What a cup costs'), 'your infographic');
    expect(world.slack.plainText(reply)).toContain(
      'art made with AI (Nano Banana Pro), words and figures by code from the facts above',
    );
  });

  it.each([
    ['letters', 'The art came with letters in it, so it was left out: free, 1 credit back.'],
    ['no_room', 'The art left too little room for the words, so it was left out: free, 1 credit back.'],
    ['unusable', "The art couldn't be used, so it was left out: free, 1 credit back."],
  ] as const)('is drawn without it, for the price of that, where it is %s', async (fault, words) => {
    world.drawing.artFault = fault;
    const { infograph, spent, held } = await asked(`Left out: ${fault}`);
    expect(infograph).toMatchObject({
      delivery: 'posted',
      drawn: { art: { used: false, fault, credits: 0 } },
    });
    expect({ spent, held }).toEqual({ spent: 0, held: 0 });
    const reply = await replySaying(world, facts(`Left out: ${fault}`), 'your infographic');
    expect(world.slack.plainText(reply)).toContain(words);
    expect(world.slack.plainText(reply)).toMatch(
      /Made in .{1,20} · Free · drawn by code from the facts above/,
    );
  });

  it('is drawn without it where drawing over it breaks', async () => {
    world.drawing.fail(new DrawingError('engine', 'it broke'));
    const { infograph, spent } = await asked('Broken once');
    expect(infograph).toMatchObject({
      delivery: 'posted',
      drawn: { art: { used: false, fault: 'unusable' } },
    });
    expect(spent).toBe(0);
  });

  it('fails uncharged where code cannot draw the facts at all', async () => {
    world.drawing.fail(new DrawingError('missing_glyphs', 'in words'), 2);
    const { infograph, spent, held } = await asked('Undrawable');
    expect(infograph).toMatchObject({ status: 'failed', failure: { code: 'draw_missing_glyphs' } });
    expect({ spent, held }).toEqual({ spent: 0, held: 0 });
  });

  it('of a title alone is refused in words, and no model hears of it', async () => {
    const jobs = world.fal.jobs.length;
    await type(world, 'How tides work --draw art');
    expect(await ended(world, 'How tides work')).toMatchObject([{ failure: { code: 'nothing_to_draw' } }]);
    expect(world.fal.jobs).toHaveLength(jobs);
  });
});
