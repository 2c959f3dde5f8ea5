import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { type Client, program } from '../../api/support.js';
import { until } from '../../support/story.js';
import { startWorld, type World } from '../../support/world.js';

const problem = z.looseObject({ error: z.object({ code: z.string() }).optional() });
const page = 'https://app.example.com';

let world: World;
let client: Client;
beforeAll(async () => {
  world = await startWorld({ settings: { API_RATE_PER_MINUTE: '40', API_CORS_ORIGINS: page } });
  client = await program(world);
});
afterAll(() => world.stop());

const url = (path: string) => `${world.app.url}${path}`;

describe('the API', () => {
  it('reads JSON of up to 64 kB, and no other body', async () => {
    const send = async (
      body: string | Buffer<ArrayBuffer>,
      type: string,
      more: Record<string, string> = {},
    ) => {
      const answer = await fetch(url('/api/infographs/create/'), {
        method: 'POST',
        headers: { authorization: `Token ${client.secret}`, 'content-type': type, ...more },
        body,
      });
      return [answer.status, problem.parse(await answer.json()).error?.code];
    };
    const prompt = JSON.stringify({ prompt: 'Tides' });
    const json = 'application/json';
    expect(await send(prompt, 'application/x-www-form-urlencoded')).toEqual([415, 'not_json']);
    expect(await send(prompt, 'text/plain')).toEqual([415, 'not_json']);
    expect(await send(gzipSync(prompt), json, { 'content-encoding': 'gzip' })).toEqual([415, 'not_json']);
    expect(await send(JSON.stringify({ prompt: 'x'.repeat(65_536) }), json)).toEqual([413, 'too_large']);
    const wrong = Buffer.concat([Buffer.from('{"prompt": "'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]);
    expect(await send(wrong, json)).toEqual([400, 'invalid_request']);
    expect(await send(`${'['.repeat(30_000)}${']'.repeat(30_000)}`, json)).toEqual([400, 'invalid_request']);
    expect(await send('{"prompt": "Tid', json)).toEqual([400, 'invalid_request']);
    expect(await world.app.models.infographs.countDocuments()).toBe(0);
    const known = { 'x-request-id': 'of-the-caller:1' };
    expect(await send(prompt, `${json}; charset=utf-8`, known)).toEqual([201, undefined]);
    const line = await until('its line in the log', async () =>
      world.log.find((one) => one.includes('of-the-caller:1')),
    );
    expect(JSON.parse(line)).toMatchObject({
      level: 'info',
      method: 'POST',
      path: '/api/infographs/create/',
      status: 201,
      caller: client.id,
    });
  });

  it('may be called from pages of the named origins, and of no other', async () => {
    const preflight = (origin: string) =>
      fetch(url('/api/infographs/create/'), {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,content-type,idempotency-key',
        },
      });
    const named = await preflight(page);
    expect([named.status, named.headers.get('access-control-allow-origin')]).toEqual([204, page]);
    expect(named.headers.get('access-control-allow-headers')).toMatch(/Authorization.*Idempotency-Key/);
    expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();

    const answer = await client.get('/api/credits', { origin: page });
    expect(answer.headers.get('access-control-allow-origin')).toBe(page);
    expect(answer.headers.get('access-control-expose-headers')).toContain('Retry-After');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    const refused = await fetch(url('/api/credits'), { headers: { origin: page } });
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([401, page]);
  });

  it('tells each program what its token may still do, and refuses in words what is beyond', async () => {
    const other = await program(world, { name: 'In haste' });
    const answers = await Promise.all(Array.from({ length: 41 }, () => other.get('/api/credits')));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.body).toEqual({
      error: {
        code: 'too_many_requests',
        message: expect.stringContaining('this token can make 40 a minute'),
      },
    });
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused[0]?.headers.get('ratelimit')).toMatch(/^"token";r=0;t=\d+, "workspace";r=\d+;t=\d+$/);
    // One program's haste is not another's.
    expect((await client.get('/api/credits')).status).toBe(200);
  });
});
