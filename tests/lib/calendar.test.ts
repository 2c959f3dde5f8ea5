import { describe, expect, it } from '@jest/globals';
import {
  dayEnd,
  dayKey,
  dayStart,
  hourKey,
  monthEnd,
  monthKey,
  monthStart,
  zoneOrUtc,
} from '../../src/lib/calendar.js';

const HOUR_MS = 3_600_000;
const iso = (at: Date) => at.toISOString();
const hours = (from: Date, to: Date) => (to.getTime() - from.getTime()) / HOUR_MS;

describe('days and months of a time zone', () => {
  it.each([
    // In winter and in summer, on the day of the change itself, and with half and three quarters of an hour.
    ['Europe/Berlin', '2026-11-23', '2026-11-22T23:00:00.000Z', 24],
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00.000Z', 23],
    ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00:00.000Z', 25],
    ['America/New_York', '2026-11-01', '2026-11-01T04:00:00.000Z', 25],
    ['Asia/Kolkata', '2026-11-23', '2026-11-22T18:30:00.000Z', 24],
    ['Asia/Kathmandu', '2026-11-23', '2026-11-22T18:15:00.000Z', 24],
    ['Australia/Lord_Howe', '2026-04-05', '2026-04-04T13:00:00.000Z', 24.5],
    ['Australia/Lord_Howe', '2026-10-04', '2026-10-03T13:30:00.000Z', 23.5],
    // Where clocks skip midnight, the day begins at one.
    ['America/Santiago', '2026-09-06', '2026-09-06T04:00:00.000Z', 23],
    ['Asia/Beirut', '2026-03-29', '2026-03-28T22:00:00.000Z', 23],
    // Where midnight comes twice, the first one counts.
    ['America/Havana', '2026-11-01', '2026-11-01T04:00:00.000Z', 25],
    ['UTC', '2026-11-23', '2026-11-23T00:00:00.000Z', 24],
  ])('%s %s begins at %s and has %d hours', (zone, key, start, length) => {
    const began = dayStart(key, zone);
    expect(iso(began)).toBe(start);
    expect(dayKey(began, zone)).toBe(key);
    expect(dayKey(began.getTime() - 1, zone) < key).toBe(true);
    expect(hours(began, dayEnd(key, zone))).toBe(length);
  });

  it.each([
    ['Europe/Berlin', '2026-03', '2026-02-28T23:00:00.000Z', '2026-03-31T22:00:00.000Z'],
    ['Asia/Kolkata', '2026-12', '2026-11-30T18:30:00.000Z', '2026-12-31T18:30:00.000Z'],
    ['Asia/Kathmandu', '2026-02', '2026-01-31T18:15:00.000Z', '2026-02-28T18:15:00.000Z'],
    ['Pacific/Auckland', '2026-12', '2026-11-30T11:00:00.000Z', '2026-12-31T11:00:00.000Z'],
    ['Pacific/Pago_Pago', '2028-02', '2028-02-01T11:00:00.000Z', '2028-03-01T11:00:00.000Z'],
  ])('%s has %s from %s to %s', (zone, key, start, end) => {
    expect(iso(monthStart(key, zone))).toBe(start);
    expect(iso(monthEnd(key, zone))).toBe(end);
    expect(monthKey(monthStart(key, zone), zone)).toBe(key);
    expect(monthKey(monthEnd(key, zone), zone) > key).toBe(true);
    expect(monthKey(monthEnd(key, zone).getTime() - 1, zone)).toBe(key);
  });

  it('has a month after January, also for the 31st', () => {
    const at = new Date('2027-01-31T12:00:00Z');
    expect(monthKey(at, 'Europe/Berlin')).toBe('2027-01');
    expect(iso(monthEnd(monthKey(at, 'Europe/Berlin'), 'Europe/Berlin'))).toBe('2027-01-31T23:00:00.000Z');
    expect(dayKey(at, 'Pacific/Kiritimati')).toBe('2027-02-01');
  });

  it.each([
    'America/Santiago',
    'Asia/Beirut',
    'America/Havana',
    'Australia/Lord_Howe',
    'Africa/Cairo',
    'America/Asuncion',
    'Asia/Gaza',
    'Europe/Lisbon',
  ])('leaves no gap between the days of a year in %s, and lets none overlap', (zone) => {
    let key = '2026-01-01';
    for (let day = 0; day < 366; day++) {
      const end = dayEnd(key, zone);
      const next = dayKey(end, zone);
      expect(dayKey(end.getTime() - 1, zone)).toBe(key);
      expect(next > key).toBe(true);
      key = next;
    }
    expect(key).toBe('2027-01-02');
  });

  it('reckons in UTC where no zone is set or nobody knows it', () => {
    expect([undefined, 'Mars/Olympus', '', 'Europe/Berlin'].map(zoneOrUtc)).toEqual([
      'UTC',
      'UTC',
      'UTC',
      'Europe/Berlin',
    ]);
    expect(hourKey(new Date('2026-11-23T15:59:59.999Z'))).toBe('2026-11-23T15');
  });
});
