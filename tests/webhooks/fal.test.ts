import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { oneModel } from '../support/one-model.js';
import { balance, ended, imagesOf, infographsOf, type, underWay } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';

describe("fal's webhook at the running app", () => {
  let world: World;
  beforeAll(async () => {
    // Long enough that nothing but a webhook can bring a result.
    world = await startWorld({ settings: { ...oneModel, COLLECT_AFTER_S: '600' } });
  });
  afterEach(() => world.fal.clearFaults());
  afterAll(() => world.stop());

  /** A request at fal whose own webhook is lost; `url` is where fal would call back. */
  async function waiting(prompt: string) {
    world.fal.webhooks('lost');
    await type(world, prompt);
    const [infograph] = await underWay(world, prompt);
    const job = await world.fal.waitFor('the job', () =>
      world.fal.jobs.find(({ input, state }) => input.prompt === prompt && state === 'COMPLETED'),
    );
    return { requestId: job.requestId, url: job.webhookUrl ?? '', id: infograph?._id ?? '' };
  }

  it('with another path token is 404 and changes nothing', async () => {
    const { url, requestId } = await waiting('Another token');
    const forged = url.replace(/[0-9a-f]{32}(?=\?n=)/, '0'.repeat(32));
    const body = {
      request_id: requestId,
      status: 'ERROR',
      payload: { detail: [{ type: 'content_policy_violation' }] },
    };
    expect((await world.fal.deliver({ url: forged, body })).status).toBe(404);
    expect((await infographsOf(world, 'Another token'))[0]).toMatchObject({
      status: 'processing',
      results: [],
    });
    expect(await world.fal.redeliver(requestId)).toEqual([{ status: 200 }]);
    await ended(world, 'Another token');
  });

  it('for an infograph that does not exist is 404', async () => {
    const { url } = await waiting('An unknown infograph');
    const unknown = url.replace(/ig_[0-9a-f]+/, 'ig_00000000000000000000');
    expect(
      (await world.fal.deliver({ url: unknown, body: { request_id: 'r', status: 'OK', payload: null } }))
        .status,
    ).toBe(404);
  });

  it('that was forged changes nothing', async () => {
    const before = await balance(world);
    const { url, requestId } = await waiting('A forgery');
    const held = await balance(world);
    const body = {
      request_id: requestId,
      status: 'OK',
      payload: { images: [{ url: 'https://evil.example/i.png' }] },
    };
    expect((await world.fal.deliver({ url, body, key: 'foreign' })).status).toBe(401);
    expect((await infographsOf(world, 'A forgery'))[0]?.results).toEqual([]);
    expect(await balance(world)).toEqual(held);
    await world.fal.redeliver(requestId);
    await ended(world, 'A forgery');
    expect(await balance(world)).toEqual({ ...before, available: before.available - 1 });
  });

  it('that is sent again, as it was, changes nothing and is told once each time', async () => {
    const { requestId, id } = await waiting('Sent again');
    await world.fal.redeliver(requestId);
    await ended(world, 'Sent again');
    const after = await balance(world);
    const [before] = await infographsOf(world, 'Sent again');
    const told = () => world.log.filter((line) => line.includes('"msg":"webhook"') && line.includes(id));
    const heard = told().length;
    for (let time = 1; time <= 3; time++) {
      expect(await world.fal.redeliver(requestId)).toEqual([{ status: 200 }]);
      expect(told()).toHaveLength(heard + time);
      expect(told().at(-1)).toContain('"answer":"known"');
    }
    const [now] = await infographsOf(world, 'Sent again');
    expect([now?.status, now?.delivery, now?.results]).toEqual([
      before?.status,
      before?.delivery,
      before?.results,
    ]);
    expect(await balance(world)).toEqual(after);
  });

  it("sent on to another infograph's address counts for neither", async () => {
    const one = await waiting('Sent on from here');
    const other = await waiting('Sent on to there');
    const [token] = one.url.match(/[0-9a-f]{32}(?=\?n=)/) ?? [''];
    const body = { request_id: one.requestId, status: 'ERROR', payload: null };
    const url = other.url.replace(/[0-9a-f]{32}(?=\?n=)/, token);
    expect((await world.fal.deliver({ url, body })).status).toBe(404);
    for (const prompt of ['Sent on from here', 'Sent on to there']) {
      expect((await infographsOf(world, prompt))[0]).toMatchObject({ status: 'processing', results: [] });
    }
    for (const { requestId } of [one, other]) await world.fal.redeliver(requestId);
    for (const prompt of ['Sent on from here', 'Sent on to there']) await ended(world, prompt);
  });

  it('with a slash at the end counts the same', async () => {
    const { url, requestId } = await waiting('A slash at the end');
    const body = {
      request_id: requestId,
      status: 'ERROR',
      payload: { detail: [{ type: 'content_policy_violation' }] },
    };
    expect((await world.fal.deliver({ url: `${url}/`, body })).status).toBe(200);
    expect((await ended(world, 'A slash at the end'))[0]?.failure?.code).toBe('content_refused');
  });

  it('that says OK with a null payload has the result fetched', async () => {
    const { url, requestId } = await waiting('A null payload');
    const body = {
      request_id: requestId,
      status: 'OK',
      error: null,
      payload: null,
      payload_error: 'too large',
    };
    expect((await world.fal.deliver({ url, body })).status).toBe(200);
    expect((await ended(world, 'A null payload'))[0]).toMatchObject({
      delivery: 'posted',
      results: [{ via: 'asked' }],
    });
    expect(await imagesOf(world, 'A null payload')).toHaveLength(1);
  });

  it('that says OK with an empty list of images gives the credits back', async () => {
    const before = await balance(world);
    const { url, requestId } = await waiting('OK with an empty list');
    const body = { request_id: requestId, status: 'OK', payload: { images: [] } };
    expect((await world.fal.deliver({ url, body })).status).toBe(200);
    expect((await ended(world, 'OK with an empty list'))[0]?.failure?.code).toBe('no_image');
    expect(await balance(world)).toEqual(before);
  });

  it.each<[string, (requestId: string) => unknown]>([
    [
      'OK with no list of images',
      (request_id) => ({ request_id, status: 'OK', payload: { text: 'nothing' } }),
    ],
    ['OK with a text', (request_id) => ({ request_id, status: 'OK', payload: 'nothing' })],
    ['nothing that is JSON', () => '{"request_id": "'],
  ])('that says %s has the result fetched', async (what, bodyOf) => {
    const { url, requestId } = await waiting(`Says ${what}`);
    expect((await world.fal.deliver({ url, body: bodyOf(requestId), requestId })).status).toBe(200);
    expect((await ended(world, `Says ${what}`))[0]).toMatchObject({
      delivery: 'posted',
      results: [{ via: 'asked' }],
    });
    expect(await imagesOf(world, `Says ${what}`)).toHaveLength(1);
  });

  it('that brings an image after a fault of the same request wins, and the second submission is told', async () => {
    const before = await balance(world);
    const prompt = 'An image after a fault';
    const { fal } = world;
    fal.outcome({ kind: 'never' }, { times: 2 });
    await type(world, prompt);
    await underWay(world, prompt);
    const jobs = () => fal.jobs.filter(({ input }) => input.prompt === prompt);
    const [{ requestId = '', webhookUrl: url = '' } = {}] = jobs();
    const body = { request_id: requestId, status: 'ERROR', payload: { error_type: 'runner_disconnected' } };
    expect((await fal.deliver({ url, body })).status).toBe(200);
    await fal.waitFor('the second submission', () => jobs().length === 2);
    fal.finish(requestId);
    const [infograph] = await ended(world, prompt);
    expect(infograph).toMatchObject({
      delivery: 'posted',
      results: [{ ok: false }, { ok: true, requestId }],
    });
    expect(await imagesOf(world, prompt)).toHaveLength(1);
    expect(await balance(world)).toEqual({ ...before, available: before.available - 1 });
    await fal.waitFor('fal to be told', () => jobs()[1]?.state === 'REMOVED');
    expect(await fal.redeliver(requestId)).toEqual([{ status: 200 }]);
    expect((await infographsOf(world, prompt))[0]?.results).toHaveLength(2);
  });

  it.each([
    ['on a host that images may not come from', 'https://evil.example/image.png'],
    ['on a loopback port that is not the stand-in', 'http://127.0.0.1:1/image.png'],
    ['as a file of this machine', 'file:///etc/passwd'],
    ['inside the address', 'data:image/png;base64,AAAA'],
    ['at no address', 'not an address'],
  ])('that names an image %s has it fetched by nobody', async (what, imageUrl) => {
    const before = await balance(world);
    const { url, requestId } = await waiting(`An image ${what}`);
    const body = { request_id: requestId, status: 'OK', payload: { images: [{ url: imageUrl }] } };
    expect((await world.fal.deliver({ url, body })).status).toBe(200);
    expect((await ended(world, `An image ${what}`))[0]?.failure?.code).toBe('image_unusable');
    expect(await balance(world)).toEqual(before);
  });

  it('that comes after the end is answered 200 and changes nothing', async () => {
    const { url, requestId } = await waiting('After the end');
    await world.fal.redeliver(requestId);
    await ended(world, 'After the end');
    const settled = await balance(world);
    const body = { request_id: requestId, status: 'ERROR', payload: null };
    expect((await world.fal.deliver({ url, body })).status).toBe(200);
    expect((await world.fal.deliver({ url, body: { ...body, request_id: 'another' } })).status).toBe(200);
    expect((await infographsOf(world, 'After the end'))[0]).toMatchObject({
      status: 'completed',
      delivery: 'posted',
    });
    expect(await imagesOf(world, 'After the end')).toHaveLength(1);
    expect(await balance(world)).toEqual(settled);
  });

  it('only answers to POST', async () => {
    const { url } = await waiting('Only POST');
    expect((await fetch(url)).status).toBe(404);
  });
});
