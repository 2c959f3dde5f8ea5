import type { Fault, SlackStandIn } from '@infograph/slack-stand-in';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createSlackCalls, type SlackCalls } from '../../../src/bot/client/slack-calls.js';
import { createLog } from '../../../src/lib/log.js';
import { createMetrics } from '../../../src/lib/metrics.js';
import { startSlackStandIn } from '../../../src/playground/stand-ins.js';

const OURS = 'T0OURS';
const PAGE = '<html>Down for maintenance</html>';

let slack: SlackStandIn;
let calls: SlackCalls;
beforeAll(async () => {
  slack = await startSlackStandIn({ signingSecret: 'secret', botToken: 'xoxb-1' });
  calls = createSlackCalls({
    apiUrl: slack.apiUrl,
    tokenOf: async () => 'xoxb-1',
    metrics: createMetrics(),
    log: createLog('silent'),
  });
});
afterEach(() => slack.clearFaults());
afterAll(() => slack.stop());

/** What the call came to: once, where it is one that may be made again by itself. */
async function outcomeOf(method: Parameters<SlackCalls['call']>[1], fault: Fault): Promise<unknown> {
  slack.fail(method, fault, { times: 2 });
  return await calls.call(OURS, method, { channel: slack.channels.general, text: 'tea' }).then(
    () => 'ok',
    ({ outcome, code }) => {
      expect(code).toMatch(/^\w+$/);
      return outcome;
    },
  );
}

describe('what is no answer of Slack', () => {
  it.each<[string, string]>([
    ['a page', PAGE],
    ['a text', 'Try again later'],
    ['nothing', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['an "ok" that is a text', '{"ok":"true"}'],
    ['an "ok" without what was promised', '{"ok":true,"channel":"C1"}'],
  ])('says nothing about whether it was done: %s', async (_what, body) => {
    expect(await outcomeOf('chat.postMessage', { kind: 'answer', body })).toBe('unknown');
  });

  it.each([403, 404, 503])('nor does a gateway with status %d', async (status) => {
    expect(await outcomeOf('chat.postMessage', { kind: 'answer', body: PAGE, status })).toBe('unknown');
  });

  it.each([
    ['a refusal without a reason', { kind: 'answer', body: '{"ok":false}' }],
    ['one whose reason is a page', { kind: 'error', error: PAGE }],
    ['too many requests, without a time to wait', { kind: 'answer', body: PAGE, status: 429 }],
  ] satisfies Array<[string, Fault]>)('is tried again where it was not done: %s', async (_what, fault) => {
    expect(await outcomeOf('chat.postMessage', fault)).toBe('retry');
  });

  it.each([
    'auth.test',
    'users.info',
    'conversations.open',
    'views.open',
    'views.update',
    'views.publish',
    'chat.update',
    'files.getUploadURLExternal',
    'files.completeUploadExternal',
  ] as const)('is an OK without what %s promises', async (method) => {
    expect(await outcomeOf(method, { kind: 'answer', body: '{"ok":true}' })).toBe('unknown');
  });
});

describe('a file that Slack does not take', () => {
  it.each(['storage_limit_reached', 'missing_scope', 'no_permission', 'restricted_action', 'a_new_code'])(
    'is refused in every place: %s',
    async (error) => {
      expect(await outcomeOf('files.getUploadURLExternal', { kind: 'error', error })).toBe('files_refused');
      expect(await outcomeOf('files.completeUploadExternal', { kind: 'error', error })).toBe('files_refused');
    },
  );

  it('may be taken later where Slack is away', async () => {
    expect(await outcomeOf('files.getUploadURLExternal', { kind: 'error', error: 'fatal_error' })).toBe(
      'unknown',
    );
    expect(
      await outcomeOf('files.getUploadURLExternal', { kind: 'error', error: 'service_unavailable' }),
    ).toBe('retry');
  });
});
