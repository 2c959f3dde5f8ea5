import { describe, expect, it } from '@jest/globals';
import { defined } from '../../src/lib/defined.js';

describe('an object of what is defined', () => {
  it('has no key whose value is undefined, and the others in their order', () => {
    expect(Object.entries(defined({ b: 1, gone: undefined, a: 2 }))).toEqual([
      ['b', 1],
      ['a', 2],
    ]);
  });

  it('keeps what is empty, false, zero or null', () => {
    const given = { text: '', no: false, zero: 0, nothing: null };
    expect(defined(given)).toEqual(given);
  });
});
