import type { Amount, AmountKind, Bound, DateParts } from './amount.js';
import { hundredths, openCurrencies } from './data/units.js';
import { unitNamed } from './unit-tables.js';

/**
 * Whether a told amount says what an amount of the source says: the same value and unit, whatever the notation and
 * the language, and no bound that the other contradicts. A unit that only one of them has makes them differ; a range
 * is the same as no single value. "About" may be left out or added, the other bounds may not.
 */
export function sameAmount(told: Amount, source: Amount): boolean {
  return sameResolved(withShared(told, source), withShared(source, told));
}

/** "17 million more" of a sentence about euros. */
function withShared(amount: Amount, other: Amount): Amount {
  const { unit, shared } = amount;
  if (unit !== undefined || shared === undefined || other.unit === undefined) return amount;
  return { ...amount, unit: shared, kind: unitNamed(shared).kind };
}

function sameResolved(told: Amount, source: Amount): boolean {
  if (told.kind === 'code' || source.kind === 'code')
    return told.kind === source.kind && told.digits === source.digits;
  if (told.date || source.date) return sameDate(told, source);
  if (told.per !== undefined && source.per !== undefined && told.per !== source.per) return false;
  return sameKind(told, source) && sameBound(told.bound, source.bound) && sameValue(told, source);
}

/** What is told of a date must all be in the source's. */
function sameDate(told: Amount, source: Amount): boolean {
  if (told.digits === source.digits) return true;
  const [parts, known] = [partsOf(told), partsOf(source)];
  if (!parts || !known) return false;
  return (['year', 'month', 'day'] as const).every(
    (part) => parts[part] === undefined || parts[part] === known[part],
  );
}

function partsOf({ date, kind, low, high, unit }: Amount): DateParts | undefined {
  if (date) return date;
  return kind === 'year' && low === high && unit === undefined ? { year: low } : undefined;
}

/** Kinds whose numbers may be written as one another. */
const families: ReadonlyMap<AmountKind, string> = new Map([
  ['age', 'duration'],
  ['measure', 'amount'],
  ['share', 'amount'],
  ['count', 'amount'],
  ['money', 'amount'],
  ['multiple', 'amount'],
]);
const familyOf = (kind: AmountKind): string => families.get(kind) ?? kind;

function sameKind(told: Amount, source: Amount): boolean {
  if (told.kind === source.kind || familyOf(told.kind) === familyOf(source.kind)) return true;
  const kinds = [told.kind, source.kind];
  if (kinds.includes('time') && kinds.includes('duration')) return true;
  // "1500" and "3." may be more than one thing.
  const guessed = (kind: AmountKind) => kinds.includes(kind) && kinds.includes('count');
  return (
    (guessed('year') || guessed('ordinal')) &&
    [told, source].some(({ kind, ambiguous }) => kind !== 'count' && ambiguous)
  );
}

function sameBound(told: Bound | undefined, source: Bound | undefined): boolean {
  if (told === source) return true;
  const loose = (bound: Bound | undefined) => bound === undefined || bound === 'about';
  if (loose(told) && loose(source)) return true;
  return (
    (told === 'about' && source === 'almost') ||
    (told === 'almost' && source === 'about') ||
    (told === 'less than' && source === 'almost')
  );
}

function sameValue(told: Amount, source: Amount): boolean {
  if (told.unit === source.unit) return matches(told, source, 1, 1);
  if (isHundredth(told, source)) return matches(told, source, 0.01, 1);
  if (isHundredth(source, told)) return matches(told, source, 1, 0.01);
  // "5:58" are hours and minutes, or minutes and seconds.
  if (isClockOf(told, source) || isClockOf(source, told)) return matches(told, source, 1, 1);
  const [one, other] = [unitOf(told), unitOf(source)];
  const isOpen = stands(told.unit, source.unit) || stands(source.unit, told.unit);
  if (one.base !== other.base && !isOpen) return false;
  return isOpen ? matches(told, source, 1, 1) : matches(told, source, one.factor, other.factor);
}

/** "2:31 h" are minutes. */
const unitOf = ({ unit, kind }: Amount): { base: string; factor: number } =>
  unit === undefined ? (kind === 'time' ? unitNamed('min') : { base: '', factor: 1 }) : unitNamed(unit);

/** "85 cents" and "€0.85". */
const isHundredth = (small: Amount, large: Amount): boolean =>
  small.unit !== undefined &&
  large.unit !== undefined &&
  (hundredths.get(small.unit)?.has(large.unit) ?? false);

const isClockOf = (clock: Amount, { unit, low }: Amount): boolean =>
  clock.kind === 'time' && unit === 's' && clock.low === low && /^\d{1,2}:\d\d$/.test(clock.digits);

/** A dollar may be anybody's. */
const stands = (open: string | undefined, named: string | undefined): boolean =>
  open !== undefined && named !== undefined && (openCurrencies.get(open)?.has(named) ?? false);

function matches(told: Amount, source: Amount, ours: number, theirs: number): boolean {
  const isSingle = told.low === told.high;
  if (!isSingle || source.low !== source.high) {
    // What is told of a period's first or last year.
    if (isSingle && told.kind === 'year') return told.low === source.low || told.low === source.high;
    return nearly(told.low * ours, source.low * theirs) && nearly(told.high * ours, source.high * theirs);
  }
  const values = (amount: Amount) => [amount.low, ...(amount.or ?? [])];
  return values(told).some((value) => values(source).some((other) => nearly(value * ours, other * theirs)));
}

/** Equal but for what binary fractions lose when they are scaled. */
const nearly = (one: number, other: number): boolean => Math.abs(one - other) <= Math.abs(one) * 1e-9;
