import { describe, expect, it } from '@jest/globals';
import { Account } from '../../../src/credits/ledger/account.js';
import type { Grant } from '../../../src/models/grant.js';
import type { Draw } from '../../../src/models/ledger-entry.js';
import { fc } from '../../support/fast-check.js';

const NOW = new Date('2026-01-01T00:00:00Z');
const day = (n: number) => new Date(NOW.getTime() + n * 86_400_000);
const entry = (key: string) => ({ key, actor: 'U1' });

function grant(id: string, remaining: number, over: Partial<Grant> = {}): Grant {
  return { _id: id, workspace: 'T1', credits: remaining, remaining, at: NOW, ...over };
}

const sumOf = (draws: readonly Draw[] = []) => draws.reduce((sum, { credits }) => sum + credits, 0);

function account(grants: Grant[], held = 0): Account {
  const available = grants.reduce((sum, { remaining }) => sum + remaining, 0);
  return new Account({ _id: 'T1', available, held, seq: 7 }, grants, NOW);
}

describe('an account', () => {
  it('moves a hold from available to held, and a capture out of held', () => {
    const books = account([grant('a', 5)]);
    const draws = books.hold(3, entry('h'));
    expect([books.available, books.held]).toEqual([2, 3]);
    expect(books.capture(draws, 3, entry('c'))).toEqual(draws);
    expect([books.available, books.held]).toEqual([2, 0]);
    expect(books.entries).toMatchObject([
      { _id: 'T1:8', kind: 'hold', credits: 3, available: 2, held: 3 },
      { _id: 'T1:9', kind: 'capture', credits: 3, available: 2, held: 0 },
    ]);
    expect(Object.keys(books.entries[1] ?? {})).not.toContain('returned');
  });

  it('captures a part: the rest goes back at once, to the grants that were drawn on last', () => {
    const soon = grant('soon', 2, { expiresAt: day(1) });
    const books = account([soon, grant('later', 2, { expiresAt: day(9) }), grant('never', 5)]);
    const draws = books.hold(7, entry('h'));
    const spent = books.capture(draws, 3, entry('c'));
    expect(spent).toEqual([
      { grant: 'soon', credits: 2 },
      { grant: 'later', credits: 1 },
    ]);
    expect(['soon', 'later', 'never'].map((id) => books.grant(id)?.remaining)).toEqual([0, 1, 5]);
    expect(books.entries[1]).toMatchObject({
      ...{ kind: 'capture', credits: 3, returned: 4, available: 6, held: 0 },
      draws: [
        { grant: 'later', credits: 1 },
        { grant: 'never', credits: 3 },
      ],
    });
    books.refund(spent, entry('f'));
    expect(['soon', 'later', 'never'].map((id) => books.grant(id)?.remaining)).toEqual([2, 2, 5]);
    expect([books.available, books.held]).toEqual([9, 0]);
  });

  it('captures nothing of what is free in the end, and holds and captures 0 of an empty account', () => {
    const books = account([grant('a', 2)]);
    expect(books.capture(books.hold(2, entry('h')), 0, entry('c'))).toEqual([]);
    expect(books.entries[1]).toMatchObject({ credits: 0, returned: 2, available: 2, held: 0 });
    const empty = account([]);
    const draws = empty.hold(0, entry('h'));
    expect([draws, empty.capture(draws, 0, entry('c'))]).toEqual([[], []]);
    expect(empty.entries).toMatchObject([
      { kind: 'hold', credits: 0, available: 0, held: 0 },
      { kind: 'capture', credits: 0, available: 0, held: 0 },
    ]);
  });

  it('gives what a capture returns to an expired grant a day, as a release does', () => {
    const books = account([grant('T1:over', 0, { expiresAt: day(-1) })], 3);
    books.capture([{ grant: 'T1:over', credits: 3 }], 1, entry('c'));
    expect(books.grant('T1:over')).toMatchObject({ remaining: 2, expiresAt: day(1) });
    const gone = account([grant('T1:over', 0, { expiresAt: day(-1) })], 3);
    gone.capture([{ grant: 'T1:over', credits: 3 }], 3, entry('c'));
    expect(gone.grant('T1:over')).toMatchObject({ remaining: 0, expiresAt: day(-1) });
  });

  it('spends what expires first, then what is oldest', () => {
    const books = account([
      grant('never', 2),
      grant('old', 2, { at: day(-9) }),
      grant('later', 2, { expiresAt: day(9) }),
      grant('sooner', 2, { expiresAt: day(3) }),
    ]);
    expect(books.hold(7, entry('h')).map(({ grant: id, credits }) => [id, credits])).toEqual([
      ['sooner', 2],
      ['later', 2],
      ['old', 2],
      ['never', 1],
    ]);
  });

  it('releases to the grants that the hold was drawn from', () => {
    const books = account([grant('a', 2, { expiresAt: day(1) }), grant('b', 5)]);
    const draws = books.hold(4, entry('h'));
    books.release(draws, entry('r'));
    expect([books.grant('a')?.remaining, books.grant('b')?.remaining]).toEqual([2, 5]);
    expect([books.available, books.held]).toEqual([7, 0]);
  });

  it('takes out what has expired before anything is drawn, and says of which grant', () => {
    const books = account([
      grant('T1:over', 2, { expiresAt: NOW }),
      grant('T1:nearly', 3, { expiresAt: new Date(NOW.getTime() + 1) }),
      grant('T1:never', 5),
    ]);
    books.expire();
    books.expire();
    expect(books.entries).toMatchObject([
      { kind: 'expire', key: 'expire:over:8', credits: 2, available: 8, held: 0, actor: 'system' },
    ]);
    expect(books.entries[0]?.draws).toEqual([{ grant: 'T1:over', credits: 2 }]);
    expect(books.hold(8, entry('h'))).toEqual([
      { grant: 'T1:nearly', credits: 3 },
      { grant: 'T1:never', credits: 5 },
    ]);
  });

  it('gives what comes back to an expired grant a day, spends it next, and lets it expire once more', () => {
    const later = new Date(NOW.getTime() + 86_400_000);
    const held = [{ grant: 'T1:over', credits: 2 }];
    const grants = [grant('T1:over', 0, { expiresAt: day(-1) }), grant('T1:soon', 4, { expiresAt: day(2) })];
    const books = account(grants, 4);
    books.release(held, entry('r1'));
    expect(books.grant('T1:over')?.expiresAt).toEqual(later);
    books.release(held, entry('r2'));
    expect(books.hold(1, entry('h'))).toEqual([{ grant: 'T1:over', credits: 1 }]);
    const left = { ...grant('T1:over', 3, { expiresAt: later }) };
    const tomorrow = new Account({ _id: 'T1', available: 3, held: 1, seq: 9 }, [left], later);
    tomorrow.expire();
    expect([tomorrow.available, tomorrow.entries[0]?.kind]).toEqual([0, 'expire']);
  });

  it('pays back to the grants that were drawn from, and lets a grant that comes too late go at once', () => {
    const books = account([grant('T1:a', 0), grant('T1:b', 1)]);
    books.refund([{ grant: 'T1:a', credits: 2 }], entry('f'));
    expect([books.grant('T1:a')?.remaining, books.available, books.held]).toEqual([2, 3, 0]);
    books.add(grant('T1:late', 7, { expiresAt: day(-1) }), entry('g'));
    expect([books.available, books.entries.at(-1)?.kind]).toEqual([3, 'expire']);
  });

  it('refuses to go below zero, and to work on books that do not add up', () => {
    const drawn = [{ grant: 'a', credits: 1 }];
    expect(() => account([grant('a', 1)]).capture(drawn, 1, entry('c'))).toThrow('held of T1 would be -1');
    const short = new Account({ _id: 'T1', available: 5, held: 0, seq: 1 }, [grant('a', 3)], NOW);
    expect(() => short.hold(5, entry('h'))).toThrow('2 credits short');
    expect(() => account([]).release([{ grant: 'gone', credits: 1 }], entry('r'))).toThrow('is gone');
  });

  it('always equals the sum of its entries and of its grants, whatever happens in which order', () => {
    const step = fc.record({
      kind: fc.constantFrom('hold', 'capture', 'release', 'grant', 'refund'),
      credits: fc.integer({ min: 0, max: 9 }),
      /** Of the steps that capture: what is not spent. */
      unspent: fc.integer({ min: 0, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const books = account([grant('first', 10)]);
        const holds: Draw[][] = [];
        const paid: Draw[][] = [];
        let granted = 10;
        let captured = 0;
        for (const [index, { kind, credits, unspent }] of steps.entries()) {
          const draws = kind === 'capture' || kind === 'release' ? holds.shift() : undefined;
          const spent = Math.max(0, sumOf(draws) - unspent);
          if (kind === 'hold' && credits <= books.available)
            holds.push(books.hold(credits, entry(`${index}`)));
          if (kind === 'capture' && draws) {
            const stays = books.capture(draws, spent, entry(`${index}`));
            expect(sumOf(stays)).toBe(spent);
            paid.push(stays);
            captured += spent;
          }
          const refunded = kind === 'refund' ? paid.pop() : undefined;
          if (refunded) books.refund(refunded, entry(`${index}`));
          captured -= sumOf(refunded);
          if (kind === 'release' && draws) books.release(draws, entry(`${index}`));
          if (kind === 'grant') books.add(grant(`g${index}`, credits), entry(`${index}`));
          if (kind === 'grant') granted += credits;
        }
        expect(books.available + books.held).toBe(granted - captured);
        expect(books.held).toBe(holds.reduce((sum, draws) => sum + sumOf(draws), 0));
        const ids = ['first', ...books.newGrants.map(({ _id }) => _id)];
        expect(ids.reduce((sum, id) => sum + (books.grant(id)?.remaining ?? 0), 0)).toBe(books.available);
        expect(books.entries.map(({ seq }) => seq)).toEqual(books.entries.map((_, index) => 8 + index));
      }),
    );
  });
});
