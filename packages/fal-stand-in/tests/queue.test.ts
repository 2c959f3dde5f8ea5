import { ApiError, ValidationError } from '@fal-ai/client';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type FalStandIn, type FalStandInOptions, startFalStandIn } from '../src/index.js';
import {
  ask,
  call,
  clientOf,
  jobOf,
  jsonOf,
  MODEL,
  post,
  reached,
  startReceiver,
  submit,
} from './helpers.js';

let fal: FalStandIn;
const restart = async (options: FalStandInOptions) => {
  await fal.stop();
  fal = await startFalStandIn({ imageScale: 0.05, ...options });
};
beforeEach(async () => {
  fal = await startFalStandIn({ imageScale: 0.05 });
});
afterEach(() => fal.stop());

describe('the queue, through the real client', () => {
  it('takes a submission, and gives its status and result', async () => {
    const client = clientOf(fal);
    const input = { prompt: 'The water cycle', aspect_ratio: '16:9', resolution: '2K', seed: 7 } as const;
    const { request_id: requestId } = await client.queue.submit(MODEL, { input });
    await reached(fal, requestId, 'COMPLETED');
    const status = await client.queue.status(MODEL, { requestId, logs: true });
    expect(status).toMatchObject({ status: 'COMPLETED', metrics: { inference_time: expect.any(Number) } });
    expect(status).not.toHaveProperty('error');
    const { data, requestId: echoed } = await client.queue.result(MODEL, { requestId });
    expect(echoed).toBe(requestId);
    expect(data.images).toEqual([
      expect.objectContaining({ content_type: 'image/png', width: 138, height: 77, url: expect.any(String) }),
    ]);
    expect(jobOf(fal, requestId)).toMatchObject({ endpoint: MODEL, input, state: 'COMPLETED' });
  });

  it('answers a submission with ids, links and a place in the queue, but no status', async () => {
    fal.outcome({ kind: 'never' });
    await submit(fal);
    fal.outcome({ kind: 'never' });
    const answer = await post(fal, { prompt: 'Second in the queue' });
    const body = await jsonOf(answer);
    const base = `${fal.urls.queue}/${MODEL}/requests/${body.request_id}`;
    expect(body).toEqual({
      request_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      gateway_request_id: expect.any(String),
      response_url: `${base}/response`,
      status_url: `${base}/status`,
      cancel_url: `${base}/cancel`,
      queue_position: 1,
    });
    expect(answer.headers.get('x-fal-request-id')).toBe(body.request_id);
  });

  it('passes through waiting and running, with 202 until it is done', async () => {
    await restart({ queueMs: 150, runMs: 150 });
    const id = await submit(fal);
    expect(await ask(fal, id, '/status')).toMatchObject({
      status: 202,
      body: { status: 'IN_QUEUE', queue_position: 0 },
    });
    expect(await ask(fal, id, '')).toMatchObject({
      status: 400,
      body: { detail: 'Request is still in progress' },
    });
    await reached(fal, id, 'IN_PROGRESS');
    expect(await ask(fal, id, '/status')).toMatchObject({
      status: 202,
      body: { status: 'IN_PROGRESS', logs: null },
    });
    await reached(fal, id, 'COMPLETED');
    expect(await ask(fal, id, '/status')).toMatchObject({ status: 200, body: { status: 'COMPLETED' } });
    expect(await ask(fal, id, '/response')).toMatchObject({ status: 200, body: { images: [{}] } });
  });

  it('keeps the status of an edit under owner and alias alone', async () => {
    const client = clientOf(fal);
    const input = { prompt: 'Make it blue', image_urls: ['https://example.com/a.png'] };
    const { request_id: requestId } = await client.queue.submit(`${MODEL}/edit`, { input });
    await reached(fal, requestId, 'COMPLETED');
    expect((await client.queue.status(`${MODEL}/edit`, { requestId })).status).toBe('COMPLETED');
    const withPath = await call(fal, `${fal.urls.queue}/${MODEL}/edit/requests/${requestId}/status`);
    expect(withPath.status).toBe(405);
  });

  it('refuses a wrong key with 401, which names no request, and takes nothing in', async () => {
    const error = await clientOf(fal, 'wrong')
      .queue.submit(MODEL, { input: { prompt: 'x'.repeat(5) } })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 401, requestId: '' });
    expect(fal.jobs).toHaveLength(0);
    const id = await submit(fal);
    const status = clientOf(fal, 'wrong').queue.status(MODEL, { requestId: id });
    await expect(status).rejects.toMatchObject({ status: 401 });
  });

  it('tells an unknown id before it looks at the key', async () => {
    const unknown = `${fal.urls.queue}/${MODEL}/requests/11111111-1111-4111-8111-111111111111/status`;
    const answer = await fetch(unknown);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ status: 'NOT_FOUND' });
  });

  it('knows a job under its own app only, and no app that fal does not have', async () => {
    const id = await submit(fal);
    const elsewhere = await call(fal, `${fal.urls.queue}/fal-ai/flux/requests/${id}/status`);
    expect(elsewhere.status).toBe(404);
    expect((await post(fal, { prompt: 'abc' }, { endpoint: 'nobody/nothing' })).status).toBe(404);
  });

  it('lets a path that its app does not have fail as a job', async () => {
    const id = await submit(fal, { prompt: 'abc' }, { endpoint: `${MODEL}/nothing` });
    await reached(fal, id, 'COMPLETED');
    expect(await ask(fal, id, '')).toMatchObject({
      status: 404,
      body: { detail: 'Path /nothing not found' },
    });
  });

  it('fails a job that has not started by its deadline', async () => {
    fal.outcome({ kind: 'never' });
    const { request_id: requestId } = await clientOf(fal).queue.submit(MODEL, {
      input: { prompt: 'Too late' },
      startTimeout: 1.1,
    });
    await reached(fal, requestId, 'COMPLETED');
    expect((await ask(fal, requestId, '/status')).body).toMatchObject({
      status: 'COMPLETED',
      error: 'Invalid status code: 504',
      error_type: 'request_timeout',
    });
    const error = await clientOf(fal)
      .queue.result(MODEL, { requestId })
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      status: 504,
      isUserTimeout: true,
      body: { error_type: 'request_timeout' },
    });
  });
});

