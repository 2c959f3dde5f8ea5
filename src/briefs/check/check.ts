import { defined } from '../../lib/defined.js';
import type { Dropped, Evidence, Facts, Figure, Point } from '../../models/facts.js';
import type { Reading } from '../facts/reading.js';
import { cleanLine, hasAddress } from '../text/cleaning.js';
import { addressesModel } from '../text/instructions.js';
import { cutCharacters, factLimits as limits } from '../text/limits.js';
import { holdFact } from './hold.js';
import { type Found, findQuote, findWhole, NOT_FOUND, type Source, sourceOf } from './quotation.js';
import { stemsIn } from './words/terms.js';

/** Facts that hold, and those that did not. */
export interface CheckedFacts {
  facts: Facts;
  dropped: readonly Dropped[];
}

/** More than any fact has. */
const TEXT_CHARACTERS = 2000;
/** More than any answer of use has. */
const LOOKED_AT = 40;
/** So much of an article says what it is about. */
const OPENING_CHARACTERS = 4000;

interface Judged<T> {
  kept?: T;
  dropped?: Dropped;
}

/**
 * Keeps of the facts what their quotations show. Each quotation must stand in the article word for word (as `findQuote`
 * finds it), and the whole sentences that it is of must say the fact; a fact without one must be a whole sentence, heading
 * or row of the article, which is then its quotation. Nothing that gives orders to a machine or leads elsewhere stays,
 * nothing too long, nothing twice. A title that the article does not bear out gives way to the article's own. What is kept
 * is cleaned, and its evidence is these sentences, with the block in which they stand.
 */
export function checkFacts(facts: Facts, reading: Reading): CheckedFacts {
  const source = sourceOf(reading);
  const judge = { facts, reading, source, elsewhere: stemsOf(reading) };
  const points = facts.points.slice(0, LOOKED_AT).map((point, index) => judgePoint(judge, point, index));
  const numbers = facts.numbers.slice(0, LOOKED_AT).map((figure) => judgeFigure(judge, figure));
  const title = judgeTitle(judge);
  const keptPoints = distinct(keptOf(points), ({ text }) => text);
  const keptNumbers = distinct(keptOf(numbers), ({ value, measures }) => `${value} ${measures}`);
  return {
    facts: {
      ...facts,
      title: title.kept ?? ownTitle(reading),
      points: keptPoints.slice(0, limits.points),
      numbers: keptNumbers.slice(0, limits.numbers),
    },
    dropped: [title, ...points, ...numbers].flatMap(({ dropped }) => (dropped ? [dropped] : [])),
  };
}

interface Judge {
  facts: Facts;
  reading: Reading;
  source: Source;
  /** The stems of the article's words. */
  elsewhere: ReadonlySet<string>;
}

const keptOf = <T>(judged: readonly Judged<T>[]): T[] =>
  judged.flatMap(({ kept }) => (kept === undefined ? [] : [kept]));

function judgePoint(judge: Judge, { text, icon, evidence }: Point, index: number): Judged<Point> {
  const line = withoutMark(cleanLine(text.slice(0, TEXT_CHARACTERS)), index);
  const unfit = unfitness(text, line, limits.pointCharacters);
  if (unfit !== undefined) return dropped(line, unfit);
  const found = foundFor(judge.source, line, evidence);
  if (!found) return dropped(line, withoutQuote(evidence));
  const why = holdFact({ text: line, quote: found.quote }, aroundOf(judge, found));
  return why === undefined
    ? { kept: { text: line, ...defined({ icon }), evidence: evidenceOf(found, evidence) } }
    : dropped(line, why);
}

