import type { Draft } from './amount.js';
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
import { isBlank, isLetter, matchAt } from './text.js';

/** A decade, an age, an order or a year, where the signs around a number say so; they are no counts. */
export function asPointInTime(text: string, number: Draft, language: string): Draft | undefined {
  return (
    asAgeGroup(text, number) ??
    asDecade(text, number) ??
    asAge(text, number) ??
    asYear(text, number) ??
    asOrdinal(text, number, language)
  );
}

/** "the over-65s" are people. */
function asAgeGroup(text: string, number: Draft): Draft | undefined {
  const before = text.slice(Math.max(0, number.start - 6), number.start);
  if (
    !number.plain ||
    !/(?:under|over)-$/i.test(before) ||
    !/^s(?!\p{L})/u.test(text.slice(number.end, number.end + 2))
  )
    return undefined;
  return { ...number, kind: 'count', end: number.end + 1 };
}

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
  if (number.plain && /[第제]/.test(text[number.start - 1] ?? ''))
    return {
      ...number,
      kind: 'ordinal',
      start: number.start - 1,
      end: number.end + (/[位위]/.test(text[number.end] ?? '') ? 1 : 0),
    };
  if (!number.plain || number.spelled) return undefined;
  const after = matchAt(ordinalAfter, text, number.end);
  if (after) return { ...number, kind: 'ordinal', end: number.end + after[0].length };
  // "3. Bake it": the mark of a list's item.
  const { start, end } = number;
  if (
    end - start <= 2 &&
    (start === 0 || text[start - 1] === '\n') &&
    /^[.)]\s/.test(text.slice(end, end + 2))
  )
    return { ...number, kind: 'ordinal', end: end + 1, ambiguous: true };
  const dotted =
    dottedOrdinals.has(language) &&
    number.end - number.start <= 2 &&
    text[number.end] === '.' &&
    isBlank(text[number.end + 1]) &&
    isLetter(text[number.end + 2]);
  return dotted ? { ...number, kind: 'ordinal', end: number.end + 1, ambiguous: true } : undefined;
}

/** "в 2019 году", "2019年", "二〇一九年", "300 BC". */
function asYear(text: string, number: Draft): Draft | undefined {
  if (!number.plain || (number.spelled && text[number.end] !== '年')) return undefined;
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
export function maybeYear(text: string, number: Draft): Draft {
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
  if (isLabel(text, number)) return { ...number, kind: 'year', ambiguous: true };
  if (yearCues.has(word)) return { ...number, kind: 'year', ambiguous: isCounting && !isRecent };
  return isRecent ? { ...number, kind: 'year', ambiguous: true } : { ...number, ambiguous: true };
}

/** "1868: first stretch; 1874: the second" are years. */
const isLabel = (text: string, { start, end }: Draft): boolean =>
  /^[:：]\s/.test(text.slice(end, end + 2)) &&
  /(?:^|[\n;.,–—]\s?)$/.test(text.slice(Math.max(0, start - 2), start));
