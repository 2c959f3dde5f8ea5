import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { WebClient } from '@slack/web-api';
import type { SlackStandIn } from '../src/index.js';
import { clientOf, outcome, startSlack, TOKENS, uploadImage } from './support.js';

let slack: SlackStandIn;
let client: WebClient;

beforeEach(async () => {
  slack = await startSlack();
  client = clientOf(slack);
});
afterEach(async () => {
  await slack.stop();
});

const post = (text = 'x') => outcome(client.chat.postMessage({ channel: slack.channels.general, text }));
const shown = () => slack.messages(slack.channels.general).length;

describe('a fault that a test orders', () => {
  it('limits the rate, with the time to wait', async () => {
    slack.fail('chat.postMessage', { kind: 'ratelimited', retryAfterS: 7 });
    await expect(
      client.chat.postMessage({ channel: slack.channels.general, text: 'x' }),
    ).rejects.toMatchObject({
      retryAfter: 7,
    });
    expect(shown()).toBe(0);
    expect(slack.calls).toMatchObject([{ method: 'chat.postMessage', ok: false, error: 'ratelimited' }]);
    expect(await post()).toBe('ok');
  });

  it('answers with an HTTP status or an error word', async () => {
    slack.fail('chat.postMessage', { kind: 'http', status: 503 });
    slack.fail('chat.postMessage', { kind: 'error', error: 'restricted_action' });
    expect([await post(), await post(), await post()]).toEqual([
      'WebAPIHTTPError',
      'restricted_action',
      'ok',
    ]);
    expect(shown()).toBe(1);
  });

  it('answers with anything, done or not', async () => {
    const answered = async (fault: object) => {
      slack.fail('chat.postMessage', { kind: 'answer', body: '<html>', ...fault });
      const body = JSON.stringify({ channel: slack.channels.general, text: 'x' });
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${TOKENS.botToken}` };
      const answer = await fetch(`${slack.apiUrl}chat.postMessage`, { method: 'POST', body, headers });
      return [answer.status, answer.headers.get('content-type'), await answer.text()];
    };
    expect(await answered({})).toEqual([200, 'text/html', '<html>']);
    expect(shown()).toBe(0);
    expect(await answered({ status: 403, type: 'text/plain', done: true })).toEqual([
      403,
      'text/plain',
      '<html>',
    ]);
    expect(shown()).toBe(1);
  });

  it('breaks the connection before anything was done', async () => {
    slack.fail('chat.postMessage', { kind: 'reset' });
    expect(await post()).toBe('WebAPIRequestError');
    expect(shown()).toBe(0);
    expect(slack.calls[0]).toMatchObject({ ok: false, error: 'reset' });
  });

  it('loses the answer after everything was done', async () => {
    slack.fail('chat.postMessage', { kind: 'lost' });
    expect(await post()).toBe('WebAPIRequestError');
    expect(shown()).toBe(1);
    expect(slack.calls[0]).toMatchObject({ ok: true, lost: true });
  });

  it('delays, or never answers', async () => {
    slack.fail('auth.test', { kind: 'slow', ms: 60 });
    const started = performance.now();
    await client.auth.test();
    expect(performance.now() - started).toBeGreaterThanOrEqual(55);

    slack.fail('auth.test', { kind: 'hang' });
    const over = new AbortController();
    const hanging = fetch(`${slack.apiUrl}auth.test`, { signal: over.signal });
    hanging.catch(() => undefined);
    await slack.waitFor('the call', () => slack.calls.at(-1)?.error === 'hang');
    over.abort(new Error('a timeout'));
    await expect(hanging).rejects.toThrow('timeout');
    expect(slack.calls.at(-1)).toMatchObject({ ok: false, error: 'hang' });
  });

  it('hits the calls it is meant for, as often as it is meant to', async () => {
    const channel = slack.channels.general;
    const undo = slack.fail(
      'chat.postMessage',
      { kind: 'error', error: 'is_archived' },
      { times: Number.POSITIVE_INFINITY, when: (args) => args.text === 'no' },
    );
    slack.fail('chat.update', { kind: 'http', status: 500 }, { times: 2 });
    expect([await post('no'), await post('yes'), await post('no')]).toEqual([
      'is_archived',
      'ok',
      'is_archived',
    ]);
    undo();
    expect(await post('no')).toBe('ok');
    const ts = slack.messages(channel)[0]?.ts ?? '';
    const update = () => outcome(client.chat.update({ channel, ts, text: 'x' }));
    expect([await update(), await update(), await update()]).toEqual([
      'WebAPIHTTPError',
      'WebAPIHTTPError',
      'ok',
    ]);
    slack.fail('*', { kind: 'http', status: 502 }, { times: 5 });
    slack.clearFaults();
    expect(await post()).toBe('ok');
  });

  it('hits uploads and response_urls too', async () => {
    slack.fail('upload', { kind: 'http', status: 500 });
    await expect(uploadImage(slack)).rejects.toThrow('500');
    await expect(uploadImage(slack)).resolves.toMatch(/^F/);
    slack.fail('upload', { kind: 'lost' });
    await expect(uploadImage(slack)).rejects.toThrow();
    expect(slack.files.at(-1)).toMatchObject({ uploaded: true, completed: false });
  });
});

describe('waiting for something', () => {
  it('ends with what was found, as soon as it is there', async () => {
    const waiting = slack.waitFor('a message', () => slack.messages(slack.channels.general)[0]);
    await post('at last');
    expect((await waiting).text).toBe('at last');
  });

  it('says in vain what was waited for, and what happened instead', async () => {
    await post('something else');
    const waiting = slack.waitFor('an image', () => slack.visibleImages(slack.channels.general)[0], 50);
    await expect(waiting).rejects.toThrow(
      /50 ms in vain for an image[\s\S]*chat.postMessage ok[\s\S]*something else/,
    );
  });

  it('tells listeners of every change until they stop listening', async () => {
    const seen: string[] = [];
    const stop = slack.onChange((change) => seen.push(change.type));
    await post();
    stop();
    await post();
    expect(seen).toEqual(['message', 'call']);
  });
});

describe('stopping', () => {
  it('ends calls that hang and frees the port', async () => {
    const other = await startSlack();
    other.fail('*', { kind: 'hang' });
    const hanging = outcome(clientOf(other).auth.test());
    await other.waitFor('the call', () => other.calls[0]);
    await other.stop();
    await other.stop();
    expect(await hanging).toBe('WebAPIRequestError');
    await expect(fetch(other.apiUrl)).rejects.toThrow();
  });
});