function judgeFigure(judge: Judge, { value, measures, evidence }: Figure): Judged<Figure> {
  const cleaned = {
    value: cleanLine(value.slice(0, TEXT_CHARACTERS)),
    measures: cleanLine(measures.slice(0, TEXT_CHARACTERS)),
  };
  const told = cleaned.measures === '' ? cleaned.value : `${cleaned.value}: ${cleaned.measures}`;
  const unfit =
    unfitness(value, cleaned.value, limits.valueCharacters) ??
    (addressesModel(told) ? ORDERS : undefined) ??
    (cleaned.measures === '' ? undefined : unfitness(measures, cleaned.measures, limits.measuresCharacters));
  if (unfit !== undefined) return dropped(told, unfit);
  if (!/\p{N}/u.test(cleaned.value) && cleaned.measures === '') return dropped(told, 'it has no number');
  const found = foundFor(judge.source, told, evidence);
  if (!found) return dropped(told, withoutQuote(evidence));
  const why = holdFact({ text: '', quote: found.quote, ...cleaned }, aroundOf(judge, found));
  return why === undefined
    ? { kept: { ...cleaned, evidence: evidenceOf(found, evidence) } }
    : dropped(told, why);
}

/** A title may put together what the headings and the beginning of an article say. */
function judgeTitle({ facts, reading }: Judge): Judged<string> {
  const title = cleanLine(facts.title.slice(0, TEXT_CHARACTERS));
  const unfit = unfitness(facts.title, title, limits.titleCharacters);
  if (unfit !== undefined) return dropped(title, unfit);
  const quote = openingOf(reading);
  const around = { language: facts.language, articleLanguage: reading.language };
  const why = holdFact({ text: title, quote }, around);
  return why === undefined ? { kept: title } : dropped(title, why);
}

function openingOf({ title, blocks }: Reading): string {
  const headings = blocks.filter(({ kind }) => kind === 'heading').flatMap(({ sentences }) => sentences);
  const first = blocks.filter(({ kind }) => kind !== 'heading').map(({ sentences }) => sentences[0] ?? '');
  const lead = blocks.slice(0, 3).flatMap(({ sentences }) => sentences.slice(0, 4));
  return [title, ...new Set([...lead, ...headings, ...first])].join('. ').slice(0, OPENING_CHARACTERS);
}

const ownTitle = ({ title }: Reading): string => cutCharacters(title, limits.titleCharacters);

const ORDERS = 'it gives orders to a machine';

/** What bars a text whatever its quotation says. */
function unfitness(raw: string, line: string, most: number): string | undefined {
  if (line === '') return 'it is empty';
  if (addressesModel(raw) || addressesModel(line)) return ORDERS;
  if (hasAddress(raw.slice(0, TEXT_CHARACTERS))) return 'it leads elsewhere';
  if (line.length > most) return 'it is too long';
  return undefined;
}

function foundFor(source: Source, text: string, evidence: Evidence | undefined): Found | undefined {
  const quote = evidence?.quote ?? '';
  return quote.trim() === '' ? findWhole(source, text) : findQuote(source, quote);
}

const withoutQuote = (evidence: Evidence | undefined): string =>
  evidence?.quote.trim() ? NOT_FOUND : 'it has no quotation';

function evidenceOf({ quote, at }: Found, evidence: Evidence | undefined): Evidence {
  return { quote, from: evidence?.from ?? 'article', ...defined({ at }) };
}

const stemsOf = ({ blocks, language }: Reading): ReadonlySet<string> =>
  stemsIn(blocks.flatMap(({ sentences }) => sentences).join(' '), language);

function aroundOf({ facts, reading, elsewhere }: Judge, { before }: Found) {
  return {
    before,
    elsewhere,
    title: reading.title,
    language: facts.language,
    articleLanguage: reading.language,
  };
}

const dropped = (text: string, why: string): { dropped: Dropped } => ({
  dropped: { text: text.slice(0, TEXT_CHARACTERS), why },
});

/** Without the number that a model likes to put before a point. */
function withoutMark(line: string, index: number): string {
  const [mark = '', number] = /^(?:(\d{1,3})[.)]|[-•*])\s+/.exec(line) ?? [];
  return number === undefined || number === String(index + 1) ? line.slice(mark.length) : line;
}

function distinct<T>(list: readonly T[], keyOf: (one: T) => string): T[] {
  const seen = new Set<string>();
  return list.filter((one) => {
    const key = keyOf(one).toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
