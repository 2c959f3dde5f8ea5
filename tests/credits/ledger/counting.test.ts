import { describe, expect, it } from '@jest/globals';
import { Counting, MOST_AN_HOUR } from '../../../src/credits/ledger/counting.js';
import type { Balance } from '../../../src/models/balance.js';
import type { Usage } from '../../../src/models/usage.js';

interface Book {
  day: Balance['day'];
  month: Balance['month'];
  usages: Usage[];
}

const nothing: Book = { day: undefined, month: undefined, usages: [] };

/** One transaction at a moment, on what the one before has left. */
function at(moment: string, zone: string, before: Book, work: (counting: Counting) => void): Book {
  const { day, month, usages } = structuredClone(before);
  const counting = new Counting(
    'T1',
    day && month ? { day, month } : undefined,
    usages,
    zone,
    new Date(moment),
  );
  work(counting);
  const changed = [...counting.changed].flatMap((id) => counting.usage(id) ?? []);
  const others = usages.filter(({ _id }) => !counting.changed.has(_id));
  return { day: counting.day, month: counting.month, usages: [...others, ...changed] };
}

function seen(moment: string, zone: string, book: Book, person = 'U1') {
  let told: ReturnType<Counting['soFar']> | undefined;
  at(moment, zone, book, (counting) => {
    told = counting.soFar(person, 1);
  });
  if (!told) throw new Error('nothing was told');
  return told;
}

const job = (requester: string, counted: { day: string; month: string }) => ({ requester, counted });

describe('what is counted', () => {
  it('is held and spent in the day and month of the workspace, for each person and for all', () => {
    let book = at('2026-11-30T22:59:59Z', 'Europe/Berlin', nothing, (counting) => {
      expect(counting.hold('U1', 3, 3, false)).toEqual({ day: '2026-11-30', month: '2026-11' });
      counting.hold('U2', 4, 2, false);
    });
    expect(seen('2026-11-30T22:59:59Z', 'Europe/Berlin', book)).toMatchObject({
      personDay: 3,
      personMonth: 3,
      workspaceDay: 7,
      workspaceMonth: 7,
      open: 3,
      dayResetsAt: new Date('2026-11-30T23:00:00Z'),
      monthResetsAt: new Date('2026-11-30T23:00:00Z'),
    });
    book = at('2026-11-30T23:00:00Z', 'Europe/Berlin', book, (counting) => counting.hold('U1', 1, 1, false));
    expect(seen('2026-11-30T23:00:00Z', 'Europe/Berlin', book)).toMatchObject({
      personDay: 1,
      personMonth: 1,
      workspaceDay: 1,
      workspaceMonth: 1,
      open: 4,
      dayResetsAt: new Date('2026-12-01T23:00:00Z'),
      monthResetsAt: new Date('2026-12-31T23:00:00Z'),
    });
  });

  it.each([
    ['Asia/Kolkata', '2026-11-23T18:29:59Z', '2026-11-23T18:30:00Z'],
    ['Asia/Kathmandu', '2026-11-23T18:14:59Z', '2026-11-23T18:15:00Z'],
    ['Australia/Lord_Howe', '2026-04-05T13:29:59Z', '2026-04-05T13:30:00Z'],
    ['America/Santiago', '2026-09-06T03:59:59Z', '2026-09-06T04:00:00Z'],
    ['Europe/Berlin', '2026-03-29T21:59:59Z', '2026-03-29T22:00:00Z'],
  ])('begins anew at midnight in %s', (zone, last, first) => {
    const book = at(last, zone, nothing, (counting) => counting.hold('U1', 2, 1, false));
    expect(seen(last, zone, book)).toMatchObject({ personDay: 2, dayResetsAt: new Date(first) });
    expect(seen(first, zone, book)).toMatchObject({ personDay: 0, workspaceDay: 0, personMonth: 2 });
  });

  it('is taken off by a release, but not where that period is over; a capture leaves it', () => {
    const one = { day: '2026-11-30', month: '2026-11' };
    let book = at('2026-11-30T10:00:00Z', 'UTC', nothing, (counting) => counting.hold('U1', 6, 3, false));
    book = at('2026-11-30T11:00:00Z', 'UTC', book, (counting) => {
      counting.settle(job('U1', one), 2, false);
      counting.settle(job('U1', one), 0, false);
    });
    expect(seen('2026-11-30T11:00:00Z', 'UTC', book)).toMatchObject({
      personDay: 4,
      workspaceMonth: 4,
      open: 1,
    });
    book = at('2026-12-01T00:00:00Z', 'UTC', book, (counting) => {
      counting.hold('U1', 5, 1, false);
      counting.settle(job('U1', one), 2, false);
    });
    expect(seen('2026-12-01T00:00:00Z', 'UTC', book)).toMatchObject({
      personDay: 5,
      personMonth: 5,
      workspaceDay: 5,
      open: 1,
    });
  });

  it('is taken off by what a capture returns, and by no more', () => {
    const one = { day: '2026-11-30', month: '2026-11' };
    let book = at('2026-11-30T10:00:00Z', 'UTC', nothing, (counting) => counting.hold('U1', 6, 2, false));
    book = at('2026-12-01T00:00:00Z', 'Asia/Kolkata', book, (counting) => {
      counting.hold('U2', 1, 1, false);
      counting.settle(job('U1', one), 2, false);
    });
    // The workspace's day and month are others by now; the person's own are still those.
    expect(seen('2026-11-30T12:00:00Z', 'UTC', book)).toMatchObject({ workspaceDay: 1, workspaceMonth: 1 });
    expect(book.usages.find(({ person }) => person === 'U1')).toMatchObject({
      ...{ day: { credits: 4 }, month: { credits: 4 }, open: 1 },
    });
  });

  it('never goes back to a day that is over, whatever clocks and time zones say', () => {
    const book = at('2026-11-23T12:00:00Z', 'Pacific/Kiritimati', nothing, (counting) =>
      counting.hold('U1', 2, 1, false),
    );
    const back = seen('2026-11-23T12:00:00Z', 'Pacific/Pago_Pago', book);
    expect(back).toMatchObject({ personDay: 2, workspaceDay: 2 });
    // Until that later day is over here as well.
    expect(back.dayResetsAt).toEqual(new Date('2026-11-25T11:00:00Z'));
  });

  it('leaves alone what was accepted before anything was counted', () => {
    const book = at('2026-11-23T12:00:00Z', 'UTC', nothing, (counting) => {
      counting.hold('U1', 2, 2, false);
      counting.settle({ requester: 'U1' }, 1, true);
    });
    expect(seen('2026-11-23T12:00:00Z', 'UTC', book)).toMatchObject({ personDay: 2, open: 2 });
  });
});

