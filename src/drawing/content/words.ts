import type { Chart, Content, Fact } from './content.js';
import { isMinor } from './lexicon.js';
import { segmentsOf } from './reading.js';

/** Scripts that write no blanks between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

export const isUnspaced = (text: string): boolean => unspaced.test(text);

/** The words of a text that carry its meaning, in lower case, numbers among them. */
export function contentWordsOf(text: string, language: string): string[] {
  return segmentsOf(text, language).filter(
    (word) => !isMinor(word, language) && !/^\p{Script=Hiragana}{1,3}$/u.test(word),
  );
}

/** Whether all words of the one that carry a meaning stand in the other, in any form. */
export function isSaidIn(told: string, text: string, language: string): boolean {
  const words = segmentsOf(text, language);
  const known = new Set(words);
  const plain = text.toLowerCase();
  return contentWordsOf(told, language).every(
    (word) =>
      known.has(word) ||
      (isUnspaced(word) && plain.includes(word)) ||
      words.some((other) => isSameWord(word, other)),
  );
}

/** Two forms of one word: "cup" and "cups", "Europe" and "European"; never two numbers. */
export function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  if (/\p{Nd}/u.test(one) || /\p{Nd}/u.test(other)) return false;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length - short.length > 3) return false;
  if (long.startsWith(short) && short.length >= 3 && endings.has(long.slice(short.length)))
    return short.length >= 4 || /^e?s$/.test(long.slice(short.length));
  if (short.length < 5) return false;
  let common = 0;
  while (common < short.length && short[common] === long[common]) common++;
  return common >= 5 && short.length - common <= 2 && long.length - common <= 3;
}

const endings = new Set('s es ed er ers en n e ing'.split(' '));

/** Whether a value stands in a text, as a whole: "4%" does not in "24%". Blanks and capitals make no difference. */
export function placeOf(value: string, text: string): { start: number; end: number } | undefined {
  const squeezed = value.replace(/\s/gu, '').toLowerCase();
  if (squeezed === '') return undefined;
  const kept: number[] = [];
  let plain = '';
  for (let at = 0; at < text.length; at++) {
    const sign = (text[at] ?? '').toLowerCase();
    if (/\s/u.test(sign) || sign.length !== 1) continue;
    plain += sign;
    kept.push(at);
  }
  for (let at = plain.indexOf(squeezed); at >= 0; at = plain.indexOf(squeezed, at + 1)) {
    const start = kept[at] ?? 0;
    const end = (kept[at + squeezed.length - 1] ?? 0) + 1;
    if (isWhole(text, start, end)) return { start, end };
  }
  return undefined;
}

function isWhole(text: string, start: number, end: number): boolean {
  const [before, first, last, after] = [
    text.slice(Math.max(0, start - 2), start),
    text[start],
    text[end - 1],
    text.slice(end, end + 2),
  ];
  const isJoined = (one = '', other = ''): boolean =>
    (/\p{Nd}/u.test(one) && /\p{Nd}/u.test(other)) ||
    (/[\p{L}\p{M}]/u.test(one) && /[\p{L}\p{M}]/u.test(other) && !isUnspaced(one + other));
  return (
    !isJoined(before.at(-1), first) &&
    !isJoined(last, after[0]) &&
    !/\p{Nd}[.,'’٫٬]$/u.test(before) &&
    !(/\p{Nd}/u.test(last ?? '') && /^[.,'’٫٬]\p{Nd}|^[%٪‰]/u.test(after))
  );
}

/**
 * The words that a layout draws of a content, in lower case and in no order, each as often as it is drawn: title,
 * subtitle, hero, facts, chart, pairs, events and sides, without the source. Letters that follow one another are a
 * word, as are the digits of a number and each sign with a meaning ("%", "$"); of scripts without blanks, each letter.
 */
export function wordsOf(content: Content): string[] {
  const { title, subtitle = '', hero, facts, chart, pairs, events, sides } = content;
  return [
    title,
    subtitle,
    ...(hero ? told(hero) : []),
    ...facts.flatMap(told),
    ...(chart ? labels(chart) : []),
    ...pairs.flatMap(labels),
    ...events.flatMap((event) => [event.isDateInText ? '' : event.date, ...told(event)]),
    ...sides.flatMap((side) => [side.name, ...side.facts.flatMap(told)]),
  ].flatMap(wordsIn);
}

const told = ({ head = '', lead = '', value, text }: Fact): string[] => [
  head,
  lead,
  value?.written ?? '',
  text,
];
const labels = ({ title = '', bars }: Chart): string[] => [
  title,
  ...bars.flatMap(({ label, value }) => [label, value.written]),
];

const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]|\p{Nd}(?:[.,:٫٬]?\p{Nd}){0,40}|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}])[\p{L}\p{M}])+|[\p{No}\p{S}%٪‰]/gu;

/** A text's words as `wordsOf` counts them. */
export const wordsIn = (text: string): string[] => text.toLowerCase().match(word) ?? [];
