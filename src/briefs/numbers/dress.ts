import type { Draft } from './amount.js';
import { counters } from './data/further-unit-words.js';
import {
  agesAfter,
  beforeEra,
  decadeAfter,
  decadeBefore,
  dottedOrdinals,
  ordinalAfter,
  yearAfter,
  yearCues,
} from './data/time-words.js';
import { eastAsianAfter, scaleAfter } from './scales.js';
import { isBlank, isDigit, isLetter, isLooseLetter, matchAt } from './text.js';
import { unitNamed } from './unit-tables.js';
import { currencyBefore, unitAfter } from './units.js';

/** Looks at what stands around a number and belongs to it: sign, currency, scale, unit; and finds out what it is. */
export function dress(text: string, number: Draft, language: string): Draft {
  if (number.closed) return number;
  const special =
    asDecade(text, number) ??
    asAge(text, number) ??
    asOrdinal(text, number, language) ??
    asYear(text, number);
  if (special) return special;
  const front = frontOf(text, number.start);
  const scaled = withScale(text, number, language, front.currency !== undefined);
  const measured = withUnit(text, scaled, language, front.currency);
  if (measured.kind === undefined && measured.unit === undefined && isCode(text, measured))
    return {
      ...measured,
      kind: 'code',
      value: Number.NaN,
      end: lettersEnd(text, measured.end),
      digits: text.slice(number.start, lettersEnd(text, measured.end)),
    };
  const minus = front.negative ? 0 : minusLength(text, number.start, measured.unit);
  const negative = front.negative || minus > 0;
  const value = negative ? -measured.value : measured.value;
  const signed = {
    ...measured,
    start: front.start - minus,
    value,
    ...(negative && measured.or ? { or: measured.or.map((each) => -each) } : {}),
  };
  return withCounter(text, maybeYear(text, signed));
}

interface Front {
  readonly start: number;
  readonly currency?: string;
  readonly negative: boolean;
}

/** "−€5", "US$ -3", "+7". */
function frontOf(text: string, at: number): Front {
  const share = percentBefore(text, at);
  if (share !== undefined) return { start: share, negative: false };
  const inner = currencyBefore(text, at);
  const start = inner?.start ?? at;
  const sign = signBefore(text, start);
  if (sign === undefined) return { start, negative: false, ...(inner ? { currency: inner.name } : {}) };
  const outer = inner ? undefined : currencyBefore(text, start - 1);
  const currency = (inner ?? outer)?.name;
  return { start: outer?.start ?? start - 1, negative: sign !== '+', ...(currency ? { currency } : {}) };
}

/** "%25", "yüzde 25", "百分之25": where a share begins that is written before its number. */
function percentBefore(text: string, at: number): number | undefined {
  const match = percentFirst.exec(text.slice(Math.max(0, at - 7), at));
  return match ? at - match[0].length : undefined;
}

const percentFirst = /(?:(?<!\d)%|(?<!\p{L})yüzde\s|百分之)$/iu;

function signBefore(text: string, at: number): string | undefined {
  const sign = text[at - 1];
  if (sign === undefined || !'-−–+'.includes(sign)) return undefined;
  const before = text[at - 2];
  if (before !== undefined && !isBlank(before) && !'([{„“"«~≈<>=:;|/…$€£'.includes(before)) return undefined;
  // "10 -5" leaves open what it is.
  return isBlank(before) && isDigit(text[at - 3]) ? undefined : sign;
}

const minusWord = /(?:^|\s)((?:minus|минус|eksi|माइनस)\s)$/iu;
const minusOfDegrees = /(?:^|[^\p{L}])(?<!(?:au|de|du|al|lo|pelo|ao|a|di)\s)((?:moins|menos|meno)\s)$/iu;

/** How many characters before a number say that it is below zero. */
function minusLength(text: string, at: number, unit: string | undefined): number {
  const before = text.slice(Math.max(0, at - 12), at);
  const word =
    minusWord.exec(before) ?? (unit?.startsWith('°') === true ? minusOfDegrees.exec(before) : undefined);
  return word?.[1]?.length ?? 0;
}

function withScale(text: string, number: Draft, language: string, isMoney: boolean): Draft {
  const eastern = eastAsianAfter(text, number.end, number.value);
  if (eastern)
    return {
      ...number,
      value: eastern.value,
      end: eastern.end,
      plain: false,
      scale: number.value === 0 ? 1 : eastern.value / number.value,
    };
  const scale = number.spelled ? undefined : scaleAfter(text, number.end, language, isMoney);
  if (!scale) return number;
  const others = [number.value, ...(number.or ?? [])].flatMap((value) =>
    [scale.factor, ...scale.or].map((factor) => times(value, factor)),
  );
  const [value = 0, ...or] = others;
  const { or: _or, ...rest } = number;
  return {
    ...rest,
    value,
    end: scale.end,
    plain: false,
    scale: scale.factor,
    ...(or.length > 0 ? { or } : {}),
  };
}

/** Without what binary fractions lose: 4.2 million is 4200000. */
const times = (value: number, factor: number): number => Number((value * factor).toPrecision(15));

