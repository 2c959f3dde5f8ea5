import type { Ephemeral, Message } from '@infograph/slack-stand-in';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ended, parent, replySaying, type, underWay } from '../../support/story.js';
import { startWorld, type World } from '../../support/world.js';

/** What people may type to make Slack do something, or choke on it. */
const spellings: Record<string, string> = {
  'a mention of the channel': '<!channel> look here',
  'a mention of everyone': '<!everyone>',
  'a mention of those here, with a label': '<!here|here>',
  'a mention of a person': '<@U0ADMIN01> must see this',
  'a mention of a group': '<!subteam^S012AB3CD|@team>',
  'a link to a channel': '<#C0GENERAL|general> facts',
  'a link with a label': '<https://evil.example|Log in>',
  'a bare address': 'see https://evil.example/login now',
  'an address in brackets': '<https://evil.example>  twice  <mailto:a@evil.example|Mail>',
  entities: '&lt;!channel&gt; &amp; friends',
  'entities of entities': '&amp;lt;!channel&amp;gt;',
  'names with an at sign': '@channel @here @everyone @ada',
  'zero-width characters': '<\u200b!channel> a\u200bb\u200d',
  'a right-to-left override': 'safe \u202egnp.exe and more',
  'marks of direction that are never closed': '\u2067\u2067 isolated \u202b embedded',
  'right-to-left writing': 'مرحبا بالعالم, 3 נקודות',
  backticks: '`code` ```block``` `` ` ``',
  'bold, italic, struck': '*bold* _italic_ ~struck~ **twice**',
  'emoji names': ':smile: :+1::skin-tone-2: :no-such-emoji:',
  'emojis of many parts': '👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 🇳🇱',
  'line breaks and quotes': 'first\n> quoted\n>>> all\n• item\n\n\nlast',
  'a date': '<!date^1392734382^Posted {date_num}^https://evil.example|now>',
  markdown: '[Log in](https://evil.example) # Title | a | b |',
  json: '{"type":"section","text":{"type":"mrkdwn","text":"<!channel>"}}',
  html: '<script>alert(1)</script><img src=x onerror=alert(1)>',
  'combining marks': `Z${'\u0301\u0327\u0489'.repeat(600)}algo`,
  '3,000 emojis': '🎨'.repeat(3_000),
  '4,000 characters': 'Long & <b>wide</b>. '.repeat(200),
  '4,000 characters without a space': '<>&*'.repeat(1_000),
};
const cases = Object.entries(spellings).map(([what, text]) => ({ what, text: text.trim() }));

describe("people's text appears as it was written", () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ credits: 1_000, fal: { imageScale: 0.05 } });
  });
  afterAll(() => world.stop());

  /** Nobody but these is mentioned, and nothing is a link that does not look like what it is. */
  function expectHarmless(message: Message | Ephemeral, mentioned: string[]): void {
    const { slack } = world;
    expect(slack.mentions(message)).toEqual(mentioned);
    expect(slack.links(message).filter(({ label }) => label !== undefined)).toEqual([]);
    if ('unfurl_links' in message) {
      expect(slack.links(message)).toEqual([]);
      expect(message).toMatchObject({ unfurl_links: false, unfurl_media: false });
    }
  }

  /** The words are there to be read, from the first on, up to where they are cut. */
  function expectShown(message: Message | Ephemeral, prompt: string): void {
    const shown = world.slack.plainText(message).replace(isolates, '');
    expect(shown).toContain(prompt.replace(isolates, '').slice(0, 8));
    if (prompt.length <= 500) expect(shown).toContain(prompt.replace(isolates, ''));
  }

  /** What this person was answered last. */
  const lastTold = (user: string) => world.slack.ephemerals({ user }).at(-1) as Ephemeral;

  it.each(cases)(
    '$what, as a prompt: in the thread, in the status, under the image and in the history',
    async ({ what, text }) => {
      const { fal, slack } = world;
      const user = slack.addUser({ name: what.replaceAll(/[^a-z0-9]+/g, '-') });
      fal.outcome({ kind: 'never' });
      const { words } = await type(world, text, { user });
      expect(words).toContain('Got it');
      expectHarmless(lastTold(user), []);
      await underWay(world, text);
      const message = await parent(world, text, 'the parent', (_words, { blocks }) => blocks.length > 2);
      expectShown(message, text);
      expectHarmless(message, [user]);

      await type(world, 'status', { user });
      expectShown(lastTold(user), text);
      expectHarmless(lastTold(user), []);

      fal.finish(fal.jobs.at(-1)?.requestId ?? '');
      await ended(world, text);
      const reply = await replySaying(world, text, 'Made in');
      expectHarmless(reply, [user]);
      expect(slack.plainText(reply)).toContain('Infographic made from the prompt: ');
      expectHarmless(await parent(world, text, 'the parent'), [user]);

      await type(world, 'history', { user });
      const history = lastTold(user);
      const [first = ''] = text.split(/\s/);
      expect(slack.plainText(history).replace(isolates, '')).toContain(firstLetters(first));
      expect(slack.mentions(history)).toEqual([]);
      expect(slack.links(history).map(({ label }) => label)).toEqual(['Open']);
    },
  );

  it.each(cases)('$what, as the note of a top-up, which is kept as it is, on one line', async ({ text }) => {
    const { app, slack } = world;
    const note = text.slice(0, 400).trim();
    const { words } = await type(world, `topup 1 ${note}`, { user: slack.users.admin });
    expect(words).toContain('Added 1 credit.');
    expectHarmless(lastTold(slack.users.admin), []);
    const [entry] = await app.models.ledger.find({ kind: 'grant' }).sort({ seq: -1 }).limit(1).lean();
    expect(entry?.note).toBe(note.replace(/\s+/g, ' '));
  });

  it.each(cases)('$what, as the value of an option and the amount of a top-up', async ({ text }) => {
    const { slack } = world;
    const [word = ''] = text.split(/\s/);
    for (const command of [
      `A prompt --ratio ${word}`,
      `A prompt --res=${word}`,
      `A prompt -n ${word}`,
      `topup ${text}`,
    ]) {
      const { words } = await type(world, command, { user: slack.users.owner });
      expect(words).toMatch(/Nothing was (charged|changed)/);
      expectHarmless(lastTold(slack.users.owner), []);
      expect(words.replace(isolates, '')).toContain(firstLetters(word));
    }
  });

  it.each(cases.slice(0, 4))('$what, in the thread of a bad end', async ({ text }) => {
    const { fal, slack } = world;
    const prompt = `Refused ${text}`;
    fal.outcome({ kind: 'model_error', type: 'content_policy_violation', msg: text });
    await type(world, prompt);
    await ended(world, prompt);
    expectHarmless(await replySaying(world, prompt, 'No charge.'), [slack.users.member]);
    const message = await parent(world, prompt, 'the end', (words) => words.includes('No charge.'));
    expectShown(message, prompt);
    expectHarmless(message, [slack.users.member]);
  });

  it('and Slack refused no block of all this, nor any answer', async () => {
    const { slack } = world;
    await type(world, '<!channel> and no more');
    await ended(world, '<!channel> and no more');
    expect(slack.calls.filter(({ ok }) => !ok)).toEqual([]);
    expect(slack.ephemerals().filter(({ via }) => via === 'slackbot')).toEqual([]);
  });
});

/** Marks that keep the direction of people's text from turning ours around. */
const isolates = /[\u2066-\u2069]/g;

function firstLetters(word: string): string {
  return [...word.replace(isolates, '')].slice(0, 5).join('');
}
