import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Conversations, createConversations } from '../../../src/bot/client/conversations.js';
import { SlackCallError } from '../../../src/lib/slack-call-error.js';

const OURS = 'T0OURS';

let asked: string[];
let faults: string[];
let now: number;
let conversations: Conversations;

beforeEach(() => {
  asked = [];
  faults = [];
  now = 1_000_000;
  const call = async (_workspace: string, _method: string, { channel }: Record<string, unknown>) => {
    asked.push(String(channel));
    const code = faults.pop();
    if (code) throw new SlackCallError('retry', code);
    return { ok: true, channel: { is_private: false, name: `name-of-${channel}` } };
  };
  conversations = createConversations({ call }, () => now);
});

describe('what is known of a conversation', () => {
  it('is asked once for all who want to know it, and again after five minutes', async () => {
    const both = await Promise.all([conversations.isPublic(OURS, 'C1'), conversations.isPublic(OURS, 'C1')]);
    expect(both).toEqual([true, true]);
    expect(await conversations.isPublic(OURS, 'C1')).toBe(true);
    expect(asked).toEqual(['C1']);
    now += 5 * 60_000 + 1;
    expect(await conversations.isPublic(OURS, 'C1')).toBe(true);
    expect(asked).toEqual(['C1', 'C1']);
  });

  it('counts as private where Slack did not say it, which is asked again', async () => {
    faults = ['ratelimited'];
    expect(await conversations.isPublic(OURS, 'C1')).toBe(false);
    expect(await conversations.isPublic(OURS, 'C1')).toBe(true);
  });

  it('is its name only where that is known at once, which it is from the second time on', async () => {
    expect(conversations.knownName(OURS, 'C1')).toBeUndefined();
    await new Promise((resolve) => setImmediate(resolve));
    expect(conversations.knownName(OURS, 'C1')).toBe('name-of-C1');
    expect(asked).toEqual(['C1']);
  });

  it('makes room for one more by one, and not by all', async () => {
    for (let n = 0; n <= 5_000; n++) await conversations.isPublic(OURS, `C${n}`);
    asked = [];
    for (let n = 5_000; n >= 1; n--) await conversations.isPublic(OURS, `C${n}`);
    expect(asked).toEqual([]);
    await conversations.isPublic(OURS, 'C0');
    expect(asked).toEqual(['C0']);
  });
});
