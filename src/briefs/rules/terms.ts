import type { Reading } from '../facts/reading.js';
import { functionWordsOf } from '../text/language.js';
import { wordsOf } from '../text/sentences.js';
import { leaning } from './words/leaning.js';
import { firstPerson, secondPerson } from './words/persons.js';
import { phrasesOf } from './words/phrases.js';

const STEM_CHARACTERS = 5;
const TITLE_WEIGHT = 1.6;
const FOCUS_WEIGHT = 8;
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/u;

/** The words of a text that carry its subject, as stems, each once. */
export function termsOf(text: string, language: string): Set<string> {
  const grammar = functionWordsOf(language);
  const pointing = phrasesOf(leaning, language);
  const persons = [phrasesOf(firstPerson, language), phrasesOf(secondPerson, language)];
  return new Set(
    wordsOf(text, language)
      .filter(
        (word) =>
          /\p{L}/u.test(word) &&
          !grammar.has(word) &&
          !pointing.has(word) &&
          !persons.some((person) => person.has(word)) &&
          (word.length > 2 || unspaced.test(word)),
      )
      .map((word) => word.slice(0, STEM_CHARACTERS)),
  );
}

/** How much each word of an article matters to it: the more often, the more; those of its title more, those asked for most. */
export function termWeights(reading: Reading, focus: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { sentences } of reading.blocks) {
    for (const sentence of sentences) {
      for (const term of termsOf(sentence, reading.language)) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  const title = termsOf(reading.title, reading.language);
  return new Map(
    [...counts].map(([term, count]) => [
      term,
      Math.log2(1 + count) * (title.has(term) ? TITLE_WEIGHT : 1) * (focus.has(term) ? FOCUS_WEIGHT : 1),
    ]),
  );
}

/** What the words of a focus stand for beyond themselves: "only the costs" also asks for amounts of money. */
const kinds: readonly [RegExp, RegExp][] = [
  [
    /cost|price|money|budget|spend|revenue|kosten|preis|geld|coût|prix|argent|costo|precio|dinero|prezz|custo|preço/i,
    /[$€£¥₹]\s?\d|\d\s?(?:[$€£¥₹]|euros?\b|dollars?\b|USD\b|EUR\b)/i,
  ],
  [/number|figure|statistic|data\b|zahl|daten|chiffre|donnée|cifra|número|dato|numer/i, /\d/],
  [
    /date|year|history|timeline|datum|jahr|geschichte|année|histoire|fecha|año|historia|anno|storia/i,
    /\b(?:1[5-9]|20)\d\d\b/,
  ],
];

const fillers = 'only focus about show just pleas nur bitte solo seule'.split(' ');

/** Reads what a person wants to see: the words to look for, and the forms of text that they ask for. */
export function readFocus(focus: string, language: string): { terms: Set<string>; forms: RegExp[] } {
  const terms = termsOf(focus.slice(0, 500), language);
  for (const filler of fillers) terms.delete(filler);
  return { terms, forms: kinds.flatMap(([words, form]) => (words.test(focus) ? [form] : [])) };
}

const ALIKE = 0.5;

/** Whether two texts with these words say the same. @param share of the words of the one that has fewer */
export function isAlike(one: ReadonlySet<string>, other: ReadonlySet<string>, share = ALIKE): boolean {
  const common = [...one].filter((term) => other.has(term)).length;
  return common >= Math.max(1, Math.min(one.size, other.size) * share);
}
