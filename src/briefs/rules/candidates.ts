import type { ReadBlock, Reading } from '../facts/reading.js';
import { countWords } from '../text/limits.js';
import { faultOf, speaksToReader } from './standing.js';
import { readFocus, termsOf, termWeights } from './terms.js';
import { asideHeadings } from './words/furniture.js';
import { hasPhraseOf, phrasesOf, startOf } from './words/phrases.js';
import { falsity, isClaim } from './words/turning.js';

/** A sentence that may become a point: whole, and standing by itself. */
export interface Candidate {
  readonly text: string;
  /** The index of its block in the article. */
  readonly at: number;
  /** Its place among the sentences of the article, from 0. */
  readonly position: number;
  readonly terms: ReadonlySet<string>;
  readonly score: number;
}

/** What scores are made of, once for an article. */
interface Yardstick {
  readonly language: string;
  readonly title: string;
  readonly titleTerms: ReadonlySet<string>;
  readonly weights: ReadonlyMap<string, number>;
  readonly wanted: ReadonlySet<string>;
  readonly forms: readonly RegExp[];
  /** Of all sentences. */
  readonly count: number;
  /** Whether the article is advice, which says "you" all along. */
  readonly isAdvice: boolean;
}

/** All sentences of a reading that could be a point, each with a score of its words, its place and its form. */
export function candidatesOf(reading: Reading, focus: string): Candidate[] {
  const { language, title } = reading;
  const names = namesIn(reading);
  const yardstick = yardstickOf(reading, focus);
  const seen = new Set<string>();
  return linesOf(reading).flatMap((line, position, lines) => {
    const { text, block, index, isQuoted, section } = line;
    if (section.isAside || isQuoted || seen.has(text)) return [];
    if (section.isFalse && mayBeClaim(line)) return [];
    if (block.kind === 'row' || block.kind === 'quote') return [];
    const near = (other: Line | undefined) => (other?.section === section ? other.text : undefined);
    const neighbours = { before: near(lines[position - 1]), after: near(lines[position + 1]) };
    if (faultOf(text, { language, title, names, ...neighbours }) !== undefined) return [];
    seen.add(text);
    const terms = termsOf(text, language);
    if (
      isAsked(terms, yardstick) ||
      isOnlyTitle(terms, yardstick.titleTerms) ||
      (section.isFalse && repeats(terms, section.words))
    )
      return [];
    const score = scoreOf(
      text,
      terms,
      { position: position + 1, index, isItem: block.kind === 'item' },
      yardstick,
    );
    return [{ text, at: block.at, position, terms, score }];
  });
}

/** What an article writes large within its sentences: names, for the most part. */
function namesIn({ blocks }: Reading): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { sentences } of blocks)
    for (const sentence of sentences)
      for (const [word] of sentence.matchAll(/(?<=\p{Ll}[ ,]{1,2})\p{Lu}\p{L}+/gu)) names.add(word);
  return names;
}

/** A sentence in its place. */
interface Line {
  readonly text: string;
  readonly block: ReadBlock;
  /** In its block. */
  readonly index: number;
  /** Whether it stands in a quotation that began before it. */
  readonly isQuoted: boolean;
  readonly section: Section;
}

/** All sentences of an article but its headings. */
function linesOf(reading: Reading): Line[] {
  const lines: Line[] = [];
  let section = sectionOf({ sentences: [] }, reading);
  for (const block of reading.blocks) {
    if (block.kind === 'heading') {
      section = sectionOf(block, reading);
      continue;
    }
    const isSpeech = isSpoken(block);
    let open = 0;
    for (const [index, text] of block.sentences.entries()) {
      lines.push({ text, block, index, isQuoted: isSpeech || open > 0, section });
      open = Math.max(0, open + opened(text));
    }
  }
  return lines;
}

/** How many quotations a sentence leaves open, or closes that were. */
function opened(text: string): number {
  const count = (signs: RegExp) => text.match(signs)?.length ?? 0;
  const low = count(/„/gu);
  const curly = low > 0 ? low - count(/[“”]/gu) : count(/“/gu) - count(/”/gu);
  return curly + count(/[«「『]/gu) - count(/[»」』]/gu);
}

interface Section {
  readonly isAside: boolean;
  /** Its heading says what is not so. */
  readonly isFalse: boolean;
  readonly words: ReadonlySet<string>;
}

/** Whether an article, or a part of it, is about what is not so. */
export const tellsFalsehoods = (heading: string, language: string): boolean =>
  hasPhraseOf(heading, phrasesOf(falsity, language)) || hasPhraseOf(heading, phrasesOf(falsity, 'en'));

function sectionOf({ sentences }: Pick<ReadBlock, 'sentences'>, { language, title }: Reading): Section {
  const heading = sentences.join(' ');
  return {
    isAside: isAside(heading, language) || isClaim(heading),
    isFalse: tellsFalsehoods(title, language) || tellsFalsehoods(heading, language),
    words: termsOf(heading, language),
  };
}

/** A heading of what is not the article's own matter: "Related articles", "Sources". */
export function isAside(heading: string, language: string): boolean {
  const start = startOf(heading, phrasesOf(asideHeadings, language));
  // "Video games of the year" is no "Video".
  const rest = heading.replace(/[^\p{L}\p{N}]+$/u, '').length - (start?.length ?? 0);
  return start !== undefined && !summary.has(start) && rest <= (/\s/.test(start) ? 12 : 2);
}

