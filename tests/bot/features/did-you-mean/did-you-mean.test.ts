import type { Ephemeral } from '@infograph/slack-stand-in';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { balance, ended, errorsIn, type, until } from '../../../support/story.js';
import { startWorld, type World } from '../../../support/world.js';

describe('A text that was not taken as it stands', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ credits: 50, fal: { imageScale: 0.02 } });
  });
  afterAll(() => world.stop());

  /** What this person was answered, with its buttons. */
  async function answerTo(text: string, user = world.slack.users.member): Promise<Ephemeral> {
    await type(world, text, { user });
    const answer = world.slack.ephemerals({ user }).at(-1);
    if (!answer) throw new Error(`nothing was answered to ${text}`);
    return structuredClone(answer);
  }
  const labels = (answer: Ephemeral) => world.slack.buttons(answer).map(({ text }) => text);

  /** Presses the button with this label, as the person's screen shows it: the answer may be another by now. */
  async function press(answer: Ephemeral, label: string, user = answer.user) {
    const button = world.slack.buttons(answer).find(({ text }) => text.startsWith(label));
    if (!button) throw new Error(`there is no ${label} among ${labels(answer).join(', ')}`);
    const { actionId, value = '' } = button;
    return await world.slack.click({ ...answer, actionId, value, user, seen: answer.blocks });
  }
  /** Waits for what stands in the place of an answer: words, or nothing. */
  async function becomes({ ts, user }: Ephemeral, words: string) {
    await world.slack.waitFor(`"${words}" instead`, () => {
      const now = world.slack.ephemerals({ user }).find((one) => one.ts === ts);
      return words === '' ? !now : now && world.slack.plainText(now).includes(words);
    });
  }
  const nothingHappened = async (text: string) => {
    const { fal, slack } = world;
    const before = [await balance(world), fal.jobs.length, slack.messages(slack.channels.general).length];
    const answer = await answerTo(text);
    expect([await balance(world), fal.jobs.length, slack.messages(slack.channels.general).length]).toEqual(
      before,
    );
    return answer;
  };

  it.each([
    ['hlep', 'Did you mean /infograph help?', 'Show help'],
    ['credit', 'Did you mean /infograph credits?', 'Show credits'],
    ['settings limits', 'Did you mean /infograph settings?', 'Open settings'],
    ['status please', 'Did you mean /infograph status?', 'Show status'],
    ['top up 100', 'Did you mean /infograph topup 100?', 'Add 100 credits'],
    ['statement 2026/10', 'Did you mean /infograph statement 2026-10?', 'Get the statement'],
  ])('%s is asked about, and nothing is held or posted', async (text, question, label) => {
    const answer = await nothingHappened(text);
    expect(world.slack.plainText(answer)).toContain(question);
    expect(labels(answer)).toEqual([label, 'No, make an infographic of it · 1 credit']);
  });

  it('runs the command in the place of the question, again after a restart', async () => {
    const answer = await answerTo('blance');
    const before = await balance(world);
    await press(answer, 'Show credits');
    await becomes(answer, '50 credits');
    const other = await answerTo('hlep');
    await world.restart();
    await press(other, 'Show help');
    await becomes(other, '/infograph How a bill becomes law');
    expect(await balance(world)).toEqual(before);
  });

  it('opens the form by the press, and takes the question away', async () => {
    const answer = await answerTo('setings', world.slack.users.admin);
    await press(answer, 'Open settings');
    expect(world.slack.views.opened.at(-1)?.title).toBe('Settings');
    await becomes(answer, '');
    for (const { id } of world.slack.views.opened) await world.slack.closeView(id);
  });

  it('makes an infographic of the words once, however often it is pressed, and for nobody else', async () => {
    const { slack } = world;
    const before = await balance(world);
    const answer = await answerTo('histori');
    await Promise.all([press(answer, 'No, make'), press(answer, 'No, make')]);
    expect(await ended(world, 'histori')).toHaveLength(1);
    await press(answer, 'No, make');
    const after = { ...before, available: before.available - 1 };
    await until('one charge', async () => (await balance(world)).held === 0);
    expect(await balance(world)).toEqual(after);

    const theirs = await answerTo('statusss');
    const value =
      slack.buttons(theirs).find(({ actionId }) => actionId.startsWith('draft_make'))?.value ?? '';
    const mine = await answerTo('statuss', slack.users.admin);
    const forged = JSON.parse(
      JSON.stringify(mine.blocks).replaceAll(/dr_[0-9a-f]+/g, JSON.parse(value).draft),
    );
    await slack.click({ ...mine, actionId: 'draft_make', seen: forged });
    expect(await world.app.models.infographs.countDocuments({ prompt: 'statusss' })).toBe(0);
  });

  it('adds credits once for an admin, asks above the limit, and adds none for others', async () => {
    const { slack } = world;
    const before = await balance(world);
    const answer = await answerTo('top up 7 for March', slack.users.admin);
    await Promise.all([press(answer, 'Add 7'), press(answer, 'Add 7')]);
    await press(answer, 'Add 7');
    expect(await balance(world)).toEqual({ ...before, available: before.available + 7 });

    const large = await answerTo('topup20000', slack.users.admin);
    await press(large, 'Add 20,000');
    await becomes(large, 'more than 10');

    const theirs = await answerTo('top-up 5');
    await press(theirs, 'Add 5');
    await becomes(theirs, 'Only an admin');
    expect(await balance(world)).toEqual({ ...before, available: before.available + 7 });
  });

  it('takes no amount for another: a thousand is a thousand, or is asked about', async () => {
    const { slack } = world;
    const before = await balance(world);
    await answerTo('topup 1 000', slack.users.admin);
    await answerTo('topup 2\u00a0500 for 👩\u200d🚀', slack.users.admin);
    const [entry] = await world.app.credits.history(world.app.workspace.id, 1);
    expect(entry).toMatchObject({ credits: 2_500, note: 'for 👩\u200d🚀' });
    expect(await balance(world)).toEqual({ ...before, available: before.available + 3_500 });
    for (const [text, ...amounts] of [
      ['topup 1.000', 'Add 1,000 credits'],
      ['topup 1,000', 'Add 1,000 credits'],
      ['topup 10 000 for March', 'Add 10,000 credits', 'Add 10 credits'],
    ] as const) {
      const answer = await answerTo(text, slack.users.admin);
      expect(labels(answer)).toEqual(amounts);
    }
    const asked = await answerTo('topup 1.000', slack.users.admin);
    await press(asked, 'Add 1,000');
    await press(asked, 'Add 1,000');
    expect(await balance(world)).toEqual({ ...before, available: before.available + 4_500 });
  });

  it.each([
    ['Tea --ratio 16:10', ['As 16:9 · 1 credit', 'As 3:2 · 1 credit']],
    ['Tea -n 7', ['Make 4 · 4 credits']],
    ['Tea --res 8K', ['Make it 4K · 2 credits']],
    ['Tea --foo', ['Without it · 1 credit']],
    ['Tea --ratio 16:10 -n 7', ['With 16:9, -n 4 · 4 credits']],
  ])('%s is told what would work', async (text, expected) => {
    expect(labels(await nothingHappened(text))).toEqual([...expected, 'Open in the form']);
  });

  it('keeps all else that was typed for the button, and for the form', async () => {
    const { slack } = world;
    const answer = await answerTo('Green tea and black tea --res 1K --lang de --ratio 16:10');
    await press(answer, 'Open in the form');
    const view = await until('the form', async () => slack.views.opened.at(-1));
    expect(JSON.stringify(view.blocks)).toContain('Green tea and black tea');
    await slack.closeView(view.id);
    await press(answer, 'As 16:9');
    const [made] = await ended(world, 'Green tea and black tea');
    expect(made).toMatchObject({ ratio: '16:9', resolution: '1K' });
    expect(made?.imagePrompt).toContain('German');
  });

  it('asks which page is meant, and makes one of them, about the other words', async () => {
    const answer = await nothingHappened('https://one.invalid/a and https://two.invalid/b the prices');
    expect(labels(answer)).toEqual([
      'one.invalid/a · 1 credit',
      'two.invalid/b · 1 credit',
      'Open in the form',
    ]);
    await press(answer, 'two.invalid');
    await press(answer, 'one.invalid');
    const brief = await until('the article', () =>
      world.app.models.briefs.findOne({ url: /invalid/ }).lean(),
    );
    expect(brief).toMatchObject({ url: 'https://two.invalid/b', focus: 'and the prices' });
    expect(await world.app.models.briefs.countDocuments({ url: /one\.invalid/ })).toBe(0);
  });

  it('draws nothing of the letters of an address without a yes', async () => {
    const answer = await nothingHappened('ftp://example.com/report');
    expect(world.slack.plainText(answer)).toContain("I can't open that link");
    await press(answer, 'Make an infographic of these words anyway');
    expect(await ended(world, 'ftp://example.com/report')).toMatchObject([{ delivery: 'posted' }]);
    expect(errorsIn(world)).toEqual([]);
  });

  it('is told at its field in the form, where nothing can be asked', async () => {
    const { slack } = world;
    await type(world, '');
    const view = await until('the form', async () => slack.views.opened.at(-1));
    for (const [prompt, words] of [
      ['https://one.invalid/a https://two.invalid/b', 'several links'],
      ['file:///home/me/report.pdf', "I can't open that link"],
    ] as const) {
      await slack.submitView({ viewId: view.id, values: { prompt } });
      expect(view.errors).toEqual({ prompt: expect.stringContaining(words) });
    }
  });
});
