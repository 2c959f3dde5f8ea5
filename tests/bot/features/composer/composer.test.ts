import type { Ephemeral, View } from '@infograph/slack-stand-in';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SettingsPatch } from '../../../../src/workspaces/settings/index.js';
import { balance, ended, errorsIn, infographsOf, toldAlone, type, until } from '../../../support/story.js';
import { startWorld, type World } from '../../../support/world.js';

/** For what each test asks for, but for none that is to be too dear. */
const ENOUGH = 7;

describe('/infograph alone', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({
      credits: ENOUGH,
      settings: { ARTICLE_ALLOW_HOSTS: '127.0.0.1:9' },
      fal: { imageScale: 0.02 },
    });
    // Only one of these requests is followed to its end.
    const others = ({ prompt }: { prompt?: unknown }) => !String(prompt).includes('twice');
    world.fal.outcome({ kind: 'never' }, { times: 1_000, when: others });
  });
  let grants = 0;
  beforeEach(async () => {
    const missing = ENOUGH - (await balance(world)).available;
    if (missing > 0) await grant(missing);
  });
  afterEach(async () => {
    world.slack.clearFaults();
    for (const { id } of world.slack.views.opened) await world.slack.closeView(id);
  });
  afterAll(async () => {
    const errors = errorsIn(world);
    await world.stop();
    expect(errors).toEqual([]);
  });

  const text = (view: View) => JSON.stringify(view.blocks);
  const typed = (view: View) => JSON.stringify(view.values);
  const saying = (view: View, words: string) =>
    world.slack.waitFor(`the form to say "${words}"`, () => text(view).includes(words));

  async function open(
    user = world.slack.users.member,
    channel = world.slack.channels.general,
  ): Promise<View> {
    const { answer, words } = await type(world, '', { user, channel });
    expect([answer.status, words]).toEqual([200, '']);
    // Where the balance is not there in a moment, the form opens without it.
    return await world.slack.waitFor('the whole form', () => {
      const view = world.slack.views.opened.at(-1);
      return view && text(view).includes('Your workspace has') && view;
    });
  }
  async function grant(credits: number): Promise<void> {
    const { credits: books, workspace } = world.app;
    await books.grant(workspace.id, { key: `test:${grants++}`, credits, actor: 'cli' });
  }
  async function change(patch: SettingsPatch): Promise<void> {
    const { settings, workspace } = world.app;
    const { rev } = await settings.read(workspace.id, true);
    expect(await settings.change(workspace.id, 'cli', rev, patch)).toBe('changed');
  }

  /** What somebody is told whose request is refused. */
  async function refusedFor(prompt: string, user: string): Promise<Ephemeral> {
    await type(world, prompt, { user });
    const told = world.slack.ephemerals({ user }).at(-1);
    if (!told) throw new Error('nothing was said');
    return told;
  }

  it('opens a form that knows where it was typed, what is usual, and what that costs', async () => {
    const view = await open(world.slack.users.member, world.slack.channels.team);
    expect(view.title).toBe('New infographic');
    expect(text(view)).toContain("*Uses 1 credit once it's posted.* Your workspace has");
    for (const value of [world.slack.channels.team, '16:9', '2K']) expect(typed(view)).toContain(value);
  });

  it('lets the price follow the size and the number, and leaves what was typed', async () => {
    const view = await open();
    await world.slack.fillIn({ viewId: view.id, values: { prompt: 'Half of a thou' } });
    await world.slack.fillIn({ viewId: view.id, values: { resolution: '4K' } });
    await saying(view, "*Uses 2 credits once it's posted.*");
    await world.slack.fillIn({ viewId: view.id, values: { count: '3' } });
    await saying(view, "*Uses 6 credits once they're posted.*");
    expect(typed(view)).toContain('Half of a thou');
  });

  it('offers shapes by what they are used for, and says on its button what it costs', async () => {
    const view = await open();
    const shown = text(view);
    const shapes = ['Slide · 16:9', 'Post · 4:5', 'Square · 1:1', 'Story · 9:16', '"21:9"'];
    const places = shapes.map((shape) => shown.indexOf(shape));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(JSON.stringify(view.raw)).toContain('Create (1 credit)');
    await world.slack.fillIn({ viewId: view.id, values: { count: '3' } });
    await world.slack.waitFor('the price', () => JSON.stringify(view.raw).includes('Create (3 credits)'));
  });

  it('holds 4,000 characters that were typed, spaces and emoji and all, and sends exactly those', async () => {
    const { slack } = world;
    await change({ caps: { resolutions: ['1K'] } });
    for (const word of ['tea and\n milk ', '🫖🍵 ', 'お茶と牛乳']) {
      const prompt = [...word.repeat(4_000)].slice(0, 4_000).join('').trim();
      const user = slack.addUser({ name: `writer${prompt.length}` });
      const { channel, ts, blocks } = await refusedFor(`${prompt} --res 2K`, user);
      const form = slack
        .buttons({ channel, ts, blocks } as Ephemeral)
        .find(({ text: label }) => label.includes('form'));
      await slack.click({ channel, ts, user, actionId: form?.actionId ?? '' });
      const view = await slack.waitFor('the form', () => slack.views.opened.at(-1));
      expect(text(view)).toContain('More of it');
      await slack.fillIn({ viewId: view.id, user, values: { ratio: '1:1' } });
      await slack.submitView({ viewId: view.id, user });
      expect(view.errors).toEqual({});
      const made = await until('the request', () =>
        world.app.models.infographs.findOne({ requester: user }).lean(),
      );
      expect(made.prompt).toBe(prompt);
    }
    await change({ caps: {} });
  });

  it('shows the price of the last choice, also when an earlier one is slow', async () => {
    const view = await open();
    const { slack } = world;
    const from = slack.calls.length;
    slack.fail('views.update', { kind: 'slow', ms: 300 });
    await slack.fillIn({ viewId: view.id, values: { count: '2' } });
    await slack.fillIn({ viewId: view.id, values: { count: '4' } });
    await saying(view, "*Uses 4 credits once they're posted.*");
    await slack.waitFor('the slow one', () =>
      slack.calls
        .slice(from)
        .some(({ error, method }) => method === 'views.update' && error === 'hash_conflict'),
    );
    expect(text(view)).toContain("*Uses 4 credits once they're posted.*");
  });

  it('tells what is wrong at its field, and accepts nothing', async () => {
    const view = await open();
    const before = await balance(world);
    await world.slack.submitView({ viewId: view.id, values: { prompt: 'ab', language: 'Elbish' } });
    expect(view.errors).toEqual({
      prompt: 'A prompt needs at least 3 characters.',
      language: expect.stringContaining("I don't know the language Elbish."),
    });
    expect(await balance(world)).toEqual(before);
    expect(typed(view)).toContain('Elbish');
  });

  it.each([
    ['a private channel that it is not in', 'secret', "I'm not in there"],
    ["others' direct messages", 'foreignDm', "I'm not in there"],
    ['an archived channel', 'archived', 'This channel is archived'],
  ] as const)('refuses %s at the field', async (_what, channel, words) => {
    const view = await open();
    const { slack } = world;
    const prompt = `Not into ${channel}`;
    await slack.submitView({ viewId: view.id, values: { prompt, channel: slack.channels[channel] } });
    expect(view.errors).toEqual({ channel: expect.stringContaining(words) });
    expect(await infographsOf(world, prompt)).toEqual([]);
  });

  it('accepts what it may not ask about, and what cannot be posted there comes as a direct message', async () => {
    const { slack } = world;
    const { secret } = slack.channels;
    slack.fail(
      'conversations.info',
      { kind: 'error', error: 'missing_scope' },
      { when: ({ channel }) => channel === secret },
    );
    const prompt = 'Nobody knows whether, twice';
    const view = await open();
    await slack.submitView({ viewId: view.id, values: { prompt, channel: secret } });
    expect(view.closed).toBe(true);
    await ended(world, prompt);
    const thread = await world.app.models.threads.findOne({ prompt }).lean();
    expect(thread).toMatchObject({ asked: secret, channel: slack.dm(slack.users.member) });
    expect(await toldAlone(world, slack.users.member, 'as a direct message')).toContain('/invite');
  });

  it('sent twice at once makes one request, where it was to be posted, and says so there', async () => {
    const view = await open();
    const { slack } = world;
    const prompt = 'The same form, twice';
    const values = { prompt, ratio: '9:16', count: '2', channel: slack.channels.random, language: 'German' };
    const [first] = await Promise.all([
      slack.submitView({ viewId: view.id, values }),
      slack.submitView({ viewId: view.id, values }),
    ]);
    expect(first?.error).toBeUndefined();
    expect(view.closed).toBe(true);
    const found = await ended(world, prompt);
    expect(found).toHaveLength(2);
    expect(found[0]).toMatchObject({ ratio: '9:16', resolution: '2K', delivery: 'posted' });
    expect(found[0]?.imagePrompt).toContain('in German');
    const thread = await world.app.models.threads.findOne({ prompt }).lean();
    expect(thread?.channel).toBe(slack.channels.random);
    expect(await toldAlone(world, slack.users.member, "Got it! I'll post them here")).toContain(
      '(2 credits, ',
    );
  });

  it('takes a text that begins with a link for an article', async () => {
    const view = await open();
    const prompt = 'http://127.0.0.1:9/page only the costs';
    await world.slack.submitView({ viewId: view.id, values: { prompt } });
    const brief = await until('the article', () => world.app.models.briefs.findOne({ url: /page/ }).lean());
    expect(brief).toMatchObject({ url: 'http://127.0.0.1:9/page', focus: 'only the costs', pauses: true });
    await ended(world, prompt);
  });

  it('that costs more than there is keeps the text, and can be sent when there is more', async () => {
    const { slack } = world;
    const prompt = 'Dear to us';
    const view = await open();
    await slack.submitView({ viewId: view.id, values: { prompt, count: '4', resolution: '4K' } });
    expect(view.closed).toBe(false);
    expect(text(view)).toContain('4 infographics cost 8 credits; your workspace has');
    expect(text(view)).toContain('the reason is at the top of this form');
    expect(typed(view)).toContain(prompt);
    await grant(20);
    await slack.submitView({ viewId: view.id });
    expect(view.closed).toBe(true);
    expect(await infographsOf(world, prompt)).toHaveLength(4);
  });

  it('offers only what the rules allow; what they refuse is told in the form, and the text stays', async () => {
    const { slack } = world;
    await change({ caps: { resolutions: ['1K'], maxImages: 2 } });
    const view = await open();
    expect(text(view)).not.toContain('4K');
    expect(text(view)).not.toContain('"value":"3"');
    await change({ caps: { personDay: 0 } });
    await slack.submitView({ viewId: view.id, values: { prompt: 'Too many today', count: '2' } });
    expect(view.closed).toBe(false);
    expect(text(view)).toMatch(/<!date\^\d+\^/);
    expect(typed(view)).toContain('Too many today');
    await change({ caps: {} });
    await slack.submitView({ viewId: view.id });
    expect(await infographsOf(world, 'Too many today')).toHaveLength(2);
  });

  it('begins with what the workspace has chosen, as commands do that do not say otherwise', async () => {
    await change({ defaults: { ratio: '1:1', resolution: '1K', articlePauseS: 0 } });
    const view = await open();
    for (const value of ['1:1', '1K']) expect(typed(view)).toContain(value);
    await type(world, 'As it is usual here');
    await type(world, 'As I want it --ratio 3:4 --res 2K');
    await type(world, 'http://127.0.0.1:9/at-once');
    const [usual] = await infographsOf(world, 'As it is usual here');
    expect(usual).toMatchObject({ ratio: '1:1', resolution: '1K' });
    const [wanted] = await infographsOf(world, 'As I want it');
    expect(wanted).toMatchObject({ ratio: '3:4', resolution: '2K' });
    const brief = await world.app.models.briefs.findOne({ url: /at-once/ }).lean();
    expect(brief?.pauses).toBe(false);
    await change({ defaults: { ratio: '5:1', articlePauseS: 90 } });
    await type(world, 'http://127.0.0.1:9/later');
    const [later] = await infographsOf(world, 'http://127.0.0.1:9/later');
    expect(later?.ratio).toBe('16:9');
    expect(await world.app.models.briefs.findOne({ url: /later/ }).lean()).toMatchObject({ pauseMs: 90_000 });
    await change({ defaults: {} });
    // Neither page is there: what is held for them comes back.
    for (const page of ['at-once', 'later']) await ended(world, `http://127.0.0.1:9/${page}`);
  });

  it('is told in words, with help, when Slack does not open the form', async () => {
    world.slack.fail('views.open', { kind: 'error', error: 'expired_trigger_id' });
    const { words } = await type(world, '');
    expect(words).toContain("Slack didn't let me open the form.");
    expect(words).toContain('/infograph How a bill becomes law');
  });
});
