import type { Article } from '../../articles/article.js';
import { defined } from '../../lib/defined.js';
import type { Dropped, Facts, Point } from '../../models/facts.js';
import { numbersIn, sameNumber, type WrittenNumber } from '../facts/numbers.js';
import { type Reading, readArticle, textOf } from '../facts/reading.js';
import { shortenPoint } from '../facts/shorten.js';
import { cleanLine, hasAddress } from '../text/cleaning.js';
import { addressesModel } from '../text/instructions.js';
import { baseLanguage, functionWordsOf } from '../text/language.js';
import { cutCharacters, factLimits as limits } from '../text/limits.js';
import { wordsOf } from '../text/sentences.js';

/** Facts that hold, and those that did not. */
export interface CheckedFacts {
  facts: Facts;
  dropped: readonly Dropped[];
}

/** The share of a fact's own words that must occur in the article, where both are in one language. */
const COMMON_WORDS = 0.5;
const STEM_CHARACTERS = 5;

/**
 * Keeps of the facts what the article bears out: every number of a title, a point or a value occurs in it (however
 * either writes it), half of the words do (unless it is a translation), and nothing gives orders to a machine. What
 * fails is dropped, and a title that fails gives way to the article's own. What is kept is cleaned and within its
 * limits. The signs of numbers ("-5") are not compared.
 */
export function checkFacts(facts: Facts, article: Article): CheckedFacts {
  return checkAgainst(facts, readArticle(article));
}

/** The same, against an article that was read before. */
export function checkAgainst(facts: Facts, reading: Reading): CheckedFacts {
  const holds = createCheck(reading, facts.language);
  const { language } = facts;
  const title = cutCharacters(cleanLine(facts.title), limits.titleCharacters);
  const titleHolds = holds(title);
  const points = distinct(facts.points.flatMap((point, index) => asPoint(point, index, language)));
  const kept = points.filter(({ text }) => holds(text));
  const numbers = facts.numbers.flatMap(({ value, measures, evidence }) => {
    const cleaned = {
      ...defined({ evidence }),
      value: cleanLine(value),
      measures: cutCharacters(cleanLine(measures), limits.measuresCharacters),
    };
    const holdsBoth =
      isValue(cleaned.value, language) &&
      holds(cleaned.value, false) &&
      (cleaned.measures === '' || holds(cleaned.measures));
    return holdsBoth ? [cleaned] : [];
  });
  const texts = new Set(kept.map(({ text }) => text));
  const values = new Set(numbers.map(({ value }) => value));
  const why = 'the article does not say it';
  const dropped = [
    ...(titleHolds ? [] : [{ text: title, why }]),
    ...points.flatMap(({ text }) => (texts.has(text) ? [] : [{ text, why }])),
    ...facts.numbers.flatMap(({ value }) => (values.has(cleanLine(value)) ? [] : [{ text: value, why }])),
  ];
  return {
    facts: {
      ...facts,
      title: titleHolds ? title : cutCharacters(reading.title, limits.titleCharacters),
      points: kept.slice(0, limits.points),
      numbers: numbers.slice(0, limits.numbers),
    },
    dropped,
  };
}

/** A point within its limits, without the number that a model likes to put before it; none that leads elsewhere. */
function asPoint({ text, evidence }: Point, index: number, language: string): Point[] {
  if (hasAddress(text.slice(0, 2000))) return [];
  const line = cleanLine(text.slice(0, 2000));
  const [mark = '', number] = /^(?:(\d+)[.)]|[-•*])\s+/.exec(line) ?? [];
  const cleaned = number === undefined || number === String(index + 1) ? line.slice(mark.length) : line;
  // What gives orders is kept whole, so that the check sees all of it.
  if (addressesModel(cleaned)) return [{ text: cleaned }];
  const short = shortenPoint(cleaned, language, true);
  return short ? [{ text: short.text, ...defined({ evidence }) }] : [];
}

function isValue(value: string, language: string): boolean {
  return value.length <= limits.valueCharacters && numbersIn(value, language).length > 0;
}

/** Decides whether a text of the facts is borne out by what was read. */
function createCheck(reading: Reading, language: string): (text: string, byWords?: boolean) => boolean {
  const text = textOf(reading);
  const known = sourceNumbers(text, reading.language);
  const sameLanguage = language !== 'und' && baseLanguage(language) === baseLanguage(reading.language);
  const stems = new Set(wordsOf(text, reading.language).map(stem));
  const isKnown = (word: string) => stems.has(stem(word)) || (unspaced.test(word) && text.includes(word));
  const fromArticle = (fact: string) => {
    const own = ownWords(fact, language);
    return own.length === 0 || own.filter(isKnown).length >= own.length * COMMON_WORDS;
  };
  return (fact, byWords = true) =>
    fact !== '' &&
    !addressesModel(fact) &&
    numbersIn(fact, language).every(
      (told) => isTrivial(told) || known.some((source) => sameNumber(told, source)),
    ) &&
    (!byWords || !sameLanguage || fromArticle(fact));
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const stem = (word: string): string => word.slice(0, STEM_CHARACTERS);

/** The words of a fact that say something: no grammar, no numbers. */
function ownWords(fact: string, language: string): string[] {
  const grammar = functionWordsOf(language);
  return wordsOf(fact, language).filter((word) => /\p{L}/u.test(word) && !grammar.has(word));
}

/** "One" is as often an article as a number in many languages. */
function isTrivial({ digits, spelled }: WrittenNumber): boolean {
  return spelled && (digits === '1' || digits === '0');
}

/** A number of a text may also end where a space seems to continue it ("on May 5 300 people"). */
function sourceNumbers(text: string, language: string): WrittenNumber[] {
  const apart = text.replace(/(?<=\d)[ \u00a0\u2009\u202f](?=\d)/g, ' / ');
  return [...numbersIn(text, language), ...(apart === text ? [] : numbersIn(apart, language))];
}

function distinct(points: readonly Point[]): Point[] {
  const seen = new Set<string>();
  return points.filter(({ text }) => {
    const key = text.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
