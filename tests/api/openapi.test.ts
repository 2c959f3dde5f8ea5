import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { startWorld, type World } from '../support/world.js';
import { document, expectAllowed, expectDocumented } from './openapi.js';
import { call } from './support.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

describe('the OpenAPI document', () => {
  it('is served to everybody, and a page for people that needs nothing from elsewhere', async () => {
    const served = await call(world, 'GET', '/api/openapi.json');
    const { servers: _servers, ...rest } = served.body;
    expect(rest).toEqual({ ...document, servers: undefined });
    expect(served.body.servers).toEqual([{ url: world.settings.PUBLIC_URL }]);
    for (const path of ['/api/docs', '/api/docs/']) {
      const page = await fetch(`${world.app.url}${path}`);
      const html = await page.text();
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      for (const template of Object.keys(document.paths)) expect(html).toContain(template);
      const [icon = '', ...links] = html.match(/<link[^>]*>/g) ?? [];
      expect([icon.slice(0, 41), links]).toEqual(['<link rel="icon" href="data:image/svg+xml', []]);
      expect(html.replace(icon, '')).not.toMatch(/<script|src=|@import|url\(|https?:/);
    }
  });

  it('is found from the address of the API, by people and by programs', async () => {
    for (const path of ['/api', '/api/']) {
      const url = `${world.app.url}${path}`;
      const json = await fetch(url, { headers: { accept: 'application/json' } });
      expect(await json.json()).toMatchObject({ links: { docs: '/api/docs', openapi: '/api/openapi.json' } });
      const page = await fetch(url, { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });
      expect(await linksOf(page)).toEqual(['/api/docs', '/api/openapi.json', '/']);
    }
  });

  it('is not far from the address of the app, which says what it is', async () => {
    const page = await fetch(world.app.url);
    expect(await linksOf(page)).toEqual([`${world.slack.url}/`, '/api', '/readyz']);
    const head = await fetch(world.app.url, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  /** Of a page that a browser shows as it is: with a policy, without scripts. */
  async function linksOf(page: Response): Promise<string[]> {
    const text = await page.text();
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(text).toMatch(/<html lang="en">[\s\S]*name="viewport"[\s\S]*<main>\n<h1>/);
    expect(text).not.toMatch(/<script|src=|@import|url\(/);
    return [...text.matchAll(/<a href="([^"]*)">/g)].map(([, href = '']) => href);
  }

  it('is a valid one of OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(JSON.parse(JSON.stringify(document)));
    expect(errors ?? []).toEqual([]);
    expect([valid, validator.version]).toEqual([true, '3.1']);
  });

  it('is what requests are held against too', () => {
    expectAllowed('POST', '/api/infographs/create/', { prompt: 'A prompt', aspect_ratio: '16/9' });
    expect(() => expectAllowed('POST', '/api/infographs/create', { number_of_infographs: 5 })).toThrow('4');
  });

  it('is what answers are held against: one of another shape is noticed', () => {
    const answer = {
      status: 200,
      headers: new Headers(),
      body: { available: 1, held: 'none', workspace: 'T' },
    };
    expect(() => expectDocumented('GET', '/api/credits/', answer)).toThrow('held');
    expect(() => expectDocumented('GET', '/api/credits/', { ...answer, status: 418 })).toThrow('418');
  });
});
