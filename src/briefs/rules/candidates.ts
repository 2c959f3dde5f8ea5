import { isEnglishClause } from '../facts/english.js';
import type { Reading } from '../facts/reading.js';
import { fits, type Shortened, shortenPoint } from '../facts/shorten.js';
import { baseLanguage } from '../text/language.js';
import { countWords } from '../text/limits.js';
import { readFocus, termsOf, termWeights } from './terms.js';

/** A sentence that may become a point. */
export interface Candidate {
  text: string;
  /** The sentence that it was cut from. */
  sentence: string;
  /** Its place in the article, from 0. */
  position: number;
  terms: ReadonlySet<string>;
  score: number;
}

const LONGEST_CHARACTERS = 600;
const cutFactor: Readonly<Record<Shortened['cut'], number>> = {
  whole: 1,
  clause: 0.85,
  phrase: 0.6,
  hard: 0.2,
};

/** Sentences that only make sense after another one. */
const leansOnOther =
  /^(?:(?:(?:it|he|she|that|this|there|here|what)['’]s|the same|in other words|and|but|or|nor|already)\s|(?:it|he|she|they|we|i|you|this|that|these|those|his|her|their|its|my|our|such|there|er|sie|es|wir|ich|dies\p{L}*|il|elle|ils|elles|ce|cela|on|nous|je|ello|ellos|esto|eso|lui|lei|loro|questo|ele|ela|eles|isso|isto|another|both|others|also|then|so|one|some|many)\s)/iu;
const firstPerson =
  /(?<!\p{L})(?:I|me|my|we|our|us|ich|wir|uns|je|nous|moi|yo|nosotros|io|noi|eu|nós)(?!\p{L})/u;
const secondPerson = /(?<!\p{L})(?:you|your|yours|dein\p{L}*|votre|vos|tu|usted|você)(?!\p{L})/iu;
/** What readers are asked to do. */
const request =
  /^(?:please|share|send|get|click|sign|follow|join|read|see|watch|visit|contact|call|e-?mail|check|view|download|tell|don['’]t|let['’]s)\s/iu;
/** "05/10/2018 - By: ..." or "Category: Health - Tags: theft" */
const label = /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\s|(?:(?:^|\s)\p{Lu}[\p{L} ]{1,20}:\s.*){2}/u;
/** What pages say about themselves. */
const boilerplate =
  /\b(?:subscribe|newsletter|sign up|log in|click|cookies?|advertisement|follow us|read more|all rights reserved|copyright|image (?:credit|via)|photo(?:graph)? by|getty|share this|be sure to|check out|stay tuned|for more information|citation:|slideshow|javascript|opinions are|thanks for|leave a comment|abonnier\p{L}{0,9}|abonne[rz]|suscr[ií]b\p{L}{0,9}|iscriviti|inscreva-se)\b|©/iu;

/** All sentences of a reading that could be a point, each scored by its words, its place and its form. */
export function candidatesOf(reading: Reading, focus: string, hard = false): Candidate[] {
  const { language } = reading;
  const wanted = readFocus(focus, language);
  const weights = termWeights(reading, wanted.terms);
  const titleTerms = termsOf(reading.title, language);
  const isEnglish = baseLanguage(language) === 'en';
  const found: Candidate[] = [];
  let position = 0;
  for (const { kind, sentences } of reading.blocks) {
    if (kind === 'heading') continue;
    for (const [index, sentence] of sentences.entries()) {
      position++;
      if (sentence.length > LONGEST_CHARACTERS || boilerplate.test(sentence) || label.test(sentence))
        continue;
      const short = shortenPoint(sentence, language, hard);
      if (!short || !fits(short.text) || countWords(short.text) < (kind === 'item' ? 2 : 3)) continue;
      const terms = termsOf(short.text, language);
      if (isOnlyTitle(terms, titleTerms)) continue;
      const forms = wanted.forms.some((form) => form.test(short.text)) ? 3 : 1;
      const score =
        weightOf(terms, weights) *
        cutFactor[short.cut] *
        placeFactor(position, index, kind === 'item') *
        formFactor(sentence, short.text) *
        (kind === 'item' || !isEnglish || isEnglishClause(short.text) ? 1 : 0.25) *
        forms;
      found.push({ text: short.text, sentence, position, terms, score });
    }
  }
  return found;
}

/** Dense in weighty words, but not merely long. */
function weightOf(terms: ReadonlySet<string>, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const term of terms) sum += weights.get(term) ?? 0;
  return sum / (terms.size + 3);
}

/** Articles say first what matters most; so do paragraphs. */
function placeFactor(position: number, indexInBlock: number, isItem: boolean): number {
  return (1 + 0.6 * Math.exp(-(position - 1) / 6)) * (indexInBlock === 0 ? 1.15 : 1) * (isItem ? 1.2 : 1);
}

function formFactor(sentence: string, text: string): number {
  let factor = 1;
  if (/\p{Nd}/u.test(text)) factor *= 1.3;
  if (leansOnOther.test(text)) factor *= 0.35;
  if (secondPerson.test(text)) factor *= 0.5;
  if (request.test(text)) factor *= 0.4;
  if (firstPerson.test(text)) factor *= 0.5;
  if (/["“”„«»]/u.test(sentence)) factor *= /^["“„«]/u.test(sentence) ? 0.25 : 0.6;
  if (/[?？]/u.test(sentence)) factor *= 0.1;
  if (countWords(text) < 5) factor *= 0.6;
  // Lines of a table or a caption, and who speaks in an interview.
  if (/[|•→]/u.test(sentence)) factor *= 0.2;
  if (/^\p{Lu}[\p{L}. ]{1,25}:\s/u.test(text)) factor *= 0.6;
  return factor;
}

/** A point that says nothing beyond the title is none. */
function isOnlyTitle(terms: ReadonlySet<string>, title: ReadonlySet<string>): boolean {
  return terms.size > 0 && [...terms].every((term) => title.has(term));
}
