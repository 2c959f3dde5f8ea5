import { type Amount, amountsIn, sameAmount } from '../../numbers/index.js';
import { eveningWords, onesBeforeNouns, restWords } from '../lexicon/retold.js';
import type { Comparison } from '../words/comparison.js';
import type { Placed, Side } from '../words/side.js';
import { isFree } from './free.js';
import { isOfScore } from './scores.js';

/** A number that stands in the quotation, told in another way: as a word, as a share, with what goes without saying. */
export const isRetold = (comparison: Comparison, own: Placed): boolean =>
  ways.some((isSo) => isSo(comparison, own));

const ways: readonly ((comparison: Comparison, own: Placed) => boolean)[] = [
  isOne,
  isOfScore,
  isOutOf,
  isOneInMany,
  isRoughly,
  isScaledAlike,
  isLate,
  isComputed,
  isRest,
  isOfName,
  isOfCompound,
  isOfUnitAround,
];

const read = new WeakMap<Side, readonly Amount[]>();

/** The amounts of a text whose articles are read as ones. */
function withOnes(side: Side): readonly Amount[] {
  const known = read.get(side);
  if (known) return known;
  const text = side.text.replace(onesBeforeNouns, '1');
  const amounts = amountsIn(text, side.language).map((amount) => ({
    ...amount,
    text: text.slice(amount.start, amount.end + BEHIND),
  }));
  read.set(side, amounts);
  return amounts;
}

/** So much of the word behind a number tells what it counts. */
const BEHIND = 5;

/** "12 months" and "a year", "1 egg" and "an egg", "1 kg" and "one kilogram". */
function isOne({ told, said }: Comparison, { amount }: Placed): boolean {
  if (amount.low !== 1 && amount.kind !== 'duration' && amount.unit === undefined) return false;
  const behind = told.text.slice(amount.end, amount.end + BEHIND).toLowerCase();
  const { bound: _, ...ours } = amount;
  return withOnes(said).some(({ bound: __, ...theirs }) => {
    if (theirs.low !== 1 || theirs.high !== 1 || theirs.digits !== '1') return false;
    if (ours.unit === undefined) return ours.low === 1 && theirs.text.slice(1).toLowerCase() === behind;
    return sameAmount(ours, theirs);
  });
}

/** "497 out of 812" where both numbers stand. */
function isOutOf({ said }: Comparison, { amount }: Placed): boolean {
  const [, over, under] = /^(\d{1,6})\/(\d{1,6})$/.exec(amount.digits) ?? [];
  if (over === undefined || amount.spelled) return false;
  return [over, under].every((part) => said.amounts.some((place) => place.amount.low === Number(part)));
}

const isShare = ({ kind, low, unit }: Amount): boolean =>
  kind === 'share' && low > 0 && low < 1 && unit === undefined;

/** "One colony of three" for a third; only beside another number or a word for one. */
function isOneInMany({ said }: Comparison, { amount }: Placed): boolean {
  if (amount.kind !== 'count' || amount.unit !== undefined || amount.low < 2 || amount.low > 100)
    return false;
  return said.amounts.some((place) => isShare(place.amount) && nearly(place.amount.low * amount.low, 1));
}

const nearly = (one: number, other: number): boolean => Math.abs(one - other) < 0.01;

/** "Almost half" of 46 %; "about 500" of 497; "more than 3 million" of 3.04 million. */
function isRoughly({ told, said }: Comparison, { amount, at }: Placed): boolean {
  if (amount.kind === 'year' || amount.kind === 'date' || amount.kind === 'code') return false;
  const share = isShare(amount);
  // Only round numbers round.
  if (!share && !/^[1-9]\d?0*$/.test(String(amount.low))) return false;
  const bound =
    amount.bound ??
    (told.hits('quantities').some((hit) => hit.at === at - 1 && hit.classes.includes('almost'))
      ? 'almost'
      : undefined);
  if (bound === undefined) return false;
  return said.amounts.some(({ amount: { bound: _, ...theirs } }) => {
    if (theirs.low !== theirs.high || theirs.kind === 'year') return false;
    const value = share && theirs.unit === '%' ? theirs.low / 100 : theirs.low;
    if (!(share && theirs.unit === '%')) {
      const { bound: __, ...ours } = amount;
      if (!sameAmount({ ...ours, low: theirs.low, high: theirs.high }, theirs)) return false;
    }
    const by = value / amount.low - 1;
    const most = share ? SHARE_ROUNDS : ROUNDS;
    if (bound === 'almost' || bound === 'less than' || bound === 'at most') return by < 0 && by >= -most;
    if (bound === 'about') return Math.abs(by) <= most;
    return by > 0 && by <= most;
  });
}

const ROUNDS = 0.04;
const SHARE_ROUNDS = 0.11;

/** "Chile 310 million, Peru 245": the scale, or a unit, stands once. */
function isScaledAlike({ told, said }: Comparison, { amount }: Placed): boolean {
  if (amount.low !== amount.high || amount.kind === 'year') return false;
  const fits = (large: Amount, small: Amount, side: Side): boolean =>
    small.unit === undefined &&
    small.kind === 'count' &&
    small.low < 1000 &&
    scalesOf(side).some((scale) => nearly(large.low / (small.low * scale), 1));
  return said.amounts.some((place) => fits(amount, place.amount, said) || fits(place.amount, amount, told));
}

