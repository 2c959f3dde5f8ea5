import type { Ephemeral } from '@infograph/slack-stand-in';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Resolution } from '../../../../src/models/infograph.js';
import type { Defaults } from '../../../../src/models/workspace-settings.js';
import type { SettingsPatch } from '../../../../src/workspaces/settings/index.js';
import { heldBatch } from '../../../support/batch.js';
import { sendInteraction } from '../../../support/interaction.js';
import { endOf } from '../../../support/settle.js';
import { balance, infographsOf, type Typing, type, until } from '../../../support/story.js';
import { startWorld, type World } from '../../../support/world.js';
import { putIn } from '../settings/settings.js';

let world: World;
let people = 0;
beforeAll(async () => {
  world = await startWorld({ credits: 100, fal: { imageScale: 0.02 } });
  // Nothing here follows a picture to its end.
  world.fal.outcome({ kind: 'never' }, { times: 1_000, when: () => true });
});
afterEach(async () => {
  world.slack.clearFaults();
  await put({ caps: {}, channels: undefined, forbidden: [], pause: undefined });
  for (const { id } of world.slack.views.opened) await world.slack.closeView(id);
});
afterAll(() => world.stop());

const put = (patch: SettingsPatch) => putIn(world, patch);
const somebody = () => world.slack.addUser({ name: `asker${people++}` });

/** What somebody is told who asks for something, with the buttons under it. */
async function refused(text: string, typing: Typing = {}) {
  const user = typing.user ?? somebody();
  const { answer, words } = await type(world, text, { ...typing, user });
  expect(answer.status).toBe(200);
  const told = world.slack.ephemerals({ user }).at(-1);
  if (!told) throw new Error('nothing was said');
  // As it is on the screen now: a press puts something else in its place.
  const message = structuredClone(told);
  return { user, message, words, buttons: labelsOf(message) };
}

const labelsOf = (message: Ephemeral) => world.slack.buttons(message).map(({ text }) => text);

async function press({ channel, ts, blocks }: Ephemeral, label: string, user: string) {
  const button = world.slack.buttons({ channel, ts, blocks } as Ephemeral).find(({ text }) => text === label);
  if (!button) throw new Error(`there is no ${label}`);
  return await world.slack.click({ channel, ts, user, actionId: button.actionId, seen: blocks });
}

const made = (prompt: string) =>
  until(`"${prompt}" to be accepted`, async () => {
    const found = await infographsOf(world, prompt);
    return found.length > 0 && found;
  });

/** Leaves the workspace with so few credits, for as long as `work` takes. */
async function leftWith(credits: number, work: () => Promise<void>): Promise<void> {
  const { app } = world;
  const { id } = app.workspace;
  const rest = heldBatch({ workspace: id, unitCredits: (await app.credits.balance(id)).available - credits });
  await app.credits.hold(id, rest);
  try {
    await work();
  } finally {
    for (const held of rest.infographs) await app.credits.settle(id, endOf(held, 'canceled'));
  }
}

