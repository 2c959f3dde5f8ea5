import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type FalStandIn, type Outcome, startFalStandIn } from '../src/index.js';
import { ask, jobOf, jsonOf, reached, startReceiver, submit } from './helpers.js';

let fal: FalStandIn;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
beforeEach(async () => {
  fal = await startFalStandIn({ imageScale: 0.05 });
  receiver = await startReceiver();
});
afterEach(async () => {
  await fal.stop();
  await receiver.stop();
});

/** Submits under an outcome, and gives what the status, the result and the webhook then say. */
async function endOf(outcome: Outcome) {
  fal.outcome(outcome);
  const id = await submit(fal, { prompt: 'How a bill becomes law' }, { webhook: receiver.url });
  const webhook = await fal.waitFor('the webhook', () => receiver.received[0]);
  return { id, webhook: webhook.body, status: await ask(fal, id, '/status'), result: await ask(fal, id, '') };
}

/** Where the job's only image is. */
async function imageUrlOf(id: string): Promise<string> {
  await reached(fal, id, 'COMPLETED');
  const { body } = await ask(fal, id, '');
  const [image] = body.images as Array<{ url: string }>;
  return image?.url ?? '';
}

describe('an outcome', () => {
  it('applies once, to the next submission that it is meant for', async () => {
    fal.outcome({ kind: 'stuck' }, { when: ({ prompt }) => prompt === 'This one' });
    const other = await submit(fal, { prompt: 'Not this one' });
    const meant = await submit(fal, { prompt: 'This one' });
    const again = await submit(fal, { prompt: 'This one' });
    await reached(fal, other, 'COMPLETED');
    await reached(fal, again, 'COMPLETED');
    expect(jobOf(fal, meant)).toMatchObject({ state: 'IN_PROGRESS', outcome: { kind: 'stuck' } });
  });

  it('applies as often as told, or until it is taken back', async () => {
    fal.outcome({ kind: 'never' }, { times: 2 });
    const undo = fal.outcome({ kind: 'stuck' }, { times: Number.POSITIVE_INFINITY });
    for (let count = 0; count < 4; count += 1) await submit(fal);
    undo();
    await submit(fal);
    expect(fal.jobs.map(({ outcome }) => outcome?.kind)).toEqual(['never', 'never', 'stuck', 'stuck', 'ok']);
  });

  it('model_error: 422 with a typed detail, everywhere', async () => {
    const { webhook, status, result } = await endOf({
      kind: 'model_error',
      type: 'content_policy_violation',
    });
    const detail = [
      expect.objectContaining({
        loc: ['body', 'prompt'],
        type: 'content_policy_violation',
        msg: expect.any(String),
      }),
    ];
    expect(webhook).toMatchObject({
      status: 'ERROR',
      error: 'Invalid status code: 422',
      payload: { detail },
    });
    expect(status).toMatchObject({
      status: 200,
      body: { status: 'COMPLETED', error: 'Invalid status code: 422' },
    });
    expect(result).toMatchObject({ status: 422, body: { detail } });
    expect(result.headers.get('x-fal-retryable')).toBe('false');
  });

  it('model_error of the 5xx kind says that it may be tried again', async () => {
    const { result } = await endOf({
      kind: 'model_error',
      status: 504,
      type: 'generation_timeout',
      msg: 'Too slow',
    });
    expect(result).toMatchObject({
      status: 504,
      body: { detail: [{ type: 'generation_timeout', msg: 'Too slow' }] },
    });
    expect(result.headers.get('x-fal-retryable')).toBe('true');
  });

  it('infra_error: a text and an error_type, everywhere', async () => {
    const { webhook, status, result } = await endOf({
      kind: 'infra_error',
      status: 503,
      errorType: 'runner_disconnected',
    });
    const body = { detail: 'runner disconnected', error_type: 'runner_disconnected' };
    expect(webhook).toMatchObject({ status: 'ERROR', payload: body });
    expect(status.body).toMatchObject({ status: 'COMPLETED', error_type: 'runner_disconnected' });
    expect(result).toMatchObject({ status: 503, body });
    expect(result.headers.get('x-fal-error-type')).toBe('runner_disconnected');
  });

  it('answer: a body of any form', async () => {
    const { webhook, result } = await endOf({ kind: 'answer', body: (output) => [output] });
    expect(webhook).toMatchObject({ status: 'OK', payload: [{ images: [{}] }] });
    expect(result).toMatchObject({ status: 200, body: [{ images: [{}] }] });
  });

  it('answer: a refusal of any form', async () => {
    const { webhook } = await endOf({ kind: 'answer', status: 422, body: () => ({ detail: 'no' }) });
    expect(webhook).toMatchObject({ status: 'ERROR', payload: { detail: 'no' } });
  });

  it('no_images: OK, and nothing in it', async () => {
    const { webhook, result } = await endOf({ kind: 'no_images' });
    expect(webhook).toMatchObject({ status: 'OK', payload: { images: [] } });
    expect(result).toMatchObject({ status: 200, body: { images: [] } });
  });

  it('null_payload: the webhook is OK without a payload, the result has it', async () => {
    const { webhook, result } = await endOf({ kind: 'null_payload' });
    expect(webhook).toMatchObject({ status: 'OK', payload: null, payload_error: expect.any(String) });
    expect(result).toMatchObject({ status: 200, body: { images: [{}] } });
  });

  it('result_expired: the webhook came, the result is gone', async () => {
    const { webhook, status, result } = await endOf({ kind: 'result_expired' });
    expect(webhook).toMatchObject({ status: 'OK', payload: { images: [{}] } });
    expect(status.body.status).toBe('COMPLETED');
    expect(result.status).toBe(404);
  });

  it('never: waits until it is started by hand, runs until it is finished by hand', async () => {
    fal.outcome({ kind: 'never' });
    const id = await submit(fal);
    expect((await ask(fal, id, '/status')).body).toMatchObject({ status: 'IN_QUEUE', queue_position: 0 });
    fal.start(id);
    await reached(fal, id, 'IN_PROGRESS');
    expect((await ask(fal, id, '/status')).body.status).toBe('IN_PROGRESS');
    fal.finish(id);
    await reached(fal, id, 'COMPLETED');
    expect((await ask(fal, id, '')).status).toBe(200);
  });

  it('finish alone takes a waiting job to its end', async () => {
    fal.outcome({ kind: 'never' });
    const id = await submit(fal);
    fal.finish(id);
    await reached(fal, id, 'COMPLETED');
    expect(() => fal.finish('unknown')).toThrow('There is no job unknown');
  });

  it('back_to_queue: runs, waits again under the same id, then ends', async () => {
    fal.outcome({ kind: 'back_to_queue' });
    const id = await submit(fal, { prompt: 'Once more' }, { webhook: receiver.url });
    await reached(fal, id, 'IN_PROGRESS');
    await reached(fal, id, 'IN_QUEUE');
    expect((await ask(fal, id, '/status')).body.status).toBe('IN_QUEUE');
    const { body } = await fal.waitFor('the webhook', () => receiver.received[0]);
    expect(body).toMatchObject({ request_id: id, status: 'OK' });
    expect(body.gateway_request_id).not.toBe(id);
  });
});

