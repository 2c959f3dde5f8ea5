import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { WebClient } from '@slack/web-api';
import type { SlackStandIn } from '../src/index.js';
import { clientOf, outcome, reasons, startRecorder, startSlack } from './support.js';

let slack: SlackStandIn;
let client: WebClient;
let clock: number;
let app: Awaited<ReturnType<typeof startRecorder>>;
let answer: string;

beforeEach(async () => {
  clock = Date.now();
  answer = '';
  slack = await startSlack({ now: () => clock });
  client = clientOf(slack);
  app = await startRecorder(slack, () => answer);
});
afterEach(async () => {
  app.stop();
  await slack.stop();
});

const modal = (extra: object = {}) => ({
  type: 'modal',
  title: { type: 'plain_text', text: 'Settings' },
  submit: { type: 'plain_text', text: 'Save' },
  private_metadata: 'C1',
  blocks: [
    {
      type: 'input',
      block_id: 'cap',
      label: { type: 'plain_text', text: 'Cap' },
      element: { type: 'plain_text_input', action_id: 'value', max_length: 5 },
    },
    {
      type: 'input',
      block_id: 'style',
      optional: true,
      label: { type: 'plain_text', text: 'Style' },
      element: {
        type: 'static_select',
        action_id: 'pick',
        options: [{ text: { type: 'plain_text', text: 'Flat' }, value: 'flat' }],
      },
    },
    {
      type: 'actions',
      elements: [{ type: 'button', action_id: 'more', text: { type: 'plain_text', text: 'More' } }],
    },
  ],
  ...extra,
});
const open = (trigger_id: string | undefined, view: object = modal()) =>
  client.apiCall('views.open', { trigger_id, view });
const trigger = async () => (await slack.command({ text: 'x', user: slack.users.admin })).triggerId;
async function openModal() {
  await open(await trigger());
  const view = slack.views.opened.at(-1);
  if (!view) throw new Error('no modal is open');
  return view;
}

describe('a trigger_id', () => {
  it('opens one modal, within three seconds', async () => {
    const fresh = await trigger();
    expect(await outcome(open(fresh))).toBe('ok');
    expect(await outcome(open(fresh))).toBe('exchanged_trigger_id');
    expect(await outcome(open('1.2.3'))).toBe('invalid_trigger_id');
    const old = await trigger();
    clock += 3001;
    expect(await outcome(open(old))).toBe('expired_trigger_id');
  });
});

