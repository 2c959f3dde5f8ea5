import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { createFalClient, type FalClient } from '@fal-ai/client';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type FalStandIn, renderSvg, startFalStandIn } from '../src/index.js';

const MODEL = 'fal-ai/nano-banana-pro';
const input = { prompt: 'The water cycle', aspect_ratio: '16:9', resolution: '1K' } as const;

/** Has images made and fetches them. */
async function imagesOf(standIn: FalStandIn, order: Record<string, unknown>): Promise<Buffer[]> {
  const headers = { authorization: `Key ${standIn.key}` };
  const jobs = `${standIn.urls.queue}/${MODEL}`;
  await fetch(jobs, { method: 'POST', headers, body: JSON.stringify(order) });
  const job = standIn.jobs.at(-1);
  await standIn.waitFor('the images', () => job?.state === 'COMPLETED');
  const answer = await fetch(`${jobs}/requests/${job?.requestId}`, { headers });
  const { images } = (await answer.json()) as { images: Array<{ url: string }> };
  return await Promise.all(
    images.map(async ({ url }) => Buffer.from(await (await fetch(url)).arrayBuffer())),
  );
}

let fal: FalStandIn;
let client: FalClient;

beforeEach(async () => {
  fal = await startFalStandIn({ imageScale: 0.1 });
  client = createFalClient({
    credentials: fal.key,
    fetch: (url, init) => fetch(String(url).replace('https://queue.fal.run', fal.urls.queue), init),
  });
});
afterEach(async () => {
  await fal.stop();
});

describe('a client', () => {
  it('has an image made', async () => {
    const { request_id } = await client.queue.submit(MODEL, { input });
    await fal.waitFor('the image', () => fal.jobs[0]?.state === 'COMPLETED');
    const { data } = await client.queue.result(MODEL, { requestId: request_id });
    const image = await fetch(data.images[0]?.url ?? '');
    expect(image.headers.get('content-type')).toBe('image/png');
    expect((await image.arrayBuffer()).byteLength).toBeGreaterThan(100);
  });

  it('is given images that somebody else paints', async () => {
    const painted = await startFalStandIn({
      paint: async ({ input, index, width, height, format, contentType, signal }) => {
        if (input.prompt !== 'A red square') return undefined;
        const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
          <rect width="${width}" height="${height}" fill="${['red', 'tomato'][index % 2]}"/></svg>`;
        const bytes = await renderSvg(svg, { format, fontFiles: [], defaultFontFamily: 'none', signal });
        return { bytes, contentType };
      },
    });
    const images = await imagesOf(painted, { prompt: 'A red square', num_images: 2 });
    const own = await imagesOf(painted, { prompt: 'The water cycle', num_images: 2 });
    expect(new Set([...images, ...own].map((bytes) => bytes.toString('base64'))).size).toBe(4);
    expect(Math.max(...images.map(({ length }) => length))).toBeLessThan(own[0]?.length ?? 0);
    await painted.stop();
  });

  it('hears of a prompt that the model refuses', async () => {
    fal.outcome({ kind: 'model_error', type: 'content_policy_violation' });
    const { request_id } = await client.queue.submit(MODEL, { input });
    await fal.waitFor('the end', () => fal.jobs[0]?.state === 'COMPLETED');
    const result = client.queue.result(MODEL, { requestId: request_id });
    await expect(result).rejects.toMatchObject({ status: 422 });
  });

  it('may not know whether its job was taken', async () => {
    fal.fail('submit', { kind: 'lost' });
    const headers = { authorization: `Key ${fal.key}`, 'content-type': 'application/json' };
    const body = JSON.stringify(input);
    await expect(fetch(`${fal.urls.queue}/${MODEL}`, { method: 'POST', headers, body })).rejects.toThrow();
    expect(fal.jobs).toHaveLength(1);
  });
});

describe('a receiver of webhooks', () => {
  let server: Server;
  let hook: string;
  const received: Array<{ headers: IncomingHttpHeaders; body: Buffer }> = [];

  beforeEach(async () => {
    received.length = 0;
    server = createServer(async (request, response) => {
      received.push({ headers: request.headers, body: await buffer(request) });
      response.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    hook = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  });
  afterEach(() => {
    server.close();
  });

  it('is told once the image is there, by a signed call', async () => {
    fal.webhooks('held');
    await client.queue.submit(MODEL, { input, webhookUrl: hook });
    await fal.waitFor('the image', () => fal.jobs[0]?.state === 'COMPLETED');
    expect(received).toHaveLength(0);
    await fal.releaseWebhooks();
    const [webhook] = received;
    expect(JSON.parse(String(webhook?.body))).toMatchObject({ status: 'OK', error: null });
    expect(webhook?.headers['x-fal-webhook-signature']).toMatch(/^[0-9a-f]{128}$/);
  });

  it('is sent forged, old and doubled ones', async () => {
    await client.queue.submit(MODEL, { input, webhookUrl: hook });
    await fal.waitFor('the webhook', () => fal.jobs[0]?.deliveries[0]);
    await fal.redeliver(fal.jobs[0]?.requestId ?? '', 2);
    await fal.deliver({ url: hook, body: { status: 'OK' }, key: 'foreign' });
    await fal.deliver({ url: hook, body: { status: 'OK' }, timestampS: 1_700_000_000 });
    await fal.deliver({ url: hook, body: { status: 'OK' }, tamper: (body) => Buffer.concat([body, body]) });
  });
});

it('README.md shows what is run here', () => {
  const linesOf = (text: string) => text.split('\n').flatMap((line) => line.trim() || []);
  const here = linesOf(
    readFileSync(new URL(import.meta.url), 'utf8').replace("'../src/index.js'", "'@infograph/fal-stand-in'"),
  );
  const page = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const examples = [...page.matchAll(/```ts\n(.+?)```/gs)].map(([, code]) => linesOf(code ?? ''));
  expect(examples.length).toBeGreaterThan(3);
  for (const lines of examples) {
    const start = here.findIndex((_, at) => lines.every((line, n) => here[at + n] === line));
    expect([lines[0], start]).not.toEqual([lines[0], -1]);
  }
});
