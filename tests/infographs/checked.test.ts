import type { VisionAnswer } from '@infograph/fal-stand-in';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DrawingError } from '../../src/drawing/scene/drawing.js';
import { balance, ended, replySaying, type } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld({ settings: { PROMPT_OUTLINE: 'show', MEND_BUDGET_USD: '1' } });
});
afterEach(() => world.fal.clearFaults());
afterAll(() => world.stop());

const list = (title: string) => `${title}\n- 24 ships left the port\n- Tea was drunk at noon`;
/** Reads what is there, but for these words. */
const misreads =
  (said: string, seen: string): Extract<VisionAnswer, (...given: never[]) => string> =>
  (_input, texts) =>
    JSON.stringify({ texts: texts.map(({ text }) => ({ text: text.replace(said, seen) })) });
const jobsOf = (title: string) =>
  world.fal.jobs.filter(({ input }) => String(input.prompt).startsWith(title) || 'image_urls' in input);
const textOf = async (prompt: string, words: string) =>
  world.slack.plainText(await replySaying(world, prompt, words));

describe('A picture that a model wrote words into', () => {
  it('is read before anybody sees it, and said to match where it does', async () => {
    const prompt = list('Right at once');
    await type(world, prompt);
    const [infograph] = await ended(world, prompt);
    expect(infograph).toMatchObject({
      delivery: 'posted',
      checks: [{ verdict: 'right', begun: 1 }],
      chosen: { requestId: infograph?.results[0]?.requestId, why: 'checked' },
    });
    expect(await textOf(prompt, 'Text checked')).toContain('✓ Text checked: matches your outline.');
    const [question] = world.fal.calls.filter(({ path }) => path.endsWith('/openrouter/router/vision'));
    expect(question).toMatchObject({ status: 200 });
  });

  it('is changed by its model where a number is wrong, read again, and shown once', async () => {
    world.fal.outcome({ kind: 'slips', slips: [['24 ships', '42 ships']] });
    const prompt = list('Mended by a change');
    await type(world, prompt);
    const [infograph] = await ended(world, prompt);
    expect(infograph?.requests).toMatchObject([
      { purpose: 'draw', round: 1, endpoint: 'fal-ai/nano-banana-pro' },
      { purpose: 'edit', round: 2, endpoint: 'fal-ai/nano-banana-pro/edit', reserved: { micros: 150_000 } },
    ]);
    expect(infograph).toMatchObject({
      checks: [{ verdict: 'wrong' }, { verdict: 'right' }],
      chosen: { requestId: infograph?.requests[1]?.requestId, why: 'mended' },
    });
    const edit = jobsOf('Mended').find(({ input }) => 'image_urls' in input);
    expect(edit?.input.prompt).toContain('"42"');
    expect(edit?.input.image_urls).toEqual([infograph?.results[0]?.imageUrl]);
  });

  it('becomes the exact one where mending does not help, at the price of that', async () => {
    world.fal.vision(misreads('24', '42'));
    const before = await balance(world);
    const prompt = list('Exact in the end');
    await type(world, prompt);
    const [infograph] = await ended(world, prompt);
    expect(infograph?.requests.map(({ purpose }) => purpose)).toEqual(['draw', 'edit', 'draw']);
    expect(infograph).toMatchObject({
      delivery: 'posted',
      draw: 'exact',
      paidCredits: 0,
      chosen: { why: 'best' },
      instead: { why: 'wrong_text' },
    });
    expect(infograph?.chosen?.requestId).toBeUndefined();
    expect(await textOf(prompt, 'The AI version')).toContain(
      "The AI version had a wrong number, so here's the exact one. No charge.",
    );
    expect(await balance(world)).toEqual(before);
  });

  it('is shown with what is wrong where the exact one cannot be drawn, and not in the channel', async () => {
    world.fal.vision(misreads('24', '42'));
    world.drawing.fail(new DrawingError('missing_glyphs', 'no letters'));
    const prompt = list('Not to be drawn');
    await type(world, prompt);
    const [infograph] = await ended(world, prompt);
    expect(infograph).toMatchObject({ delivery: 'posted', chosen: { why: 'best' } });
    expect(infograph?.paidCredits ?? infograph?.costCredits).toBe(1);
    expect(infograph?.chosen?.requestId).toBeDefined();
    expect(await textOf(prompt, 'Please check')).toMatch(/the picture says .*42.*, the source says .*24/);
  });

  it('is said not to be checked where nobody can read it, and is no later for it', async () => {
    world.fal.fail('vision', { kind: 'http', status: 500, body: {} });
    const prompt = list('Not read');
    await type(world, prompt);
    const [infograph] = await ended(world, prompt);
    expect(infograph).toMatchObject({
      delivery: 'posted',
      checks: [{ verdict: 'unread', why: 'unavailable' }],
    });
    expect(await textOf(prompt, 'Not checked')).toContain("I couldn't read the picture");
  });

  it('is not read where there is nothing to compare it with', async () => {
    const prompt = 'A picture of tea and nothing else at all';
    world.fal.llm('nothing to say');
    await type(world, prompt);
    const [infograph] = await ended(world, prompt);
    expect(infograph?.checks).toBeUndefined();
    expect(infograph).toMatchObject({ delivery: 'posted' });
  });
});
