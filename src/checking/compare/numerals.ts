import { styleOf } from '../../briefs/numbers/digits.js';
import { fold } from '../../briefs/numbers/text.js';
import { isDigitCode, type Letters } from './letters.js';

/** A number in digits, as it stands. Letters are those of its digits. */
export interface Numeral {
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const runs = /\d{1,18}(?:[.,'’٬٫·]\d{1,18}){0,8}/g;
const spaced = /(?<!\d)\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3}){1,5}(?!\d)/g;

/** The numbers of a text, in order. @param joined "1 240" is one number; else two, as columns may stand side by side */
export function numeralsOf(letters: Letters, joined: boolean): Numeral[] {
  // Between Chinese numbers a full-width comma divides numbers.
  const plain = fold(letters.text.replace(/[，．：、]/g, ' '));
  const wide = joined ? [...plain.matchAll(spaced)] : [];
  const all = [
    ...wide,
    ...[...plain.matchAll(runs)].filter(
      ({ index }) => !wide.some((one) => one.index <= index && index < one.index + one[0].length),
    ),
  ];
  all.sort((one, other) => one.index - other.index);
  let from = 0;
  return all.slice(0, MOST).flatMap((found) => {
    const [start, end] = [found.index, found.index + found[0].length];
    const isBefore = (letter: number): boolean =>
      (letters.starts[letter] ?? end) < start || !isDigitCode(letters.codes[letter]);
    while (from < letters.codes.length && isBefore(from)) from++;
    let to = from;
    while (to < letters.codes.length && (letters.starts[to] ?? end) < end) to++;
    const numeral = { start, end, from, to, text: found[0] };
    return to === from ? [] : [numeral];
  });
}

/** No text has more. */
const MOST = 300;

/** A number with the sign beside it that tells what it counts: "42%", "$3.40", "−5 °C". */
export function withSign({ text }: Letters, { start, end }: Numeral): string {
  const before = /[−+$€£¥₹₩]\s?$/u.exec(text.slice(Math.max(0, start - 2), start))?.[0] ?? '';
  const after = /^\s?(?:[%‰٪％$€£¥₹₩]|°[CF]?)/u.exec(text.slice(end, end + 3))?.[0] ?? '';
  return before + text.slice(start, end) + after;
}

/** What a number in digits may mean: digits, and a dot before decimals. */
interface Reading {
  /** By the custom of a language. */
  readonly strict: string;
  /** By the custom of any: "1.240". */
  readonly loose: readonly string[];
  /** Groups are marked. */
  readonly grouped: boolean;
}

function readingOf(text: string, language: string): Reading {
  const groups = text.split(/[^\d]/);
  const marks = text.replace(/\d/g, '');
  const last = marks.at(-1);
  const whole = tidy(groups.join(''), '');
  if (last === undefined) return { strict: whole, loose: [whole], grouped: false };
  const decimal = tidy(groups.slice(0, -1).join(''), groups.at(-1) ?? '');
  const isOnlyGroups = /^[ \u00a0\u202f\u2009'’٬]+$/.test(marks);
  const isThree = groups.at(-1)?.length === 3 && groups[0] !== '0' && (groups[0]?.length ?? 0) <= 3;
  if (isOnlyGroups) return { strict: whole, loose: [whole], grouped: true };
  if (marks.length > 1) {
    const isSame = [...marks].every((mark) => mark === last);
    const value = isSame && isThree ? whole : isSame ? text : decimal;
    return { strict: value, loose: [value], grouped: true };
  }
  if (!isThree || last === '٫' || last === '·') return { strict: decimal, loose: [decimal], grouped: false };
  const isDecimal = styleOf('', language).mark === last;
  return { strict: isDecimal ? decimal : whole, loose: [whole, decimal], grouped: !isDecimal };
}

/** Zeros that say nothing are left out: "01", "4.0". */
function tidy(whole: string, decimals: string): string {
  const integer = whole.replace(/^0{1,9}(?=\d)/, '');
  let end = decimals.length;
  while (decimals[end - 1] === '0') end--;
  return end === 0 ? integer : `${integer}.${decimals.slice(0, end)}`;
}

/**
 * Whether a number is seen as it is said: `same` digit for digit, however its groups are marked; `form`: divided as
 * another language does, which misleads nobody who reads the rest.
 */
export function sameNumeral(said: string, seen: string, language: string): 'same' | 'form' | undefined {
  const [one, other] = [readingOf(said, language), readingOf(seen, language)];
  if (one.strict === other.strict) return 'same';
  return one.grouped && other.loose.includes(one.strict) ? 'form' : undefined;
}
