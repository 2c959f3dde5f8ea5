import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { WebClient } from '@slack/web-api';
import type { SlackStandIn } from '../src/index.js';
import { clientOf, outcome, png, reasons, startSlack, TOKENS, uploadImage } from './support.js';

let slack: SlackStandIn;
let client: WebClient;
let clock: number;

beforeEach(async () => {
  clock = Date.now();
  slack = await startSlack({ fileUsableAfterMs: 1000, now: () => clock });
  client = clientOf(slack);
});
afterEach(async () => {
  await slack.stop();
});

const imageOf = (id: string) => [{ type: 'image' as const, alt_text: 'A map', slack_file: { id } }];
const show = (id: string) =>
  client.chat.postMessage({ channel: slack.channels.general, text: 'Done', blocks: imageOf(id) });

async function ticketFor(length: number) {
  const { upload_url, file_id } = await client.files.getUploadURLExternal({ filename: 'a.png', length });
  return { url: String(upload_url), id: String(file_id) };
}
const send = (url: string, bytes: Buffer) => fetch(url, { method: 'POST', body: new Uint8Array(bytes) });
const complete = (id: string, extra: object = {}) =>
  client.apiCall('files.completeUploadExternal', { files: [{ id }], ...extra });

describe('an uploaded file', () => {
  it('cannot be shown before it was completed, nor for a while after', async () => {
    const bytes = png();
    const { url, id } = await ticketFor(bytes.length);
    expect(await outcome(show(id))).toBe('invalid_blocks');
    expect((await send(url, bytes)).status).toBe(200);
    expect(await reasons(show(id))).toEqual([
      '[ERROR] invalid slack file [json-pointer:/blocks/0/slack_file]',
    ]);
    await complete(id);
    expect(await outcome(show(id))).toBe('invalid_blocks');
    expect((await client.files.info({ file: id })).file?.mimetype).toBe('');
    clock += 1000;
    expect((await client.files.info({ file: id })).file?.mimetype).toBe('image/png');
    expect(await outcome(show(id))).toBe('ok');
    const [message] = slack.messages(slack.channels.general);
    expect(slack.visibleImages(slack.channels.general)).toEqual([
      { ts: message?.ts, fileId: id, altText: 'A map' },
    ]);
    expect(slack.file(id)?.bytes.equals(bytes)).toBe(true);
  });

  it('that is deleted is seen nowhere any more, and cannot be shown or deleted again', async () => {
    const id = await uploadImage(slack);
    clock += 1000;
    expect(await outcome(show(id))).toBe('ok');
    expect(await outcome(client.files.delete({ file: id }))).toBe('ok');
    expect(slack.visibleImages(slack.channels.general)).toEqual([]);
    expect(await outcome(show(id))).toBe('invalid_blocks');
    expect(await outcome(client.files.delete({ file: id }))).toBe('file_deleted');
    expect(await outcome(client.files.delete({ file: 'F0NOTHING' }))).toBe('file_not_found');
  });

  it('can be completed once, and only after its bytes came', async () => {
    const bytes = png();
    const { url, id } = await ticketFor(bytes.length);
    expect(await outcome(complete(id))).toBe('file_not_found');
    await send(url, bytes);
    await send(url, bytes);
    expect(await outcome(complete(id))).toBe('ok');
    expect(await outcome(complete(id))).toBe('file_not_found');
    expect((await send(url, bytes)).status).toBe(404);
    expect((await send(`${slack.url}/upload/v1/made-up`, bytes)).status).toBe(404);
  });

  it('must have the length that was announced', async () => {
    const bytes = png();
    const { url, id } = await ticketFor(bytes.length + 1);
    expect((await send(url, bytes)).status).toBe(400);
    expect(await outcome(complete(id))).toBe('file_not_found');
    expect(await outcome(client.files.getUploadURLExternal({ filename: 'a', length: 0 }))).toBe(
      'invalid_arguments',
    );
  });

  it('must be an image that Slack can show', async () => {
    const webp = await uploadImage(slack, Buffer.from('RIFF0000WEBPVP8 '), 'a.png');
    const text = await uploadImage(slack, Buffer.from('hello'), 'a.png');
    clock += 1000;
    expect(await outcome(show(webp))).toBe('invalid_blocks');
    expect(await outcome(show(text))).toBe('invalid_blocks');
  });

  it('goes into a message by an update, and is hidden again by the next', async () => {
    const id = await uploadImage(slack);
    clock += 1000;
    const channel = slack.channels.random;
    const parent = String((await client.chat.postMessage({ channel, text: 'p' })).ts);
    const ts = String((await client.chat.postMessage({ channel, text: 'r', thread_ts: parent })).ts);
    await client.chat.update({ channel, ts, text: 'r', blocks: imageOf(id) });
    expect(slack.visibleImages(channel, parent)).toEqual([{ ts, fileId: id, altText: 'A map' }]);
    expect(slack.visibleImages(channel, '1700000000.000001')).toEqual([]);
    await client.chat.update({ channel, ts, text: 'r' });
    expect(slack.visibleImages(channel)).toEqual([]);
  });

  it('is handed back expanded, so that its block cannot be sent again as it came', async () => {
    const id = await uploadImage(slack);
    clock += 1000;
    const { message } = await show(id);
    const blocks = JSON.parse(JSON.stringify(message?.blocks ?? []));
    const echoed = client.apiCall('chat.postMessage', { channel: slack.channels.general, text: 'x', blocks });
    expect(await outcome(echoed)).toBe('invalid_blocks');
  });

  it('is fetched by its private address with the bot token alone', async () => {
    const id = await uploadImage(slack);
    clock += 1000;
    const url = String((await client.files.info({ file: id })).file?.url_private);
    expect((await fetch(url)).status).toBe(404);
    const allowed = await fetch(url, { headers: { authorization: `Bearer ${TOKENS.botToken}` } });
    expect(Buffer.from(await allowed.arrayBuffer()).equals(png())).toBe(true);
    const byUrl = [{ type: 'image', alt_text: 'a', slack_file: { url } }];
    const posted = client.apiCall('chat.postMessage', {
      channel: slack.channels.general,
      text: 'x',
      blocks: byUrl,
    });
    expect(await outcome(posted)).toBe('ok');
  });
});

describe('sharing by completeUploadExternal', () => {
  it('happens a little later, and without a ts in the answer', async () => {
    const answer = await client.files.uploadV2({
      file: png(),
      filename: 'a.png',
      channel_id: slack.channels.general,
    });
    expect(answer).toMatchObject({ ok: true });
    expect(JSON.stringify(answer)).not.toContain('"ts"');
    const message = await slack.waitFor('the share', () => slack.messages(slack.channels.general)[0]);
    expect(message).toMatchObject({ via: 'file_share', files: [expect.any(String)] });
  });

  it('asks for membership, which chat:write.public does not replace', async () => {
    const share = async (channel: string, extra: object = {}) => {
      const bytes = png();
      const { url, id } = await ticketFor(bytes.length);
      await send(url, bytes);
      return outcome(complete(id, { channel_id: channel, ...extra }));
    };
    expect(await share(slack.channels.random)).toBe('not_in_channel');
    expect(await share(slack.channels.secret)).toBe('channel_not_found');
    expect(await share(slack.channels.archived)).toBe('is_archived');
    expect(await share(slack.channels.team, { thread_ts: '1700000000.000001' })).toBe('invalid_thread_ts');
    const markdown = { blocks: [{ type: 'markdown', text: 'x' }] };
    expect(await share(slack.channels.team, markdown)).toBe('internal_error');
  });
});
