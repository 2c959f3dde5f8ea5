import type { Facts } from '../../article.js';
import { functionWordsOf } from '../language.js';
import { factLimits as limits } from '../limits.js';
import { baseLanguage, isPercent, scalesOf } from '../number-words.js';

type Measure = Facts['numbers'][number];

const approximate =
  '(?:more than|less than|fewer than|at least|at most|up to|nearly|almost|around|about|over|under|roughly|approximately|mehr als|weniger als|mindestens|rund|etwa|fast|über|plus de|moins de|environ|près de|más de|menos de|cerca de|casi|più di|meno di|circa|quasi|mais de|meer dan|ongeveer|bijna)';
const amount = String.raw`[$€£¥₹₩]?\s?\p{Nd}+(?:[.,'’\u00a0\u202f]\p{Nd}+)*(?:\s?[$€£¥₹₩%‰])?`;
const quantity = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:/#-])(?:${approximate}\s)?${amount}(?![\p{N}:/]|[-–]\p{N})`,
  'giu',
);
const months =
  /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|okt|nov|dec|dez|janv|févr|juil|déc)\.?$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|januari|februari|maart|mei|augustus)$/iu;
const LONGEST_MEASURES_WORDS = 8;
const NUMBERS = 6;

/** The amounts of a sentence with their units, and the words beside each that say what it measures. */
function measuresIn(sentence: string, language: string): Measure[] {
  return [...sentence.matchAll(quantity)].flatMap((match) => {
    const before = sentence.slice(0, match.index);
    const rest = sentence.slice(match.index + match[0].length);
    if (isDate(match[0], before, rest)) return [];
    const unit = unitOf(match[0], rest, language);
    const value = `${match[0]}${unit}`.trim();
    const measures = besideOf(before, value, rest.slice(unit.length), language);
    const isBare =
      (/^\D*[\p{Nd}.,'’\s]+$|-old$/u.test(value) && !isMoneyOrShare(value)) ||
      (isNameEnd(before) && !isStrong(value));
    const tooLong = value.length > limits.valueCharacters || measures.length > limits.measuresCharacters;
    return isBare || tooLong || measures === '' ? [] : [{ value, measures }];
  });
}

/** The numbers of the chosen sentences first, then of the others; each value once. */
export function chooseNumbers(
  chosen: readonly string[],
  others: readonly string[],
  language: string,
): Measure[] {
  const seen = new Set<string>();
  const found: Measure[] = [];
  const rest = others.flatMap((sentence) => measuresIn(sentence, language));
  const ranked = [
    ...chosen.flatMap((sentence) => measuresIn(sentence, language)),
    ...rest.filter(({ value }) => isStrong(value)),
    ...rest.filter(({ value }) => !isStrong(value)).slice(0, 2),
  ];
  for (const measure of ranked) {
    if (found.length >= NUMBERS) break;
    if (seen.has(measure.value)) continue;
    seen.add(measure.value);
    found.push(measure);
  }
  return found;
}

/** "Week 13", "Formula 1", "Chapter 3". */
const isNameEnd = (before: string): boolean => /\S\s\p{Lu}\p{L}+\s$/u.test(before);

const isMoneyOrShare = (value: string): boolean => /[%‰$€£¥₹₩]/.test(value);

/** Money, shares and large amounts say more than counts. */
export const isStrong = (value: string): boolean =>
  /[%‰$€£¥₹₩]|percent|prozent|\p{Nd}[\s\u00a0]?(?:mi|bi|tr)\p{L}{3,}|\p{Nd}{3}|[万億亿만억]/iu.test(value);

/** Years, days of a month and hours are points on a line, not amounts. */
function isDate(text: string, before: string, rest: string): boolean {
  const digits = text.trim();
  if (/^(?:1[5-9]|20)\d\d$/.test(digits) && !/^\s(?:people|students|jobs|workers|Menschen)\b/.test(rest))
    return true;
  const neighbours = [
    before.trim().split(/\s/).at(-1) ?? '',
    rest.replace(/^[.,]/, '').trim().split(/[\s,]/)[0] ?? '',
  ];
  return (
    neighbours.some((word) => months.test(word)) ||
    /^\s?(?:年|月|日|[ap]\.?m\b|Uhr\b|th\b|st\b|nd\b|rd\b|s\b)/u.test(rest)
  );
}

/** What follows an amount and belongs to it: " million tonnes", "%", " percent", " km". */
function unitOf(amountText: string, rest: string, language: string): string {
  const cjk =
    /^[万萬億亿만억千]?\p{Script=Han}{0,2}|^(?:パーセント|メートル|ドル|퍼센트|만?명|원|달러)/u.exec(
      rest,
    )?.[0];
  if (cjk) return cjk;
  const letters = /^(?:[kKmMbB]|bn)(?![\p{L}\p{N}])/u.exec(rest)?.[0] ?? '';
  const scale = /^[ \u00a0-]?\p{L}+\.?/u.exec(rest)?.[0] ?? '';
  const isScale = scale !== '' && scalesOf(scale.replace(/[^\p{L}]/gu, ''), knownOr(language))[0] !== 1;
  const percent = isPercent(rest)
    ? (/^\s?(?:%|per cent|pour cent|por ciento|por cento|per cento|\p{L}+)/iu.exec(rest)?.[0] ?? '')
    : '';
  if (percent) return percent;
  const taken = letters + (isScale ? scale : '');
  if (/[%‰$€£¥₹₩]/.test(amountText)) return taken;
  const noun = /^[ \u00a0-](\p{L}[\p{L}'’-]*)/u.exec(rest.slice(taken.length));
  const isUnit = noun?.[1] && !functionWordsOf(language).has(noun[1].toLowerCase());
  return taken + (isUnit ? noun[0] : '');
}

/** In a language whose words we do not know, a word after a number is its unit. */
const knownOr = (language: string): string =>
  scalesOf('x', baseLanguage(language)).length === 1 ? language : 'en';

/**
 * What an amount measures: the words after one that begins its clause, else those before it, as far as they reach to
 * the end of the clause; else the clause itself. Nothing where that is too long to be a label.
 */
function besideOf(before: string, value: string, after: string, language: string): string {
  const left = lastClause(before).split(' ').filter(Boolean);
  const right = firstClause(after).split(' ').filter(Boolean);
  const [leftWords, rightWords] = [ends(left, language), ends(right, language)];
  const chosen =
    leftWords.length < 2 && rightWords.length > 0 && rightWords.length <= LONGEST_MEASURES_WORDS
      ? rightWords
      : leftWords.length <= LONGEST_MEASURES_WORDS && right.length <= 3
        ? leftWords
        : [...left, value, ...right];
  const text = ends(chosen, language)
    .join(' ')
    .replace(/[“”„«»"()[\]]/gu, '')
    .trim();
  return /\p{L}{3}/u.test(text) && (/\s/.test(text) || unspaced.test(text)) ? text : '';
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const lastClause = (text: string): string =>
  text
    .split(/[,;:，；：。、()（）]\s*|\s[–—]\s/u)
    .at(-1)
    ?.trim() ?? '';
const firstClause = (text: string): string =>
  text.split(/[,;:.!?，；：。、()（）](?:\s|$)|\s[–—]\s/u)[0]?.trim() ?? '';

/** Without prepositions and articles at either end. */
function ends(words: readonly string[], language: string): string[] {
  const known = functionWordsOf(language);
  const isLoose = (word = '') => known.has(word.toLowerCase()) || !/[\p{L}\p{N}]/u.test(word);
  let [from, to] = [0, words.length];
  while (from < to && isLoose(words[from])) from++;
  while (to > from && isLoose(words[to - 1])) to--;
  return words.slice(from, to);
}
