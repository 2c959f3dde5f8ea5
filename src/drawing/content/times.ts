import type { Amount } from '../../briefs/numbers/index.js';
import { baseLanguage } from '../../briefs/text/language.js';
import { isPreposition, leadsToDate } from './lexicon.js';
import { amountsIn } from './reading.js';

const MINUTES_A_YEAR = 365.25 * 24 * 60;

/** A date of a text, and where it stands there. */
export interface Dated {
  start: number;
  end: number;
  /** Years since year 0. */
  time: number;
  /** Whether it says which year; else it is a day or a month of any. */
  hasYear: boolean;
  /** Its month is in a case that the word before it asks for: "в мае". */
  isInflected?: boolean;
}

/** The first date of a text: a year, a decade, a month or a day; of a period its beginning. */
export function dateIn(text: string, language: string): Dated | undefined {
  const named = /^\s{0,2}/.exec(text)?.[0].length ?? 0;
  for (const amount of amountsIn(text, language)) {
    const time = timeOfAmount(amount, amount.start === named);
    if (time === undefined) continue;
    const { start, end, date } = amount;
    const month = date ? undefined : monthBefore(text.slice(0, start), language);
    return month
      ? { start: start - month.length, end, time: time + month.time, hasYear: true, isInflected: true }
      : { start, end, time, hasYear: !date || date.year !== undefined };
  }
  return undefined;
}

/** Languages whose months have more forms than lists of names give. */
const inflected = new Set(['ru', 'uk', 'be', 'bg', 'pl', 'cs', 'sk', 'hr', 'sr']);

/** A month in a case that no list of names has: "в мае [1965 года]", "w maju [1965]". */
function monthBefore(text: string, language: string): { length: number; time: number } | undefined {
  if (!inflected.has(baseLanguage(language))) return undefined;
  const [whole = '', word = ''] = /(?<![\p{L}\p{M}])(\p{L}{3,12})\s$/u.exec(text) ?? [];
  for (const [name, time] of word === '' ? [] : namesOf(baseLanguage(language)).months)
    if (isForm(name, word.toLowerCase())) return { length: whole.length, time };
  return undefined;
}

/** Forms of one name differ in their last letters. */
const isForm = (name: string, word: string): boolean =>
  name.length > 2 &&
  Math.abs(name.length - word.length) <= 2 &&
  word.slice(0, Math.max(2, name.length - 2)) === name.slice(0, Math.max(2, name.length - 2));

const clock = /^([01]?\d|2[0-4])[:：]([0-5]\d)(?!\d)(?:\s?(?:([ap])\.?m\b\.?|Uhr\b|h\b|น\.))?/iu;

/** The time of day that begins a text: "08:30", "2:15 pm", in parts of a year. */
export function clockIn(text: string): Dated | undefined {
  const [whole, hours, minutes, half] = clock.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const hour =
    half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return {
    start: 0,
    end: whole.length,
    time: (hour * 60 + Number(minutes)) / MINUTES_A_YEAR,
    hasYear: false,
  };
}

/** A year that stands alone, as heads of a timeline are: "476", "AD 80". */
export function yearAlone(text: string): Dated | undefined {
  const [, digits] =
    /^(?:AD\s)?(\d{1,4})(?:\s(?:AD|CE|n\. ?Chr\.|apr\. J\.-C\.|d\. ?C\.|н\. ?э\.))?$/u.exec(text) ?? [];
  const isYear = digits !== undefined && (digits.length > 2 || digits !== text) && Number(digits) <= 2100;
  return isYear ? { start: 0, end: text.length, time: Number(digits), hasYear: true } : undefined;
}

function timeOfAmount(
  { kind, low, digits, unit, date, ambiguous, spelled }: Amount,
  isFirst: boolean,
): number | undefined {
  if (spelled || !Number.isFinite(low)) return kind === 'date' && date ? timeOfDate(date) : undefined;
  if (kind === 'date') return timeOfDate(date ?? { year: low });
  if (kind === 'year') return low;
  // "1850" may be a count; at the beginning of a statement it is a year.
  const isYear = kind === 'count' && ambiguous && unit === undefined && /^\d{4}$/.test(digits) && low >= 1000;
  return isYear && isFirst && low <= 2100 ? low : undefined;
}