describe('a request that is refused offers what would work', () => {
  it('the best size that the workspace allows', async () => {
    await put({ caps: { resolutions: ['1K', '2K'] } });
    const { buttons, message, user, words } = await refused('Too large --res 4K --ratio 9:16');
    expect(words).toContain('This workspace allows 1K and 2K only.');
    expect(buttons).toEqual(['Make it 2K · 1 credit', 'Open in the form']);
    await press(message, 'Make it 2K · 1 credit', user);
    expect(await made('Too large')).toMatchObject([{ resolution: '2K', ratio: '9:16', requester: user }]);
  });

  it('fewer, where a request may not have so many', async () => {
    await put({ caps: { maxImages: 2 } });
    const { buttons, message, user } = await refused('Too many -n 3');
    expect(buttons).toEqual(['Make 2 · 2 credits', 'Open in the form']);
    await press(message, 'Make 2 · 2 credits', user);
    expect(await made('Too many')).toHaveLength(2);
  });

  it('a size or a number that can be paid, and whom to ask for more', async () => {
    await leftWith(1, async () => {
      const large = await refused('Too dear --res 4K');
      expect(large.words).toContain('4K costs 2 credits; your workspace has 1.');
      expect(large.buttons).toEqual(['Make it 2K · 1 credit', 'Ask an admin', 'Open in the form']);
      const { buttons } = await refused('Too dear --res 4K -n 2', { user: world.slack.users.admin });
      expect(buttons).toEqual(['Make 1 at 2K · 1 credit', 'Top up', 'Open in the form']);
      await press(large.message, 'Make it 2K · 1 credit', large.user);
      expect(await made('Too dear')).toHaveLength(1);
    });
  });

  it('the form for a top-up to an admin', async () => {
    const { slack } = world;
    const user = slack.users.admin;
    await leftWith(0, async () => {
      const { buttons, message } = await refused('Nothing left', { user });
      expect(buttons).toEqual(['Top up', 'Open in the form']);
      await press(message, 'Top up', user);
      await slack.waitFor('the form', () => slack.views.opened.find(({ title }) => title === 'Top up'));
    });
  });

  it('what is running, where no more may be under way', async () => {
    await put({ caps: { atOnce: 1 } });
    const user = somebody();
    await type(world, 'The one that runs', { user });
    const { buttons, message, words } = await refused('One too many', { user });
    expect(words).toContain("You can have 1 infographic in progress at once, and 1 isn't finished yet.");
    expect(buttons).toEqual(["Show what's running", 'Try again', 'Open in the form']);
    await press(message, "Show what's running", user);
    const { slack } = world;
    await slack.waitFor('what runs', () =>
      slack.ephemerals({ user }).some((one) => slack.plainText(one).includes('The one that runs')),
    );
    await put({ caps: {} });
    await press(message, 'Try again', user);
    expect(await made('One too many')).toHaveLength(1);
  });

  it('what is left of a limit, and when there is more', async () => {
    await put({ caps: { personDay: 2 } });
    const { buttons, words } = await refused('Over my limit -n 3');
    expect(words).toContain('This costs 3 credits, and the limit for each person here is 2 credits a day.');
    expect(buttons).toEqual(['Make 2 · 2 credits', 'Open in the form']);
    const user = somebody();
    for (const n of [1, 2]) await type(world, `Within my limit ${n}`, { user });
    const { message, words: told } = await refused('Over it now', { user });
    expect(told).toContain("You've used your 2 credits for today. You'll have more ");
    expect(JSON.stringify(message.blocks)).toMatch(/<!date\^\d+\^\{date_pretty\} at \{time\}\|/);
  });

  it.each<[string, SettingsPatch]>([
    ['a channel that is not allowed', { channels: ['C0ELSEWHERE'] }],
    ['words that are forbidden', { forbidden: [{ kind: 'exact', text: 'unheard' }] }],
  ])('the form, filled in: %s', async (_what, patch) => {
    await put(patch);
    const { buttons, message, user } = await refused('An unheard thing --lang German --ratio 1:1 -n 2');
    expect(buttons).toEqual(['Open in the form']);
    await press(message, 'Open in the form', user);
    const { slack } = world;
    const view = await slack.waitFor('the form', () => slack.views.opened.at(-1));
    const values = JSON.stringify(view.values);
    for (const value of ['An unheard thing', 'de', '1:1', '"2"']) expect(values).toContain(value);
  });

  it.each<[string, SettingsPatch, string[]]>([
    [
      'while it is paused',
      { pause: { words: 'Holidays', by: 'cli', at: new Date() } },
      ['Try again', 'Open in the form'],
    ],
    ['to whoever is blocked, for nothing would', {}, []],
  ])('%s', async (_what, patch, buttons) => {
    const user = somebody();
    await put(buttons.length > 0 ? patch : { blocked: [{ user, by: 'cli', at: new Date() }] });
    expect((await refused('Not now', { user })).buttons).toEqual(buttons);
    await put({ blocked: [] });
  });

  it('another try, where Slack did not say who it is', async () => {
    const user = somebody();
    const { slack } = world;
    slack.fail('users.info', { kind: 'http', status: 500 });
    const { buttons, message } = await refused('Who am I', { user });
    expect(buttons).toEqual(['Try again', 'Open in the form']);
    slack.clearFaults();
    // Slack is asked of them again after some seconds only.
    await until('the second try', async () => {
      const last = slack.ephemerals({ user }).at(-1) ?? message;
      if (labelsOf(last).includes('Try again')) await press(last, 'Try again', user);
      return (await infographsOf(world, 'Who am I')).length === 1;
    });
  });
});

