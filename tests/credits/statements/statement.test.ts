import { describe, expect, it } from '@jest/globals';
import { firstFrom, LOOK_BACK } from '../../../src/credits/statements/borders.js';
import { fc } from '../../support/fast-check.js';
import { checkStatements } from './against-ledger.js';
import { happenings, historyOf } from './history.js';

describe('a statement', () => {
  // A thousand of them in tests/slow/statements.
  it('is the ledger, whatever happened, in every month and time zone', async () => {
    await checkStatements(20);
  });

  it('is held against histories that have everything in them', () => {
    const kinds = fc.sample(happenings, { numRuns: 60, seed: 1 }).flatMap((all) => historyOf(all).entries);
    expect(new Set(kinds.map(({ kind }) => kind))).toEqual(
      new Set(['grant', 'hold', 'capture', 'release', 'refund', 'expire']),
    );
  });
});

describe('the first entry of a month', () => {
  const at = (seconds: number) => new Date(seconds * 1_000);
  const timesOf = (all: readonly Date[]) => ({
    at: async (seq: number) => all[seq - 1] ?? at(Number.NaN),
    between: async (first: number, last: number) => all.slice(first - 1, last),
  });

  it('is found among many, also where a few were written by a clock that is behind', async () => {
    const all = Array.from({ length: 5_000 }, (_, number) => at(number % 3 === 2 ? number - 5 : number));
    for (const moment of [0, 1, 2, 7, 2_499, 2_500, 2_501, 4_990, 4_999]) {
      const first = all.findIndex((time) => time >= at(moment)) + 1;
      expect(await firstFrom(at(moment), all.length, timesOf(all))).toBe(first || all.length + 1);
    }
    expect(LOOK_BACK).toBeGreaterThan(5);
  });

  it('is one more than the last where all are older, and the first where none is', async () => {
    const all = [at(1), at(2)];
    expect(await firstFrom(at(3), 2, timesOf(all))).toBe(3);
    expect(await firstFrom(at(0), 2, timesOf(all))).toBe(1);
    expect(await firstFrom(at(0), 0, timesOf([]))).toBe(1);
  });
});
