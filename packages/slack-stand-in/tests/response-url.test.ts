import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SlackStandIn } from '../src/index.js';
import { clientOf, startRecorder, startSlack } from './support.js';

let slack: SlackStandIn;
let clock: number;
let app: Awaited<ReturnType<typeof startRecorder>>;

beforeEach(async () => {
  clock = Date.now();
  slack = await startSlack({ now: () => clock });
  app = await startRecorder(slack);
});
afterEach(async () => {
  app.stop();
  await slack.stop();
});

/** The response_url in the last request to the app. */
function responseUrl(): string {
  const form = new URLSearchParams(app.received.at(-1));
  const payload: { response_url?: string } = JSON.parse(form.get('payload') ?? '{}');
  return form.get('response_url') ?? payload.response_url ?? '';
}

async function respond(body: object, url = responseUrl()): Promise<number> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  await response.text();
  return response.status;
}

const actions = [
  {
    type: 'actions',
    elements: [{ type: 'button', action_id: 'again', text: { type: 'plain_text', text: 'Again' } }],
  },
];

describe('the response_url of a command', () => {
  it('answers the person alone, where the bot is no member too', async () => {
    await slack.command({ text: 'x', channel: slack.channels.foreignDm });
    expect(await respond({ text: 'Here.' })).toBe(200);
    expect(slack.ephemerals({ user: slack.users.member, channel: slack.channels.foreignDm })).toMatchObject([
      { text: 'Here.', via: 'response_url' },
    ]);
    expect(await respond({ text: 'For both.', response_type: 'in_channel' })).toBe(200);
    expect(slack.messages(slack.channels.foreignDm)).toMatchObject([
      { text: 'For both.', via: 'response_url' },
    ]);
  });

  it('works five times', async () => {
    await slack.command({ text: 'x' });
    const statuses: number[] = [];
    for (let i = 0; i < 6; i++) statuses.push(await respond({ text: String(i) }));
    expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
    expect(slack.ephemerals()).toHaveLength(5);
    expect(slack.calls.at(-1)).toMatchObject({ method: 'response_url', ok: false, error: 'used_url' });
  });

  it('works for 30 minutes', async () => {
    await slack.command({ text: 'x' });
    clock += 30 * 60_000;
    expect(await respond({ text: 'in time' })).toBe(200);
    clock += 1;
    expect(await respond({ text: 'too late' })).toBe(404);
    expect(await respond({ text: 'x' }, `${slack.url}/commands/made/up`)).toBe(404);
  });

  it('takes nothing that Slack could not show', async () => {
    await slack.command({ text: 'x' });
    expect(await respond({})).toBe(400);
    expect(await respond({ blocks: [{ type: 'nonsense' }] })).toBe(400);
    expect(slack.ephemerals()).toEqual([]);
  });

  it('does not replace what was said before: only an interaction with it may', async () => {
    await slack.command({ text: 'x' });
    await respond({ text: 'one' });
    await respond({ text: 'two', replace_original: true });
    expect(slack.ephemerals().map(({ text }) => text)).toEqual(['one', 'two']);
  });

  it('meets the faults that were ordered', async () => {
    await slack.command({ text: 'x' });
    slack.fail('response_url', { kind: 'http', status: 500 });
    expect(await respond({ text: 'x' })).toBe(500);
    slack.fail('response_url', { kind: 'lost' });
    await expect(respond({ text: 'done' })).rejects.toThrow();
    expect(slack.ephemerals()).toMatchObject([{ text: 'done' }]);
  });
});

describe('the response_url of a pressed button', () => {
  it('replaces or deletes the ephemeral message that it is in', async () => {
    const { member, member2 } = slack.users;
    await slack.command({ text: 'x' });
    await respond({ text: 'Again?', blocks: actions });
    const shown = slack.ephemerals()[0];
    if (!shown) throw new Error('nothing was shown');
    const press = (user: string) =>
      slack.click({ user, channel: shown.channel, ts: shown.ts, actionId: 'again' });
    await expect(press(member2)).rejects.toThrow('sees no message');
    await press(member);
    const payload = app.payload();
    expect(payload).toMatchObject({ container: { is_ephemeral: true, message_ts: shown.ts } });
    expect(payload).not.toHaveProperty('message');
    await respond({ text: 'Yes.', replace_original: true });
    expect(slack.ephemerals()).toMatchObject([{ text: 'Yes.', blocks: [], replaced: 1 }]);
    await respond({ delete_original: true });
    expect(slack.ephemerals()).toEqual([]);
  });

  it('replaces a message that all see, and by default adds one for the person', async () => {
    const channel = slack.channels.random;
    const client = clientOf(slack);
    await client.apiCall('chat.postMessage', { channel, text: 'Again?', blocks: actions });
    const message = slack.messages(channel)[0];
    await slack.click({ user: slack.users.guest, channel, ts: message?.ts ?? '', actionId: 'again' });
    await respond({ text: 'For you.' });
    expect(slack.ephemerals()).toMatchObject([{ user: slack.users.guest, text: 'For you.' }]);
    await respond({ text: 'For all.', replace_original: true });
    expect(slack.messages(channel)).toMatchObject([{ ts: message?.ts, text: 'For all.', blocks: [] }]);
  });
});
