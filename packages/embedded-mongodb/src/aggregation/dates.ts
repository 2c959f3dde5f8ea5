import { ObjectId, Timestamp } from 'bson';
import { badValue, numbered } from '../errors.js';

/**
 * Calendar arithmetic in a time zone: an Olson name or an offset from UTC.
 * https://www.mongodb.com/docs/manual/reference/operator/aggregation/dateTrunc/
 */

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Bins of a size other than one are counted from here. */
const REFERENCE = Date.UTC(2000, 0, 1);
const REFERENCE_YEAR = 2000;

const fixedUnits: Record<string, number> = { millisecond: 1, second: SECOND, minute: MINUTE, hour: HOUR };
const dayUnits: Record<string, number> = { day: 1, week: 7 };
const monthUnits: Record<string, number> = { month: 1, quarter: 3, year: 12 };
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** The date that a value stands for; undefined for null and missing. Throws for what is no date. */
export function toDate(value: unknown): Date | undefined {
  if (value === undefined || value === null) return undefined;
  if (value instanceof Date) return value;
  if (value instanceof ObjectId) return value.getTimestamp();
  if (value instanceof Timestamp) return new Date(value.getHighBits() * SECOND);
  throw numbered(16006, `can't convert from ${typeof value} to Date`);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
    return format;
  } catch {
    throw numbered(40485, `unrecognized time zone identifier: "${zone}"`);
  }
}

function offsetMs(time: number, zone: string | undefined): number {
  if (zone === undefined || ['UTC', 'GMT', 'Z'].includes(zone)) return 0;
  const [, sign, hours, minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  if (sign !== undefined) return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * MINUTE);
  const parts: Record<string, number> = {};
  for (const { type, value } of formatFor(zone).formatToParts(time)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(time / SECOND) * SECOND;
}

/** What clocks in the zone show, as if it were UTC. */
export const toLocal = (date: Date, zone: string | undefined): Date =>
  new Date(date.getTime() + offsetMs(date.getTime(), zone));

function fromLocal(local: number, zone: string | undefined): Date {
  const guess = local - offsetMs(local, zone);
  return new Date(local - offsetMs(guess, zone));
}

/** https://www.mongodb.com/docs/manual/reference/operator/aggregation/dateAdd/ */
export function addToDate(date: Date, unit: string, amount: number, zone: string | undefined): Date {
  if (!Number.isInteger(amount))
    throw numbered(5166405, 'the amount of a date expression must be a whole number');
  const fixed = fixedUnits[unit];
  if (fixed !== undefined) return new Date(date.getTime() + amount * fixed);
  const local = toLocal(date, zone);
  const days = dayUnits[unit];
  if (days !== undefined) return fromLocal(local.getTime() + amount * days * DAY, zone);
  const months = monthUnits[unit];
  if (months === undefined) throw unknownUnit(unit);
  const day = local.getUTCDate();
  local.setUTCDate(1);
  local.setUTCMonth(local.getUTCMonth() + amount * months);
  const lastDay = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 0)).getUTCDate();
  local.setUTCDate(Math.min(day, lastDay));
  return fromLocal(local.getTime(), zone);
}

const unknownUnit = (unit: string): Error => badValue(`unknown time unit value: ${unit}`);

/** https://www.mongodb.com/docs/manual/reference/operator/aggregation/dateTrunc/ */
export function truncateDate(
  date: Date,
  unit: string,
  size: number,
  zone: string | undefined,
  startOfWeek: string,
): Date {
  if (!Number.isInteger(size) || size < 1)
    throw numbered(5439018, "$dateTrunc requires 'binSize' to be greater than 0");
  const local = toLocal(date, zone);
  const months = monthUnits[unit];
  if (months !== undefined) {
    const since = (local.getUTCFullYear() - REFERENCE_YEAR) * 12 + local.getUTCMonth();
    return fromLocal(Date.UTC(REFERENCE_YEAR, Math.floor(since / (months * size)) * months * size, 1), zone);
  }
  const step = (fixedUnits[unit] ?? (dayUnits[unit] ?? Number.NaN) * DAY) * size;
  if (Number.isNaN(step)) throw unknownUnit(unit);
  const start = unit === 'week' ? REFERENCE + daysToWeekStart(startOfWeek) * DAY : REFERENCE;
  return fromLocal(start + Math.floor((local.getTime() - start) / step) * step, zone);
}

/**
 * How many starts of a unit lie between two dates.
 * https://www.mongodb.com/docs/manual/reference/operator/aggregation/dateDiff/
 */
export function boundariesBetween(
  from: Date,
  to: Date,
  unit: string,
  zone: string | undefined,
  startOfWeek: string,
): number {
  const [start, end] = [from, to].map((date) =>
    toLocal(truncateDate(date, unit, 1, zone, startOfWeek), zone),
  );
  if (!start || !end) return 0;
  const months = monthUnits[unit];
  if (months === undefined)
    return Math.round((end.getTime() - start.getTime()) / (fixedUnits[unit] ?? (dayUnits[unit] ?? 1) * DAY));
  const monthsOf = (date: Date): number => date.getUTCFullYear() * 12 + date.getUTCMonth();
  return (monthsOf(end) - monthsOf(start)) / months;
}

/** 2000-01-01 was a Saturday. */
function daysToWeekStart(name: string): number {
  const weekday = weekdays.findIndex(
    (day) => day === name.toLowerCase() || day.slice(0, 3) === name.toLowerCase(),
  );
  if (weekday < 0) throw numbered(5439015, `unknown day of week value: ${name}`);
  return (weekday + 1) % 7;
}

/** https://www.mongodb.com/docs/manual/reference/operator/aggregation/#date-expression-operators */
export const dateParts: Record<string, (local: Date) => number> = {
  $year: (local) => local.getUTCFullYear(),
  $month: (local) => local.getUTCMonth() + 1,
  $dayOfMonth: (local) => local.getUTCDate(),
  $dayOfWeek: (local) => local.getUTCDay() + 1,
  $dayOfYear: (local) => Math.floor((local.getTime() - Date.UTC(local.getUTCFullYear(), 0, 1)) / DAY) + 1,
  $hour: (local) => local.getUTCHours(),
  $minute: (local) => local.getUTCMinutes(),
  $second: (local) => local.getUTCSeconds(),
  $millisecond: (local) => local.getUTCMilliseconds(),
};
