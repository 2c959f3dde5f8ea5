import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type FalStandIn, type FaultCall, startFalStandIn } from '../src/index.js';
import { ask, call, clientOf, jsonOf, MODEL, post, reached, startReceiver, submit } from './helpers.js';

let fal: FalStandIn;
beforeEach(async () => {
  fal = await startFalStandIn({ imageScale: 0.05 });
});
afterEach(() => fal.stop());

const history = () => call(fal, `${fal.urls.api}/models/requests/by-endpoint?endpoint_id=${MODEL}`);
const llm = () =>
  call(fal, `${fal.urls.run}/openrouter/router`, {
    method: 'POST',
    body: JSON.stringify({ prompt: 'Tea', model: 'any/model' }),
  });

const vision = (url = '') =>
  call(fal, `${fal.urls.run}/openrouter/router/vision`, {
    method: 'POST',
    body: JSON.stringify({ prompt: 'What does it say?', model: 'any/model', image_urls: [url] }),
  });

/** Each kind of call, made once against a finished job. */
async function callsTo(id: string): Promise<Record<FaultCall, () => Promise<Response>>> {
  const job = `${fal.urls.queue}/${MODEL}/requests/${id}`;
  const [image] = (await ask(fal, id, '')).body.images as Array<{ url: string }>;
  return {
    submit: () => post(fal, { prompt: 'One more' }),
    status: () => call(fal, `${job}/status`),
    result: () => call(fal, job),
    cancel: () => call(fal, `${job}/cancel`, { method: 'PUT' }),
    history,
    jwks: () => fetch(fal.urls.jwks),
    media: () => fetch(image?.url ?? ''),
    llm,
    vision: () => vision(image?.url),
  };
}
const KINDS: FaultCall[] = [
  'submit',
  'status',
  'result',
  'cancel',
  'history',
  'jwks',
  'media',
  'llm',
  'vision',
];

describe.each(KINDS)('a fault on %s', (kind) => {
  const prepared = async () => {
    const id = await submit(fal);
    await reached(fal, id, 'COMPLETED');
    return (await callsTo(id))[kind];
  };
  const healthy = kind === 'cancel' ? 400 : 200;

  it('answers once with another status, then goes', async () => {
    const make = await prepared();
    fal.fail(kind, { kind: 'http', status: 502, body: { detail: 'Bad gateway' } });
    const failed = await make();
    expect([failed.status, await failed.json()]).toEqual([502, { detail: 'Bad gateway' }]);
    expect((await make()).status).toBe(healthy);
    expect(fal.calls.slice(-2).map(({ status }) => status)).toEqual([502, healthy]);
  });

  it('cuts the connection, as often as told', async () => {
    const make = await prepared();
    const undo = fal.fail(kind, { kind: 'reset' }, { times: Number.POSITIVE_INFINITY });
    await expect(make()).rejects.toThrow('fetch failed');
    await expect(make()).rejects.toThrow('fetch failed');
    undo();
    expect((await make()).status).toBe(healthy);
  });

  it('is noted as a call without an answer', async () => {
    const make = await prepared();
    fal.fail(kind, { kind: 'lost' });
    const failed = make().then((answer) => answer.arrayBuffer());
    await expect(failed).rejects.toThrow(/fetch failed|terminated/);
    expect(fal.calls.at(-1)).toMatchObject({ lost: true, status: 0 });
  });

  it('answers late', async () => {
    const make = await prepared();
    fal.fail(kind, { kind: 'slow', ms: 60 });
    const before = performance.now();
    expect((await make()).status).toBe(healthy);
    // Timers may fire a millisecond early by this clock.
    expect(performance.now() - before).toBeGreaterThanOrEqual(59);
  });

  it('never answers, until the caller gives up', async () => {
    const make = await prepared();
    fal.fail(kind, { kind: 'hang' });
    const hanging = make();
    hanging.catch(() => undefined);
    await fal.waitFor('the call', () => fal.calls.at(-1)?.lost);
    await fal.stop();
    await expect(hanging).rejects.toThrow('fetch failed');
  });
});

