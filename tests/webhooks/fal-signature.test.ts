import { generateKeyPairSync } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HandmadeWebhook } from '@infograph/fal-stand-in';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import express from 'express';
import { createWebhookKeys } from '../../src/fal/webhook-keys.js';
import type { Callback } from '../../src/infographs/core/callbacks.js';
import { createLog } from '../../src/lib/log.js';
import { createMetrics } from '../../src/lib/metrics.js';
import { type FalStandIn, startFalStandIn } from '../../src/playground/stand-ins.js';
import { falWebhook } from '../../src/webhooks/fal.js';

const HOUR_MS = 3_600_000;
const PATH = '/api/infographs/webhook/ig_1/token';

describe("who may call back: fal's signature", () => {
  let fal: FalStandIn;
  let server: Server;
  let url: string;
  let recorded: Callback[];
  let nowMs: number;
  let pinned: string | undefined;
  let lines: string[];

  beforeAll(async () => {
    fal = await startFalStandIn({ now: () => nowMs });
  });
  beforeEach(async () => {
    nowMs = Date.now();
    recorded = [];
    pinned = undefined;
    lines = [];
    fal.clearFaults();
    await mount();
  });
  afterAll(async () => {
    server.close();
    await fal.stop();
  });

  /** A route of its own for each test, so that no test finds another's keys. */
  async function mount(): Promise<void> {
    server?.close();
    const app = express();
    app.use(
      falWebhook({
        keys: createWebhookKeys(fal.settings.FAL_JWKS_URL, () => nowMs),
        pinnedUserId: pinned,
        events: {
          callback: async (callback) => {
            recorded.push(callback);
            return 'recorded';
          },
        },
        mayFail: async () => true,
        log: createLog('info', { write: (line) => void lines.push(line) }),
        metrics: createMetrics(),
        now: () => nowMs,
      }),
    );
    server = app.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${PATH}`;
  }

  const body = {
    request_id: 'r1',
    status: 'OK',
    payload: { images: [{ url: 'https://v3.fal.media/i.png' }] },
  };
  const deliver = async (webhook: Partial<HandmadeWebhook> = {}) =>
    (await fal.deliver({ url, body, ...webhook })).status;
  const jwksCalls = () => fal.calls.filter(({ path }) => path === '/jwks.json').length;
  const seconds = () => Math.floor(nowMs / 1000);

  it('accepts what fal signed just now, and records what it says', async () => {
    expect(await deliver()).toBe(200);
    expect(recorded).toEqual([
      {
        id: 'ig_1',
        token: 'token',
        requestId: 'r1',
        result: { requestId: 'r1', ok: true, imageUrl: 'https://v3.fal.media/i.png', via: 'webhook' },
      },
    ]);
  });

  it.each<[string, () => Partial<HandmadeWebhook>]>([
    ['a signature by a key that is not in the key set', () => ({ key: 'foreign' })],
    [
      'a body that was changed on the way',
      () => ({ tamper: (bytes) => Buffer.concat([bytes, Buffer.from(' ')]) }),
    ],
    ['a body that was replaced', () => ({ tamper: () => Buffer.from('{"request_id":"r1","status":"OK"}') })],
    ['a request id that is not the signed one', () => ({ headers: { 'x-fal-webhook-request-id': 'r2' } })],
    ['a user id that is not the signed one', () => ({ headers: { 'x-fal-webhook-user-id': 'other' } })],
    [
      'a time that is not the signed one',
      () => ({ headers: { 'x-fal-webhook-timestamp': String(seconds() - 1) } }),
    ],
    ['a signature older than 300 seconds', () => ({ timestampS: seconds() - 302 })],
    ['a signature more than 300 seconds ahead', () => ({ timestampS: seconds() + 302 })],
    ['a time that is no number', () => ({ headers: { 'x-fal-webhook-timestamp': 'now' } })],
    ['a time with a sign', () => ({ headers: { 'x-fal-webhook-timestamp': `+${seconds()}` } })],
    ['a time with a zero before it', () => ({ headers: { 'x-fal-webhook-timestamp': `0${seconds()}` } })],
    ['a user id with a space in it', () => ({ userId: 'one, two' })],
    ['a time in another notation', () => ({ headers: { 'x-fal-webhook-timestamp': `${seconds()}.0` } })],
    [
      'a body with one other byte',
      () => ({ tamper: (bytes) => Buffer.from(bytes.toString().replace('r1', 'r2')) }),
    ],
    ['no signature', () => ({ omit: ['x-fal-webhook-signature'] })],
    ['no time', () => ({ omit: ['x-fal-webhook-timestamp'] })],
    ['no request id', () => ({ omit: ['x-fal-webhook-request-id'] })],
    ['no user id', () => ({ omit: ['x-fal-webhook-user-id'] })],
    ['a signature that is empty', () => ({ headers: { 'x-fal-webhook-signature': '' } })],
    [
      'a signature that is not hexadecimal',
      () => ({ headers: { 'x-fal-webhook-signature': 'z'.repeat(128) } }),
    ],
    ['a signature that is cut short', () => ({ headers: { 'x-fal-webhook-signature': 'ab'.repeat(32) } })],
  ])('refuses with 401, and records nothing: %s', async (_what, forgery) => {
    expect(await deliver(forgery())).toBe(401);
    expect(recorded).toEqual([]);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 'warn', infograph: 'ig_1', msg: 'fal webhook refused' },
    ]);
    expect(await deliver()).toBe(200);
  });

  it.each([-299, 299])('accepts a clock that is %d seconds away from ours', async (offset) => {
    expect(await deliver({ timestampS: seconds() + offset })).toBe(200);
  });

  it("refuses another customer's webhook where the account is pinned: fal's keys are the same for all", async () => {
    pinned = fal.userId;
    await mount();
    expect(await deliver({ userId: 'another-account' })).toBe(401);
    expect(await deliver()).toBe(200);
    expect(recorded).toHaveLength(1);
  });

  it('answers 400 when the signed id is not the id in the body', async () => {
    expect(await deliver({ requestId: 'r2' })).toBe(400);
    expect(recorded).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['no JSON', 'not json'],
    ['cut off', '{"request_id": "r1", "status": "O'],
    ['empty', ''],
    ['a list', [1, 2]],
    ['of a status that we do not know', { request_id: 'r1', status: 'MAYBE' }],
    ['an error that says nothing', { request_id: 'r1', status: 'ERROR', payload: null }],
    ['OK with a text', { request_id: 'r1', status: 'OK', payload: 'done' }],
    ['OK without a list', { request_id: 'r1', status: 'OK', payload: {} }],
  ])('takes what fal signed for news of the job where its body is %s', async (_what, unreadable) => {
    expect(await deliver({ body: unreadable, requestId: 'r1' })).toBe(200);
    expect(recorded).toEqual([{ id: 'ig_1', token: 'token', requestId: 'r1', result: undefined }]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['its error as a text', { error: 'The content was flagged by a safety checker', payload: null }],
    ['its error as an object', { error: { type: 'content_policy_violation' }, payload: null }],
    ['a payload that is a text', { error: 'Invalid status code: 422', payload: 'Prohibited content' }],
    ['a detail that is an object', { payload: { detail: { type: 'content_policy_violation', msg: '…' } } }],
  ])('reads a refusal from %s', async (_what, told) => {
    expect(await deliver({ body: { request_id: 'r1', status: 'ERROR', ...told } })).toBe(200);
    expect(recorded).toMatchObject([
      { result: { ok: false, transient: false, failure: { code: 'content_refused' } } },
    ]);
  });

  it('takes a body of almost 1 MB and refuses a larger one with 413', async () => {
    const padded = (bytes: number) => ({ ...body, padding: 'x'.repeat(bytes) });
    expect(await deliver({ body: padded(1_000_000) })).toBe(200);
    expect(await deliver({ body: padded(1_100_000) })).toBe(413);
    expect(recorded).toHaveLength(1);
  });

  it('answers with and without a slash at the end, and never redirects', async () => {
    for (const form of [url, `${url}/`]) {
      const response = await fetch(form, { method: 'POST', body: '{}', redirect: 'manual' });
      expect(response.status).toBe(401);
    }
    expect(await deliver({ url: `${url}/` })).toBe(200);
  });

  it('puts fal off with 503 while its keys cannot be had, and accepts once they can', async () => {
    fal.fail('jwks', { kind: 'http', status: 500 });
    expect(await deliver()).toBe(503);
    fal.fail('jwks', { kind: 'reset' });
    expect(await deliver()).toBe(503);
    fal.fail('jwks', { kind: 'http', status: 200, body: { keys: [] } });
    expect(await deliver()).toBe(503);
    expect(recorded).toEqual([]);
    expect(await deliver()).toBe(200);
  });

  it('finds its keys among those of other kinds, and among what is none', async () => {
    const { keys } = (await (await fetch(fal.settings.FAL_JWKS_URL)).json()) as { keys: object[] };
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 }).publicKey.export({ format: 'jwk' });
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
    const x25519 = generateKeyPairSync('x25519').publicKey.export({ format: 'jwk' });
    const strange = [rsa, other, x25519, null, 'key', 7, {}, { kty: 'OKP', crv: 'Ed25519', x: 'short' }];
    fal.fail('jwks', { kind: 'http', status: 200, body: { keys: [...strange, ...keys] } });
    expect(await deliver()).toBe(200);
  });

  it('goes on with the keys that it knows when they cannot be fetched again', async () => {
    expect(await deliver()).toBe(200);
    nowMs += 25 * HOUR_MS;
    fal.fail('jwks', { kind: 'http', status: 500 });
    expect(await deliver()).toBe(200);
  });

  it('keeps the keys for a day', async () => {
    const before = jwksCalls();
    await deliver();
    nowMs += 23 * HOUR_MS;
    await deliver();
    expect(jwksCalls()).toBe(before + 1);
    nowMs += 2 * HOUR_MS;
    await deliver();
    expect(jwksCalls()).toBe(before + 2);
  });

  it('follows a change of keys, and then refuses the old one', async () => {
    expect(await deliver()).toBe(200);
    fal.rotateKeys();
    nowMs += 60_000;
    expect(await deliver()).toBe(200);
    expect(recorded).toHaveLength(2);
  });

  it('asks for the keys at most every 30 seconds, however many forgeries come', async () => {
    const before = jwksCalls();
    await Promise.all(Array.from({ length: 20 }, () => deliver({ key: 'foreign' })));
    await deliver({ key: 'foreign' });
    expect(jwksCalls()).toBe(before + 1);
    nowMs += 31_000;
    await Promise.all(Array.from({ length: 20 }, () => deliver({ key: 'foreign' })));
    expect(jwksCalls()).toBe(before + 2);
  });
});
