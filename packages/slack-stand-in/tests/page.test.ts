import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { WebClient } from '@slack/web-api';
import type { SlackStandIn } from '../src/index.js';
import { clientOf, startRecorder, startSlack, uploadImage } from './support.js';

let slack: SlackStandIn;
let client: WebClient;
let app: Awaited<ReturnType<typeof startRecorder>>;

beforeEach(async () => {
  slack = await startSlack();
  client = clientOf(slack);
  app = await startRecorder(slack, (body) => (body.includes('command=') ? 'Got it.' : ''));
});
afterEach(async () => {
  app.stop();
  await slack.stop();
});

const look = async (channel: string, user = slack.users.member, more: Record<string, string> = {}) =>
  (await fetch(`${slack.url}/?${new URLSearchParams({ channel, user, ...more })}`)).text();

const submit = (path: string, fields: Record<string, string>, origin = slack.url) =>
  fetch(slack.url + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin },
    redirect: 'manual',
  });

describe('the page', () => {
  it('goes on after an address that means another host where it is taken for a whole one', async () => {
    expect((await fetch(`${slack.url}//?user=1`)).status).toBe(404);
    expect((await fetch(slack.url)).status).toBe(200);
  });

  it('greets a newcomer with the channels, people to be, and a line to type in', async () => {
    const response = await fetch(slack.url);
    const html = await response.text();
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    for (const words of ['Playground', '# general', 'Ada Admin', '/example', 'A stand-in for Slack']) {
      expect(html).toContain(words);
    }
    expect(html).not.toContain('Max Member</a>');
  });

  it('folds threads, and shows the open one with its images, links and buttons', async () => {
    const channel = slack.channels.general;
    const fileId = await uploadImage(slack);
    const parent = await client.chat.postMessage({
      channel,
      text: 'hi *<@U0MEMBER1>* <https://e.org|there>',
    });
    await client.apiCall('chat.postMessage', {
      channel,
      thread_ts: parent.ts,
      text: 'x',
      blocks: [
        { type: 'image', alt_text: 'A "map"', slack_file: { id: fileId } },
        {
          type: 'actions',
          elements: [
            {
              type: 'button',
              action_id: 'cancel',
              value: 'job-1',
              style: 'danger',
              text: { type: 'plain_text', text: 'Cancel' },
              confirm: {
                title: { type: 'plain_text', text: 'Sure?' },
                text: { type: 'plain_text', text: 'Now' },
              },
            },
          ],
        },
      ],
    });
    const folded = await look(channel);
    expect(folded).toMatch(/<b>1 reply<\/b> <small>· last reply today at \d\d:\d\d</);
    expect(folded).not.toContain('data-confirm');
    const html = await look(channel, slack.users.member, { thread: parent.ts ?? '' });
    expect(html).toContain('<strong><span class="mention">@mia</span></strong>');
    expect(html).toContain('<a href="https://e.org" target="_blank" rel="noopener noreferrer">there</a>');
    expect(html).toContain(`src="/page/files/${fileId}" alt="A &quot;map&quot;"`);
    expect(html).toMatch(
      /id="thread"[\s\S]*1 reply[\s\S]*data-confirm="Sure\?\n\nNow"[\s\S]*<button class="danger">Cancel/,
    );
    const image = await fetch(`${slack.url}/page/files/${fileId}`);
    expect(image.headers.get('content-type')).toBe('image/png');
  });

  it('opens a thread where a reply is looked for by its address, and keeps what is said in it there', async () => {
    const channel = slack.channels.general;
    const { ts = '' } = await client.chat.postMessage({ channel, text: 'hi' });
    const reply = await client.chat.postMessage({ channel, thread_ts: ts, text: 'there' });
    const { permalink = '' } = await client.chat.getPermalink({ channel, message_ts: reply.ts ?? '' });
    const led = await fetch(permalink, { redirect: 'manual' });
    expect(led.headers.get('location')).toContain(`&thread=${ts}#m${reply.ts}`);
    const said = { user: slack.users.guest, channel, thread: ts, text: 'Thanks' };
    const answer = await submit('/page/say', said);
    expect(answer.headers.get('location')).toContain(`thread=${ts}`);
    expect(slack.replies(channel, ts).map(({ text }) => text)).toEqual(['there', 'Thanks']);
    expect(await look(channel)).toContain('2 replies');
    expect(await look(channel, said.user, { thread: reply.ts ?? '' })).toContain(
      'id="thread" aria-label="Thread" hidden',
    );
  });

  it('offers examples where nothing has been said and the app can be called', async () => {
    const examples = [{ name: 'Tea <now>', text: 'tea "green"' }];
    const other = await startSlack({
      examples,
      app: { name: 'Brew', command: '/brew', label: 'What', hint: '' },
    });
    const at = async (channel: string) => (await fetch(`${other.url}/?channel=${channel}`)).text();
    const { general, archived } = other.channels;
    const [html, closed] = [await at(general), await at(archived)];
    expect(html).toContain('<b>Tea &lt;now&gt;</b><code>/brew tea &quot;green&quot;</code>');
    expect(html).toContain('name="text" value="tea &quot;green&quot;"');
    expect(closed).not.toContain('Tea');
    other.say({ user: other.users.admin, channel: general, text: 'x' });
    expect(await at(general)).not.toContain('Tea');
    await other.stop();
  });

  it('escapes all that people and apps write', async () => {
    const evil = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>`;
    const channel = slack.addChannel({ name: evil });
    slack.addUser({ name: evil, real_name: evil });
    const escaped = evil.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const text = { type: 'plain_text', text: evil.slice(0, 70) };
    await client.apiCall('chat.postMessage', {
      channel,
      text: 'x',
      blocks: [
        { type: 'section', text: { type: 'mrkdwn', text: `${evil} ${escaped} <javascript:alert(1)|x>` } },
        { type: 'header', text },
        {
          type: 'actions',
          elements: [{ type: 'button', action_id: evil, value: evil, text, confirm: { text } }],
        },
        { type: 'image', alt_text: evil, image_url: 'https://e.org/a.png' },
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_section',
              elements: [
                { type: 'text', text: evil },
                { type: 'link', url: 'javascript:alert(1)', text: 'x' },
              ],
            },
          ],
        },
        { type: 'markdown', text: `${evil} [x](javascript:alert)` },
      ],
    });
    await submit('/page/command', { user: slack.users.member, channel, text: evil });
    const html = await look(channel);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/<img src=x/);
    expect(html).not.toMatch(/href="javascript/i);
  });

  it('types commands as the chosen person, who alone sees the answer', async () => {
    const channel = slack.channels.team;
    const answer = await submit('/page/command', { user: slack.users.guest, channel, text: 'A map' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toContain(channel);
    const sent = Object.fromEntries(new URLSearchParams(app.received[0]));
    expect(sent).toMatchObject({ text: 'A map', user_id: slack.users.guest });
    expect(await look(channel, slack.users.guest)).toContain('Only visible to you');
    expect(await look(channel, slack.users.member)).not.toContain('Only visible to you');
  });

  it('presses buttons, and says so where they are gone', async () => {
    const channel = slack.channels.general;
    const elements = [{ type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' } }];
    const blocks = [{ type: 'actions', elements }];
    const posted = await client.apiCall('chat.postMessage', { channel, text: 'x', blocks });
    const ts = slack.messages(channel)[0]?.ts ?? '';
    expect(posted.ok).toBe(true);
    const press = () => submit('/page/click', { user: slack.users.member, channel, ts, actionId: 'go' });
    expect((await press()).status).toBe(303);
    expect(app.payload()).toMatchObject({ type: 'block_actions' });
    await client.chat.update({ channel, ts, text: 'done' });
    const gone = await press();
    expect([gone.status, await gone.text()]).toEqual([
      409,
      expect.stringContaining('There is no go to press'),
    ]);
  });

  it('shows a menu behind three dots, and chooses from it', async () => {
    const channel = slack.addChannel({ name: 'dots', botIsMember: true });
    const text = (words: string) => ({ type: 'plain_text', text: words });
    const options = [
      { text: text('Again <1>'), value: 'again:1', description: text('As it was') },
      { text: text('Copy'), value: 'copy:1' },
    ];
    const blocks = [{ type: 'actions', elements: [{ type: 'overflow', action_id: 'more', options }] }];
    await client.apiCall('chat.postMessage', { channel, text: 'x', blocks });
    const ts = slack.messages(channel)[0]?.ts ?? '';
    expect(await look(channel)).toMatch(
      /<summary title="More actions" aria-label="More actions">⋯<\/summary>[\s\S]*Again &lt;1&gt;<small>As it was<\/small>[\s\S]*Copy/,
    );
    const fields = { user: slack.users.member, channel, ts, actionId: 'more', value: 'copy:1' };
    expect((await submit('/page/click', fields)).status).toBe(303);
    expect(app.payload()).toMatchObject({
      actions: [{ type: 'overflow', selected_option: { text: text('Copy'), value: 'copy:1' } }],
    });
    expect((await submit('/page/click', { ...fields, value: 'delete:1' })).status).toBe(409);
  });

  it('lets no other page type commands, and shows nobody what is not theirs', async () => {
    const fields = { user: slack.users.member, channel: slack.channels.general, text: 'x' };
    expect((await submit('/page/command', fields, 'https://evil.example')).status).toBe(403);
    expect(
      (await fetch(`${slack.url}/page/command`, { method: 'POST', body: new URLSearchParams(fields) }))
        .status,
    ).toBe(403);
    for (const site of ['cross-site', 'same-site']) {
      const forged = await fetch(`${slack.url}/page/command`, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { origin: slack.url, 'sec-fetch-site': site },
      });
      expect(forged.status).toBe(403);
      const embedded = { 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' };
      expect((await fetch(`${slack.url}/page/home`, { headers: embedded })).status).toBe(403);
    }
    expect(app.received).toEqual([]);
    slack.say({ user: slack.users.member, channel: slack.channels.secret, text: 'a surprise' });
    expect(await look(slack.channels.secret, slack.users.member)).toContain('a surprise');
    expect(await look(slack.channels.secret, slack.users.guest)).not.toContain('a surprise');
  });

  it('says at once that something changed', async () => {
    const stream = await fetch(`${slack.url}/page/changes`);
    const reader = stream.body?.getReader();
    const next = async () => new TextDecoder().decode((await reader?.read())?.value);
    expect(await next()).toContain('retry:');
    await client.chat.postMessage({ channel: slack.channels.general, text: 'x' });
    expect(await next()).toContain('data: changed');
    await reader?.cancel();
  });

  it('shows modals and the Home tab, and submits what was filled in', async () => {
    const { triggerId } = await slack.command({ text: 'x' });
    const label = { type: 'plain_text', text: 'Credits' };
    const view = {
      type: 'modal',
      title: { type: 'plain_text', text: 'Top up' },
      submit: { type: 'plain_text', text: 'Grant' },
      blocks: [
        { type: 'input', block_id: 'amount', label, element: { type: 'plain_text_input', action_id: 'n' } },
      ],
    };
    await client.apiCall('views.open', { trigger_id: triggerId, view });
    const html = await look(slack.channels.general);
    for (const words of ['Top up', 'Credits', 'Grant', 'name="value:amount"']) expect(html).toContain(words);
    const viewId = slack.views.opened[0]?.id ?? '';
    await submit('/page/submit', { viewId, 'value:amount': '50' });
    expect(JSON.stringify(app.payload())).toContain('"value":"50"');
    expect(slack.views.opened).toEqual([]);

    const home = { type: 'home', blocks: [{ type: 'header', text: label }] };
    await client.apiCall('views.publish', { user_id: slack.users.member, view: home });
    expect(await look('home')).toContain('<h3>Credits</h3>');
  });
});
