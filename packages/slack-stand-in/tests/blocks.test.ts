import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WebClient } from '@slack/web-api';
import type { SlackStandIn } from '../src/index.js';
import {
  actions,
  button,
  image,
  type Json,
  LIMITS,
  line,
  mrkdwn,
  option,
  plain,
  REFUSED,
  rich,
  section,
  select,
  times,
  x,
} from './block-tables.js';
import { clientOf, outcome, reasons, startSlack } from './support.js';

describe('blocks of a message', () => {
  let slack: SlackStandIn;
  let client: WebClient;
  let channel: string;

  beforeAll(async () => {
    slack = await startSlack();
    client = clientOf(slack);
    channel = slack.channels.general;
  });
  afterAll(async () => {
    await slack.stop();
  });

  const post = (blocks: Json[]) => client.apiCall('chat.postMessage', { channel, text: 'x', blocks });

  it.each(LIMITS)('are held to %s', async (_what, within, beyond, where) => {
    expect(await outcome(post(within))).toBe('ok');
    expect(await outcome(post(beyond))).toBe('invalid_blocks');
    expect(await reasons(post(beyond))).toEqual([expect.stringContaining(`[json-pointer:${where}]`)]);
  });

  it.each(REFUSED)('are refused for %s, with the reason', async (_what, blocks, reason) => {
    expect(await outcome(post(blocks))).toBe('invalid_blocks');
    expect(await reasons(post(blocks))).toEqual([reason]);
  });

  it('may be everything else', async () => {
    const everything = [
      section({ accessory: button({ style: 'danger', value: 'v', url: 'https://e.org' }) }),
      { type: 'header', text: { ...plain('H'), emoji: true } },
      { type: 'divider' },
      image({ title: plain('T') }),
      { type: 'context', elements: [mrkdwn('*c*'), image()] },
      actions(
        select({ option_groups: [{ label: plain('g'), options: [option('o')] }] }),
        button({ confirm: { title: plain('?'), text: mrkdwn('sure'), style: 'danger' } }),
      ),
      rich(
        line(
          { type: 'text', text: 'a', style: { bold: true } },
          { type: 'user', user_id: 'U0MEMBER1' },
          { type: 'link', url: 'https://e.org', text: 'l' },
          { type: 'emoji', name: 'wave' },
          { type: 'channel', channel_id: 'C0GENERAL' },
        ),
        { type: 'rich_text_quote', elements: [{ type: 'text', text: 'q' }], border: 1 },
        { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'p' }] },
        { type: 'rich_text_list', style: 'ordered', elements: [line({ type: 'broadcast', range: 'here' })] },
      ),
      { type: 'input', label: plain('I'), element: { type: 'plain_text_input', multiline: true } },
    ];
    expect(await reasons(post(everything))).toEqual([]);
    const stored = slack.messages(channel).at(-1)?.blocks ?? [];
    expect(new Set(stored.map((block) => block.block_id)).size).toBe(everything.length);
  });

  it('must be a list', async () => {
    const call = client.apiCall('chat.postMessage', { channel, blocks: 'nonsense' });
    expect(await outcome(call)).toBe('invalid_blocks_format');
  });

  it('are too long together beyond 13,200 characters, though each is within its limit', async () => {
    const long = times(5, () => section({ text: mrkdwn(x(2900)) }));
    expect(await outcome(post(long))).toBe('msg_blocks_too_long');
    expect(await outcome(post(long.slice(1)))).toBe('ok');
  });
});
