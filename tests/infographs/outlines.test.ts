import type { Message } from '@infograph/slack-stand-in';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { balance, ended, replySaying, threadOf, type } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld({ settings: { PROMPT_OUTLINE: 'show', ARTICLE_PAUSE_S: '1' } });
});
const undo: Array<() => void> = [];
afterEach(() => {
  for (const back of undo.splice(0)) back();
});
afterAll(() => world.stop());

const answer = (points: object[]) =>
  JSON.stringify({ title: 'How tides work', points, numbers: [], layout: 'steps', language: 'en' });
const says = (said: Parameters<World['fal']['llm']>[0]) => undo.push(world.fal.llm(said));
const tides = [
  { text: 'The moon pulls the sea', by: 'ai' },
  { text: 'The earth turns under the bulge', by: 'ai' },
];
const promptOf = (words: string) =>
  world.fal.jobs.map(({ input }) => String(input.prompt)).filter((prompt) => prompt.startsWith(words));
const press = async ({ channel, ts }: Message, actionId: string) =>
  await world.slack.click({ channel, ts, actionId });

describe('A prompt', () => {
  it('is drawn by its own words first, then by its outline, which people can look at', async () => {
    says(answer(tides));
    const prompt = 'How tides work, in deep blue';
    await type(world, prompt);
    const [infograph] = await ended(world, prompt);
    expect(infograph).toMatchObject({ status: 'completed', delivery: 'posted', outlined: true });
    const [told] = promptOf(prompt);
    expect(told).toContain('1. "The moon pulls the sea"');
    const reply = await replySaying(world, prompt, 'your infographic');
    await press(reply, 'result_says');
    const { slack } = world;
    const view = await slack.waitFor('what it says', () =>
      slack.views.opened.find(({ blocks }) => JSON.stringify(blocks).includes('The moon pulls')),
    );
    expect(JSON.stringify(view.blocks)).toContain('Added by AI, without a source');
    expect(await balance(world)).toMatchObject({ held: 0 });
  });

  it('with a list is told the list, and no model is asked', async () => {
    let asked = 0;
    says(() => {
      asked++;
      return answer(tides);
    });
    const prompt = 'Three values\n- Honesty\n- 12 rules\n- Tea';
    await type(world, prompt);
    await ended(world, prompt);
    expect(promptOf('Three values').at(-1)).toContain('2. "12 rules"');
    expect(asked).toBe(0);
  });

  it.each([
    ['rambles', () => 'I would rather talk about the sea.'],
    ['answers another schema', () => '{"points": 7}'],
    ['adds nothing', () => answer([])],
  ])('is drawn as it was typed where the model %s', async (name, say) => {
    says(say);
    const prompt = `Tides once more: ${name}`;
    await type(world, prompt);
    const [infograph] = await ended(world, prompt);
    expect(infograph).toMatchObject({ status: 'completed', delivery: 'posted' });
    expect(infograph?.outlined).toBeUndefined();
    expect(promptOf(prompt)).toEqual([prompt]);
  });

  it('is drawn as it was typed where the model is away', async () => {
    undo.push(world.fal.fail('llm', { kind: 'http', status: 503 }));
    const prompt = 'Tides without a model';
    await type(world, prompt);
    await ended(world, prompt);
    expect(promptOf(prompt)).toEqual([prompt]);
  });

  it('of several pictures has one outline', async () => {
    let asked = 0;
    says(() => {
      asked++;
      return answer(tides);
    });
    const prompt = 'Tides twice';
    await type(world, `${prompt} -n 2`);
    await ended(world, prompt);
    expect(asked).toBe(1);
    const prompts = promptOf(prompt);
    expect(prompts).toHaveLength(2);
    expect(new Set(prompts).size).toBe(1);
  });
});

describe('Where people look at it first', () => {
  let careful: World;
  beforeAll(async () => {
    careful = await startWorld({ settings: { PROMPT_OUTLINE: 'wait', ARTICLE_PAUSE_S: '1' } });
  });
  afterAll(() => careful.stop());

  async function outlineOf(prompt: string, words: string) {
    const { channel, ts } = await threadOf(careful, prompt);
    const { slack } = careful;
    return await slack.waitFor('the outline', () =>
      slack.replies(channel, ts).find((message) => slack.plainText(message).includes(words)),
    );
  }

  it('it is in the thread, what the model added is marked, and then it is drawn', async () => {
    careful.fal.llm(answer(tides));
    const prompt = 'Tides for the careful';
    await type(careful, prompt);
    const shown = await outlineOf(prompt, 'The moon pulls the sea');
    expect(careful.slack.plainText(shown)).toContain('added by AI, without a source');
    const [infograph] = await ended(careful, prompt);
    expect(infograph).toMatchObject({ status: 'completed', outlined: true });
  });

  it('it can be edited, and what is saved is drawn', async () => {
    careful.fal.llm(answer(tides));
    const prompt = 'Tides to edit';
    await type(careful, prompt);
    const shown = await outlineOf(prompt, 'The moon pulls the sea');
    const { channel, ts } = shown;
    await careful.slack.click({ channel, ts, actionId: 'edit_facts' });
    const view = await careful.slack.waitFor('the form', () => careful.slack.views.opened.at(-1));
    await careful.slack.submitView({ viewId: view.id, values: { point_1: 'The sun helps, too' } });
    await ended(careful, prompt);
    const told = careful.fal.jobs
      .map(({ input }) => String(input.prompt))
      .find((one) => one.startsWith(prompt));
    expect(told).toContain('1. "The sun helps, too"');
    expect(told).not.toContain('The moon pulls');
  });

  it('a prompt that the model has nothing for is drawn at once', async () => {
    careful.fal.llm(answer([]));
    const prompt = 'Nothing to look at';
    await type(careful, prompt);
    const [infograph] = await ended(careful, prompt);
    expect(infograph).toMatchObject({ status: 'completed' });
    expect(infograph?.outlined).toBeUndefined();
  });
});
