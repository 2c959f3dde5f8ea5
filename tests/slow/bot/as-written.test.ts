import type { Ephemeral, Message } from '@infograph/slack-stand-in';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, program } from '../../api/support.js';
import { type ArticleServer, startArticleServer } from '../../support/article-server.js';
import { cancelable, ended, parent, replySaying, type, underWay } from '../../support/story.js';
import { startWorld, type World } from '../../support/world.js';

/** What people may type to make Slack do something, or choke on it. */
const spellings: Record<string, string> = {
  'a mention of the channel': '<!channel> look here',
  'a mention of everyone': '<!everyone>',
  'a mention of those here, with a label': '<!here|here>',
  'a mention of a person': '<@U0ADMIN01> must see this',
  'a mention of a group': '<!subteam^S012AB3CD|@team>',
  'a link to a channel': '<#C0GENERAL|general> facts',
  entities: '&lt;!channel&gt; &amp; friends',
  'entities of entities': '&amp;lt;!channel&amp;gt;',
  'names with an at sign': '@channel @here @everyone @ada',
  'zero-width characters': '<\u200b!channel> a\u200bb\u200dc',
  'a right-to-left override': 'safe \u202egnp.exe and more',
  'marks of direction that are never closed': '\u2067\u2067 isolated \u202b embedded',
  'right-to-left writing': 'مرحبا بالعالم, 3 נקודות',
  backticks: 'see `code` ```block``` `` ` `` here',
  'bold, italic, struck': '*bold* _italic_ ~struck~ **twice**',
  'emoji names': ':smile: :+1::skin-tone-2: :no-such-emoji:',
  'emojis of many parts': '👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 🇳🇱',
  'line breaks and quotes': 'first\n> quoted\n>>> all\n• item\n\n\nlast',
  json: '{"type":"section","text":{"type":"mrkdwn","text":"<!channel>"}}',
  html: '<script>alert(1)</script><img src=x onerror=alert(1)>',
  'combining marks': `Z${'\u0301\u0327\u0489'.repeat(600)}algo`,
  '3,000 emojis': '🎨'.repeat(3_000),
  '4,000 characters': 'Long & <b>wide</b>. '.repeat(200),
  '4,000 characters without a space': '<>&*'.repeat(1_000),
};

/** The same with an address in it: typed as a command, they are read as an article and what to look for in it. */
const addresses: Record<string, { text: string; focus: string }> = {
  'a link with a label': { text: '<https://evil.example|Log in>', focus: '< |Log in>' },
  'a bare address': { text: 'see https://evil.example/login now', focus: 'see now' },
  'an address in brackets': {
    text: '<https://evil.example>  twice  <mailto:a@evil.example|Mail>',
    focus: 'twice <mailto:a@evil.example|Mail>',
  },
  'a date': {
    text: '<!date^1392734382^Posted {date_num}^https://evil.example|now>',
    focus: '<!date^1392734382^Posted {date_num}^ |now>',
  },
  markdown: { text: '[Log in](https://evil.example) # Title | a | b |', focus: '# Title | a | b' },
};
const prompts = Object.entries(spellings).map(([what, text]) => ({ what, text: text.trim() }));
const withAddress = Object.entries(addresses).map(([what, said]) => ({ what, ...said }));
const cases = [...prompts, ...withAddress];

/** What the message above a thread repeats of a prompt, on one line. */
const QUOTED_ABOVE = 120;

