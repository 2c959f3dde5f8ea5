import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Message, SlackStandIn } from '../src/index.js';
import { clientOf, startSlack } from './support.js';

let slack: SlackStandIn;
let channel: string;

beforeAll(async () => {
  slack = await startSlack();
});
afterAll(async () => {
  await slack.stop();
});
beforeEach(() => {
  channel = slack.addChannel({ name: 'fresh' });
});

async function posted(args: object): Promise<Message> {
  await clientOf(slack).apiCall('chat.postMessage', { channel, ...args });
  const message = slack.messages(channel)[0];
  if (!message) throw new Error('nothing was posted');
  return message;
}

/** What is sent as text and as mrkdwn alike, what people read, who is mentioned, which links there are. */
const TEXTS: Array<[source: string, words: string, mentions: string[], links: object[]]> = [
  ['plain words', 'plain words', [], []],
  ['<@U0MEMBER1> and <@U0MEMBER1|x>', '@mia and @mia', ['U0MEMBER1'], []],
  ['&lt;@U0MEMBER1&gt;', '<@U0MEMBER1>', [], []],
  ['<!channel> <!here> <!everyone>', '@channel @here @everyone', ['channel', 'here', 'everyone'], []],
  ['&lt;!channel&gt; @channel @here', '<!channel> @channel @here', [], []],
  ['<!subteam^S123|@writers>', '@@writers', ['S123'], []],
  ['<https://evil.example|Log in>', 'Log in', [], [{ url: 'https://evil.example', label: 'Log in' }]],
  [
    '&lt;https://evil.example|Log in&gt;',
    '<https://evil.example|Log in>',
    [],
    [{ url: 'https://evil.example' }],
  ],
  [
    'see https://e.org/a?b=1&amp;c=2.',
    'see https://e.org/a?b=1&c=2.',
    [],
    [{ url: 'https://e.org/a?b=1&c=2' }],
  ],
  ['<#C0GENERAL>', '#general', [], []],
  ['&amp;lt; stays', '&lt; stays', [], []],
  ['*bold* _it_ ~no~ `code`', 'bold it no code', [], []],
  ['2*3*4 snake_case_name', '2*3*4 snake_case_name', [], []],
  ['&gt; quoted', 'quoted', [], []],
  ['<not a link> < 3', '<not a link> < 3', [], []],
  ['*<@U0ADMIN01>* 👩‍👩‍👧 \u202Eabc\u200B', '@ada 👩‍👩‍👧 \u202Eabc\u200B', ['U0ADMIN01'], []],
];

describe('what people read', () => {
  it.each(TEXTS)('in %s', async (source, words, mentions, links) => {
    const asText = await posted({ text: source });
    expect([slack.plainText(asText), slack.mentions(asText), slack.links(asText)]).toEqual([
      words,
      mentions,
      links,
    ]);
    channel = slack.addChannel({ name: 'again' });
    const asBlock = await posted({ blocks: [{ type: 'section', text: { type: 'mrkdwn', text: source } }] });
    expect([slack.plainText(asBlock), slack.mentions(asBlock), slack.links(asBlock)]).toEqual([
      words,
      mentions,
      links,
    ]);
  });

  it('in plain_text is never a mention nor a link', async () => {
    const text = { type: 'plain_text', text: '<!channel> <https://e.org|x> *b* &amp;' };
    const message = await posted({ blocks: [{ type: 'section', text }] });
    expect(slack.plainText(message)).toBe('<!channel> <https://e.org|x> *b* &');
    expect([slack.mentions(message), slack.links(message)]).toEqual([[], []]);
  });

  it('in rich text is as it was written, but for its elements', async () => {
    const elements = [
      { type: 'text', text: '<!channel> https://e.org *x* ' },
      { type: 'user', user_id: 'U0OWNER01' },
      { type: 'text', text: ' ' },
      { type: 'link', url: 'https://e.org', text: 'label' },
    ];
    const message = await posted({
      blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }],
    });
    expect(slack.plainText(message)).toBe('<!channel> https://e.org *x* @olga label');
    expect(slack.mentions(message)).toEqual(['U0OWNER01']);
    expect(slack.links(message)).toEqual([{ url: 'https://e.org', label: 'label' }]);
  });

  it('is the text, then every block, a line each', async () => {
    const plain = (text: string) => ({ type: 'plain_text', text });
    const message = await posted({
      text: 'Fallback',
      blocks: [
        { type: 'header', text: plain('Head') },
        { type: 'section', text: plain('Body'), fields: [plain('F1')] },
        { type: 'context', elements: [plain('Note')] },
        { type: 'image', alt_text: 'A map', title: plain('Title'), image_url: 'https://e.org/a.png' },
        { type: 'actions', elements: [{ type: 'button', text: plain('Go'), url: 'https://e.org/go' }] },
        { type: 'markdown', text: 'a [link](https://e.org/m)' },
      ],
    });
    const lines = ['Fallback', 'Head', 'Body', 'F1', 'Note', 'Title', 'A map', 'Go', 'a link'];
    expect(slack.plainText(message).split('\n')).toEqual(lines);
    expect(slack.links(message).map(({ url }) => url)).toEqual(['https://e.org/m', 'https://e.org/go']);
  });

  it('follows parse and verbatim', async () => {
    const full = await posted({ text: '@channel https://e.org', parse: 'full' });
    expect(slack.mentions(full)).toEqual(['channel']);
    channel = slack.addChannel({ name: 'names' });
    expect(slack.mentions(await posted({ text: '@here', link_names: true }))).toEqual(['here']);
    channel = slack.addChannel({ name: 'none' });
    expect(slack.links(await posted({ text: 'https://e.org', parse: 'none' }))).toEqual([]);
    channel = slack.addChannel({ name: 'verbatim' });
    const text = { type: 'mrkdwn', text: 'https://e.org', verbatim: true };
    expect(slack.links(await posted({ blocks: [{ type: 'section', text }] }))).toEqual([]);
  });
});