describe('a button of what was refused', () => {
  it('pressed twice, and another one after it, is one request and one charge', async () => {
    await put({ caps: { resolutions: ['1K'] } });
    const { message, user } = await refused('Pressed by two thumbs --res 4K');
    const before = await balance(world);
    await put({ caps: {} });
    await Promise.all([
      press(message, 'Make it 1K · 1 credit', user),
      press(message, 'Make it 1K · 1 credit', user),
    ]);
    await press(message, 'Make it 1K · 1 credit', user);
    expect(await made('Pressed by two thumbs')).toHaveLength(1);
    expect((await balance(world)).available).toBe(before.available - 1);
  });

  it('that is refused again keeps what was chosen, and is still the same request', async () => {
    await put({ caps: { resolutions: ['1K', '2K'] } });
    const { message, user } = await refused('Twice refused --res 4K -n 2');
    await put({ caps: { resolutions: ['1K', '2K'], maxImages: 1 } });
    await press(message, 'Make them 2K · 2 credits', user);
    const { slack } = world;
    const again = await slack.waitFor('the second refusal', () =>
      slack.ephemerals({ user }).find((one) => labelsOf(one).includes('Make 1 · 1 credit')),
    );
    await press(again, 'Make 1 · 1 credit', user);
    expect(await made('Twice refused')).toMatchObject([{ resolution: '2K', batchSize: 1 }]);
    await put({ caps: {} });
    await press(message, 'Make them 2K · 2 credits', user);
    expect(await infographsOf(world, 'Twice refused')).toHaveLength(1);
  });

  it('is nothing to anybody else, who charges nobody by sending it', async () => {
    await put({ caps: { resolutions: ['1K'] } });
    const { message } = await refused("Somebody else's --res 4K");
    const { slack } = world;
    const [button] = slack.buttons(message);
    const { channel, ts } = message;
    const said = { id: 'draft_make:size', value: button?.value ?? '', channel, ts };
    const stranger = { user: somebody(), team: slack.workspace.id };
    const answer = await sendInteraction(slack, 'block_actions', { ...said, ...stranger });
    expect(answer.status).toBe(200);
    expect(await infographsOf(world, "Somebody else's")).toEqual([]);
  });

  it('works after the app was started anew, and not when it is older than a day', async () => {
    await put({ caps: { resolutions: ['1K'] } });
    const kept = await refused('Before the restart --res 4K');
    const old = await refused('Of the day before --res 4K');
    const { drafts } = world.app.models;
    await drafts.updateOne({ text: 'Of the day before' }, { $set: { expiresAt: new Date(Date.now() - 1) } });
    await world.restart();
    await press(kept.message, 'Make it 1K · 1 credit', kept.user);
    expect(await made('Before the restart')).toHaveLength(1);
    await press(old.message, 'Make it 1K · 1 credit', old.user);
    const { slack } = world;
    await slack.waitFor('words', () =>
      slack
        .ephemerals({ user: old.user })
        .some((one) => slack.plainText(one).includes('more than a day ago')),
    );
    expect(await infographsOf(world, 'Of the day before')).toEqual([]);
  });
});