describe('a modal', () => {
  it.each([
    ['a title that is too long', { title: { type: 'plain_text', text: 'x'.repeat(25) } }, '/view/title/text'],
    ['inputs without a submit button', { submit: undefined }, 'submit'],
    ['metadata that are too long', { private_metadata: 'x'.repeat(3001) }, '/view/private_metadata'],
    ['a block that Slack does not know', { blocks: [{ type: 'nonsense' }] }, '/view/blocks/0/type'],
  ])('is refused for %s', async (_what, extra, where) => {
    const refused = open(await trigger(), modal(extra));
    expect(await reasons(refused)).toEqual([expect.stringContaining(where)]);
    expect(slack.views.opened).toEqual([]);
  });

  it('hands over what was filled in, with every input, and closes', async () => {
    const view = await openModal();
    expect(view).toMatchObject({ user: slack.users.admin, private_metadata: 'C1', title: 'Settings' });
    await slack.submitView({ viewId: view.id, values: { cap: '100', style: 'flat' } });
    const payload = app.payload();
    expect(payload).toMatchObject({
      type: 'view_submission',
      user: { id: slack.users.admin },
      view: {
        private_metadata: 'C1',
        state: {
          values: {
            cap: { value: { type: 'plain_text_input', value: '100' } },
            style: { pick: { selected_option: { value: 'flat' } } },
          },
        },
      },
    });
    expect(slack.views.opened).toEqual([]);
  });

  it('lets nobody submit what Slack would not let them', async () => {
    const view = await openModal();
    const submit = (values: Record<string, string>) => slack.submitView({ viewId: view.id, values });
    await expect(submit({})).rejects.toThrow('asks for cap');
    await expect(submit({ cap: '123456' })).rejects.toThrow('lets nobody submit');
    await expect(submit({ cap: '1', style: 'baroque' })).rejects.toThrow('no option baroque');
    await expect(submit({ cap: '1', size: '2' })).rejects.toThrow('no input size');
    expect(app.received).toHaveLength(1);
  });

  it('shows errors on its inputs, and only there', async () => {
    const view = await openModal();
    answer = '{"response_action":"errors","errors":{"cap":"Too much."}}';
    await slack.submitView({ viewId: view.id, values: { cap: '1' } });
    expect(view).toMatchObject({ closed: false, errors: { cap: 'Too much.' } });
    answer = '{"response_action":"errors","errors":{"elsewhere":"?"}}';
    const refused = await slack.submitView({ viewId: view.id, values: { cap: '1' } });
    expect(refused.error).toContain('invalid_errors');
  });

  it('is updated by its hash, pushed upon at most twice, and cleared', async () => {
    const view = await openModal();
    const update = (hash: string) =>
      client.apiCall('views.update', { view_id: view.id, hash, view: modal({ private_metadata: 'C2' }) });
    const { hash } = view;
    expect(await outcome(update(hash))).toBe('ok');
    expect(await outcome(update(hash))).toBe('hash_conflict');
    expect(view.private_metadata).toBe('C2');

    const push = async () => {
      const top = slack.views.opened.at(-1);
      const { triggerId } = await slack.clickInView({ viewId: top?.id ?? '', actionId: 'more' });
      return outcome(client.apiCall('views.push', { trigger_id: triggerId, view: modal() }));
    };
    expect([await push(), await push(), await push()]).toEqual(['ok', 'ok', 'push_limit_reached']);
    answer = '{"response_action":"clear"}';
    const top = slack.views.opened.at(-1);
    await slack.submitView({ viewId: top?.id ?? '', values: { cap: '1' } });
    expect(slack.views.opened).toEqual([]);
    expect(slack.views.all).toHaveLength(3);
  });

  it('tells the app that it was closed only where that was asked for', async () => {
    const quiet = await openModal();
    expect(await slack.closeView(quiet.id)).toBeUndefined();
    await open(await trigger(), modal({ notify_on_close: true }));
    const loud = slack.views.opened.at(-1);
    expect((await slack.closeView(loud?.id ?? ''))?.status).toBe(200);
    expect(new URLSearchParams(app.received.at(-1)).get('payload')).toContain('view_closed');
  });
});

describe('the Home tab', () => {
  it('is published for each person, and its buttons carry the view and no channel', async () => {
    const view = { type: 'home', blocks: modal().blocks.slice(2) };
    await client.apiCall('views.publish', { user_id: slack.users.owner, view });
    const home = slack.views.home(slack.users.owner);
    expect(home?.blocks).toHaveLength(1);
    expect(slack.views.home(slack.users.member)).toBeUndefined();
    await slack.clickInView({ viewId: home?.id ?? '', actionId: 'more' });
    const payload = app.payload();
    expect(payload).toMatchObject({
      type: 'block_actions',
      view: { type: 'home' },
      actions: [{ action_id: 'more' }],
    });
    expect(payload).not.toHaveProperty('channel');
    expect(payload).not.toHaveProperty('response_url');
    const conflict = client.apiCall('views.publish', { user_id: slack.users.owner, view, hash: 'old' });
    expect(await outcome(conflict)).toBe('hash_conflict');
  });
});

describe('an event', () => {
  it('carries an id of its own or the one that is given, and says when it is a repetition', async () => {
    const headers: Array<string | undefined> = [];
    app.server.prependListener('request', (request) =>
      headers.push(String(request.headers['x-slack-retry-num'] ?? '')),
    );
    await slack.event({ type: 'app_uninstalled' });
    await slack.event({ type: 'app_uninstalled' }, { eventId: 'Ev1', retryNum: 1 });
    const bodies = app.received.map((body) => JSON.parse(body));
    expect(bodies[0]).toMatchObject({ type: 'event_callback', event: { type: 'app_uninstalled' } });
    expect(bodies[0].event_id).toMatch(/^Ev/);
    expect(bodies[1].event_id).toBe('Ev1');
    expect(headers).toEqual(['', '1']);
  });
});
