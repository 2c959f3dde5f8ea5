import { describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { document, expectDocumented } from './openapi.js';

describe('the OpenAPI document', () => {
  it('is a valid one of OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(JSON.parse(JSON.stringify(document)));
    expect(errors ?? []).toEqual([]);
    expect([valid, validator.version]).toEqual([true, '3.1']);
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