describe('the input of the model', () => {
  it.each([
    [{}, 'missing', ['body', 'prompt']],
    [{ prompt: 'ab' }, 'string_too_short', ['body', 'prompt']],
    [{ prompt: 5 }, 'string_type', ['body', 'prompt']],
    [{ prompt: 'abc', aspect_ratio: '7:3' }, 'literal_error', ['body', 'aspect_ratio']],
    [{ prompt: 'abc', resolution: '8K' }, 'literal_error', ['body', 'resolution']],
    [{ prompt: 'abc', num_images: 5 }, 'less_than_equal', ['body', 'num_images']],
    [{ prompt: 'abc', num_images: 0 }, 'greater_than_equal', ['body', 'num_images']],
    [{ prompt: 'abc', output_format: 'webp' }, 'feature_not_supported', ['body', 'output_format']],
  ])('%j is taken in, and fails later with 422', async (input, type, loc) => {
    const requestId = await submit(fal, input);
    await reached(fal, requestId, 'COMPLETED');
    expect((await ask(fal, requestId, '/status')).body.error).toBe('Invalid status code: 422');
    const error = await clientOf(fal)
      .queue.result(MODEL, { requestId })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ValidationError);
    expect(error).toMatchObject({
      body: { detail: [{ type, loc, msg: expect.any(String), url: expect.any(String) }] },
    });
  });

  it('an edit needs the images', async () => {
    const id = await submit(fal, { prompt: 'Make it blue' }, { endpoint: `${MODEL}/edit` });
    await reached(fal, id, 'COMPLETED');
    expect((await ask(fal, id, '')).body.detail).toMatchObject([
      { type: 'missing', loc: ['body', 'image_urls'] },
    ]);
  });
});

describe('canceling', () => {
  it('removes a waiting job: no status, no result, no webhook', async () => {
    const receiver = await startReceiver();
    fal.outcome({ kind: 'never' });
    const id = await submit(fal, { prompt: 'Changed my mind' }, { webhook: receiver.url });
    expect(await ask(fal, id, '/cancel')).toMatchObject({
      status: 202,
      body: { status: 'CANCELLATION_REQUESTED' },
    });
    expect(await ask(fal, id, '/status')).toMatchObject({ status: 404, body: { status: 'NOT_FOUND' } });
    expect((await ask(fal, id, '')).status).toBe(404);
    expect((await ask(fal, id, '/cancel')).status).toBe(404);
    fal.start(id);
    fal.finish(id);
    const other = await submit(fal, { prompt: 'Another one' }, { webhook: receiver.url });
    await fal.waitFor('the other webhook', () => receiver.received.length);
    expect(jobOf(fal, id)).toMatchObject({
      state: 'REMOVED',
      canceledAt: expect.any(Number),
      deliveries: [],
    });
    expect(receiver.received.map(({ body }) => body.request_id)).toEqual([other]);
    await receiver.stop();
  });

  it('is only a wish to a running job: it finishes, and its webhook comes', async () => {
    const receiver = await startReceiver();
    fal.outcome({ kind: 'stuck' });
    const id = await submit(fal, { prompt: 'Too late to stop' }, { webhook: receiver.url });
    await reached(fal, id, 'IN_PROGRESS');
    await expect(clientOf(fal).queue.cancel(MODEL, { requestId: id })).resolves.toBeUndefined();
    expect((await ask(fal, id, '/status')).body.status).toBe('IN_PROGRESS');
    fal.finish(id);
    await fal.waitFor('the webhook', () => receiver.received.length);
    expect(receiver.received[0]?.body).toMatchObject({ request_id: id, status: 'OK' });
    expect(jobOf(fal, id).canceledAt).toBeDefined();
    await receiver.stop();
  });

  it('comes too late for a finished job', async () => {
    const id = await submit(fal);
    await reached(fal, id, 'COMPLETED');
    expect(await ask(fal, id, '/cancel')).toMatchObject({
      status: 400,
      body: { status: 'ALREADY_COMPLETED' },
    });
    expect(jobOf(fal, id).canceledAt).toBeUndefined();
  });

  it('knows no unknown job', async () => {
    expect(await ask(fal, 'unknown', '/cancel')).toMatchObject({
      status: 404,
      body: { status: 'NOT_FOUND' },
    });
  });
});