describe("people's text appears as it was written", () => {
  let world: World;
  let site: ArticleServer;
  let client: Client;
  beforeAll(async () => {
    site = await startArticleServer();
    world = await startWorld({
      credits: 1_000,
      fal: { imageScale: 0.05 },
      settings: { ARTICLE_ALLOW_HOSTS: site.host },
    });
    client = await program(world);
  });
  afterAll(async () => {
    await world.stop();
    await site.stop();
  });

  /** Nobody but these is mentioned, and nothing is a link that does not look like what it is, or but to these. */
  function expectHarmless(message: Message | Ephemeral, mentioned: string[], linked: string[] = []): void {
    const { slack } = world;
    expect(slack.mentions(message)).toEqual(mentioned);
    expect(slack.links(message).filter(({ label }) => label !== undefined)).toEqual([]);
    if ('unfurl_links' in message) {
      expect(slack.links(message).map(({ url }) => url)).toEqual(linked);
      expect(message).toMatchObject({ unfurl_links: false, unfurl_media: false });
    }
  }

  /** The words are there to be read, from the first on, up to where they are cut. */
  function expectShown(message: Message | Ephemeral, prompt: string): void {
    const shown = world.slack.plainText(message).replace(isolates, '');
    expect(shown).toContain(prompt.replace(isolates, '').slice(0, 8));
    if (prompt.length <= 500) expect(shown).toContain(prompt.replace(isolates, ''));
  }

  /** The same in the message above a thread, where nobody is mentioned. */
  function expectShownAbove(message: Message, prompt: string): void {
    const [shown = '', line = ''] = [world.slack.plainText(message), prompt].map(onOneLine);
    expect(shown).toContain(line.length > QUOTED_ABOVE ? line.slice(0, 8) : line);
    expectHarmless(message, []);
  }

  /** What this person was answered last. */
  const lastTold = (user: string) => world.slack.ephemerals({ user }).at(-1) as Ephemeral;

  it.each(prompts)(
    '$what, as a prompt: in the thread, in the status, under the image and in the history',
    async ({ what, text }) => {
      const { fal, slack } = world;
      const user = slack.addUser({ name: what.replaceAll(/[^a-z0-9]+/g, '-') });
      fal.outcome({ kind: 'never' });
      const { words } = await type(world, text, { user });
      expect(words).toContain('Got it');
      expectHarmless(lastTold(user), []);
      await underWay(world, text);
      const above = await cancelable(world, text);
      expectShownAbove(above, text);
      const line = onOneLine(text);
      if (line.length > QUOTED_ABOVE)
        expect(onOneLine(slack.plainText(above))).not.toContain(line.slice(0, QUOTED_ABOVE + 1));

      await type(world, 'status', { user });
      expectShown(lastTold(user), text);
      expectHarmless(lastTold(user), []);

      fal.finish(fal.jobs.at(-1)?.requestId ?? '');
      await ended(world, text);
      const reply = await replySaying(world, text, 'Made in');
      expectHarmless(reply, [user]);
      expect(slack.plainText(reply)).toContain('Infographic: ');
      await expectShownAtTheEnd(text);
      await expectInHistory(user, text);
    },
  );

  /** The picture stands above the thread, too, or the words that it was made of. */
  async function expectShownAtTheEnd(text: string): Promise<void> {
    const message = await parent(
      world,
      text,
      'the end',
      (_words, message) => world.slack.buttons(message).length === 0,
    );
    expectShownAbove(message, text);
  }

  async function expectInHistory(user: string, text: string): Promise<void> {
    const { slack } = world;
    await type(world, 'history', { user });
    const history = lastTold(user);
    const [first = ''] = text.split(/\s/);
    expect(slack.plainText(history).replace(isolates, '')).toContain(firstLetters(first));
    expect(slack.mentions(history)).toEqual([]);
    expect(slack.links(history).map(({ label }) => label)).toEqual(['Open']);
  }

  it.each(withAddress)('$what, as the prompt of another program', async ({ text }) => {
    const { slack } = world;
    const body = { prompt: text, channel: slack.channels.general, notify_user: slack.users.member };
    expect((await client.post('/api/infographs/create/', body)).status).toBe(201);
    await ended(world, text);
    const reply = await replySaying(world, text, 'Made in');
    expectHarmless(reply, []);
    expect(slack.plainText(reply)).toContain('Infographic: ');
    await expectShownAtTheEnd(text);
  });

  it.each(withAddress)(
    '$what, typed, as an article and what to look for in it: where it is asked for, shown and listed',
    async ({ what, text, focus }) => {
      const { slack } = world;
      const name = what.replaceAll(/[^a-z0-9]+/g, '-');
      const user = slack.addUser({ name });
      const address = site.url(`/quiet?${name}`);
      const { words } = await type(world, `${text.replace(/https:[a-z./]+/, address)} --now`, { user });
      expect(words).toContain('Got it');
      expectHarmless(lastTold(user), []);
      const prompt = `${address} ${focus}`;
      await ended(world, prompt);
      const facts = await replySaying(world, prompt, "Here's what I found");
      expectHarmless(facts, [], [address]);
      const reply = await replySaying(world, prompt, 'Made in');
      expectHarmless(reply, [user], [address]);
      await expectShownAtTheEnd(prompt);
      await expectInHistory(user, prompt);
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
      // A value is told as it is read: without what nobody sees in it, and what stands around it.
      if (command.startsWith('A prompt'))
        expect(asRead(words)).toContain(firstLetters(asRead(word).replace(/^\[/, '')));
      else expect(words.replace(isolates, '')).toContain(firstLetters(word));
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
    expectShownAbove(message, prompt);
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

function asRead(text: string): string {
  return text.replace(/\p{Default_Ignorable_Code_Point}/gu, '').normalize('NFKC');
}

function onOneLine(text: string): string {
  return text.replace(isolates, '').replace(/\s+/g, ' ');
}
