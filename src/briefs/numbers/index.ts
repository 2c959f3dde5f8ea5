import type { Amount, Draft } from './amount.js';
import { boundOf } from './bounds.js';
import { dress } from './dress.js';
import { eastAsianNumbers } from './east-asian.js';
import { joinNumbers } from './joined.js';
import { joinRanges } from './ranges.js';
import { romanCenturies } from './roman.js';
import { digitNumbers } from './scan.js';
import { sharedUnits } from './shared.js';
import { spelledNumbers } from './spelled.js';
import { baseLanguage, fold, isDigit, isLetter, isLooseLetter, prepareKeys } from './text.js';
import { unitNamed } from './unit-tables.js';

export type { Amount, Bound } from './amount.js';
export { sameAmount } from './same.js';
export { unitNamed } from './unit-tables.js';

/**
 * All amounts of a text, in its order: in the digits of any script, divided and scaled as anybody does, or in words of
 * the languages that we know them in; each with its sign, currency, unit and bound. Takes time linear in the text.
 *
 * @param language a BCP 47 tag; "und" where nobody knows it
 */
export function amountsIn(text: string, language: string): Amount[] {
  const plain = prepareKeys(fold(text));
  const base = baseLanguage(language);
  const digits = digitNumbers(plain, language).map((number) => dress(plain, number, base));
  const words = apart(digits, [
    ...spelledNumbers(plain, base),
    ...eastAsianNumbers(plain),
    ...romanCenturies(plain),
  ]).map((number) => dress(plain, number, base));
  const drafts = apart([], [...digits, ...words]);
  const numbers = joinNumbers(plain, joinRanges(plain, drafts));
  const shared = sharedUnits(plain, numbers);
  return numbers.map((number, index) => ({
    ...finished(text, plain, number, base),
    ...(shared.has(index) ? { shared: shared.get(index) ?? '' } : {}),
  }));
}

/** The numbers that overlap with none before them, in the order of the text; those of `taken` left out. */
function apart(taken: readonly Draft[], numbers: readonly Draft[]): Draft[] {
  const all = [
    ...taken.map((number) => ({ number, isTaken: true })),
    ...numbers.map((number) => ({ number, isTaken: false })),
  ];
  all.sort(
    (one, other) => one.number.start - other.number.start || Number(other.isTaken) - Number(one.isTaken),
  );
  const found: Draft[] = [];
  let end = 0;
  for (const [index, { number, isTaken }] of all.entries()) {
    const next = all[index + 1];
    const isCut = !isTaken && next?.isTaken === true && next.number.start < number.end;
    if (number.start < end || isCut) continue;
    end = number.end;
    if (!isTaken) found.push(number);
  }
  return found;
}

function finished(text: string, plain: string, number: Draft, language: string): Amount {
  const {
    start,
    end,
    value,
    high = value,
    or,
    unit,
    kind = 'count',
    digits,
    spelled,
    ambiguous = false,
    date,
  } = number;
  const isLoose = kind === 'code' || kind === 'date' || kind === 'year' || kind === 'ordinal';
  const bounded = isLoose
    ? { start, end }
    : boundOf(plain, { start: number.lead ?? start, end, isShare: kind === 'share' || spelled }, language);
  const money = unit !== undefined && unitNamed(unit).kind === 'money';
  return {
    text: text.slice(start, end),
    start,
    end,
    low: value,
    high,
    kind,
    digits,
    spelled,
    ambiguous,
    boundStart: bounded.start,
    boundEnd: bounded.end,
    attached: isAttached(plain, end),
    ...(or && high === value ? { or } : {}),
    ...(unit === undefined ? {} : { unit }),
    ...(money ? { currency: unit } : {}),
    ...(number.per ? { per: number.per } : {}),
    ...(bounded.bound ? { bound: bounded.bound } : {}),
    ...(date ? { date } : {}),
  };
}

function isAttached(text: string, end: number): boolean {
  const at = /[-‑]/.test(text[end] ?? '') ? end + 1 : end;
  return (isLetter(text[at]) && !isLooseLetter(text[at])) || (at > end && isDigit(text[at]));
}
