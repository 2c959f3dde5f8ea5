import { describe, expect, it } from '@jest/globals';
import type { AlertDetails, AlertState } from '../../../src/models/alert.js';
import { alertKinds } from '../../../src/models/alert.js';
import { nightAt } from '../../../src/notifications/alerts/audit.js';
import { forecastOf, paceOf } from '../../../src/notifications/alerts/forecast.js';
import { usualThreshold } from '../../../src/notifications/alerts/low-balance.js';
import { findingsOf, type Observation } from '../../../src/notifications/alerts/rules.js';
import { transitionOf } from '../../../src/notifications/alerts/transition.js';
import { alerts as words } from '../../../src/notifications/alerts/words.js';

const now = Date.parse('2026-11-23T12:00:00Z');
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const well: Observation = {
  now,
  available: 100,
  ends: Array(20).fill('made'),
  arrivals: Array(20).fill('webhook'),
  falLocked: false,
  drifts: 0,
  month: { key: '2026-11', used: 0 },
};
const some = <T>(count: number, one: T, others: number, other: T): T[] => [
  ...Array(count).fill(one),
  ...Array(others).fill(other),
];
const waiting = (ms: number) => ({ oldest: { infograph: 'ig_1', acceptedAt: new Date(now - ms) } });

describe('the rules', () => {
  it('find nothing where all is well, nor where nothing has happened yet', () => {
    expect(findingsOf(well)).toEqual([]);
    expect(findingsOf({ ...well, available: 0, ends: [], arrivals: [] })).toEqual([]);
  });

  const borders: Array<[string, Partial<Observation>, Partial<Observation>, AlertDetails]> = [
    [
      'a balance below the threshold',
      { available: 20, low: { threshold: 20, usual: false } },
      { available: 19, low: { threshold: 20, usual: false } },
      { kind: 'low_balance', available: 19, threshold: 20 },
    ],
    [
      'more than 20 % of the last 20 that failed',
      { ends: some(4, 'failed', 16, 'made') },
      { ends: some(5, 'failed', 15, 'made') },
      { kind: 'failing', failed: 5, of: 20 },
    ],
    [
      'as many failures of fewer',
      { ends: some(4, 'failed', 0, 'made') },
      { ends: some(5, 'failed', 1, 'made') },
      { kind: 'failing', failed: 5, of: 6 },
    ],
    [
      'more than half of the last 20 results found by asking',
      { arrivals: some(10, 'asked', 10, 'webhook') },
      { arrivals: some(11, 'asked', 9, 'webhook') },
      { kind: 'webhooks_lost', asked: 11, of: 20 },
    ],
    [
      'a job that waits for more than ten minutes',
      waiting(10 * MINUTE_MS),
      waiting(10 * MINUTE_MS + 1),
      { kind: 'waiting_long', infograph: 'ig_1', minutes: 10 },
    ],
    ['an account that is locked', {}, { falLocked: true }, { kind: 'fal_locked' }],
    ['drifts', {}, { drifts: 2 }, { kind: 'drift', drifts: 2 }],
    [
      "half of the month's cap",
      { month: { key: '2026-11', used: 49, cap: 100 } },
      { month: { key: '2026-11', used: 50, cap: 100 } },
      { kind: 'cap', step: 50, used: 50, cap: 100, month: '2026-11' },
    ],
  ];

  it.each(borders)('find %s, and nothing just before', (_what, before, at, facts) => {
    expect(findingsOf({ ...well, ...before })).toEqual([]);
    expect(findingsOf({ ...well, ...at })).toEqual([facts]);
  });

  it('name the highest step of a cap only, and none of a cap that lets nobody spend anything', () => {
    const steps = [49, 50, 79, 80, 99, 100, 130].map((used) =>
      findingsOf({ ...well, month: { key: '2026-11', used, cap: 100 } }).map((facts) =>
        facts.kind === 'cap' ? facts.step : facts.kind,
      ),
    );
    expect(steps).toEqual([[], [50], [50], [80], [80], [100], [100]]);
    expect(findingsOf({ ...well, month: { key: '2026-11', used: 0, cap: 0 } })).toEqual([]);
  });
});

it('credits are low by the usual measure at a tenth, but at 5 at least, and at half of fewer than 10', () => {
  const lows = [0, 1, 3, 10, 49, 60, 500].map((after) => [after, usualThreshold(after)]);
  expect(lows).toEqual([
    [0, 0],
    [1, 0],
    [3, 1],
    [10, 5],
    [49, 5],
    [60, 6],
    [500, 50],
  ]);
});

