import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ended, type } from '../../support/story.js';
import { startWorld, type World } from '../../support/world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld({
    settings: { IP_RATE_PER_MINUTE: '5', TRUST_PROXY: 'loopback', LOG_LEVEL: 'debug' },
  });
});
afterAll(() => world.stop());

const get = (path: string, address: string, headers: Record<string, string> = {}) =>
  fetch(`${world.app.url}${path}`, { headers: { 'x-forwarded-for': address, ...headers } });

describe('every answer', () => {
  it('has an id, its own where the request brings a sane one', async () => {
    const made = await get('/healthz', '192.0.2.1');
    expect(made.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    const kept = await get('/healthz', '192.0.2.1', { 'x-request-id': 'proxy-4711:a.b' });
    expect(kept.headers.get('x-request-id')).toBe('proxy-4711:a.b');
    for (const insane of ['x', 'a b c d e f', '{"$gt":""}', 'x'.repeat(101)]) {
      const other = await get('/healthz', '192.0.2.1', { 'x-request-id': insane });
      expect(other.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('tells browsers to run nothing of others, and to show it in no frame', async () => {
    const { headers } = await get('/nowhere', '192.0.2.2');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none';.*frame-ancestors 'none'/);
    expect(headers.get('content-security-policy')).toContain("base-uri 'none'");
    expect(headers.get('content-security-policy')).not.toContain('script-src');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('of the API is kept by no cache', async () => {
    const { status, headers } = await get('/api/credits', '192.0.2.10');
    expect([status, headers.get('cache-control')]).toEqual([401, 'no-store']);
  });

  it('repeats nothing to TRACE', async () => {
    const headers = { 'x-secret': 'told', 'x-forwarded-for': '192.0.2.11' };
    const asked = request(`${world.app.url}/healthz`, { method: 'TRACE', headers });
    asked.end();
    const [answer]: [IncomingMessage] = (await once(asked, 'response')) as [IncomingMessage];
    expect(answer.statusCode).toBe(404);
    expect(await text(answer)).not.toContain('told');
  });
});

describe('the API with no origin named', () => {
  it('tells browsers nothing of other origins, and so they refuse', async () => {
    const { headers } = await get('/api/openapi.json', '192.0.2.9', { origin: 'https://app.example.com' });
    expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });
});

describe('the limit of an address', () => {
  it('is met by what does not exist and by forged webhooks, told apart behind a proxy', async () => {
    const forge = () =>
      fetch(`${world.app.url}/api/infographs/webhook/ig_x/y`, {
        method: 'POST',
        headers: { 'x-forwarded-for': '192.0.2.3' },
        body: '{}',
      });
    const statuses = [(await get('/nowhere', '192.0.2.3')).status];
    for (let n = 0; n < 5; n++) statuses.push((await forge()).status);
    expect(statuses).toEqual([404, 401, 401, 401, 401, 429]);
    expect((await get('/nowhere', '192.0.2.3')).status).toBe(429);
    expect((await get('/nowhere', '192.0.2.4')).status).toBe(404);
  });

  it('is met by who makes up the signature of an image', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 6; n++) {
      statuses.push((await get(`/images/a.png?expires=9999999999&signature=${n}`, '192.0.2.5')).status);
    }
    expect(statuses).toEqual([403, 403, 403, 403, 403, 429]);
  });

  it('is not met by Slack, by what fal has signed, or by health checks', async () => {
    // All of these come from this machine, and so do the stand-ins' requests.
    for (let n = 0; n < 7; n++) await fetch(`${world.app.url}/nowhere`);
    expect((await fetch(`${world.app.url}/nowhere`)).status).toBe(429);
    for (let n = 0; n < 7; n++) expect((await fetch(`${world.app.url}/healthz`)).status).toBe(200);
    for (let n = 0; n < 3; n++) {
      const prompt = `Within every limit, ${n}`;
      await type(world, prompt);
      expect(await ended(world, prompt)).toMatchObject([{ delivery: 'posted' }]);
    }
    expect(world.fal.jobs.flatMap(({ deliveries }) => deliveries.map(({ status }) => status))).toEqual([
      200, 200, 200,
    ]);
  });
});

describe('a proxy that is not trusted', () => {
  it('cannot name the address that its requests are counted for, and the operator is told', async () => {
    const other = await startWorld({ settings: { IP_RATE_PER_MINUTE: '2' } });
    const ask = (n: number) =>
      fetch(`${other.app.url}/nowhere`, { headers: { 'x-forwarded-for': `192.0.2.${n}` } });
    const statuses = [(await ask(1)).status, (await ask(2)).status, (await ask(3)).status];
    await other.stop();
    expect(statuses).toEqual([404, 404, 429]);
    expect(other.log.filter((line) => line.includes('TRUST_PROXY is 0'))).toHaveLength(1);
  });
});