describe('a person is stopped for an hour', () => {
  const times = (n: number, work: () => void) => Array.from({ length: n }, work);

  it('by the 21st ending that nobody paid for within an hour of the clock', () => {
    const counted = { day: '2026-11-23', month: '2026-11' };
    const end = (counting: Counting) => counting.settle(job('U1', counted), 1, true);
    let book = at('2026-11-23T12:59:00Z', 'UTC', nothing, (counting) => {
      counting.hold('U1', 50, 50, false);
      times(MOST_AN_HOUR.unpaid, () => end(counting));
      expect(counting.pauses).toEqual([]);
    });
    book = at('2026-11-23T13:00:00Z', 'UTC', book, (counting) => {
      times(MOST_AN_HOUR.unpaid, () => end(counting));
      expect(counting.pauses).toEqual([]);
      end(counting);
      end(counting);
      const until = new Date('2026-11-23T14:00:00Z');
      expect(counting.pauses).toEqual([{ person: 'U1', why: 'unpaid', most: 20, until }]);
    });
    expect(seen('2026-11-23T13:59:59Z', 'UTC', book)).toMatchObject({ pausedFor: 'unpaid' });
    expect(seen('2026-11-23T13:59:59Z', 'UTC', book, 'U2').pausedUntil).toBeUndefined();
    expect(seen('2026-11-23T14:00:00Z', 'UTC', book).pausedUntil).toBeUndefined();
  });

  it('by the 31st article, however many images are made of each, and a program as a person', () => {
    at('2026-11-23T12:00:00Z', 'UTC', nothing, (counting) => {
      times(MOST_AN_HOUR.reads, () => counting.hold('U1', 4, 4, true));
      times(MOST_AN_HOUR.reads + 1, () => counting.hold('U2', 1, 1, false));
      expect(counting.pauses).toEqual([]);
      counting.hold('U1', 1, 1, true);
      expect(counting.pauses.map(({ person, why, most }) => [person, why, most])).toEqual([
        ['U1', 'reads', 30],
      ]);
      times(MOST_AN_HOUR.reads + 1, () => counting.hold('api:tok_1', 4, 4, true));
      expect(counting.pauses.at(-1)).toMatchObject({ person: 'api:tok_1', why: 'reads' });
      expect(counting.soFar('api:tok_1', 1)).toMatchObject({ pausedFor: 'reads' });
      expect(counting.soFar('api:tok_2', 1).pausedUntil).toBeUndefined();
    });
  });

  it('by the sixth article that was read in vain, whoever asks; batches count it once', () => {
    const counted = { day: '2026-11-23', month: '2026-11' };
    for (const requester of ['U1', 'api:tok_1']) {
      at('2026-11-23T12:00:00Z', 'UTC', nothing, (counting) => {
        counting.hold(requester, 20, 20, true);
        const end = (position: number) =>
          counting.settle({ ...job(requester, counted), awaitsBrief: true, position }, 1, true);
        times(5, () => end(1));
        expect(counting.soFar(requester, 1).pausedUntil).toBeUndefined();
        end(2);
        expect(counting.soFar(requester, 1)).toMatchObject({ pausedFor: 'unpaid' });
      });
    }
  });

  it('with all other programs of the workspace, where they do it together', () => {
    const book = at('2026-11-23T12:00:00Z', 'UTC', nothing, (counting) => {
      for (const token of ['1', '2', '3']) {
        times(20, () => counting.hold(`api:tok_${token}`, 1, 1, true));
      }
      expect(counting.pauses).toEqual([]);
      counting.hold('api:tok_4', 1, 1, true);
      expect(counting.pauses).toMatchObject([{ person: 'api:*', why: 'reads', most: 60 }]);
    });
    const stopped = { pausedFor: 'reads', pausedTogether: true };
    expect(seen('2026-11-23T12:30:00Z', 'UTC', book, 'api:tok_5')).toMatchObject(stopped);
    expect(seen('2026-11-23T12:30:00Z', 'UTC', book, 'U1').pausedUntil).toBeUndefined();
    expect(seen('2026-11-23T13:00:00Z', 'UTC', book, 'api:tok_5').pausedUntil).toBeUndefined();
  });
});