describe('what is told', () => {
  type Before = Parameters<typeof transitionOf>[0];
  const low: AlertDetails = { kind: 'low_balance', available: 3, threshold: 10 };
  /** What is told at each of these moments. */
  function told(found: ReadonlyArray<[atMs: number, facts: AlertDetails | undefined]>): string[] {
    let state: Before = { told: false };
    return found.map(([atMs, facts]) => {
      const transition = transitionOf(state, facts, new Date(now + atMs));
      state = transition?.next ?? state;
      return transition?.notify?.change ?? '';
    });
  }

  it('is that something begins and that it has passed, once each', () => {
    expect(
      told([
        [0, undefined],
        [1, low],
        [2, low],
        [30 * DAY_MS, { ...low, available: 2 }],
        [30 * DAY_MS + 1, undefined],
        [30 * DAY_MS + 2, undefined],
        [30 * DAY_MS + 3, low],
      ]),
    ).toEqual(['', 'raised', '', '', 'cleared', '', 'raised']);
  });

  it('is not that it comes and goes within an hour; but what still stands then is', () => {
    expect(
      told([
        [0, low],
        [1 * MINUTE_MS, undefined],
        [2 * MINUTE_MS, low],
        [3 * MINUTE_MS, undefined],
        [4 * MINUTE_MS, low],
        [HOUR_MS - 1, low],
        [HOUR_MS, low],
        [HOUR_MS + 1, undefined],
      ]),
    ).toEqual(['raised', 'cleared', '', '', '', '', 'raised', 'cleared']);
  });

  it('of a cap is each higher step of a month, never that it has passed', () => {
    const cap = (step: 50 | 80 | 100, month = '2026-11'): AlertDetails => ({
      ...{ kind: 'cap', step, month },
      ...{ used: step, cap: 100 },
    });
    expect(
      told([
        [0, cap(50)],
        [1, cap(50)],
        [2, cap(80)],
        [3, undefined],
        [4, cap(50)],
        [5, cap(80)],
        [6, cap(100)],
        [7, undefined],
        [8, cap(50, '2026-12')],
        // The workspace moved to a time zone in which it is still November.
        [9, cap(100)],
      ]),
    ).toEqual(['raised', '', 'raised', '', '', '', 'raised', '', 'raised', '']);
  });

  it('keeps since when something stands, and its newest figures', () => {
    const at = (ms: number) => new Date(now + ms);
    const first = transitionOf({ told: false }, low, at(0))?.next as AlertState;
    const second = transitionOf(first, { ...low, available: 1 }, at(5))?.next;
    expect(second).toEqual({ facts: { ...low, available: 1 }, since: at(0), told: true, toldAt: at(0) });
    expect(transitionOf(first, low, at(5))).toBeUndefined();
  });
});

describe('the words', () => {
  const each: Record<(typeof alertKinds)[number], AlertDetails> = {
    low_balance: { kind: 'low_balance', available: 1, threshold: 10 },
    failing: { kind: 'failing', failed: 5, of: 20 },
    webhooks_lost: { kind: 'webhooks_lost', asked: 11, of: 20 },
    waiting_long: { kind: 'waiting_long', infograph: 'ig_1', minutes: 11 },
    fal_locked: { kind: 'fal_locked' },
    drift: { kind: 'drift', drifts: 1 },
    cap: { kind: 'cap', step: 80, used: 80, cap: 100, month: '2026-11' },
  };

  it('exist for each kind, and say what can be done; for all but a cap also that it has passed', () => {
    for (const kind of alertKinds) {
      expect(words.raised(each[kind])).toMatch(/\*.+\*.*(`|fal\.ai)/);
      expect(typeof words.cleared(each[kind])).toBe(kind === 'cap' ? 'undefined' : 'string');
    }
    expect(words.raised(each.low_balance)).toContain('1 credit left');
  });
});

describe('the forecast', () => {
  const day = (n: number) => new Date(now + n * DAY_MS);
  const days = (...spent: number[]) => spent.map((one) => ({ day: '2026-11-01', spent: one, failures: 0 }));

  it('reckons the pace of the days since the first spend', () => {
    expect(paceOf(days(0, 0, 4, 0, 2))).toBe(2);
    expect(paceOf(days(0, 0, 0))).toBe(0);
    expect(paceOf([])).toBe(0);
  });

  it('says until when the credits last', () => {
    expect(forecastOf(4, [{ remaining: 40 }], now)).toEqual({ perDay: 4, lastsUntil: day(10) });
    expect(forecastOf(4, [], now)).toEqual({ perDay: 4, lastsUntil: day(0) });
    expect(forecastOf(0, [{ remaining: 40 }], now)).toEqual({ perDay: 0 });
    expect(forecastOf(1, [{ remaining: 731 }], now)).toEqual({ perDay: 1 });
  });

  it('does not count on what expires before it can be spent', () => {
    const grants = [
      { remaining: 40, expiresAt: day(2) },
      { remaining: 8, expiresAt: day(1) },
      { remaining: 12, expiresAt: day(30) },
      { remaining: 4 },
    ];
    expect(forecastOf(4, grants, now).lastsUntil).toEqual(day(6));
  });
});

describe('the nightly audit', () => {
  it('is due at three in the morning of UTC', () => {
    const night = (at: string) => nightAt(Date.parse(at));
    const dates = { due: new Date('2026-11-23T03:00:00Z'), next: new Date('2026-11-24T03:00:00Z') };
    expect(night('2026-11-23T03:00:00Z')).toEqual(dates);
    expect(night('2026-11-24T02:59:59Z')).toEqual(dates);
    expect(night('2026-11-24T03:00:00Z').due).toEqual(dates.next);
  });
});
