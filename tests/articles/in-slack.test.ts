import type { Message } from '@infograph/slack-stand-in';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WorkspaceSettings } from '../../src/models/workspace-settings.js';
import { type ArticleServer, startArticleServer } from '../support/article-server.js';
import { resultsSeen } from '../support/seen.js';
import {
  balance,
  ended,
  parent,
  replySaying,
  threadOf,
  toldAlone,
  type,
  underWay,
} from '../support/story.js';
import { startWorld, type World } from '../support/world.js';

let site: ArticleServer;
let world: World;
beforeAll(async () => {
  site = await startArticleServer();
  world = await startWorld({ settings: { ARTICLE_ALLOW_HOSTS: site.host, ARTICLE_PAUSE_S: '1' } });
});
afterAll(async () => {
  await world.stop();
  await site.stop();
});

/** The message with the facts, once it satisfies `probe`. */
async function factsOf(prompt: string, probe: (text: string, message: Message) => boolean = () => true) {
  const { channel, ts } = await threadOf(world, prompt);
  const { slack } = world;
  return await slack.waitFor('the facts', () =>
    slack.replies(channel, ts).find((message) => {
      const text = slack.plainText(message);
      return text.includes("Here's what I found") && probe(text, message);
    }),
  );
}

async function press(message: Message, action: string, user?: string) {
  const { channel, ts } = message;
  return await world.slack.click({ channel, ts, actionId: action, ...(user ? { user } : {}) });
}

const buttonsOf = (message: Message) => world.slack.buttons(message).map(({ text }) => text);
const form = () => world.slack.waitFor('the form', () => world.slack.views.opened.at(-1));
const jobsAbout = (words: string) =>
  world.fal.jobs.filter(({ input }) => String(input.prompt).includes(words));
const jobs = () => world.fal.jobs.length;

/** What is asked for next is drawn when this is called: so long, its facts are in the thread. */
function drawnLater(prompt: string): () => Promise<void> {
  const undo = world.fal.outcome({ kind: 'stuck' });
  return async () => {
    await underWay(world, prompt);
    world.fal.finish(world.fal.jobs.at(-1)?.requestId ?? '');
    undo?.();
  };
}

/** Opens the form, which stops the clock: a pause of a second is over before a test has read anything. */
async function editing(prompt: string) {
  await type(world, prompt);
  const facts = await factsOf(prompt, (_text, message) => buttonsOf(message).includes('Edit'));
  await press(facts, 'edit_facts');
  return { facts, view: await form() };
}

describe('A link', () => {
  it('is read, its facts are shown, and the image is made of exactly those', async () => {
    const before = await balance(world);
    const finish = drawnLater(site.url('/quiet'));
    const { words } = await type(world, site.url('/quiet'));
    expect(words).toContain('post the key facts here');
    const facts = await factsOf(site.url('/quiet'));
    expect(world.slack.plainText(facts)).toContain('The price of quiet');
    expect(world.slack.plainText(facts)).toContain(
      'Found by google/gemini-2.5-flash, each fact checked against its quotation by openai/gpt-4.1-mini.',
    );
    const shown = await factsOf(site.url('/quiet'), (text) => text.includes('Drawing from these facts'));
    expect(buttonsOf(shown)).toEqual([]);
    await finish();
    const [infograph] = await ended(world, site.url('/quiet'));
    expect(infograph).toMatchObject({ status: 'completed', delivery: 'posted' });
    const [job] = jobsAbout('The price of quiet');
    expect(job?.input.prompt).toContain('62 percent');
    expect(job?.input.prompt).not.toMatch(/dancing bear|FREE MONEY|Ignore all/i);
    expect(job?.input.prompt).not.toContain(site.host);

    const { channel, ts } = await threadOf(world, site.url('/quiet'));
    const image = resultsSeen(world.slack, channel, ts).find((one) => one.ts === infograph?.reply?.ts);
    expect(image?.altText).toContain('The price of quiet');
    const reply = await replySaying(world, site.url('/quiet'), 'your infographic');
    const said = world.slack.plainText(reply);
    for (const part of ['Town Crier', '2026-09-14', site.url('/quiet')]) expect(said).toContain(part);
    expect(await balance(world)).toEqual({ available: before.available - 1, held: 0 });
    expect(buttonsOf(reply)).toContain('Facts and sources');
    await world.slack.waitFor('the facts to go', () =>
      world.slack.replies(channel, ts).every((message) => message.ts !== facts.ts),
    );
  });

  it('with --now is not waited with, and words after it steer the focus', async () => {
    const prompt = `${site.url('/quiet?2')} only the costs`;
    await type(world, `${prompt} --now -n 2`);
    const found = await ended(world, prompt);
    expect(found.map(({ delivery }) => delivery)).toEqual(['posted', 'posted']);
    expect(buttonsOf(await factsOf(prompt))).toEqual([]);
    const brief = await world.app.models.briefs.findById(found[0]?.batch).lean();
    expect(brief).toMatchObject({ focus: 'only the costs', status: 'approved', pauses: false });
  });

  it('asked for again soon after is not fetched again', async () => {
    await Promise.all([1, 2].map(() => type(world, `${site.url('/quiet?3')} --now`)));
    await ended(world, site.url('/quiet?3'));
    expect(site.asked('/quiet?3')).toBe(1);
  });
});

