import { type Draft, draft } from './amount.js';
import { dateAt } from './dates.js';
import { digitsAt, type Style, styleOf } from './digits.js';
import { baseLanguage, isLetter, isLooseLetter, matchAt } from './text.js';
import { timeAt } from './times.js';
import { currencyBefore } from './units.js';

const begin = /[\d½⅓⅔¼¾⅕⅛]/g;
const vulgar = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅛', 1 / 8],
]);
/** Addresses: their digits say nothing. */
const addresses = /(?:https?:\/\/|www\.)[^\s"'<>]{1,2000}/g;
const footnote = /\d{1,3}(?:[,–-]\s?\d{1,3}){0,5}\]/y;

/** The numbers that a text writes in digits, in order: dates, times, codes and what else begins with a digit. */
export function digitNumbers(text: string, tag: string): Draft[] {
  const language = baseLanguage(tag);
  const style = styleOf(text, tag);
  const found: Draft[] = [];
  const hidden = [...text.matchAll(addresses)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  let next = 0;
  for (let at = from(text, 0); at >= 0; ) {
    while ((hidden[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
    const span = hidden[next];
    const note = text[at - 1] === '[' ? matchAt(footnote, text, at) : undefined;
    const skipped = span && span.start <= at ? span.end : note ? at + note[0].length : undefined;
    const number = skipped === undefined ? numberAt(text, at, language, style) : undefined;
    if (number) found.push(number);
    at = from(text, Math.max(skipped ?? number?.end ?? 0, at + 1));
  }
  return found;
}

function from(text: string, at: number): number {
  begin.lastIndex = at;
  return begin.exec(text)?.index ?? -1;
}

function numberAt(text: string, at: number, language: string, style: Style): Draft {
  const lone = vulgar.get(text[at] ?? '');
  if (lone !== undefined) return draft(at, at + 1, lone, { plain: false, kind: 'share' });
  return (
    dateAt(text, at, language) ??
    codeAt(text, at) ??
    fractionAt(text, at) ??
    timeAt(text, at) ??
    powerAt(text, at, style) ??
    plainAt(text, at, style)
  );
}

const ratio = /\d{1,6}:\d{1,6}(?::\d{1,6}){0,6}/y;
const clock = /(?:[01]?\d|2[0-4]):[0-5]\d(?![\d:]\d)|\d{1,2}:\d\d:\d\d(?!\d)/y;
const hyphens = /\d{1,9}(?:-\d{1,9}){2,8}(?!\d)/y;
const telephone = /\d{1,3}(?:[ .()/-]{1,2}\d{1,9}){2,6}(?!\d)/y;
const zeroed = /0\d{1,6}(?:[ /-]\d{2,9}){0,5}(?![\d]|[.,:]\d)/y;
const long = /\d{16}/y;
const tail = /[\d.]{0,40}\d|\d/y;

/** "COVID-19", "v2.3.1", "B12", "978-3-16-148410-0", "3:1": digits that count nothing. */
function codeAt(text: string, at: number): Draft | undefined {
  const name = nameBefore(text, at);
  if (name !== undefined) return code(text, name, at, at + (matchAt(tail, text, at)?.[0].length ?? 1));
  for (const pattern of [hyphens, ...(text[at - 1] === '+' ? [telephone] : []), zeroed]) {
    const match = matchAt(pattern, text, at);
    if (match && !/^\d{1,3}(?: \d{3})+$/.test(match[0]))
      return code(text, text[at - 1] === '+' ? at - 1 : at, at, at + match[0].length);
  }
  if (matchAt(clock, text, at)) return undefined;
  const proportion = matchAt(ratio, text, at);
  if (proportion) return code(text, at, at, at + proportion[0].length);
  if (!matchAt(long, text, at)) return undefined;
  let end = at;
  while (/\d/.test(text[end] ?? '')) end++;
  return code(text, at, at, end);
}

function code(text: string, start: number, at: number, end: number): Draft {
  return draft(start, end, Number.NaN, {
    kind: 'code',
    closed: true,
    digits: text.slice(at, end).replace(/[^\d.:]/g, ''),
  });
}

/** What leaves the number behind its hyphen as it is: "mid-1990s", "5-to-10-year". */
const prefixes = new Set(
  'mid pre post sub early late non over under near ultra anti plus minus to in bis und and or of'.split(' '),
);

/** Where a name begins that ends in the digits at a place. */
function nameBefore(text: string, at: number): number | undefined {
  const dash = /[-‑]/.test(text[at - 1] ?? '') ? 1 : 0;
  const end = at - dash;
  if (text[at - 1] === '#') return at - 1;
  if (!isLetter(text[end - 1]) || isLooseLetter(text[end - 1])) return undefined;
  let start = end;
  while (end - start < 30 && isLetter(text[start - 1])) start--;
  const word = text.slice(start, end);
  if (currencyBefore(text, end) || (dash && prefixes.has(word.toLowerCase())) || word === '×')
    return undefined;
  return start;
}

const fraction = /(?:(\d{1,4})\s)?(\d{1,3})[/⁄](\d{1,4})(?![\d/⁄]|[.,]\d)/y;
const easternFraction = /([1-9]\d{0,3})分[の之](\d{1,4})(?!\d)/y;
const denominators = new Set([2, 3, 4, 5, 6, 8, 10, 16, 100, 1000]);

/** "3/4", "2 1/2". */
function fractionAt(text: string, at: number): Draft | undefined {
  const eastern = matchAt(easternFraction, text, at);
  if (eastern)
    return draft(at, at + eastern[0].length, Number(eastern[2]) / Number(eastern[1]), {
      kind: 'share',
      closed: true,
    });
  const match = matchAt(fraction, text, at);
  if (!match) return undefined;
  const [whole, before, over, under] = match;
  const end = at + whole.length;
  if (!denominators.has(Number(under)) || Number(over) >= Number(under))
    return before ? undefined : code(text, at, at, end);
  const value = Number(before ?? 0) + Number(over) / Number(under);
  return draft(at, end, value, { plain: false, digits: whole, ...(before ? {} : { kind: 'share' }) });
}

const factor = /\s?[×x*·⋅]\s?10(?:(?:\^|\*\*)\{?([-−+]?\d{1,3})\}?|([⁻⁺]?[⁰¹²³⁴-⁹]{1,3}))/y;
const ten = /10(?:(?:\^|\*\*)\{?([-−+]?\d{1,3})\}?|([⁻⁺]?[⁰¹²³⁴-⁹]{1,3}))/y;
const mantissa = /[eE]([-−+]?\d{1,3})(?![\p{L}\d])/uy;

/** "10⁶", "1.2 × 10^-3", "3e8". */
function powerAt(text: string, at: number, style: Style): Draft | undefined {
  const alone = matchAt(ten, text, at);
  if (alone) return power(text, at, 1, at + alone[0].length, alone);
  const { value, end, chain } = digitsAt(text, at, style, false);
  const match = chain ? undefined : (matchAt(factor, text, end) ?? matchAt(mantissa, text, end));
  return match ? power(text, at, value, end + match[0].length, match) : undefined;
}

function power(
  text: string,
  at: number,
  value: number,
  end: number,
  [, plain, raised = '']: RegExpExecArray,
): Draft {
  const lowered = [...raised].map((sign) => raisedDigits.get(sign) ?? '').join('');
  const exponent = Number((plain ?? lowered).replace('−', '-'));
  return draft(at, end, Number(`${value}e${exponent}`), { plain: false, digits: text.slice(at, end) });
}

const raisedDigits = new Map([...'⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺'].map((sign, index) => [sign, '0123456789-+'[index] ?? '']));

const monthBefore = /\p{Lu}\p{L}{2,10}\.?\s$/u;
const labelled =
  /(?:^|[\s(])(?:fig(?:ure)?|table|chapter|page|section|abb(?:ildung)?|tab(?:elle)?|kapitel|seite|рис|табл|no|nr|n°)\.?\s$/iu;

function plainAt(text: string, at: number, style: Style): Draft {
  const before = text.slice(Math.max(0, at - 14), at);
  // "Table 3 500 people" has two numbers.
  const spaced = !(labelled.test(before) && monthBefore.test(before) && text[at + 1] === ' ');
  const { value, or, end, digits, plain, chain } = digitsAt(text, at, style, spaced);
  // ".5"
  if (plain && text[at - 1] === '.' && (at === 1 || /[\s($£€<>=~]/.test(text[at - 2] ?? '')))
    return draft(at - 1, end, Number(`0.${digits}`), { digits: `0.${digits}`, plain: false });
  if (chain) return code(text, at, at, end);
  const part = /^\s?[½⅓⅔¼¾⅕⅛]/.exec(text.slice(end, end + 2))?.[0];
  if (plain && part)
    return draft(at, end + part.length, value + (vulgar.get(part.trim()) ?? 0), {
      plain: false,
      digits: digits + part.trim(),
    });
  return draft(at, end, value, { digits, plain, ...(or ? { or } : {}) });
}
