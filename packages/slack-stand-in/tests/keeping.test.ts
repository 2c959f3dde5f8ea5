import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SlackStandIn, SlackStandInOptions } from '../src/index.js';
import { clientOf, startRecorder, startSlack, uploadImage } from './support.js';

let folder: string;
let slack: SlackStandIn;
let stops: Array<() => unknown>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slack-stand-in-'));
  stops = [];
  slack = await start();
});
afterEach(async () => {
  for (const stop of stops) await stop();
  await rm(folder, { recursive: true, force: true });
});

/** One that is not stopped before the next starts is as good as killed: nothing is written at a stop. */
async function start(options: Partial<SlackStandInOptions> = {}): Promise<SlackStandIn> {
  const started = await startSlack({ folder, ...options });
  stops.push(() => started.stop());
  return started;
}

const lines = () => join(folder, 'messages.jsonl');
const look = async (of: SlackStandIn) => (await fetch(of.url)).text();
const go = { type: 'button', action_id: 'go', value: '1', text: { type: 'plain_text', text: 'Go' } };

describe('a stand-in with a folder', () => {
  it('goes on where the one before was killed: messages, threads, files, buttons and Home', async () => {
    const client = clientOf(slack);
    const { general } = slack.channels;
    const { member } = slack.users;
    const { ts = '' } = await client.chat.postMessage({ channel: general, text: 'first' });
    await client.chat.update({ channel: general, ts, text: 'changed' });
    const fileId = await uploadImage(slack);
    const bytes = slack.file(fileId)?.bytes;
    const image = { type: 'image', alt_text: 'A map', slack_file: { id: fileId } };
    const blocks = [image, { type: 'actions', elements: [go] }];
    await client.apiCall('chat.postMessage', { channel: general, thread_ts: ts, text: 'x', blocks });
    const gone = await client.chat.postMessage({ channel: general, text: 'gone' });
    await client.chat.delete({ channel: general, ts: gone.ts ?? '' });
    await client.chat.postEphemeral({ channel: general, user: member, text: 'for you' });
    const dm = slack.dm(member);
    await client.chat.postMessage({ channel: dm, text: 'between us' });
    const home = {
      type: 'home',
      blocks: [{ type: 'header', text: { type: 'plain_text', text: 'At home' } }],
    };
    await client.apiCall('views.publish', { user_id: member, view: home });

    const next = await start();
    const app = await startRecorder(next, () => '');
    stops.push(() => app.stop());
    expect(next.messages(general)).toEqual(slack.messages(general));
    expect(next.messages(general).map(({ text }) => text)).toEqual(['changed']);
    expect(next.replies(general, ts)).toEqual(slack.replies(general, ts));
    expect(next.visibleImages(general)).toHaveLength(1);
    expect(next.file(fileId)?.bytes.equals(bytes ?? Buffer.alloc(0))).toBe(true);
    expect(next.ephemerals().map(({ text }) => text)).toEqual(['for you']);
    expect(next.dm(member)).toBe(dm);
    expect(next.messages(dm)).toHaveLength(1);
    expect(next.views.home(member)).toEqual(slack.views.home(member));
    const [reply] = next.replies(general, ts);
    await next.click({ user: member, channel: general, ts: reply?.ts ?? '', actionId: 'go' });
    expect(app.payload()).toMatchObject({ type: 'block_actions', actions: [{ value: '1' }] });
    expect(await look(next)).not.toContain('class="notice');
  });

  it('gives out no timestamp twice, whatever the clock says', async () => {
    const { ts } = slack.say({ user: slack.users.member, channel: slack.channels.general, text: 'x' });
    const next = await start({ now: () => Date.now() - 3_600_000 });
    const later = next.say({ user: next.users.member, channel: next.channels.general, text: 'y' });
    expect(later.ts > ts).toBe(true);
    expect(next.messages(next.channels.general).map(({ text }) => text)).toEqual(['x', 'y']);
  });

  it.each([
    ['of an older version', '{"kind":"messages","version":0}\n'],
    ['that is no such file', 'not {json'],
  ])('starts empty with a file %s, puts it aside, and says so', async (_what, content) => {
    await writeFile(lines(), content);
    const next = await start();
    expect(next.messages(next.channels.general)).toEqual([]);
    expect(await look(next)).toContain('Messages from before couldn&#39;t be read.');
    expect(await readFile(`${lines()}.unreadable`, 'utf8')).toBe(content);
    expect(await look(await start())).not.toContain('be read');
  });

  it('reads what it can where a part is broken, and says that it is a part', async () => {
    const { general } = slack.channels;
    slack.say({ user: slack.users.member, channel: general, text: 'x' });
    await appendFile(lines(), '{"kind":"message","message":{"ts":');
    const next = await start();
    expect(next.messages(general)).toHaveLength(1);
    expect(await look(next)).toContain('Some messages from before couldn&#39;t be read.');
    expect(await readdir(folder)).toContain('messages.jsonl.unreadable');
  });

  it('says so where it cannot keep anything, and goes on', async () => {
    await mkdir(`${lines()}.new`);
    const next = await start();
    next.say({ user: next.users.member, channel: next.channels.general, text: 'x' });
    expect(await look(next)).toContain('From now on, messages aren&#39;t kept: EISDIR');
    expect(next.messages(next.channels.general)).toHaveLength(1);
  });
});
