import { DateTime, IANAZone } from 'luxon';

/** What holds where no time zone was set. */
const UTC = 'UTC';

const QUARTER_MS = 15 * 60_000;

/** The time zone to reckon in: the one given, or UTC where none is given or this machine does not know it. */
export function zoneOrUtc(timeZone: string | undefined): string {
  return timeZone !== undefined && IANAZone.isValidZone(timeZone) ? timeZone : UTC;
}

/** The day in which a moment lies, as `2026-11-23`: later days have greater keys. */
export function dayKey(at: Date | number, zone: string): string {
  return local(at, zone).toFormat('yyyy-MM-dd');
}

/** The month in which a moment lies, as `2026-11`. */
export function monthKey(at: Date | number, zone: string): string {
  return local(at, zone).toFormat('yyyy-MM');
}

/** The hour in which a moment lies, as `2026-11-23T15`; always in UTC. */
export function hourKey(at: Date | number): string {
  return new Date(at).toISOString().slice(0, 13);
}

/** Whether it is a day's key, of a day that exists: of others nothing here can be asked. */
export function isDay(key: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(key) && DateTime.fromISO(key, { zone: UTC }).isValid;
}

/** The first moment of a day: where clocks skip midnight not 00:00, and the first one where midnight comes twice. */
export function dayStart(key: string, zone: string): Date {
  return new Date(firstMomentOf(DateTime.fromISO(key, { zone }), (at) => dayKey(at, zone) >= key));
}

/** The first moment of a month. */
export function monthStart(key: string, zone: string): Date {
  return dayStart(`${key}-01`, zone);
}

/** When a day is over. */
export function dayEnd(key: string, zone: string): Date {
  return dayStart(DateTime.fromISO(key, { zone: UTC }).plus({ days: 1 }).toFormat('yyyy-MM-dd'), zone);
}

/** When a month is over, which is when the next one begins. */
export function monthEnd(key: string, zone: string): Date {
  return monthStart(DateTime.fromISO(key, { zone: UTC }).plus({ months: 1 }).toFormat('yyyy-MM'), zone);
}

/** Goes back from a moment near the border as long as the day is there already: clocks may have been put back. */
function firstMomentOf(near: DateTime, isThere: (at: number) => boolean): number {
  let at = near.toMillis();
  while (isThere(at - 1)) at -= QUARTER_MS;
  return at;
}

function local(at: Date | number, zone: string): DateTime {
  return DateTime.fromMillis(Number(at), { zone });
}
