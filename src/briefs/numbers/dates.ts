import { type DateParts, type Draft, draft } from './amount.js';
import { afterBlanks, asKey, isDigit, isLetter, matchAt } from './text.js';

const iso = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d-])/y;
const numeric = /(\d{1,2})(\.\s?|\/|-)(\d{1,2})(\.\s?|\/|-)(\d{4}|\d{2})(?!\d|[.-]\d)/y;
const eastAsian = /(?:(\d{4})\s?[年년]\s?)?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일號号])?/y;

/** The date that begins with the digits at a place, if one does. */
export function dateAt(text: string, at: number, language: string): Draft | undefined {
  return (
    numericAt(text, at, language) ??
    eastAsianAt(text, at) ??
    dayFirst(text, at, language) ??
    monthFirst(text, at, language)
  );
}

function made(text: string, start: number, end: number, date: DateParts): Draft {
  return draft(start, end, date.year ?? Number.NaN, {
    digits: text.slice(start, end),
    kind: 'date',
    date,
    closed: true,
  });
}

function numericAt(text: string, at: number, language: string): Draft | undefined {
  const years = matchAt(iso, text, at);
  if (years) {
    const [whole, year, , month, day] = years;
    const date = { year: Number(year), month: Number(month), day: Number(day) };
    return isDate(date) ? made(text, at, at + whole.length, date) : undefined;
  }
  const match = matchAt(numeric, text, at);
  if (!match) return undefined;
  const [whole, first = '', one = '', second = '', two = '', years2 = ''] = match;
  if (
    one.trim() !== two.trim() ||
    (years2.length === 2 && (one.trim() === '-' || (one.trim() === '.' && language === 'en')))
  )
    return undefined;
  const year = years2.length === 4 ? Number(years2) : 2000 + Number(years2);
  const [day, month] = [Number(first), Number(second)];
  const [usual, other] = [
    { year, month, day },
    { year, month: day, day: month },
  ];
  const end = at + whole.length;
  // "3/4/2024" is in March or in April.
  if (one === '/' && language === 'en' && isDate(usual) && isDate(other) && day !== month)
    return made(text, at, end, { year });
  if (isDate(usual)) return made(text, at, end, usual);
  return isDate(other) && one === '/' ? made(text, at, end, other) : undefined;
}

const isDate = ({ year, month = 1, day = 1 }: DateParts): boolean =>
  (year === undefined || (year >= 1000 && year <= 2999)) &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= 31;

function eastAsianAt(text: string, at: number): Draft | undefined {
  const match = matchAt(eastAsian, text, at);
  if (!match) return undefined;
  const [whole, year, month, day] = match;
  const date = {
    ...(year ? { year: Number(year) } : {}),
    month: Number(month),
    ...(day ? { day: Number(day) } : {}),
  };
  return isDate(date) ? made(text, at, at + whole.length, date) : undefined;
}

