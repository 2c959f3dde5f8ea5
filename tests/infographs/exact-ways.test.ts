import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Defaults } from '../../src/models/workspace-settings.js';
import { choose, delivered } from '../bot/features/result/support.js';
import { type ArticleServer, startArticleServer } from '../support/article-server.js';
import { balance, ended, infographsOf, replySaying, threadOf, type, until } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
let site: ArticleServer;
beforeAll(async () => {
  site = await startArticleServer();
  world = await startWorld({ settings: { ARTICLE_ALLOW_HOSTS: site.host, ARTICLE_PAUSE_S: '1' } });
});
afterAll(async () => {
  await world.stop();
  await site.stop();
});

const list = (title: string) => `${title}\n- Honesty\n- Tea\n- Sleep`;
async function chooseByDefault(defaults: Defaults) {
  const { settings, workspace } = world.app;
  const { rev } = await settings.read(workspace.id, true);
  expect(await settings.change(workspace.id, 'cli', rev, { defaults })).toBe('changed');
}

const drawnLast = () => world.drawing.drawn.at(-1);

describe('An exact infographic', () => {
  it('of an article has its facts and its source, and a bigger one has the same without reading again', async () => {
    const url = site.url('/quiet');
    await type(world, `${url} --draw exact`);
    const { infograph, message } = await delivered(world, url);
    expect(infograph).toMatchObject({ draw: 'exact', costCredits: 0, source: { url } });
    const first = drawnLast();
    expect(first?.brief.points.length).toBeGreaterThan(2);
    expect(first?.brief.source).toMatchObject({ url });
    const reads = await world.app.models.briefs.countDocuments({ readsBegun: 1 });

    await choose(world, message, 'Bigger');
    const bigger = await until('the bigger one', async () => {
      const found = await infographsOf(world, url);
      return found.find(({ resolution, delivery }) => resolution === '4K' && delivery === 'posted');
    });
    expect(bigger).toMatchObject({ draw: 'exact', madeFrom: infograph._id, costCredits: 0, source: { url } });
    expect(drawnLast()?.brief).toEqual(first?.brief);
    expect(drawnLast()?.look.pixels).toBe(5504);
    expect(await world.app.models.briefs.countDocuments({ readsBegun: 1 })).toBe(reads);
    expect(world.fal.jobs).toHaveLength(0);
  });

  it('comes while fal refuses everything, and others wait', async () => {
    const undo = world.fal.fail('submit', { kind: 'http', status: 403 }, { times: Number.POSITIVE_INFINITY });
    await type(world, 'Waits for fal');
    const prompts = [1, 2, 3].map((nth) => list(`Without fal, number ${nth}`));
    for (const prompt of prompts) await type(world, `${prompt} --draw exact`);
    for (const prompt of prompts)
      expect(await ended(world, prompt)).toMatchObject([{ delivery: 'posted', requests: [] }]);
    expect(await infographsOf(world, 'Waits for fal')).toMatchObject([{ status: 'pending' }]);
    undo();
  });

  it('can be canceled until it is drawn, and is given back', async () => {
    const release = world.drawing.block();
    const prompt = list('Canceled in time');
    await type(world, `${prompt} --draw exact`);
    const { channel, ts } = await threadOf(world, prompt);
    await world.slack.waitFor('Cancel', () => {
      const parent = world.slack.messages(channel).find((one) => one.ts === ts);
      return parent && world.slack.buttons(parent).some(({ actionId }) => actionId === 'cancel_batch');
    });
    await world.slack.click({ channel, ts, actionId: 'cancel_batch' });
    await until('the wish', async () => (await infographsOf(world, prompt))[0]?.cancelWish);
    release();
    expect(await ended(world, prompt)).toMatchObject([{ status: 'canceled' }]);
    expect(await balance(world)).toMatchObject({ held: 1 });
  });

  it('is what a workspace gets that chose it, but for who asks for a model', async () => {
    await chooseByDefault({ draw: 'exact' });
    const prompt = list('By default');
    await type(world, prompt);
    expect(await ended(world, prompt)).toMatchObject([{ draw: 'exact', delivery: 'posted' }]);
    const painted = list('Painted all the same');
    await type(world, `${painted} --draw model`);
    const [infograph] = await until('it to be asked for', async () => {
      const found = await infographsOf(world, painted);
      return found.length > 0 && found;
    });
    expect(infograph?.draw).toBeUndefined();
    expect(infograph?.costCredits).toBe(1);
    await chooseByDefault({});
  });

  it('is asked for in the form, which tells its price', async () => {
    const { slack } = world;
    await slack.command({ text: '' });
    const view = await slack.waitFor('the form', () => slack.views.opened.at(-1));
    const options = JSON.stringify(view.blocks);
    expect(options).toContain('AI-drawn · 1 credit');
    expect(options).toContain('Exact layout · free');
    const prompt = list('From the form');
    await slack.fillIn({ viewId: view.id, values: { draw: 'exact' } });
    await slack.waitFor('the new price', () =>
      slack.views.all.find(({ id, blocks }) => id === view.id && JSON.stringify(blocks).includes('*Free.*')),
    );
    await slack.submitView({ viewId: view.id, values: { prompt } });
    expect(await ended(world, prompt)).toMatchObject([{ draw: 'exact', delivery: 'posted' }]);
  });

  it.each([
    ['--draw exakt', 'There are model, exact, art.', 'Exact layout · free'],
    ['--draw model --theme paper', 'goes with --draw exact', 'Exact layout · free'],
    ['--theme papr', "I don't know the theme papr", 'Theme paper · free'],
    ['--theme neon', 'paper, block, stage, index', 'Without it · 1 credit'],
  ])('is asked about where it is asked for by %s', async (options, words, button) => {
    const { words: answer } = await type(world, `Slips ${list('of the pen')} ${options}`);
    expect(answer).toContain(words);
    expect(answer).toContain(button);
  });

  it('shows what it says under its picture', async () => {
    const prompt = list('Says so');
    await type(world, `${prompt} --draw exact`);
    const { message } = await delivered(world, prompt);
    await world.slack.click({ channel: message.channel, ts: message.ts, actionId: 'result_says' });
    await world.slack.waitFor('what it says', () =>
      world.slack.views.opened.find(({ blocks }) => JSON.stringify(blocks).includes('Honesty')),
    );
    await replySaying(world, prompt, 'drawn by code');
  });
});