describe('what was not said', () => {
  it.each<[Resolution[], Defaults, Resolution]>([
    [['1K'], {}, '1K'],
    [['4K'], {}, '4K'],
    [['1K', '2K'], { resolution: '4K' }, '2K'],
    [['1K', '4K'], {}, '1K'],
  ])('takes the best that is allowed: of %j, where %j is usual, %s', async (resolutions, defaults, size) => {
    await put({ caps: { resolutions }, defaults });
    const prompt = `As it is allowed ${JSON.stringify([resolutions, defaults])}`;
    await type(world, prompt, { user: somebody() });
    expect(await made(prompt)).toMatchObject([{ resolution: size }]);
    await put({ defaults: {} });
  });
});

describe('a request that was typed and costs much', () => {
  const ask = async (text: string, typing: Typing = {}) => await refused(text, typing);

  it('is asked about with its price before anything is held, and made once by two presses', async () => {
    const before = await balance(world);
    const { buttons, message, user, words } = await ask('Four of a kind -n 4');
    expect(words).toContain(`4 infographics cost 4 credits; your workspace has ${before.available}.`);
    expect(buttons).toEqual(['Create · 4 credits', 'Make 1 · 1 credit', 'Open in the form']);
    expect(await infographsOf(world, 'Four of a kind')).toEqual([]);
    expect(await balance(world)).toEqual(before);
    await Promise.all([
      press(message, 'Create · 4 credits', user),
      press(message, 'Create · 4 credits', user),
    ]);
    await press(message, 'Make 1 · 1 credit', user);
    expect(await made('Four of a kind')).toHaveLength(4);
    expect((await balance(world)).available).toBe(before.available - 4);
  });

  it('can be one instead, or be looked at in the form', async () => {
    const { message, user } = await ask('One will do --res 4K -n 2');
    await press(message, 'Open in the form', user);
    const { slack } = world;
    const view = await slack.waitFor('the form', () => slack.views.opened.at(-1));
    for (const value of ['One will do', '4K', '"2"']) expect(JSON.stringify(view.values)).toContain(value);
    await press(message, 'Make 1 · 2 credits', user);
    expect(await made('One will do')).toMatchObject([{ resolution: '4K' }]);
  });

  it('is refused at once where it would be refused anyway', async () => {
    await put({ caps: { maxImages: 2 } });
    expect((await ask('Too many to ask -n 4')).words).toContain('allows 2 infographics per request');
    await put({ caps: {} });
    await leftWith(3, async () => {
      const { buttons, words } = await ask('Too dear to ask -n 4');
      expect(words).toContain('4 infographics cost 4 credits; your workspace has 3.');
      expect(buttons).toEqual(['Make 3 · 3 credits', 'Ask an admin', 'Open in the form']);
    });
    const { guest } = world.slack.users;
    expect((await ask('Not for guests -n 4', { user: guest })).words).toContain("Guests can't create");
  });

  it('is asked about from as many credits on as the workspace wants, or never', async () => {
    await put({ defaults: { askFirstCredits: 2 } });
    expect((await ask('Two are much -n 2')).buttons).toContain('Create · 2 credits');
    await put({ defaults: { askFirstCredits: 0 } });
    await type(world, 'Nothing is much -n 4', { user: somebody() });
    expect(await made('Nothing is much')).toHaveLength(4);
    await put({ defaults: {} });
  });
});

describe('an accepted request', () => {
  const words = async (text: string, typing: Typing) => (await type(world, text, typing)).words;

  it('says what happens and what it costs to a newcomer, five times, and then nothing', async () => {
    const user = somebody();
    expect(await words('My first', { user })).toMatch(
      /^Got it! I'll post it here in about a minute\. \(1 credit, \d+ left\. Only charged once it's posted\.\)/,
    );
    for (const n of [2, 3, 4, 5]) expect(await words(`My request ${n}`, { user })).toContain('Got it!');
    const { answer, words: sixth } = await type(world, 'My sixth', { user });
    expect([answer.status, sixth]).toEqual([200, '']);
    expect(await made('My sixth')).toHaveLength(1);
    expect(await words('Alone with the app', { user, channel: world.slack.dm(user) })).toContain(
      'Got it! It comes to you alone, in your messages with Infograph.',
    );
  });
});
