import { describe, expect, it } from '@jest/globals';
import { APP, EVERY_PROGRAM, OPERATOR, programActor, readActor, tokensOf } from '../../src/lib/actor.js';

describe('who does something', () => {
  it.each([
    ['U024BE7LH', { kind: 'person', user: 'U024BE7LH' }],
    ['W012A3CDE', { kind: 'person', user: 'W012A3CDE' }],
    ['api:tk_1', { kind: 'program', token: 'tk_1' }],
    ['api:*', { kind: 'every_program' }],
    ['cli', { kind: 'operator' }],
    ['system', { kind: 'app' }],
    ['person-0a1b2c3d4e5f', { kind: 'nameless' }],
  ])('%s is read as it was stored', (stored, actor) => {
    expect(readActor(stored)).toEqual(actor);
  });

  it('is written as yesterday', () => {
    expect([OPERATOR, APP, EVERY_PROGRAM, programActor('tk_1')]).toEqual([
      'cli',
      'system',
      'api:*',
      'api:tk_1',
    ]);
  });

  it('is a token where it is a program', () => {
    expect(tokensOf(['U024BE7LH', 'api:tk_1', 'api:*', 'cli', 'api:tk_2'])).toEqual(['tk_1', 'tk_2']);
  });
});
