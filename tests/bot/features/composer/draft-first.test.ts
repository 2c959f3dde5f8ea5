import type { Message } from '@infograph/slack-stand-in';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { balance, ended, infographsOf, threadOf, toldAlone, type, until } from '../../../support/story.js';
import { startWorld, type World } from '../../../support/world.js';

const tides = JSON.stringify({
  ...{ title: 'How tides work', numbers: [], layout: 'steps', language: 'en' },
  points: [
    { text: 'The moon pulls the sea', by: 'ai' },
    { text: 'The earth turns under the bulge', by: 'ai' },
  ],
});

describe('The form, with "Show me a draft first"', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ settings: { ARTICLE_ALLOW_HOSTS: '127.0.0.1:9', PROMPT_OUTLINE: 'show' } });
  });
  afterAll(async () => {
    await world.stop();
  });

  async function askInForm(prompt: string): Promise<void> {
    const { slack } = world;
    await type(world, '');
    const view = await slack.waitFor('the form', () => slack.views.opened.at(-1));
    await slack.submitView({ viewId: view.id, values: { prompt, draft: 'first' } });
    expect(view.errors).toEqual({});
  }

  /** The message with the facts and their picture. */
  async function draftOf(prompt: string): Promise<Message> {
    const { slack } = world;
    const { channel, ts } = await threadOf(world, prompt);
    const found = await slack.waitFor('the draft', () =>
      slack
        .replies(channel, ts)
        .find((message) => slack.plainText(message).includes('Draft · drawn by code from the facts above')),
    );
    return structuredClone(found);
  }

  async function press({ blocks, channel, ts }: Message, actionId: string): Promise<void> {
    await world.slack.click({ channel, ts, actionId, seen: blocks });
  }

  it('shows what code draws of a prompt, though the workspace waits for nobody, and nothing is made before', async () => {
    const before = await balance(world);
    const prompt = 'Values\n- Honesty\n- Tea\n- Sleep';
    await askInForm(prompt);
    expect(await toldAlone(world, world.slack.users.member, "I'll post a draft here first")).toContain(
      '1 credit',
    );
    const draft = await draftOf(prompt);
    expect(world.slack.plainText(draft)).toContain("I'll draw exactly this in 2 minutes.");
    expect(await infographsOf(world, prompt)).toMatchObject([{ status: 'pending', requests: [] }]);
    await press(draft, 'use_draft');
    expect(await ended(world, prompt)).toMatchObject([
      { delivery: 'posted', draw: 'exact', paidCredits: 0, requests: [] },
    ]);
    expect(await balance(world)).toEqual(before);
  });

  it('waits for an outline that a language model writes', async () => {
    const undo = world.fal.llm(tides);
    const prompt = 'How tides work';
    await askInForm(prompt);
    const draft = await draftOf(prompt);
    undo();
    expect(world.slack.plainText(draft)).toContain('The moon pulls the sea');
    await press(draft, 'go_on');
    expect(await ended(world, prompt)).toMatchObject([{ delivery: 'posted', outlined: true }]);
  });

  it('draws what has no facts as it was typed', async () => {
    const undo = world.fal.fail('llm', { kind: 'http', status: 503 });
    const prompt = 'Nothing that could be drafted';
    await askInForm(prompt);
    expect(await ended(world, prompt)).toMatchObject([{ delivery: 'posted' }]);
    undo();
  });

  it('gives time for the facts of an article where the workspace has no pause for them', async () => {
    const { settings, workspace } = world.app;
    const { rev } = await settings.read(workspace.id, true);
    await settings.change(workspace.id, 'cli', rev, { defaults: { articlePauseS: 0 } });
    const url = 'http://127.0.0.1:9/draft';
    await askInForm(url);
    const brief = await until('the article', () => world.app.models.briefs.findOne({ url }).lean());
    expect(brief).toMatchObject({ pauses: true, pauseMs: 120_000 });
    await ended(world, url);
  });
});
