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
      expect(html).not.toMatch(/<script|<link|src=|@import|url\(|https?:/);
    }
  });

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
