import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { WebClient } from '@slack/web-api';
import type { SlackStandIn } from '../src/index.js';
import type { View } from '../src/types.js';
import { clientOf, startRecorder, startSlack } from './support.js';

let slack: SlackStandIn;
let client: WebClient;
let app: Awaited<ReturnType<typeof startRecorder>>;

beforeEach(async () => {
  slack = await startSlack();
  client = clientOf(slack);
  app = await startRecorder(slack, () => '');
});
afterEach(async () => {
  app.stop();
  await slack.stop();
});

const plain = (text: string) => ({ type: 'plain_text', text });
const input = (block_id: string, element: object, more: object = {}) => ({
  type: 'input',
  block_id,
  label: plain(block_id),
  element,
  ...more,
});
const options = ['1', '2', '3'].map((value) => ({ text: plain(value), value }));
const form = (price: string, first = '1') => ({
  type: 'modal',
  title: plain('Form'),
  submit: plain('Send'),
  blocks: [
    input('words', { type: 'plain_text_input', action_id: 'value' }),
    input(
      'count',
      {
        type: 'static_select',
        action_id: 'count',
        options,
        initial_option: { text: plain(first), value: first },
      },
      { dispatch_action: true },
    ),
    { type: 'context', elements: [plain(price)] },
    input('place', {
      type: 'conversations_select',
      action_id: 'value',
      default_to_current_conversation: true,
      response_url_enabled: true,
    }),
    input(
      'people',
      { type: 'multi_users_select', action_id: 'value', initial_users: [slack.users.owner] },
      { optional: true },
    ),
  ],
});

async function open(): Promise<View> {
  const { triggerId } = await slack.command({ text: '', channel: slack.channels.team });
  await client.apiCall('views.open', { trigger_id: triggerId, view: form('one') });
  return slack.views.opened.at(-1) as View;
}
const valuesIn = (payload: unknown) =>
  (payload as { view: { state: { values: unknown } } }).view.state.values;

describe('what stands in a form', () => {
  it('is what the app put in, and the conversation that was looked at', async () => {
    expect((await open()).values).toMatchObject({
      words: { value: { value: null } },
      count: { count: { selected_option: { value: '1' } } },
      place: { value: { selected_conversation: slack.channels.team } },
      people: { value: { selected_users: [slack.users.owner] } },
    });
  });

  it('is told to the app with what was picked, where the input asks for that, and only then', async () => {
    const view = await open();
    const before = app.received.length;
    expect(await slack.fillIn({ viewId: view.id, values: { words: 'Half of a' } })).toEqual([]);
    expect(app.received).toHaveLength(before);
    const answers = await slack.fillIn({ viewId: view.id, values: { count: '3' } });
    expect(answers.map(({ status }) => status)).toEqual([200]);
    expect(app.payload()).toMatchObject({
      type: 'block_actions',
      actions: [{ action_id: 'count', block_id: 'count', selected_option: { value: '3' } }],
    });
    expect(valuesIn(app.payload())).toMatchObject({ words: { value: { value: 'Half of a' } } });
    expect(await slack.fillIn({ viewId: view.id, values: { count: '3' } })).toEqual([]);
  });

  it('stays when the app changes what is around it, and where an input is no longer the same, begins anew', async () => {
    const view = await open();
    await slack.fillIn({ viewId: view.id, values: { words: 'Mine', count: '2' } });
    const { hash } = view;
    await client.apiCall('views.update', { view_id: view.id, hash, view: form('two', '3') });
    expect(view.values).toMatchObject({
      words: { value: { value: 'Mine' } },
      count: { count: { selected_option: { value: '2' } } },
    });
    const other = form('three');
    other.blocks[0] = input('other_words', { type: 'plain_text_input', action_id: 'value' });
    await client.apiCall('views.update', { view_id: view.id, view: other });
    expect(view.values).toMatchObject({ other_words: { value: { value: null } } });
    expect(view.values).not.toHaveProperty('words');
  });

  it('is sent with an address to answer at, in the conversation that was picked', async () => {
    const view = await open();
    await slack.fillIn({ viewId: view.id, values: { words: 'Mine', place: slack.channels.random } });
    await slack.submitView({ viewId: view.id });
    const { response_urls: urls } = app.payload() as { response_urls: Array<Record<string, string>> };
    expect(urls).toMatchObject([{ block_id: 'place', channel_id: slack.channels.random }]);
    await fetch(urls[0]?.response_url ?? '', { method: 'POST', body: JSON.stringify({ text: 'Got it' }) });
    const [told] = slack.ephemerals({ channel: slack.channels.random });
    expect(told).toMatchObject({ user: slack.users.member, text: 'Got it' });
  });
});

describe('the page', () => {
  const look = async () =>
    (await fetch(`${slack.url}/?${new URLSearchParams({ user: slack.users.member })}`)).text();
  const post = (path: string, fields: Record<string, string>) =>
    fetch(slack.url + path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { origin: slack.url },
      redirect: 'manual',
    });

  it('keeps a form as it is filled in, offers what this person sees, and shows what is wrong at its field', async () => {
    const view = await open();
    const filled = { viewId: view.id, 'value:count': '2', 'value:place': slack.channels.general };
    expect((await post('/page/fill', { ...filled, 'value:words': 'A <b> word' })).status).toBe(303);
    expect(app.payload()).toMatchObject({ actions: [{ action_id: 'count' }] });
    const html = await look();
    expect(html).toContain('A &lt;b&gt; word</textarea>'.replace('</textarea>', ''));
    expect(html).toContain('<option value="2" selected>');
    expect(html).toContain('#secret');
    slack.updateChannel(slack.channels.secret, { members: [slack.users.admin] });
    expect(await look()).not.toContain('#secret');
    view.errors.words = 'Too few.';
    expect(await look()).toContain('<div class="notice">Too few.</div>');
  });

  it('shows dates in the reader’s time zone, and leads from a message’s address to it', async () => {
    const user = slack.users.member;
    slack.updateUser(user, { tz: 'Asia/Kolkata' });
    const seconds = Date.UTC(2030, 0, 31, 22, 30) / 1000;
    const channel = slack.channels.general;
    const text = `Until <!date^${seconds}^{date_long} at {time}|some time>.`;
    const { ts = '' } = await client.chat.postMessage({ channel, text });
    expect((await look()).replaceAll('\u202f', ' ')).toContain('Until Friday, February 1, 2030 at 4:00 AM.');
    expect(slack.plainText(slack.messages(channel)[0] as never)).toBe('Until some time.');
    const { permalink = '' } = await client.chat.getPermalink({ channel, message_ts: ts });
    const led = await fetch(permalink, { redirect: 'manual' });
    expect(led.headers.get('location')).toContain(`channel=${channel}`);
    expect(led.headers.get('location')).toContain(`#m${ts}`);
  });
});
