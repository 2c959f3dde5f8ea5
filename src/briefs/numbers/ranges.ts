import type { Draft } from './amount.js';
import { andWords, betweenWords, changeStems, fromWords, rangeSigns, rangeWords } from './data/ranges.js';
import { asKey } from './text.js';

/** Joins the two ends of each range: "3–5", "between 3 and 5", "from 3 to 5" where it tells of no change. */
export function joinRanges(text: string, numbers: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  for (let index = 0; index < numbers.length; index++) {
    const [first, second] = [numbers[index], numbers[index + 1]];
    const joined = first && second && rangeOf(text, first, second);
    if (joined) index++;
    const number = joined || first;
    if (number) found.push(number);
  }
  return found;
}

/** No connection of two ends is longer. */
const BETWEEN_CHARACTERS = 12;
const joinable: ReadonlySet<string> = new Set([
  'count',
  'money',
  'share',
  'measure',
  'duration',
  'age',
  'multiple',
  'year',
]);

function rangeOf(text: string, first: Draft, second: Draft): Draft | undefined {
  const gap = second.start - first.end;
  if (gap < 1 || gap > BETWEEN_CHARACTERS) return undefined;
  if (
    !joinable.has(first.kind ?? 'count') ||
    !joinable.has(second.kind ?? 'count') ||
    first.high !== undefined
  )
    return undefined;
  // "18- bis 25-Jährige"
  const link = asKey(text.slice(first.end, second.start))
    .replace(/^-(?=.)|(?<=.)-$/g, '')
    .trim();
  const isSign = rangeSigns.has(link);
  const word = wordBefore(text, first.start);
  const isBetween = andWords.has(link) && betweenWords.has(word);
  if (!isSign && !isBetween && !rangeWords.has(link)) return undefined;
  if (isScore(first, second, isSign && gap === 1))
    return {
      ...first,
      end: second.end,
      kind: 'code',
      value: Number.NaN,
      digits: digitsOf(first, second),
      closed: true,
    };
  const isPeriod = first.kind === 'year' && second.kind === 'year';
  if (!isSign && !isBetween && !isPeriod && tellsOfChange(text, first, word)) return undefined;
  const range = joined(text, first, second, isSign && gap === 1);
  return range && isBetween ? { ...range, lead: first.start - word.length - 1 } : range;
}

function joined(text: string, first: Draft, second: Draft, isTight: boolean): Draft | undefined {
  const short = isTight ? shortYear(first, second) : undefined;
  if (short !== undefined)
    return { ...first, end: second.end, high: short, kind: 'year', digits: digitsOf(first, second) };
  if (first.unit !== undefined && second.unit !== undefined && first.unit !== second.unit) return undefined;
  if (
    first.unit !== undefined &&
    second.unit === undefined &&
    !/^\D{0,4}$/.test(text.slice(first.start, first.start + 1))
  )
    return undefined;
  if (
    first.unit === undefined &&
    first.kind === 'year' &&
    second.kind !== 'year' &&
    second.unit !== undefined &&
    first.ambiguous !== true
  )
    return undefined;
  if ((first.kind === 'year') !== (second.kind === 'year') && second.unit === undefined) return undefined;
  if (first.spelled !== second.spelled) return undefined;
  const shared =
    first.scale === 1 && second.scale !== 1
      ? Number((first.value * second.scale).toPrecision(15))
      : first.value;
  const low = shared < second.value ? shared : first.value;
  if (!(low < second.value)) return undefined;
  const unit = second.unit ?? first.unit;
  const { or: _or, unit: _unit, kind: _kind, ...rest } = first;
  const kind = second.unit === undefined ? (first.kind ?? second.kind) : second.kind;
  return {
    ...rest,
    value: low,
    high: second.value,
    end: second.end,
    digits: digitsOf(first, second),
    ambiguous: (first.ambiguous ?? false) && (second.ambiguous ?? false),
    ...(unit === undefined ? {} : { unit }),
    ...(kind === undefined ? {} : { kind }),
  };
}

/** "3–1" */
const isScore = (first: Draft, second: Draft, isTight: boolean): boolean =>
  isTight &&
  [first, second].every(
    ({ plain, unit, kind, spelled }) => plain && unit === undefined && kind === undefined && !spelled,
  ) &&
  first.value >= second.value;

const digitsOf = (first: Draft, second: Draft): string => `${first.digits}-${second.digits}`;

/** "2019–21" */
function shortYear(first: Draft, second: Draft): number | undefined {
  if (
    first.kind !== 'year' ||
    first.unit !== undefined ||
    second.digits.length !== 2 ||
    second.unit !== undefined ||
    second.spelled ||
    !second.plain
  )
    return undefined;
  const year = Math.floor(first.value / 100) * 100 + second.value;
  return year > first.value ? year : undefined;
}

const lastWord = /([\p{L}\p{M}]{1,14}['’]?)\s?$/u;

function wordBefore(text: string, at: number): string {
  const before = lastWord.exec(text.slice(Math.max(0, at - 16), at))?.[1] ?? '';
  return asKey(before);
}

/** So far before it a verb tells that something changed. */
const CHANGE_CHARACTERS = 60;

/** "rose from 3 to 5", "fell 25 percent to 3.6 percent"; but not "takes from 3 to 5 days". */
function tellsOfChange(text: string, first: Draft, before: string): boolean {
  if (!fromWords.has(before) && first.unit === undefined) return false;
  return changesBefore(text, first.start);
}

/** Whether the clause before a place tells that something rose or fell. */
export function changesBefore(text: string, at: number): boolean {
  const clause = text.slice(Math.max(0, at - CHANGE_CHARACTERS), at);
  const from = [...'.!?;。'].reduce((last, end) => Math.max(last, clause.lastIndexOf(`${end} `)), -1);
  const words = asKey(clause.slice(from + 1)).split(/[^\p{L}\p{M}]+/u);
  return words.some(isChange);
}

function isChange(word: string): boolean {
  if (word.length < 4) return changeStems.has(word);
  for (let length = 4; length <= Math.min(word.length, STEM_CHARACTERS); length++)
    if (changeStems.has(word.slice(0, length))) return true;
  return false;
}

/** No stem is longer. */
const STEM_CHARACTERS = 10;