const timeOfDate = ({ year = 0, month = 1, day = 1 }: NonNullable<Amount['date']>): number =>
  year + (month - 1) / 12 + (day - 1) / 366;

const quarter =
  /^(?:[QTК]\s?([1-4])|([1-4])\.?\s?(?:Q|quartal|trimestre|quarter|квартал|kwartał|四半期|分기|분기|季度|तिमाही)|第([一二三四1-4])(?:四半期|季度)|(?:الربع|quarter)\s([1-4]))(?=$|[\s,/'’-])/iu;

/**
 * The time that a whole label names, to put labels in order: years, quarters, months, days of the week and dates, with
 * or without the words that lead there ("in 2021"). Nothing where it says anything else as well.
 */
export function timeOf(label: string, language: string): number | undefined {
  const plain = withoutLead(label, language).replace(/[.,:]$/u, '');
  const { months, weekdays } = namesOf(baseLanguage(language));
  const named = months.get(plain.toLowerCase()) ?? weekdays.get(plain.toLowerCase());
  if (named !== undefined) return named;
  const inQuarter = quarterOf(plain, language);
  if (inQuarter !== undefined) return inQuarter;
  const date = dateIn(plain, language) ?? bareYear(plain);
  return date && date.start === 0 && date.end === plain.length ? date.time : undefined;
}

function bareYear(text: string): Dated | undefined {
  return /^(?:1\d|20)\d\d$/.test(text)
    ? { start: 0, end: text.length, time: Number(text), hasYear: true }
    : undefined;
}

function withoutLead(label: string, language: string): string {
  const words = label.trim().split(/\s+/);
  while (words.length > 1 && (leadsToDate(words[0] ?? '') || isPreposition(words[0] ?? '', language)))
    words.shift();
  return words.join(' ');
}

/** "Q1", "Q1 2025", "1. Quartal 2025", "2025 Q1". */
function quarterOf(text: string, language: string): number | undefined {
  const year = /(?:^|[\s'’/-])((?:19|20)\d\d)(?:年)?(?=$|[\s/-]|第)/u.exec(text);
  const rest = (year ? text.replace(year[0], ' ') : text).trim();
  const match = quarter.exec(rest);
  if (!match || match[0].length !== rest.length || baseLanguage(language) === '') return undefined;
  const sign = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '1';
  const place = '一二三四'.includes(sign) ? '一二三四'.indexOf(sign) + 1 : Number(sign);
  return Number(year?.[1] ?? 0) + (place - 1) / 4;
}

interface Names {
  /** In parts of a year. */
  months: ReadonlyMap<string, number>;
  weekdays: ReadonlyMap<string, number>;
}

const names = new Map<string, Names>();
/** Languages are few; a stranger's invented tags must not pile up. */
const KEPT = 60;

/** Months and days of the week by their names, in full and short. Source: the locale data of the runtime (CLDR). */
function namesOf(language: string): Names {
  const known = names.get(language);
  if (known) return known;
  const [months, weekdays] = [new Map<string, number>(), new Map<string, number>()];
  const locale = Intl.DateTimeFormat.supportedLocalesOf(language === 'und' ? 'en' : language)[0] ?? 'en';
  for (const width of ['long', 'short'] as const) {
    const month = new Intl.DateTimeFormat(locale, { month: width, calendar: 'gregory', timeZone: 'UTC' });
    const weekday = new Intl.DateTimeFormat(locale, { weekday: width, timeZone: 'UTC' });
    for (let index = 0; index < 12; index++)
      months.set(nameOf(month.format(Date.UTC(2021, index, 15))), index / 12);
    // 4 January 2021 was a Monday.
    for (let index = 0; index < 7; index++)
      weekdays.set(nameOf(weekday.format(Date.UTC(2021, 0, 4 + index))), index / 366);
  }
  if (names.size < KEPT) names.set(language, { months, weekdays });
  return { months, weekdays };
}

const nameOf = (formatted: string): string => formatted.toLowerCase().replace(/\.$/u, '');
