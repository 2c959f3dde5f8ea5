import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openWeb, publicAddress, type Web } from './web.js';

let web: Web;
let answer: { status: number; headers?: Record<string, string>; body?: string | Buffer };

beforeAll(async () => {
  web = await openWeb((_request, response) =>
    response
      .writeHead(answer.status, { 'content-type': 'text/html', ...answer.headers })
      .end(answer.body ?? ''),
  );
  web.names['consent.public.test'] = [publicAddress];
});
afterAll(() => web.close());

const codeOf = (given: typeof answer, link = 'http://public.test/') => {
  answer = given;
  return web
    .fetcher()
    .fetch(link)
    .then(
      () => 'read',
      (error) => error.code,
    );
};
const wall = '<title>Just a moment...</title><p>Verify you are human by completing the action below.</p>';

describe('an answer that asks for a human', () => {
  it.each([403, 429, 503, 401])('with the status %i is told as such', async (status) => {
    expect(await codeOf({ status, body: wall })).toBe('article_guarded');
    expect(await codeOf({ status, body: gzipSync(wall), headers: { 'content-encoding': 'gzip' } })).toBe(
      'article_guarded',
    );
    expect(await codeOf({ status, headers: { 'cf-mitigated': 'challenge' } })).toBe('article_guarded');
  });

  it('is not every refusal, whatever stands in it', async () => {
    expect(
      await codeOf({ status: 403, body: '<title>Members</title><p>This is for members only.</p>' }),
    ).toBe('article_locked');
    expect(await codeOf({ status: 404, body: wall })).toBe('article_missing');
    expect(await codeOf({ status: 500, body: wall })).toBe('article_broken');
    expect(await codeOf({ status: 403, body: '<'.repeat(2_000_000) })).toBe('article_locked');
  });
});

it('a page that leads to where consent is asked for is not followed there', async () => {
  expect(
    await codeOf({ status: 302, headers: { location: 'http://consent.public.test/m?continue=x' } }),
  ).toBe('article_consent');
});

describe('a server that is asked too often', () => {
  it('says for how long it wants not to be asked', async () => {
    answer = { status: 429, headers: { 'retry-after': '7' } };
    await expect(web.fetcher().fetch('http://public.test/')).rejects.toMatchObject({
      code: 'article_busy',
      retryAfterMs: 7_000,
    });
    answer = { status: 503, headers: { 'retry-after': new Date(Date.now() + 60_000).toUTCString() } };
    const { retryAfterMs } = await web
      .fetcher()
      .fetch('http://public.test/')
      .catch((error) => error);
    expect(retryAfterMs).toBeGreaterThan(50_000);
    answer = { status: 429, headers: { 'retry-after': 'soon' } };
    await expect(web.fetcher().fetch('http://public.test/')).rejects.toMatchObject({
      retryAfterMs: undefined,
    });
  });

  it('is really asked again by who tries once more, and by nobody else for a while', async () => {
    const { fetch } = web.fetcher();
    answer = { status: 429 };
    web.requests.length = 0;
    await expect(fetch('http://public.test/')).rejects.toMatchObject({ code: 'article_busy' });
    await expect(fetch('http://public.test/')).rejects.toMatchObject({ code: 'article_busy' });
    expect(web.requests).toHaveLength(1);
    answer = { status: 200, body: '<p>here it is</p>' };
    await expect(fetch('http://public.test/', 'T1', true)).resolves.toMatchObject({
      text: '<p>here it is</p>',
    });
    await expect(fetch('http://public.test/', 'T1', true)).resolves.toMatchObject({
      text: '<p>here it is</p>',
    });
    expect(web.requests).toHaveLength(2);
  });

  it('is not asked again for what will not pass', async () => {
    const { fetch } = web.fetcher();
    web.requests.length = 0;
    answer = { status: 404 };
    for (const again of [false, true])
      await expect(fetch('http://public.test/', '', again)).rejects.toMatchObject({
        code: 'article_missing',
      });
    expect(web.requests).toHaveLength(1);
  });
});
