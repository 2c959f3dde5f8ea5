const DAY_MS = 86_400_000;
/** There were no pages before. */
const FIRST_PAGES = Date.UTC(1991, 0);
const MAX_LENGTH = 120;

const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s?(Z|[+-]\d{2}:?\d{2})?)?$/;
const zone = /\s(?:UTC|GMT|Z|[A-Z]{2,4}T)?\s?(?:[+-]\d{2}:?\d{2})?(?:\s\([^()]{1,40}\))?$/;
/** Languages whose months are known by name. */
const monthLanguages =
  'en de fr es it pt nl sv da nb fi pl cs sk hu ro tr ru uk bg el hr sl lt lv et id ca vi'.split(' ');

let monthsByName: Map<string, number> | undefined;

/**
 * The day that a page writes, or its day and time as it is where that is ISO 8601 already. A day is the one that is
 * written there, by the page's own time zone and never by that of the machine.
 * @param language decides between day and month in "03/04/2026"; not known, the month is first in English alone
 */
export function dateIn(value: unknown, language?: string): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.replace(/\s+/g, ' ').trim();
  if (!text || text.length > MAX_LENGTH) return undefined;
  const standard = iso.exec(text);
  if (standard) {
    const [, day = '', time, offset = ''] = standard;
    if (dayOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))) === undefined)
      return undefined;
    if (!isPossible(Date.parse(time ? `${day}T${time}${offset || 'Z'}` : `${day}`))) return undefined;
    return time ? `${day}T${time}${offset.replace(/(\d\d)(\d\d)$/, '$1:$2')}` : day;
  }
  return dayByNumbers(text, language) ?? dayByName(text) ?? dayByEngine(text);
}

/** The day in an address such as /2026/09/14/quiet-ferry. */
export function dateInPath(path: string): string | undefined {
  const found = /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-])/.exec(path);
  return found ? dayOf(Number(found[1]), Number(found[2]), Number(found[3])) : undefined;
}

function dayByNumbers(text: string, language: string | undefined): string | undefined {
  const yearFirst = /^(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d)/.exec(text);
  if (yearFirst) return dayOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:T|$)/.exec(text);
  if (compact) return dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const yearLast = /^(\d{1,2})([./-])(\d{1,2})[./-](\d{4})(?!\d)/.exec(text);
  if (!yearLast) return undefined;
  const [first, second, year] = [Number(yearLast[1]), Number(yearLast[3]), Number(yearLast[4])];
  const monthFirst =
    yearLast[2] !== '.' && second > 12 ? true : yearLast[2] === '/' && isMonthFirst(language);
  return monthFirst && first <= 12 ? dayOf(year, first, second) : dayOf(year, second, first);
}

function isMonthFirst(language: string | undefined): boolean {
  return language === undefined || /^en(?:-US)?$/i.test(language);
}

/** "14. September 2026", "14 de septiembre de 2026", "September 14th, 2026". */
function dayByName(text: string): string | undefined {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*\.?|\d+/gu) ?? [];
  const year = words.find((word) => /^(?:19|20)\d\d$/.test(word));
  const at = words.findIndex((word) => months().has(word.replace(/\.$/, '')));
  if (!year || at < 0) return undefined;
  const isDay = (word: string | undefined): boolean => /^\d{1,2}$/.test(word ?? '');
  const before = words
    .slice(Math.max(0, at - 2), at)
    .reverse()
    .find(isDay);
  const day = before ?? (isDay(words[at + 1]) ? words[at + 1] : undefined);
  const month = months().get((words[at] ?? '').replace(/\.$/, ''));
  return day && month ? dayOf(Number(year), month, Number(day)) : undefined;
}

/** What else the engine reads, its zone cut off: so the day is the one that is written. */
function dayByEngine(text: string): string | undefined {
  if (!/\d{4}/.test(text)) return undefined;
  const time = Date.parse(`${text.replace(zone, '')} UTC`);
  return isPossible(time) ? new Date(time).toISOString().slice(0, 10) : undefined;
}

function dayOf(year: number, month: number, day: number): string | undefined {
  const time = Date.UTC(year, month - 1, day);
  const written = Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : '';
  const same = Number(written.slice(5, 7)) === month && Number(written.slice(8)) === day;
  return same && isPossible(time) ? written : undefined;
}

/** "0001-01-01" and the like are what programs write that know no date. */
function isPossible(time: number): boolean {
  return time > FIRST_PAGES && time < Date.now() + DAY_MS;
}

function months(): Map<string, number> {
  monthsByName ??= new Map(
    monthLanguages.flatMap((language) =>
      (['long', 'short'] as const).flatMap((month) => {
        const format = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' });
        return Array.from({ length: 12 }, (_, i): [string, number] => {
          const parts = format.formatToParts(Date.UTC(2024, i, 15));
          const name = parts.find(({ type }) => type === 'month')?.value ?? '';
          return [name.toLowerCase().replace(/\.$/, ''), i + 1];
        });
      }),
    ),
  );
  return monthsByName;
}
