import type { Facts } from '../../models/facts.js';
import { isEnglishClause } from '../facts/english.js';
import { isPercent, scalesOf } from '../facts/number-words.js';
import { shortenPoint } from '../facts/shorten.js';
import { baseLanguage, functionWordsOf } from '../text/language.js';
import { factLimits as limits } from '../text/limits.js';

type Measure = Facts['numbers'][number];

const approximate =
  '(?:more than|less than|fewer than|at least|at most|up to|nearly|almost|around|about|over|under|roughly|approximately|mehr als|weniger als|mindestens|rund|etwa|fast|über|plus de|moins de|environ|près de|más de|menos de|cerca de|casi|più di|meno di|circa|quasi|mais de|meer dan|ongeveer|bijna)';
const amount = String.raw`[$€£¥₹₩]?\s?\p{Nd}+(?:[.,'’\u00a0\u202f]\p{Nd}+)*(?:\s?[$€£¥₹₩%‰])?`;
const quantity = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:/#-])(?:${approximate}\s)?${amount}(?![\p{N}:/]|[-–](?:\p{L}+-)?\p{N})`,
  'giu',
);
const months =
  /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|okt|nov|dec|dez|janv|févr|juil|déc)\.?$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|januari|februari|maart|mei|augustus)$/iu;
const NUMBERS = 6;
/** A clause is shorter by far. */
const CLAUSE_CHARACTERS = 600;

