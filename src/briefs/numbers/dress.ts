import type { Draft } from './amount.js';
import { counters } from './data/further-unit-words.js';
import { asPointInTime, maybeYear } from './points-in-time.js';
import { eastAsianAfter, scaleAfter } from './scales.js';
import { isBlank, isDigit, isLetter, isLooseLetter, matchAt } from './text.js';
import { unitNamed } from './unit-tables.js';
import { currencyBefore, unitAfter } from './units.js';

/** Looks at what stands around a number and belongs to it: sign, currency, scale, unit; and finds out what it is. */
export function dress(text: string, number: Draft, language: string): Draft {
  if (number.closed) return number;
  const special = asPointInTime(text, number, language);
  if (special) return special;
  const front = frontOf(text, number.start);
  const scaled = withScale(text, withHalf(text, number), language, front.currency !== undefined);
  const measured = withHalfBehind(
    text,
    withHalf(text, withUnit(text, withHalf(text, scaled), language, front.currency)),
  );
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
  if (before !== undefined && !isBlank(before) && !'([{„“"«~≈<>=:;|/…–—$€£'.includes(before))
    return undefined;
  // "10 -5" leaves open what it is.
  return isBlank(before) && isDigit(text[at - 3]) ? undefined : sign;
}

const minusWord = /((?<!\p{L})(?:minus|минус|eksi|माइनस|영하)\s|マイナス|零下|氷点下|영하)$/iu;
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

/** "2 and a half", "1 milione e mezzo", "trois ans et demi". */
function withHalf(text: string, number: Draft): Draft {
  const half = matchAt(halfMore, text, number.end);
  if (!half || number.value % 1 !== 0) return number;
  const { or: _or, ...rest } = number;
  return { ...rest, value: number.value + number.scale / 2, end: number.end + half[0].length, plain: false };
}

const halfMore =
  /\s(?:and a half|e mezz[oa]|et demie?|y medi[oa]|e mei[oa]|с половиной|en een half|och en halv|i pół)(?!\p{L})|[个個]?半(?=[个個]?(?:小时|小時|时|年|月|天|星期|亿|億|万))/iuy;

/** "1時間半", "两年半" */
function withHalfBehind(text: string, number: Draft): Draft {
  const isHalf = text[number.end] === '半' && number.unit !== undefined && number.value % 1 === 0;
  if (
    !isHalf ||
    unitNamed(number.unit ?? '').kind !== 'duration' ||
    /^半[期额額年数數径徑]/.test(text.slice(number.end))
  )
    return number;
  const { or: _or, ...rest } = number;
  return { ...rest, value: number.value + 0.5, end: number.end + 1, plain: false };
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
      ...(isMoney && after.per ? { per: after.per } : {}),
    };
  }
  if (after) {
    const { kind, name } = unitNamed(after.name);
    const per = after.per ? { per: after.per } : {};
    return { ...number, unit: name === 'age' ? 'year' : name, kind, end: after.end, ...per };
  }
  const tight = /^\d{1,3}$/.test(number.digits)
    ? tightUnits.get(matchAt(tightUnit, text, number.end)?.[0] ?? '')
    : undefined;
  if (tight) return { ...number, unit: tight.name, kind: 'measure', end: number.end + tight.length };
  const fold = matchAt(multiplied, text, number.end);
  return fold ? { ...number, unit: 'times', kind: 'multiple', end: number.end + fold[0].length } : number;
}

/** Letters that are units only where they touch their number: "180C", "2in". */
const tightUnit = /(?:C|F|in)(?![\p{L}\d])/uy;
const tightUnits = new Map([
  ['C', { name: '°C', length: 1 }],
  ['F', { name: '°F', length: 1 }],
  ['in', { name: 'inch', length: 2 }],
]);

const multiplied = /(?:[x×]|\s?×|[- ]fold)(?![\p{L}\d]|\s?\d)/uy;

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