describe('a lost answer', () => {
  it('to a submission: the job is there, runs, and its webhook comes', async () => {
    const receiver = await startReceiver();
    fal.fail('submit', { kind: 'lost' });
    await expect(submit(fal, { prompt: 'Where is it?' }, { webhook: receiver.url })).rejects.toThrow(
      'fetch failed',
    );
    const { body } = await fal.waitFor('the webhook', () => receiver.received[0]);
    expect(fal.jobs.map(({ requestId }) => requestId)).toEqual([body.request_id]);
    await receiver.stop();
  });

  it('to a submission makes the real client submit again: two jobs', async () => {
    fal.fail('submit', { kind: 'lost' });
    await clientOf(fal).queue.submit(MODEL, { input: { prompt: 'Twice' } });
    expect(fal.jobs).toHaveLength(2);
  });

  it('to a cancel: the job is gone all the same', async () => {
    fal.outcome({ kind: 'never' });
    const id = await submit(fal);
    fal.fail('cancel', { kind: 'lost' });
    await expect(ask(fal, id, '/cancel')).rejects.toThrow('fetch failed');
    expect(fal.jobs[0]?.state).toBe('REMOVED');
  });

  it('from the media host breaks off in the middle of the image', async () => {
    const id = await submit(fal);
    await reached(fal, id, 'COMPLETED');
    const { media } = await callsTo(id);
    fal.fail('media', { kind: 'lost' });
    const answer = await media();
    const announced = Number(answer.headers.get('content-length'));
    let arrived = 0;
    await expect(
      (async () => {
        for await (const chunk of answer.body ?? []) arrived += (chunk as Uint8Array).length;
      })(),
    ).rejects.toThrow('terminated');
    expect(arrived).toBeGreaterThan(0);
    expect(arrived).toBeLessThan(announced);
  });

  it('is no answer to a reset: nothing was done', async () => {
    fal.fail('submit', { kind: 'reset' });
    await expect(submit(fal)).rejects.toThrow('fetch failed');
    expect(fal.jobs).toEqual([]);
  });
});

describe('a locked account', () => {
  it('takes no submission and no prompt, but tells the status of what it has', async () => {
    const id = await submit(fal);
    await reached(fal, id, 'COMPLETED');
    fal.lockAccount();
    const refused = await post(fal, { prompt: 'Not now' });
    expect(refused.status).toBe(403);
    expect((await jsonOf(refused)).detail).toMatch(/^User is locked\. Reason: Exhausted balance\./);
    expect((await llm()).status).toBe(403);
    expect((await ask(fal, id, '/status')).status).toBe(200);
    fal.lockAccount('Admin lock');
    expect(await jsonOf(await post(fal, { prompt: 'Not now' }))).toEqual({
      detail: 'User is locked. Reason: Admin lock',
    });
    fal.unlockAccount();
    await submit(fal);
  });
});

describe('waiting', () => {
  it('resolves with what the probe gives, as soon as it gives something', async () => {
    fal.outcome({ kind: 'stuck' });
    const id = await submit(fal);
    const done = fal.waitFor('the end', () => fal.jobs.find(({ state }) => state === 'COMPLETED'));
    fal.finish(id);
    expect((await done).requestId).toBe(id);
  });

  it('says what it waited for in vain, and how the jobs are', async () => {
    fal.outcome({ kind: 'never' });
    const id = await submit(fal);
    await expect(fal.waitFor('a wonder', () => false, 20)).rejects.toThrow(
      `Waited 20 ms for a wonder. Jobs: ${id} IN_QUEUE, webhook: not delivered`,
    );
  });

  it('rejects with the error of the probe', async () => {
    const broken = () => {
      throw new Error('No such list');
    };
    await expect(fal.waitFor('a list', broken)).rejects.toThrow('No such list');
  });

  it('ends when the stand-in stops', async () => {
    const waiting = fal.waitFor('a wonder', () => false);
    await fal.stop();
    await expect(waiting).rejects.toThrow('Stopped while waiting for a wonder');
  });
});

describe('stopping', () => {
  it('ends waiting and running jobs, retries and open calls, and may be done twice', async () => {
    const down = await startReceiver(Array(20).fill(500));
    fal.outcome({ kind: 'never' });
    await submit(fal);
    fal.outcome({ kind: 'stuck' });
    const stuck = await submit(fal);
    await reached(fal, stuck, 'IN_PROGRESS');
    const failing = await submit(fal, { prompt: 'Nobody listens' }, { webhook: down.url });
    await fal.waitFor('an attempt', () => down.received.length);
    await fal.stop();
    await fal.stop();
    await expect(fetch(fal.url)).rejects.toThrow('fetch failed');
    expect(fal.jobs.map(({ state }) => state)).toEqual(['IN_QUEUE', 'IN_PROGRESS', 'COMPLETED']);
    expect(fal.jobs[2]?.requestId).toBe(failing);
    await down.stop();
  });
});