const ordinal = /(?:st|nd|rd|th|er|º|ª|\.|°|:[ae])?/y;
const of = /\s(?:of|de|del|d['’])\s?/y;
const yearBehind = /(?:,?\s|\sde\s|\sdel\s|\s?['’])(\d{4})(?![\d.,:]\d|\d|\s\d{3}(?!\d))/y;

/** "12 May 2021", "12. Mai", "1er mai", "12 de mayo de 2021", "May 2021" told by its year. */
function dayFirst(text: string, at: number, language: string): Draft | undefined {
  const end = digitsEnd(text, at);
  if (end - at > 2) return undefined;
  const day = Number(text.slice(at, end));
  const marked = end + (matchAt(ordinal, text, end)?.[0].length ?? 0);
  const from = matchAt(of, text, marked)?.[0].length;
  const month = monthAt(text, from === undefined ? afterBlanks(text, marked) : marked + from, language);
  if (!month || marked === month.start || !isDate({ day })) return undefined;
  const year = matchAt(yearBehind, text, month.end);
  const date = { day, month: month.value, ...(year ? { year: Number(year[1]) } : {}) };
  return made(text, at, month.end + (year?.[0].length ?? 0), date);
}

/** "May 12, 2021", "May 2021", "mayo de 2021". */
function monthFirst(text: string, at: number, language: string): Draft | undefined {
  const before = matchBefore(text, at, language);
  if (!before) return undefined;
  const end = digitsEnd(text, at);
  const value = Number(text.slice(at, end));
  if (end - at === 4 && value >= 1000 && value < 2200 && !isFollowed(text, end))
    return made(text, before.start, end, { month: before.value, year: value });
  if (
    language !== 'en' ||
    end - at > 2 ||
    !isDate({ day: value }) ||
    value === 0 ||
    /^[:.,]\d/.test(text.slice(end, end + 2))
  )
    return undefined;
  const marked = end + (matchAt(ordinal, text, end)?.[0].length ?? 0);
  const place = text[end] === '.' ? end : marked;
  const year = matchAt(yearBehind, text, place);
  return made(text, before.start, place + (year?.[0].length ?? 0), {
    month: before.value,
    day: value,
    ...(year ? { year: Number(year[1]) } : {}),
  });
}

const isFollowed = (text: string, end: number): boolean => /^[.,:]\d/.test(text.slice(end, end + 2));

function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text[end])) end++;
  return end;
}

/** The name of a month that begins at a place. */
function monthAt(
  text: string,
  at: number,
  language: string,
): { value: number; start: number; end: number } | undefined {
  let end = at;
  while (end - at < 14 && isLetter(text[end])) end++;
  if (end === at || end - at > 13) return undefined;
  const value = monthOf(text.slice(at, end), language);
  if (value === undefined) return undefined;
  const dot = text[end] === '.' && end - at <= 4 && /^\.,?\s\d/.test(text.slice(end, end + 4)) ? 1 : 0;
  return { value, start: at, end: end + dot };
}

/** The name of a month that ends before a place: "May ", "Sept. ", "mayo de ". */
function matchBefore(
  text: string,
  at: number,
  language: string,
): { value: number; start: number } | undefined {
  const match = /([\p{L}\p{M}]{1,14})(?:\.?,?\s|\sde\s|\sdel\s)$/u.exec(text.slice(Math.max(0, at - 20), at));
  if (!match) return undefined;
  const value = monthOf(match[1] ?? '', language);
  const start = Math.max(0, at - 20) + match.index;
  return value === undefined || isLetter(text[start - 1]) ? undefined : { value, start };
}

/** "may" and "march" are words before they are months. */
function monthOf(word: string, language: string): number | undefined {
  if (/^(?:may|march|mar|sun|set|dec|ago|mai|mars)$/.test(word) && (language === 'en' || language === 'de'))
    return undefined;
  return (
    monthsOf(language).get(asKey(word)) ?? (language === 'en' ? undefined : monthsOf('en').get(asKey(word)))
  );
}

const months = new Map<string, ReadonlyMap<string, number>>();
/** Languages are few; a stranger's invented tags must not pile up. */
const KEPT = 60;

/** The names of the months, in full and short, alone and beside a day. Source: the locale data of the runtime (CLDR). */
function monthsOf(language: string): ReadonlyMap<string, number> {
  const known = months.get(language);
  if (known) return known;
  const names = new Map<string, number>();
  for (const locale of supported(language)) {
    for (const month of ['long', 'short'] as const)
      for (const day of ['numeric', undefined] as const) {
        const format = new Intl.DateTimeFormat(locale, {
          month,
          ...(day ? { day } : {}),
          calendar: 'gregory',
          timeZone: 'UTC',
        });
        for (let index = 0; index < 12; index++) {
          const name =
            format.formatToParts(Date.UTC(2021, index, 15)).find(({ type }) => type === 'month')?.value ?? '';
          const key = asKey(name).replace(/\.$/, '');
          if (/^\p{L}[\p{L}\p{M}]+$/u.test(key) && !names.has(key)) names.set(key, index + 1);
        }
      }
  }
  if (language === 'en') names.set('sept', 9);
  if (months.size < KEPT) months.set(language, names);
  return names;
}

function supported(language: string): readonly string[] {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language === 'und' || language === '' ? 'en' : language);
  } catch {
    // No tag of a language.
    return [];
  }
}