it('A prompt with --lang is drawn in that language', async () => {
  await type(world, 'How tea is made --lang German');
  await ended(world, 'How tea is made');
  const [job] = jobsAbout('How tea is made');
  expect(job?.input.prompt).toBe('How tea is made\n\nAll words in the image are in German.');
});

describe('The facts', () => {
  it('can be edited, which stops the clock; what is saved is what is drawn', async () => {
    const prompt = site.url('/quiet?edit');
    const { facts, view } = await editing(prompt);
    const stopped = await factsOf(
      prompt,
      (text, message) => text.includes('is editing this') && buttonsOf(message).length === 4,
    );
    expect(buttonsOf(stopped)).toEqual(['Go', 'Use this · free', 'Edit', 'Cancel']);
    expect(jobsAbout('Ear plugs')).toEqual([]);
    const tooLong = await world.slack.submitView({
      viewId: view.id,
      values: { point_1: 'too long '.repeat(32) },
    });
    expect(tooLong.body).toContain('280 characters');
    const finish = drawnLater(prompt);
    await world.slack.submitView({ viewId: view.id, values: { title: 'Ear plugs', point_1: 'Sleep well' } });
    await factsOf(prompt, (text) => text.includes('Edited by @mia') && text.includes('Ear plugs'));
    await finish();
    await ended(world, prompt);
    expect(jobsAbout('Ear plugs')).toHaveLength(1);
    expect(jobsAbout('Ear plugs')[0]?.input.prompt).toContain('Sleep well');
    expect(facts.ts).toBe(stopped.ts);
  });

  it('wait for Go when the form is closed, also through a restart', async () => {
    const prompt = site.url('/quiet?close');
    const { view } = await editing(prompt);
    const before = jobs();
    await world.slack.closeView(view.id);
    await world.restart();
    const held = await factsOf(
      prompt,
      (text, message) => text.includes('Press Go') && buttonsOf(message).length === 4,
    );
    expect(buttonsOf(held)).toEqual(['Go', 'Use this · free', 'Edit', 'Cancel']);
    expect(jobs()).toBe(before);
    await press(held, 'go_on');
    await ended(world, prompt);
    expect(jobs()).toBe(before + 1);
  });

  it('can be edited by the requester and admins only', async () => {
    const prompt = site.url('/quiet?others');
    const { facts, view } = await editing(prompt);
    await press(facts, 'edit_facts', world.slack.users.member2);
    await toldAlone(world, world.slack.users.member2, 'Only the person who requested this');
    await world.slack.closeView(view.id);
    await press(facts, 'cancel_batch');
    await ended(world, prompt);
  });

  it('cannot be edited into what the word list forbids', async () => {
    const prompt = site.url('/quiet?forbidden');
    const { facts, view } = await editing(prompt);
    const { id } = world.app.workspace;
    const put = async (forbidden: WorkspaceSettings['forbidden']) =>
      await world.app.settings.change(id, 'cli', (await world.app.settings.read(id, true)).rev, {
        forbidden,
      });
    await put([{ kind: 'exact', text: 'umbrella' }]);
    await world.slack.submitView({ viewId: view.id, values: { title: 'Quiet Umbrella' } });
    expect(view.errors).toEqual({ title: expect.stringContaining("aren't allowed") });
    await put([]);
    await world.slack.closeView(view.id);
    await press(facts, 'cancel_batch');
    const [infograph] = await ended(world, prompt);
    expect(infograph?.status).toBe('canceled');
  });

  it('can be canceled: nothing is drawn, nothing is charged', async () => {
    const before = { balance: await balance(world), jobs: jobs() };
    const prompt = site.url('/quiet?cancel');
    const { facts, view } = await editing(prompt);
    await world.slack.closeView(view.id);
    await press(facts, 'cancel_batch');
    const [infograph] = await ended(world, prompt);
    expect(infograph?.status).toBe('canceled');
    const over = await factsOf(prompt, (text) => text.includes('This one was stopped'));
    expect(buttonsOf(over)).toEqual([]);
    expect(jobs()).toBe(before.jobs);
    expect(await balance(world)).toEqual(before.balance);
  });
});

