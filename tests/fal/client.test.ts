import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/config/index.js';
import { createFal, type FalClient } from '../../src/fal/client.js';
import { FalUnavailable } from '../../src/fal/unavailable.js';
import { createMetrics } from '../../src/lib/metrics.js';
import { type FalStandIn, startFalStandIn } from '../../src/playground/stand-ins.js';
import { catalogue } from '../support/catalogue.js';
import { freePort } from '../support/free-port.js';

const { id } = catalogue.usual;
const input = (seed: number) =>
  catalogue.usual.buildInput({ prompt: 'A prompt', ratio: '1:1', resolution: '1K', seed });

describe('our door to fal', () => {
  let stand: FalStandIn;
  let fal: FalClient;
  let seed = 1;
  beforeAll(async () => {
    stand = await startFalStandIn({ imageScale: 0.05 });
    fal = createFal(readConfig({ ...stand.settings }).fal, createMetrics());
  });
  afterEach(() => stand.clearFaults());
  afterAll(() => stand.stop());

  const options = { webhookUrl: undefined, startTimeoutS: 900 };
  const submit = () => fal.submit(id, input(++seed), options);
  const posts = () => stand.calls.filter(({ method }) => method === 'POST').length;

  async function finished(): Promise<string> {
    const answer = await submit();
    const requestId = answer.kind === 'accepted' ? answer.requestId : '';
    await stand.waitFor('the job', () => stand.jobs.at(-1)?.state === 'COMPLETED');
    return requestId;
  }

  describe('submit', () => {
    it('hands over the input, the deadline and the webhook', async () => {
      const webhookUrl = 'http://127.0.0.1:9/hook/token';
      expect(await fal.submit(id, input(77), { webhookUrl, startTimeoutS: 123 })).toMatchObject({
        kind: 'accepted',
      });
      expect(stand.jobs.at(-1)).toMatchObject({
        endpoint: id,
        webhookUrl,
        input: { prompt: 'A prompt', aspect_ratio: '1:1', seed: 77, num_images: 1, limit_generations: true },
        headers: { 'x-fal-request-timeout': '123' },
      });
    });

    it.each([429, 500, 502, 503, 504])('is sent once when fal answers %d', async (status) => {
      const before = posts();
      stand.fail('submit', { kind: 'http', status, body: { detail: 'no' } }, { times: 5 });
      const answer = await submit();
      expect(posts() - before).toBe(1);
      expect(answer.kind).toBe(status === 429 ? 'refused' : 'unknown');
    });

    it.each(['reset', 'lost'] as const)(
      'is sent once when the connection is %s, and says that it does not know',
      async (kind) => {
        const before = posts();
        stand.fail('submit', { kind }, { times: 5 });
        expect(await submit()).toMatchObject({ kind: 'unknown' });
        expect(posts() - before).toBe(1);
      },
    );

    it('was certainly not sent when there was no connection', async () => {
      const config = readConfig({
        ...stand.settings,
        FAL_QUEUE_URL: `http://127.0.0.1:${await freePort()}`,
      }).fal;
      expect(await createFal(config, createMetrics()).submit(id, input(1), options)).toMatchObject({
        kind: 'refused',
        again: true,
        locked: false,
      });
    });

    it('is unknown when the answer is none that we can read', async () => {
      stand.fail('submit', { kind: 'http', status: 200, body: { id: 'of another shape' } });
      expect(await submit()).toMatchObject({ kind: 'unknown' });
    });

    it('was refused for its content, however that is said, or by nobody where there is a page', async () => {
      stand.fail('submit', {
        kind: 'http',
        status: 422,
        body: { detail: 'The prompt was flagged as unsafe' },
      });
      expect(await submit()).toMatchObject({ again: false, failure: { code: 'content_refused' } });
      stand.fail('submit', { kind: 'http', status: 404, body: '<html>Not found</html>' });
      expect(await submit()).toMatchObject({ kind: 'refused', again: true });
    });

    it.each([
      [401, true, true],
      [403, true, true],
      [429, true, false],
      [400, false, false],
      [404, false, false],
      [422, false, false],
    ])('was refused with %d: again %s, locked %s', async (status, again, locked) => {
      stand.fail('submit', { kind: 'http', status, body: { detail: 'no' } });
      expect(await submit()).toMatchObject({ kind: 'refused', again, locked });
    });
  });

  describe('the questions', () => {
    it('tell a queued, a running, a finished and an unknown job apart', async () => {
      stand.outcome({ kind: 'never' });
      const answer = await submit();
      const requestId = answer.kind === 'accepted' ? answer.requestId : '';
      expect(await fal.status(id, requestId)).toEqual({ kind: 'queued', ahead: 0 });
      stand.start(requestId);
      await stand.waitFor('the start', () => stand.jobs.at(-1)?.state === 'IN_PROGRESS');
      expect(await fal.status(id, requestId)).toEqual({ kind: 'drawing' });
      stand.finish(requestId);
      await stand.waitFor('the end', () => stand.jobs.at(-1)?.state === 'COMPLETED');
      expect(await fal.status(id, requestId)).toMatchObject({ kind: 'finished', failed: false });
      expect(await fal.status(id, 'nobody-knows-it')).toEqual({ kind: 'not-found' });
    });

    it('give the image of a finished job, or why there is none', async () => {
      expect(await fal.result(id, await finished())).toMatchObject({ kind: 'image' });
      stand.outcome({ kind: 'no_images' });
      expect(await fal.result(id, await finished())).toMatchObject({
        kind: 'failed',
        failure: { code: 'no_image', transient: false },
      });
      stand.outcome({ kind: 'model_error', type: 'content_policy_violation' });
      expect(await fal.result(id, await finished())).toMatchObject({
        kind: 'failed',
        failure: { code: 'content_refused' },
      });
      stand.outcome({ kind: 'infra_error', status: 503, errorType: 'runner_disconnected' });
      expect(await fal.result(id, await finished())).toMatchObject({
        kind: 'failed',
        failure: { transient: true },
      });
      stand.outcome({ kind: 'result_expired' });
      expect(await fal.result(id, await finished())).toEqual({ kind: 'not-found' });
    });

    it.each<[string, unknown]>([
      ['a page', '<html>Bad gateway</html>'],
      ['JSON of another form', { message: 'ok' }],
      ['a status that we do not know', { status: 'WARMING_UP' }],
    ])('do not take %s for a status', async (_what, body) => {
      const requestId = await finished();
      stand.fail('status', { kind: 'http', status: 200, body });
      await expect(fal.status(id, requestId)).rejects.toThrow(FalUnavailable);
      expect(await fal.status(id, requestId)).toMatchObject({ kind: 'finished' });
    });

    it.each<[string, number, unknown]>([
      ['null', 200, Buffer.from('null')],
      ['JSON that is cut off', 200, Buffer.from('{"images": [{"url": "htt')],
      ['a text', 200, 'one moment'],
      ['a list', 200, [1]],
      ['no images', 200, {}],
      ['nothing but null for an image', 200, { images: [null] }],
    ])('take %s for no result, and ask again', async (_what, status, body) => {
      const requestId = await finished();
      const headers = Buffer.isBuffer(body) ? { 'content-type': 'application/json' } : {};
      stand.fail('result', { kind: 'http', status, body, headers });
      expect(await fal.result(id, requestId)).toEqual({ kind: 'unreadable' });
      expect(await fal.result(id, requestId)).toMatchObject({ kind: 'image' });
    });

    it.each<[number, unknown]>([
      [400, { detail: 'Request is still in progress' }],
      [400, '<html>Bad request</html>'],
      [403, { detail: 'User is locked. Reason: Exhausted balance.' }],
      [409, { detail: [{ type: 'conflict' }] }],
    ])('do not take a %d with %j for an answer about the job', async (status, body) => {
      const requestId = await finished();
      stand.fail('result', { kind: 'http', status, body });
      await expect(fal.result(id, requestId)).rejects.toThrow(FalUnavailable);
    });

    it('tell why a job failed by its status, where the result says nothing', async () => {
      const requestId = await finished();
      stand.fail('status', {
        kind: 'http',
        status: 200,
        body: { status: 'COMPLETED', error: { type: 'content_policy_violation' }, error_type: null },
      });
      const status = await fal.status(id, requestId);
      expect(status).toMatchObject({ kind: 'finished', failed: true });
      stand.fail('result', { kind: 'http', status: 500, body: { detail: 'Oops' } });
      expect(await fal.result(id, requestId, 'told' in status ? status.told : undefined)).toMatchObject({
        kind: 'failed',
        failure: { code: 'content_refused', transient: false },
      });
    });

    it.each([429, 500, 502, 503, 504])(
      'do not take a %d of fal for an answer about the job',
      async (status) => {
        const requestId = await finished();
        for (const call of ['status', 'result'] as const) {
          stand.fail(call, { kind: 'http', status, body: { detail: 'Try later' } });
          await expect(fal[call](id, requestId)).rejects.toThrow(FalUnavailable);
          stand.fail(call, { kind: 'reset' });
          await expect(fal[call](id, requestId)).rejects.toThrow(FalUnavailable);
        }
      },
    );

    it('cancel what waits, and tell what has ended or is unknown', async () => {
      stand.outcome({ kind: 'never' });
      const answer = await submit();
      expect(await fal.cancel(id, answer.kind === 'accepted' ? answer.requestId : '')).toBe('asked');
      expect(stand.jobs.at(-1)?.state).toBe('REMOVED');
      expect(await fal.cancel(id, await finished())).toBe('already-completed');
      expect(await fal.cancel(id, 'nobody-knows-it')).toBe('not-found');
    });

    it('find a job by its seed in the history, and no other', async () => {
      const since = new Date();
      stand.fail('submit', { kind: 'lost' });
      expect(await submit()).toMatchObject({ kind: 'unknown' });
      expect(await fal.findBySeed(id, seed, since, [])).toBe(stand.jobs.at(-1)?.requestId);
      expect(await fal.findBySeed(id, seed, since, [stand.jobs.at(-1)?.requestId ?? ''])).toBeUndefined();
      expect(await fal.findBySeed(id, 2_147_483_000, since, [])).toBeUndefined();
      stand.fail('history', { kind: 'http', status: 503 });
      await expect(fal.findBySeed(id, seed, since, [])).rejects.toThrow(FalUnavailable);
    });
  });

  it('knows no host but those of the settings', async () => {
    const config = readConfig({ ...stand.settings }).fal;
    const before = stand.calls.length;
    const elsewhere = createFal({ ...config, queueUrl: `${stand.url}/elsewhere` }, createMetrics());
    expect(await elsewhere.submit(id, input(1), options)).toMatchObject({ kind: 'refused' });
    expect(stand.calls.slice(before).map(({ path }) => path)).toEqual([`/elsewhere/${id}`]);
  });
});
