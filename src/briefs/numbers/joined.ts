import type { DateParts, Draft } from './amount.js';
import { andWords, fromWords, rangeSigns, rangeWords } from './data/ranges.js';
import { changeLinks, every, ones, ratioLinks } from './data/sharing.js';
import { asKey } from './text.js';
import { unitNamed } from './unit-tables.js';

/** No words between two numbers of one amount are longer. */
const BETWEEN_CHARACTERS = 14;
const UNDER = 1000;

/** Joins what two numbers say as one, "3 hours 20 minutes" and "one in five", and gives the start of a change its end's unit. */
export function joinNumbers(text: string, numbers: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    const joined = (last && (durationOf(text, last, number) ?? ratioOf(text, last, number))) || undefined;
    if (joined) found[found.length - 1] = joined;
    else {
      const changed = last && (changedFrom(text, last, number) ?? dayBefore(text, last, number));
      if (changed) found[found.length - 1] = changed;
      found.push((last && dayAfter(text, last, number)) ?? oneIn(text, number) ?? everyOf(text, number));
    }
  }
  return found;
}

function linkOf(text: string, first: Draft, second: Draft): string | undefined {
  const gap = second.start - first.end;
  return gap < 0 || gap > BETWEEN_CHARACTERS ? undefined : asKey(text.slice(first.end, second.start)).trim();
}

/** "3 hours and 20 minutes", "6 ft 2 in" of two units that measure the same. */
function durationOf(text: string, first: Draft, second: Draft): Draft | undefined {
  if (first.unit === undefined || second.unit === undefined || first.high !== undefined || first.value < 0)
    return undefined;
  const [large, small] = [unitNamed(first.unit), unitNamed(second.unit)];
  if (large.kind !== 'duration' || small.kind !== 'duration' || large.base !== small.base) return undefined;
  if (large.factor <= small.factor || second.value * small.factor >= large.factor || second.value < 0)
    return undefined;
  const link = linkOf(text, first, second);
  // "1日30分" is half an hour a day.
  if (link === '' && text.slice(first.start, first.end) === '1日') return undefined;
  if (link === undefined || (link !== '' && link !== ',' && !andWords.has(link))) return undefined;
  const value = (first.value * large.factor) / small.factor + second.value;
  return { ...second, start: first.start, value, digits: `${first.digits} ${second.digits}`, plain: false };
}

/** "12–14 May": the first is a day of that month too. */
function dayBefore(text: string, first: Draft, { date, ...second }: Draft): Draft | undefined {
  const isDay = date?.day !== undefined && isPlainCount(first) && first.value < date.day;
  const link = isDay ? linkOf(text, first, second) : undefined;
  return isDay && link !== undefined && rangeSigns.has(link) ? asDay(first, date) : undefined;
}

/** "Oct. 28–29" */
function dayAfter(text: string, { date, ...first }: Draft, second: Draft): Draft | undefined {
  const isDay =
    date?.day !== undefined && isPlainCount(second) && second.value > date.day && second.value <= 31;
  const link = isDay ? linkOf(text, first, second) : undefined;
  return isDay && link !== undefined && rangeSigns.has(link) ? asDay(second, date) : undefined;
}

const asDay = (number: Draft, date: DateParts): Draft => ({
  ...number,
  value: date.year ?? Number.NaN,
  kind: 'date',
  date: { ...date, day: number.value },
});

const isPlainCount = ({ plain, kind, unit, value, high }: Draft): boolean =>
  plain &&
  (kind === undefined || kind === 'count') &&
  unit === undefined &&
  high === undefined &&
  value > 0 &&
  value <= UNDER;

/** "one in five", "7 out of 10": a share. */
function ratioOf(text: string, first: Draft, second: Draft): Draft | undefined {
  if (!isPlainCount(first) || !isPlainCount(second) || first.value >= second.value) return undefined;
  const link = linkOf(text, first, second);
  return link !== undefined && ratioLinks.has(link)
    ? share(first.start, second, first.value / second.value, first.digits)
    : undefined;
}

function share(start: number, number: Draft, value: number, over: string): Draft {
  return { ...number, start, value, kind: 'share', digits: `${over}/${number.digits}`, plain: false };
}

const wordsBefore = /(?:^|[^\p{L}])(\p{L}{1,6})\s(\p{L}{1,4}(?:\s\p{L}{2,5})?)\s$/u;

/** "un sur trois": the article is the one. */
function oneIn(text: string, number: Draft): Draft | undefined {
  if (!isPlainCount(number) || number.value < 2) return undefined;
  const from = Math.max(0, number.start - 20);
  const match = wordsBefore.exec(text.slice(from, number.start));
  const [, one = '', link = ''] = match ?? [];
  if (!match || !ones.has(asKey(one)) || !ratioLinks.has(asKey(link))) return undefined;
  return share(number.start - one.length - link.length - 2, number, 1 / number.value, '1');
}

const lastWord = /(?:^|[^\p{L}])(\p{L}{2,8})\s$/u;

/** "every third" is a third of all. */
function everyOf(text: string, number: Draft): Draft {
  if (number.kind !== 'ordinal' || number.value < 2) return number;
  const word = lastWord.exec(text.slice(Math.max(0, number.start - 10), number.start))?.[1] ?? '';
  return every.has(asKey(word))
    ? share(number.start - word.length - 1, number, 1 / number.value, '1')
    : number;
}

/** "from 7 to 13 percent", "с 71 до 78 тысяч рублей": the unit stands once. */
function changedFrom(text: string, first: Draft, second: Draft): Draft | undefined {
  if (
    first.unit !== undefined ||
    (first.kind !== undefined && first.kind !== 'count') ||
    first.high !== undefined
  )
    return undefined;
  if ((second.unit === undefined && second.scale === 1) || second.kind === 'year' || second.kind === 'date')
    return undefined;
  const link = linkOf(text, first, second);
  if (link === undefined || !(changeLinks.has(link) || rangeWords.has(link))) return undefined;
  if (!fromWords.has(asKey(lastWordOf(text, first.start)))) return undefined;
  const scaled = Number((first.value * second.scale).toPrecision(15));
  const ratio = scaled / second.value;
  const isShared = first.scale === 1 && second.scale !== 1 && ratio > 0.05 && ratio < 20;
  const { unit, kind } = second;
  return {
    ...first,
    ...(isShared ? { value: scaled, scale: second.scale } : {}),
    ...(unit ? { unit } : {}),
    ...(kind ? { kind } : {}),
  };
}

function lastWordOf(text: string, at: number): string {
  return /(\p{L}{1,6}['’]?)\s?$/u.exec(text.slice(Math.max(0, at - 8), at))?.[1] ?? '';
}