describe('A page that cannot be read', () => {
  it.each([
    ['/missing', 'no page at that address'],
    ['/report.pdf', "it's a PDF"],
    ['/members', 'behind a login or a paywall'],
    ['/guarded', "prove that I'm human"],
    ['/consent', 'agree to its cookies'],
    ['/withheld', 'withheld for legal reasons'],
    ['/empty', "couldn't find an article"],
  ])('%s is told in words of its own and costs nothing', async (path, words) => {
    const before = await balance(world);
    await type(world, site.url(path));
    const [infograph] = await ended(world, site.url(path));
    expect(infograph?.status).toBe('failed');
    const reply = await replySaying(world, site.url(path), words);
    expect(world.slack.plainText(reply)).toContain('No charge.');
    expect(buttonsOf(reply)).toEqual(['Paste the text instead']);
    expect(await balance(world)).toEqual(before);
  });

  it('because its server is asked too often is asked for once more', async () => {
    await type(world, `${site.url('/busy')} --now`);
    const [infograph] = await ended(world, site.url('/busy'));
    expect(infograph).toMatchObject({ status: 'completed', delivery: 'posted' });
    expect(site.asked('/busy')).toBe(2);
  });

  it('of this machine is never opened', async () => {
    const url = `http://127.0.0.1:${new URL(world.app.url).port}/metrics`;
    const before = await balance(world);
    const { words } = await type(world, url);
    expect(words).toContain("I can't open that link");
    expect(words).toContain('Make an infographic of these words anyway · 1 credit');
    expect(await balance(world)).toEqual(before);
  });

  it('can be pasted instead: the text is read like an article', async () => {
    const before = await balance(world);
    await type(world, `${site.url('/gone')} --ratio 1:1`);
    const reply = await replySaying(world, site.url('/gone'), 'no page at that address');
    await press(reply, 'paste_text', world.slack.users.guest);
    const theirs = await form();
    const text_1 = 'What a guest writes is long enough. '.repeat(4);
    const refused = await world.slack.submitView({ viewId: theirs.id, values: { text_1 } });
    expect(refused.body).toContain("Guests can't create infographics here.");
    await world.slack.closeView(theirs.id);

    await press(reply, 'paste_text');
    const view = await form();
    const short = await world.slack.submitView({ viewId: view.id, values: { text_1: 'Too short.' } });
    expect(short.body).toContain('too short');
    await world.slack.submitView({
      viewId: view.id,
      values: {
        text_1:
          'The harbour bridge is new\n\nThe new harbour bridge opened in 2026 and is 640 metres long. It carries 12,000 cars a day. Building it took 4 years and cost 88 million euros. Cyclists have a lane of 3 metres.',
      },
    });
    const [infograph] = await ended(world, 'Pasted text');
    expect(infograph).toMatchObject({ delivery: 'posted', ratio: '1:1' });
    expect(jobsAbout('640 metres')).toHaveLength(1);
    expect(await balance(world)).toEqual({ available: before.available - 1, held: 0 });
    const message = await parent(world, 'Pasted text', 'the end', (text) =>
      text.startsWith('Infographic for'),
    );
    expect(message).toBeDefined();
  });
});
