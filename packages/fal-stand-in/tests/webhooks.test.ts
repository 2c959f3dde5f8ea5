import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type FalStandIn, startFalStandIn } from '../src/index.js';
import { isSigned, jobOf, type ReceivedWebhook, reached, startReceiver, submit } from './helpers.js';

let fal: FalStandIn;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
beforeEach(async () => {
  fal = await startFalStandIn({ imageScale: 0.05, webhookRetryMs: [10, 20, 40] });
  receiver = await startReceiver();
});
afterEach(async () => {
  await fal.stop();
  await receiver.stop();
});

const PROMPT = { prompt: 'How a bill becomes law' };
const submitWithWebhook = (input: unknown = PROMPT, url = receiver.url) =>
  submit(fal, input, { webhook: url });
const nthWebhook = async (n: number): Promise<ReceivedWebhook> =>
  fal.waitFor(`webhook ${n}`, () => receiver.received[n - 1]);
const deliveriesOf = (id: string, count: number) =>
  fal.waitFor(`${count} deliveries`, () => jobOf(fal, id).deliveries.length >= count);

describe('a webhook', () => {
  it('brings the payload, with a null error, to the whole URL that was given', async () => {
    const id = await submitWithWebhook(PROMPT, `${receiver.url}/7/token?nested=a%20b&c=d`);
    const { body } = await nthWebhook(1);
    expect(body).toEqual({
      request_id: id,
      gateway_request_id: expect.any(String),
      status: 'OK',
      error: null,
      payload: { images: [expect.objectContaining({ content_type: 'image/png' })], description: '' },
    });
    expect(receiver.received[0]?.url).toBe('/hook/7/token?nested=a%20b&c=d');
    await deliveriesOf(id, 1);
    expect(jobOf(fal, id).deliveries).toEqual([{ at: expect.any(Number), status: 200 }]);
  });

  it('is signed over id, user, time and the bytes of the body', async () => {
    const id = await submitWithWebhook();
    const webhook = await nthWebhook(1);
    expect(webhook.headers).toMatchObject({
      'content-type': 'application/json',
      'x-fal-webhook-request-id': id,
      'x-fal-webhook-user-id': 'stand-in-user',
      'x-fal-webhook-timestamp': expect.stringMatching(/^\d{10}$/),
      'x-fal-webhook-signature': expect.stringMatching(/^[0-9a-f]{128}$/),
    });
    expect(await isSigned(fal, webhook)).toBe(true);
    expect(webhook.raw.toString()).toMatch(/^\{"error": null, "gateway_request_id": "[^"]+", "payload": \{/);
    // A receiver that signs the JSON anew, not the bytes, must find that out here.
    const rewritten = Buffer.from(JSON.stringify(webhook.body));
    expect(await isSigned(fal, { ...webhook, raw: rewritten })).toBe(false);
    const otherUser = { ...webhook.headers, 'x-fal-webhook-user-id': 'somebody' };
    expect(await isSigned(fal, { ...webhook, headers: otherUser })).toBe(false);
  });

  it('tells of invalid input as an error, with what the model said', async () => {
    await submitWithWebhook({ aspect_ratio: '16:9' });
    expect((await nthWebhook(1)).body).toMatchObject({
      status: 'ERROR',
      error: 'Invalid status code: 422',
      payload: { detail: [{ loc: ['body', 'prompt'], type: 'missing', msg: 'Field required' }] },
    });
  });

  it('is sent again, freshly signed, until it is received', async () => {
    const flaky = await startReceiver([503, 401]);
    const id = await submitWithWebhook(PROMPT, flaky.url);
    await deliveriesOf(id, 3);
    expect(jobOf(fal, id).deliveries.map(({ status }) => status)).toEqual([503, 401, 200]);
    for (const webhook of flaky.received) expect(await isSigned(fal, webhook)).toBe(true);
    await flaky.stop();
  });

  it('is given up when its attempts are used up', async () => {
    const down = await startReceiver(Array(8).fill(500));
    const id = await submitWithWebhook(PROMPT, down.url);
    await deliveriesOf(id, 4);
    // All attempts of another job take longer than a fifth attempt of this one would have waited.
    const next = await submitWithWebhook(PROMPT, down.url);
    await deliveriesOf(next, 4);
    expect(jobOf(fal, id).deliveries).toHaveLength(4);
    await down.stop();
  });

  it('is lost for good by a redirect', async () => {
    const moved = await startReceiver([301]);
    const id = await submitWithWebhook(PROMPT, moved.url);
    await deliveriesOf(id, 1);
    // All attempts of another job take longer than a second attempt of this one would have waited.
    const down = await startReceiver(Array(4).fill(500));
    const other = await submitWithWebhook(PROMPT, down.url);
    await deliveriesOf(other, 4);
    expect(jobOf(fal, id).deliveries).toEqual([{ at: expect.any(Number), status: 301 }]);
    expect(moved.received).toHaveLength(1);
    await down.stop();
    await moved.stop();
  });

  it('that reaches nobody is noted with the reason, and tried again', async () => {
    const gone = await startReceiver();
    await gone.stop();
    const id = await submitWithWebhook(PROMPT, gone.url);
    await deliveriesOf(id, 2);
    expect(jobOf(fal, id).deliveries[0]).toEqual({
      at: expect.any(Number),
      error: expect.stringContaining('ECONNREFUSED'),
    });
  });
});

describe('webhook modes', () => {
  it('lost: the job is done, and nobody is told', async () => {
    fal.webhooks('lost', { times: 1 });
    const lost = await submitWithWebhook();
    await reached(fal, lost, 'COMPLETED');
    const told = await submitWithWebhook();
    await deliveriesOf(told, 1);
    expect(jobOf(fal, lost).deliveries).toEqual([]);
    expect(receiver.received.map(({ body }) => body.request_id)).toEqual([told]);
  });

  it('before_answer: the webhook is there before the submission is answered', async () => {
    fal.webhooks('before_answer');
    const id = await submitWithWebhook();
    expect(receiver.received.map(({ body }) => body.request_id)).toEqual([id]);
    expect(jobOf(fal, id).deliveries).toHaveLength(1);
  });

  it('before_answer does not wait for a job that never ends', async () => {
    fal.webhooks('before_answer');
    fal.outcome({ kind: 'stuck' });
    await submitWithWebhook();
    expect(receiver.received).toEqual([]);
  });

  it('held: kept back until it is released, all at once', async () => {
    fal.webhooks('held');
    const ids = [await submitWithWebhook(), await submitWithWebhook()];
    for (const id of ids) await reached(fal, id, 'COMPLETED');
    expect(receiver.received).toEqual([]);
    await fal.releaseWebhooks();
    expect(receiver.received.map(({ body }) => body.request_id).sort()).toEqual([...ids].sort());
    const later = await submitWithWebhook();
    await deliveriesOf(later, 1);
  });

  it('normal ends the modes before it, as does the function given back', async () => {
    const undo = fal.webhooks('lost');
    undo();
    fal.webhooks('lost');
    fal.webhooks('normal');
    const id = await submitWithWebhook();
    await deliveriesOf(id, 1);
  });

  it('holds for the jobs that it is meant for', async () => {
    fal.webhooks('lost', { when: ({ input }) => input.prompt === 'Lose this' });
    const lost = await submitWithWebhook({ prompt: 'Lose this' });
    await reached(fal, lost, 'COMPLETED');
    const told = await submitWithWebhook();
    await deliveriesOf(told, 1);
    expect(jobOf(fal, lost).deliveries).toEqual([]);
  });
});

describe('webhooks made by hand', () => {
  it('a finished job is told of again, as often as asked for', async () => {
    const id = await submitWithWebhook();
    await deliveriesOf(id, 1);
    expect(await fal.redeliver(id, 5)).toEqual(Array(5).fill({ status: 200 }));
    expect(receiver.received).toHaveLength(6);
    for (const webhook of receiver.received) {
      expect(webhook.body.request_id).toBe(id);
      expect(await isSigned(fal, webhook)).toBe(true);
    }
  });

  it('a job without a webhook cannot be told of again', async () => {
    const id = await submit(fal);
    await reached(fal, id, 'COMPLETED');
    await expect(fal.redeliver(id)).rejects.toThrow('without a webhook');
    await expect(fal.redeliver('unknown')).rejects.toThrow('no job unknown');
  });

  const body = { request_id: 'aaaa', status: 'OK', payload: null };

  it('is signed by our key unless told otherwise', async () => {
    expect(await fal.deliver({ url: receiver.url, body })).toEqual({ status: 200, body: 'received' });
    expect(receiver.received[0]?.headers['x-fal-webhook-request-id']).toBe('aaaa');
    expect(receiver.received[0] && (await isSigned(fal, receiver.received[0]))).toBe(true);
  });

  it('is signed by a key that nobody knows', async () => {
    await fal.deliver({ url: receiver.url, body, key: 'foreign' });
    expect(receiver.received[0] && (await isSigned(fal, receiver.received[0]))).toBe(false);
  });

  it('is changed after it was signed', async () => {
    const tamper = (bytes: Buffer) => Buffer.from(bytes.toString().replace('OK', 'KO'));
    await fal.deliver({ url: receiver.url, body, tamper });
    expect(receiver.received[0]?.body.status).toBe('KO');
    expect(receiver.received[0] && (await isSigned(fal, receiver.received[0]))).toBe(false);
  });

  it('is old, of another user, of another id, yet rightly signed', async () => {
    const webhook = {
      url: receiver.url,
      body,
      timestampS: 1_000_000_000,
      userId: 'stranger',
      requestId: 'bbbb',
    };
    await fal.deliver(webhook);
    expect(receiver.received[0]?.headers).toMatchObject({
      'x-fal-webhook-timestamp': '1000000000',
      'x-fal-webhook-user-id': 'stranger',
      'x-fal-webhook-request-id': 'bbbb',
    });
    expect(receiver.received[0] && (await isSigned(fal, receiver.received[0]))).toBe(true);
  });

  it('lacks headers, or has others', async () => {
    const omit = ['X-Fal-Webhook-Signature'];
    await fal.deliver({ url: receiver.url, body, omit, headers: { 'X-Fal-Webhook-Timestamp': 'soon' } });
    expect(receiver.received[0]?.headers).not.toHaveProperty('x-fal-webhook-signature');
    expect(receiver.received[0]?.headers['x-fal-webhook-timestamp']).toBe('soon');
  });

  it('rejects where nobody answers', async () => {
    const gone = await startReceiver();
    await gone.stop();
    await expect(fal.deliver({ url: gone.url, body })).rejects.toThrow('ECONNREFUSED');
  });
});

it('a rotated key signs from then on, and the old one is published no more', async () => {
  await submitWithWebhook();
  const before = await nthWebhook(1);
  fal.rotateKeys();
  expect(await isSigned(fal, before)).toBe(false);
  await submitWithWebhook();
  expect(await isSigned(fal, await nthWebhook(2))).toBe(true);
});