/** What the scaled numbers of a text are multiplied by. */
const scalesOf = ({ amounts }: Side): readonly number[] =>
  [1e3, 1e6, 1e9].filter((scale) =>
    amounts.some(
      ({ amount: { low, text, spelled } }) =>
        low >= scale && low < scale * 1000 && !spelled && /^\P{L}{0,4}\d[\d.,]{0,6}\s?\p{L}/u.test(text),
    ),
  );

/** "22 hours" where the quotation says "ten at night". */
function isLate({ said }: Comparison, { amount }: Placed): boolean {
  const hour = amount.kind === 'time' ? amount.low / 60 : amount.unit === 'h' ? amount.low : Number.NaN;
  if (!(hour >= 13 && hour < 24) || !eveningWords.test(said.text)) return false;
  return said.amounts.some(
    ({ amount: { low, kind } }) => low === hour - 12 || (kind === 'time' && low / 60 === hour - 12),
  );
}

/** "33 years later" of 1946 and 1979; "tripled" of 300 and 900. */
function isComputed({ said }: Comparison, { amount }: Placed): boolean {
  const pairs = said.amounts.flatMap((one, index) => {
    const next = said.amounts[index + 1];
    return next ? [[one.amount, next.amount] as const] : [];
  });
  if (amount.unit === 'year' && amount.kind === 'duration')
    return pairs.some(
      ([one, other]) =>
        one.kind === 'year' && other.kind === 'year' && Math.abs(other.low - one.low) === amount.low,
    );
  if (amount.kind !== 'multiple' || amount.low < 2) return false;
  return pairs.some(
    ([one, other]) =>
      ![one, other].some(({ kind, spelled }) => spelled || kind === 'year' || kind === 'ordinal') &&
      one.low > 0 &&
      (one.unit === other.unit || one.unit === undefined || other.unit === undefined) &&
      (nearly(other.low / one.low, amount.low) || nearly(one.low / other.low, amount.low)),
  );
}

/** A third where the quotation has two thirds, "and the rest". */
function isRest({ said }: Comparison, { amount }: Placed): boolean {
  const part = isShare(amount) ? amount.low : amount.unit === '%' ? amount.low / 100 : Number.NaN;
  if (Number.isNaN(part) || !restWords.test(said.text)) return false;
  return said.amounts.some(({ amount: { low, kind, unit } }) => {
    const theirs = kind === 'share' && unit === undefined ? low : unit === '%' ? low / 100 : Number.NaN;
    return nearly(theirs + part, 1);
  });
}

/** "The Brisa 2": a number of a name that the sentence before the quotation has. */
function isOfName({ told, around }: Comparison, { amount, at }: Placed): boolean {
  if (amount.unit !== undefined || amount.spelled) return false;
  const name = told.terms[at - 1]?.raw ?? '';
  if (amount.kind !== 'code' && !/^\p{Lu}/u.test(name)) return false;
  return around.amounts.some(
    (place) =>
      place.amount.digits === amount.digits &&
      (around.terms[place.at - 1]?.raw === name ||
        (amount.kind === 'code' && amount.text === place.amount.text)),
  );
}

/** Languages that write a number and what it counts as one word. */
const compounding = new Set(['de', 'nl', 'sv']);

/** "Three shifts" where the quotation has "Dreischichtbetrieb". */
function isOfCompound({ told, said }: Comparison, { amount, at, end }: Placed): boolean {
  const word = told.terms[at]?.word ?? '';
  if (!amount.spelled || end - at !== 1 || word.length < 3 || !compounding.has(said.language)) return false;
  return said.terms.some(
    (term) =>
      term.word.length >= word.length + 5 &&
      term.word.startsWith(word) &&
      !/^(?:ßig|ssig|zig|zehn|hundert|tausend|tien|tig|honderd|duizend|ton|tio|hundra)/u.test(
        term.word.slice(word.length),
      ),
  );
}

/** "Five million" of a quotation whose sentence before speaks of euros; "48 %" told of a bare number that ends a clause. */
function isOfUnitAround(comparison: Comparison, { amount, end }: Placed): boolean {
  const { told, said, around } = comparison;
  const isBare = ({ unit, kind }: Amount) => unit === undefined && kind !== 'year' && kind !== 'code';
  if (isBare(amount)) {
    const isOpen = amount.low >= 1e5 && !told.content[end];
    return isOpen && said.amounts.some(({ amount: { low, kind } }) => low === amount.low && kind === 'money');
  }
  if (amount.unit === undefined) return false;
  const units = [
    ...around.amounts,
    ...withOnes(around).map((each) => ({ amount: each })),
    ...withOnes(said).map((each) => ({ amount: each })),
  ];
  const isKnown =
    units.some((place) => place.amount.unit === amount.unit) ||
    (isFree(comparison) && amount.unit === 'year');
  return (
    isKnown &&
    said.amounts.some(
      (place) => isBare(place.amount) && place.amount.low === amount.low && !said.content[place.end],
    )
  );
}