describe('the image of a job', () => {
  it('notYet: something else at first, then the picture', async () => {
    const notYet = { times: 1, status: 202, body: Buffer.from('wait'), headers: { 'retry-after': '1' } };
    fal.outcome({ kind: 'image', notYet });
    const url = await imageUrlOf(await submit(fal));
    const first = await fetch(url);
    expect([first.status, first.headers.get('retry-after'), await first.text()]).toEqual([202, '1', 'wait']);
    expect((await fetch(url)).headers.get('content-type')).toBe('image/png');
  });

  it('fails as often as told, then is served', async () => {
    fal.outcome({ kind: 'image', status: 503, failTimes: 2 });
    const url = await imageUrlOf(await submit(fal));
    const statuses = [await fetch(url), await fetch(url), await fetch(url)].map(({ status }) => status);
    expect(statuses).toEqual([503, 503, 200]);
  });

  it('fails for ever where no number is given', async () => {
    fal.outcome({ kind: 'image', status: 404 });
    const url = await imageUrlOf(await submit(fal));
    for (let count = 0; count < 3; count += 1) expect((await fetch(url)).status).toBe(404);
  });

  it('is any bytes of any type', async () => {
    fal.outcome({ kind: 'image', bytes: Buffer.from('<html>'), contentType: 'text/html' });
    const answer = await fetch(await imageUrlOf(await submit(fal)));
    expect(answer.headers.get('content-type')).toBe('text/html');
    expect(await answer.text()).toBe('<html>');
  });

  it('sends elsewhere', async () => {
    fal.outcome({ kind: 'image', redirectTo: 'http://169.254.169.254/' });
    const answer = await fetch(await imageUrlOf(await submit(fal)), { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, 'http://169.254.169.254/']);
  });
});

describe('clearFaults', () => {
  it('takes back outcomes, faults, modes, answers and the lock', async () => {
    fal.outcome({ kind: 'never' });
    fal.fail('submit', { kind: 'http', status: 500 });
    fal.webhooks('lost');
    fal.llm('nonsense');
    fal.lockAccount();
    fal.clearFaults();
    await submit(fal, { prompt: 'All is well' }, { webhook: receiver.url });
    await fal.waitFor('the webhook', () => receiver.received.length);
    const answer = await fetch(`${fal.urls.run}/openrouter/router`, {
      method: 'POST',
      headers: { authorization: `Key ${fal.key}` },
      body: JSON.stringify({ prompt: 'Tea', model: 'any/model' }),
    });
    expect((await jsonOf(answer)).output).not.toBe('nonsense');
  });
});
