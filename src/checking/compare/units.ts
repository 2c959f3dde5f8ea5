import { type Amount, amountsIn, sameAmount, unitNamed } from '../../briefs/numbers/index.js';
import { isDigitCode } from './letters.js';
import type { Sighted, Told } from './told.js';

/**
 * Looks at what a number that is right digit for digit counts. Its unit may be written in any way that says the same
 * ("61 percent", "61%"); its letters are then covered. @returns what stands there where it says something else
 */
export function otherUnit(told: Told, said: readonly Amount[], language: string): string | undefined {
  const { seen, statement, state } = told;
  if (!seen || state !== 'right') return undefined;
  const amount = said.find(({ start, end }) => start <= told.start && told.end <= end);
  if (!amount || (amount.unit === undefined && isBare(amount, told.text))) return undefined;
  const letters = lettersIn(told, amount);
  if (letters.length > 0 && letters.every((at) => statement.covered[at] === 1)) return undefined;
  const { text } = seen.line;
  const whole = wholeOf(told.text, seen);
  const around = text.slice(Math.max(0, whole.start - 40), whole.start) + told.text;
  const at = around.length - told.text.length;
  const found = amountsIn(around + text.slice(whole.end, whole.end + 60), language).find(
    ({ start, end }) => start <= at && at < end,
  );
  if (!found || isBare(found, told.text)) return undefined;
  if (isContrary(amount, found)) return goesOn(found, amount) ? undefined : found.text;
  if (found.unit === amount.unit || letters.length === 0) {
    for (const letter of letters) statement.covered[letter] = 1;
    seen.line.taken.fill(1, ...spanOf(told, found.end - around.length));
  }
  return undefined;
}

/** Where all of a number stands of which one part was found: "1 300" are two in a line. */
function wholeOf(said: string, { line, start, end }: Sighted): { start: number; end: number } {
  const digits = said.replace(/\D/g, '');
  const parts = new RegExp([...digits].join(`[\\s.,'’]{0,3}`), 'g');
  const all = [...line.text.matchAll(parts)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
  return all.find((one) => one.start <= start && end <= one.end) ?? { start, end };
}

/** The letters of a line that belong to an amount that ends so far after its digits. */
function spanOf({ seen }: Told, after: number): [number, number] {
  if (!seen) return [0, 0];
  const { starts, codes } = seen.line;
  const end = seen.end + Math.max(0, after);
  let to = seen.from;
  while (to < codes.length && (starts[to] ?? end) < end) to++;
  return [seen.from, to];
}

const isBare = ({ text }: Amount, digits: string): boolean => text.trim().length <= digits.length;

function isContrary(said: Amount, seen: Amount): boolean {
  if (sameAmount(said, seen)) return false;
  const [one, other] = [unitNamed(said.unit ?? ''), unitNamed(seen.unit ?? '')];
  if (said.unit !== undefined && seen.unit !== undefined) {
    if (one.base !== other.base) return said.kind !== 'date' && seen.kind !== 'date';
    return !isEqual(said.low * one.factor, seen.low * other.factor);
  }
  return said.kind === seen.kind && !isEqual(said.low, seen.low);
}

/** "14 %part": a word was joined to the unit. */
const goesOn = ({ text }: Amount, said: Amount): boolean =>
  text.replace(/\s/g, '').startsWith(said.text.replace(/\s/g, ''));

/** A dash before a number may be one of the text, and a minus is often lost. */
const isEqual = (one: number, other: number): boolean =>
  Math.abs(Math.abs(one) - Math.abs(other)) <= Math.abs(one) * 1e-9;

function lettersIn({ statement }: Told, { start, end }: Amount): number[] {
  return statement.codes.flatMap((code, at) => {
    const place = statement.starts[at] ?? 0;
    return place >= start && place < end && !isDigitCode(code) ? [at] : [];
  });
}
