import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MOST_AN_HOUR } from '../../../src/credits/ledger/counting.js';
import { ended, infographsOf, type } from '../../support/story.js';
import { startWorld, type World } from '../../support/world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld({ settings: { PROMPT_OUTLINE: 'wait' } });
});
afterAll(() => world.stop());

const promptsOf = (words: string) =>
  world.fal.jobs.map(({ input }) => String(input.prompt)).filter((prompt) => prompt.startsWith(words));

describe('An outline that is late', () => {
  it('is not waited for: the prompt is drawn as it was typed', async () => {
    world.fal.fail('llm', { kind: 'hang' });
    const prompt = 'The model is asleep';
    const { words } = await type(world, prompt);
    expect(words).not.toBe('');
    const [infograph] = await ended(world, prompt);
    expect(infograph).toMatchObject({ status: 'completed', delivery: 'posted' });
    expect(promptsOf(prompt)).toEqual([prompt]);
    const { acceptedAt, processingAt } = infograph ?? {};
    expect((processingAt?.getTime() ?? 0) - (acceptedAt?.getTime() ?? 0)).toBeGreaterThan(5_000);
  });

  it('can be canceled while it is made', async () => {
    world.fal.fail('llm', { kind: 'hang' });
    const prompt = 'The model sleeps again';
    await type(world, prompt);
    const { slack } = world;
    const { general } = slack.channels;
    const parent = await slack.waitFor('a parent with Cancel', () =>
      slack
        .messages(general)
        .find(
          (message) =>
            slack.plainText(message).includes(prompt) &&
            slack.buttons(message).some(({ actionId }) => actionId === 'cancel_batch'),
        ),
    );
    await slack.click({ channel: general, ts: parent.ts, actionId: 'cancel_batch' });
    const [infograph] = await ended(world, prompt);
    expect(infograph).toMatchObject({ status: 'canceled' });
    expect(promptsOf(prompt)).toEqual([]);
  });
});

describe('Who has had many outlines made in an hour', () => {
  it('gets none more, and the prompt is drawn as it was typed', async () => {
    const { slack, app } = world;
    const [one] = await infographsOf(world, 'The model is asleep');
    const made = await app.models.briefs
      .findOne({ _id: one?.batch ?? '', workspace: slack.workspace.id })
      .lean();
    if (!made) throw new Error('there is no brief');
    const { nextStepAt: _due, ...rest } = made;
    await app.models.briefs.insertMany(
      Array.from({ length: MOST_AN_HOUR.reads }, (_, at) => ({
        ...rest,
        _id: `ba_of_the_same_hour_${at}`,
        at: new Date(),
        requester: slack.users.member,
      })),
    );
    const asked: unknown[] = [];
    const back = world.fal.llm((input) => {
      asked.push(input);
      return '{}';
    });
    const prompt = 'One too many';
    await type(world, prompt);
    await ended(world, prompt);
    back();
    expect(asked).toEqual([]);
    expect(promptsOf(prompt)).toEqual([prompt]);
  });
});