function withUnit(text: string, number: Draft, language: string, currency: string | undefined): Draft {
  if (percentBefore(text, number.start) !== undefined) return { ...number, unit: '%', kind: 'share' };
  const after = unitAfter(text, number.end, language, number.scale !== 1);
  if (currency !== undefined) {
    // "US$ 5 million dollars", "$5 CAD": the name behind says more than an open sign.
    const isMoney = after && unitNamed(after.name).kind === 'money';
    return {
      ...number,
      unit: isMoney && currency === 'dollar' ? after.name : currency,
      kind: 'money',
      ...(isMoney ? { end: after.end } : {}),
    };
  }
  if (after) {
    const { kind, name } = unitNamed(after.name);
    return name === 'age'
      ? { ...number, unit: 'year', kind, end: after.end }
      : { ...number, unit: name, kind, end: after.end };
  }
  const fold = matchAt(multiplied, text, number.end);
  return fold ? { ...number, unit: 'times', kind: 'multiple', end: number.end + fold[0].length } : number;
}

const multiplied = /(?:[x×]|\s?×|[- ]fold)(?![\p{L}\d]|\s?\d)/uy;

function asDecade(text: string, number: Draft): Draft | undefined {
  const { value, end, plain } = number;
  if (
    !plain ||
    number.spelled ||
    value % 10 !== 0 ||
    !((value >= 1000 && value <= 2100) || (value >= 10 && value <= 90))
  )
    return undefined;
  const after = matchAt(decadeAfter, text, end);
  const isBefore =
    !after &&
    decadeBefore.test(text.slice(Math.max(0, number.start - 12), number.start)) &&
    !unitFollows(text, end);
  if (!after && !isBefore) return undefined;
  const or = value < 100 ? { or: [1900 + value, 2000 + value] } : {};
  return { ...number, end: end + (after?.[0].length ?? 0), kind: 'year', unit: 'decade', ...or };
}

const unitFollows = (text: string, end: number): boolean => /^\s?[%\d€$]/.test(text.slice(end, end + 2));

function asAge(text: string, number: Draft): Draft | undefined {
  for (const [unit, pattern] of agesAfter) {
    const match = matchAt(pattern, text, number.end);
    if (match) return { ...number, kind: 'age', unit, end: number.end + match[0].length };
  }
  return undefined;
}

function asOrdinal(text: string, number: Draft, language: string): Draft | undefined {
  if (number.plain && text[number.start - 1] === '第')
    return { ...number, kind: 'ordinal', start: number.start - 1 };
  if (!number.plain || number.spelled) return undefined;
  const after = matchAt(ordinalAfter, text, number.end);
  if (after) return { ...number, kind: 'ordinal', end: number.end + after[0].length };
  const dotted =
    dottedOrdinals.has(language) &&
    number.end - number.start <= 2 &&
    text[number.end] === '.' &&
    isBlank(text[number.end + 1]) &&
    isLetter(text[number.end + 2]);
  return dotted ? { ...number, kind: 'ordinal', end: number.end + 1, ambiguous: true } : undefined;
}

/** "в 2019 году", "2019年", "300 BC". */
function asYear(text: string, number: Draft): Draft | undefined {
  if (!number.plain || number.spelled) return undefined;
  const era = matchAt(beforeEra, text, number.end);
  if (era) return { ...number, kind: 'year', value: -number.value, end: number.end + era[0].length };
  if (!isYear(number)) return undefined;
  const word = matchAt(yearAfter, text, number.end);
  return word ? { ...number, kind: 'year', end: number.end + word[0].length } : undefined;
}

const isYear = ({ value, start, end, plain }: Draft): boolean =>
  plain && value >= 1000 && value <= 2100 && end - start === 4;
const wordBefore = /([\p{L}\p{M}]{1,12})['’]?\s?$/u;

/** Four digits without a unit: a year by the word before them, or by what years there are. */
function maybeYear(text: string, number: Draft): Draft {
  if (
    number.kind !== undefined ||
    number.spelled ||
    number.value < 1000 ||
    number.value > 2100 ||
    !number.plain ||
    number.scale !== 1
  )
    return number;
  const bare = text.slice(number.end - 4, number.end);
  if (!/^\d{4}$/.test(bare) || number.end - number.start !== 4) return number;
  const word =
    wordBefore.exec(text.slice(Math.max(0, number.start - 14), number.start))?.[1]?.toLowerCase() ?? '';
  const isRecent = number.value >= 1900 && number.value < 2100;
  const isCounting = /^\s\p{Ll}{4}/u.test(text.slice(number.end, number.end + 6));
  if (yearCues.has(word)) return { ...number, kind: 'year', ambiguous: isCounting && !isRecent };
  return isRecent ? { ...number, kind: 'year', ambiguous: true } : { ...number, ambiguous: true };
}

/** "5G", "3D", "1080p". */
function isCode(text: string, { end, spelled }: Draft): boolean {
  return !spelled && isLetter(text[end]) && isDigit(text[end - 1]) && !isLooseLetter(text[end]);
}

function lettersEnd(text: string, at: number): number {
  let end = at;
  while (end - at < 30 && (isLetter(text[end]) || isDigit(text[end]))) end++;
  return end;
}

/** "500人" is shown with its counter. */
function withCounter(text: string, number: Draft): Draft {
  if (number.unit !== undefined) return number;
  const sign = text[number.end] ?? '';
  return counters.has(sign) && isLooseLetter(sign)
    ? { ...number, end: number.end + 1, kind: number.kind ?? 'count' }
    : number;
}