/** The amounts of a sentence with their units, and the words of its clause that say what each measures. */
function measuresIn(sentence: string, language: string): Measure[] {
  return clausesOf(sentence, language).flatMap((clause) =>
    [...clause.matchAll(quantity)].flatMap((match) => {
      const before = clause.slice(0, match.index);
      const rest = clause.slice(match.index + match[0].length);
      if (isDate(match[0], before, rest)) return [];
      const unit = unitOf(match[0], rest, language);
      const value = `${match[0]}${unit}`.trim();
      const measures = labelOf(before, value, rest.slice(unit.length), language);
      const isBare =
        (/^\D*(?<![\p{Nd}.,'’\s])[\p{Nd}.,'’\s]+$|-old$/u.test(value) && !isMoneyOrShare(value)) ||
        (isNameEnd(before) && !isMoneyOrShare(value));
      const tooLong = value.length > limits.valueCharacters || measures.length > limits.measuresCharacters;
      return isBare || tooLong || measures === '' ? [] : [{ value, measures }];
    }),
  );
}

/** The clauses of a sentence that can stand by themselves: words cut from anything less may say what it does not. */
function clausesOf(sentence: string, language: string): string[] {
  const isEnglish = baseLanguage(language) === 'en';
  return sentence.split(clauseBorder).flatMap((piece) => {
    if (piece.length > CLAUSE_CHARACTERS || relative.test(piece)) return [];
    const short = shortenPoint(piece.replace(finding, ''), language);
    const stands =
      short &&
      !relative.test(short.text) &&
      (short.cut === 'whole' || short.cut === 'clause') &&
      (!isEnglish || isEnglishClause(short.text));
    return stands ? [short.text] : [];
  });
}

/** "A survey of 1,250 households found that 62 percent sleep better" */
const finding =
  /^.{3,80}\s(?:found|finds|shows?|showed|revealed|reveals|estimates?|estimated)\s(?:that\s)?(?=\D*\d)/iu;
/** Nobody says of whom: "which is 11 kilometres long", "recovered 3 percent"; or somebody says it, and it may not be so. */
const relative = /^(?:(?:which|who|whose|whom|where|that|\p{L}+ed)\s|["“„«])/iu;

const clauseBorder =
  /[;；。]\s*|\s[–—]\s|,\s+(?=(?:and|but|which|while|whereas|und|aber|während|et|mais|tandis|y|pero|mientras|e|ma|mentre|mas|enquanto|en|maar|terwijl)\s)/iu;

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
    // What was cut off in the middle may be about something else.
    ...chosen.flatMap((point) => (point.endsWith('…') ? [] : measuresIn(point, language))),
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

/** "Week 13", "Formula 1", "§ 3", "No. 4". */
const isNameEnd = (before: string): boolean =>
  /(?:\S\s\p{Lu}\p{L}+|§|\b(?:No|Nr|Art|Abs)\.|\bn°)\s?$/u.test(before);

const isMoneyOrShare = (value: string): boolean => /[%‰$€£¥₹₩]/.test(value);

/** Money, shares and large amounts say more than counts. */
export const isStrong = (value: string): boolean =>
  /[%‰$€£¥₹₩]|percent|prozent|\p{Nd}[\s\u00a0]?(?:mi|bi|tr)\p{L}{3,}|\p{Nd}{3}|[万億亿만억]/iu.test(value);

/** Years, days of a month and hours are points on a line, not amounts. */
function isDate(text: string, before: string, rest: string): boolean {
  const digits = text.trim();
  if (/^(?:1[5-9]|20)\d\d$/.test(digits) && !/^\s(?:people|students|jobs|workers|Menschen)\b/.test(rest))
    return true;
  const neighbors = [
    before.trim().split(/\s/).at(-1) ?? '',
    rest.replace(/^[.,]/, '').trim().split(/[\s,]/)[0] ?? '',
  ];
  return (
    neighbors.some((word) => months.test(word)) ||
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
  const scale = /^[ \u00a0-]?\p{L}+\.?/u.exec(rest.slice(letters.length))?.[0] ?? '';
  const isScale = scale !== '' && scalesOf(scale.replace(/[^\p{L}]/gu, ''), knownOr(language))[0] !== 1;
  const percent = isPercent(rest)
    ? (/^\s?(?:%|per cent|pour cent|por ciento|por cento|per cento|\p{L}+)/iu.exec(rest)?.[0] ?? '')
    : '';
  if (percent) return percent;
  const taken = letters + (isScale ? scale : '');
  if (/[%‰$€£¥₹₩]/.test(amountText)) return taken;
  const after = rest.slice(taken.length);
  const currency = foreignMoney.exec(after)?.[0];
  if (currency) return taken + currency;
  const noun = /^[ \u00a0-](?:(?:fewer|more|less|new|additional)\s)?(\p{L}[\p{L}'’-]*)/u.exec(after);
  const isUnit =
    noun?.[1] &&
    !functionWordsOf(language).has(noun[1].toLowerCase()) &&
    // Only German writes its nouns large; elsewhere it is the beginning of a name.
    (/^\P{Lu}/u.test(noun[1]) || /^\p{Lu}{1,4}$/u.test(noun[1]) || baseLanguage(language) === 'de');
  return taken + (isUnit ? noun[0] : '');
}

/** "88 billion Hong Kong dollars" */
const foreignMoney =
  /^\s(?:\p{Lu}\p{L}+\s){1,2}(?:dollars?|pounds?|francs?|crowns?|pesos?|rupees?|yuan|lira)\b/u;

/** In a language whose words we do not know, a word after a number is its unit. */
const knownOr = (language: string): string =>
  scalesOf('x', baseLanguage(language)).length === 1 ? language : 'en';

/**
 * What an amount measures: what its clause says before it ends with it, or after it began with it; else all of it, as
 * where the clause has other amounts ("from 10% to 25%").
 */
function labelOf(before: string, value: string, after: string, language: string): string {
  const [left, right] = [before.trim(), after.trim()];
  const isAlone = !/\p{Nd}/u.test(left + right);
  const whole = `${left} ${value} ${right}`.trim();
  const text = !isAlone
    ? whole
    : right === ''
      ? withoutLooseEnd(left, language)
      : left === ''
        ? right
        : whole;
  const label = text.replace(/[“”„«»"()[\]]/gu, '').replace(/(?<!\s)\s+([,.])/g, '$1');
  return /\p{L}{3}/u.test(label) && (/\s/.test(label) || unspaced.test(label)) ? label : '';
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Words that turn what an amount says around. */
const direction = /^(?:up|down|over|under|above|below|more|less|not|no|never)$/i;

/** "Revenue rose by" -> "Revenue rose" */
function withoutLooseEnd(text: string, language: string): string {
  const known = functionWordsOf(language);
  const words = text.split(/\s+/);
  const isLoose = (word = '') => known.has(word.toLowerCase()) && !direction.test(word);
  while (isLoose(words.at(-1))) words.pop();
  return words.join(' ');
}