/** They end an article with what matters most of it. */
const summary = new Set(
  'conclusion|conclusions|final thoughts|summary|bottom line|the bottom line|takeaway|overview|background|introduction|intro|wrapping up|verdict|fazit|zusammenfassung|einleitung|hintergrund|résumé|introduction|conclusión|conclusiones|resumen|introducción|conclusione|conclusioni|introduzione|conclusão|introdução|resumo|conclusie|inleiding|samenvatting|заключение|вывод|выводы|введение|まとめ|はじめに|结语|总结|引言|前言'.split(
    '|',
  ),
);

/** A block that somebody says, sentence after sentence: its first mark of quotation is closed in another one, or never. */
function isSpoken({ sentences }: ReadBlock): boolean {
  const text = sentences.join(' ');
  return /^[“„«「]/u.test(text) && !/[”“»」]/u.test(text.slice(1));
}

/** Whether a title asks whether it is so: a sentence in the same words may be what is asked, and no answer. */
function isAsked(terms: ReadonlySet<string>, { title, titleTerms }: Yardstick): boolean {
  return /[?？؟]/u.test(title) && repeats(terms, titleTerms);
}

const CLAIM_WORDS = 12;

/** In an article that puts things right: an item, a numbered line, or a short one that stands where a heading would. */
function mayBeClaim({ text, block }: Line): boolean {
  const isAlone = block.sentences.length === 1 && countWords(text) < CLAIM_WORDS && !/\p{Nd}/u.test(text);
  return block.kind === 'item' || isAlone || /^#?\p{Nd}{1,2}\s?[.):–-]/u.test(text);
}

/** A point that says nothing beyond the title is none. */
function isOnlyTitle(terms: ReadonlySet<string>, title: ReadonlySet<string>): boolean {
  return terms.size === 0 || [...terms].every((term) => title.has(term));
}

/** What a heading claims, in other words. */
function repeats(terms: ReadonlySet<string>, heading: ReadonlySet<string>): boolean {
  const common = [...heading].filter((term) => terms.has(term)).length;
  return heading.size > 0 && common >= heading.size * 0.6;
}

function yardstickOf(reading: Reading, focus: string): Yardstick {
  const { language, title, blocks } = reading;
  const wanted = readFocus(focus, language);
  const sentences = blocks.flatMap((block) => (block.kind === 'heading' ? [] : block.sentences));
  const addressed = sentences.filter((sentence) => speaksToReader(sentence, language)).length;
  return {
    language,
    title,
    titleTerms: termsOf(title, language),
    weights: termWeights(reading, wanted.terms),
    wanted: wanted.terms,
    forms: wanted.forms,
    count: sentences.length,
    isAdvice: addressed > sentences.length * 0.25,
  };
}

interface Place {
  readonly position: number;
  /** In its block. */
  readonly index: number;
  readonly isItem: boolean;
}

function scoreOf(text: string, terms: ReadonlySet<string>, place: Place, yardstick: Yardstick): number {
  const asked =
    yardstick.forms.some((form) => form.test(text)) || [...terms].some((term) => yardstick.wanted.has(term));
  const forms = asked ? 3 : 1;
  return (
    weightOf(terms, yardstick) * placeFactor(place, yardstick.count) * formFactor(text, yardstick) * forms
  );
}

/** Dense in weighty words, those of the title above all, but not merely long. */
function weightOf(terms: ReadonlySet<string>, { weights, titleTerms }: Yardstick): number {
  let sum = 0;
  let inTitle = 0;
  for (const term of terms) {
    sum += weights.get(term) ?? 0;
    if (titleTerms.has(term)) inTitle++;
  }
  const share = titleTerms.size === 0 ? 0 : inTitle / titleTerms.size;
  return (sum / (terms.size + 3)) * (1 + 0.8 * share) * (inTitle === 0 && titleTerms.size > 1 ? 0.75 : 1);
}

/** Articles say first what matters most; so do paragraphs. What comes last is more often about something else. */
function placeFactor({ position, index, isItem }: Place, count: number): number {
  const lead = 1 + 0.8 * Math.exp(-(position - 1) / 5);
  const end = count > 12 && position > count * 0.93 ? 0.75 : 1;
  return lead * end * (index === 0 ? 1.15 : 1) * (isItem ? 0.9 : 1);
}

/** "is a writer who lives in Orla": about whoever wrote it. */
const biography =
  /\b(?:is|was) (?:an?|the) (?:[\p{L}-]+ ){0,4}(?:writer|journalist|reporter|editor|blogger|columnist|contributor|correspondent|copywriter|freelancer|podcaster)\b|\bwrites (?:a |an |the |his |her |their )?(?:\p{L}+ )?(?:column|about|for|blog)|\b(?:written by|posted by|reporting by|editing by)\b/iu;

function formFactor(text: string, { language, isAdvice }: Yardstick): number {
  let factor = 1;
  if (/\p{Nd}/u.test(text)) factor *= 1.4;
  if (/["“”„«»「]/u.test(text)) factor *= /^["“„«「]/u.test(text) ? 0.35 : 0.65;
  if (speaksToReader(text, language)) factor *= isAdvice ? 0.7 : 0.3;
  if (biography.test(text)) factor *= 0.1;
  const words = countWords(text);
  if (words < 6) factor *= 0.85;
  if (text.length > 220) factor *= 0.85;
  if (/[:：]/u.test(text.replace(/\d:\d/g, ''))) factor *= 0.75;
  if (/\(/.test(text)) factor *= 0.9;
  if (/[!！]/u.test(text)) factor *= 0.5;
  return factor;
}
