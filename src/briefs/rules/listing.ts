import type { Point } from '../../models/facts.js';
import type { ReadBlock, Reading } from '../facts/reading.js';
import { countWords, factLimits } from '../text/limits.js';
import { isAside, tellsFalsehoods } from './candidates.js';
import { countIn, things } from './counts.js';
import { faultInListOf } from './standing.js';

/** The entries of an article that is a list: its steps or its things, in their order. */
export interface Listing {
  /** At most ten. */
  readonly points: readonly Point[];
  /** How many entries there are in all, with those that make no point. */
  readonly total: number;
  /** It tells what to do first, second and so on, for certain. */
  readonly areSteps: boolean;
  /** Which entry, from 0, a block of the article is of. */
  readonly entryOf: ReadonlyMap<number, number>;
}

interface Entry {
  /** What it is called: a heading, an item, a numbered paragraph. */
  readonly name: string;
  readonly block: ReadBlock;
  /** What is said about it. */
  readonly body: readonly ReadBlock[];
  readonly number?: number;
}

const FEWEST = 3;
/** "Heading: sentence" is no longer than people read in a list. */
const TOGETHER_CHARACTERS = 240;
const NAME_CHARACTERS = 120;

/** The entries of an article that numbers them, or whose title says how many there are; undefined where it is none. */
export function listingOf(reading: Reading): Listing | undefined {
  const { title, language } = reading;
  if (tellsFalsehoods(title, language)) return undefined;
  const headings = headingEntries(reading);
  const items = longest(itemRuns(reading));
  const promised = countIn(title);
  const isGuide = guide.test(title);
  const found =
    inOrder(headings) ??
    ofYears(headings) ??
    agreeing(headings, promised) ??
    (headings.length >= FEWEST && things.test(title) ? headings : undefined) ??
    inOrder(items) ??
    ofYears(items) ??
    inOrder(paragraphEntries(reading)) ??
    agreeing(items, promised) ??
    (isGuide && items.length >= FEWEST && shareOf(items, reading) > 0.2 ? items : undefined) ??
    (items.length >= FEWEST && shareOf(items, reading) > 0.6 ? items : undefined);
  if (!found) return undefined;
  const repeated = repeatedIn(found);
  const points = found.flatMap((entry) => pointOf(entry, language, repeated));
  if (points.length < FEWEST) return undefined;
  return {
    points: points.slice(0, factLimits.points),
    total: found.length,
    areSteps: countsUp(found) && isOfSteps(title),
    entryOf: new Map(
      found.flatMap(({ block, body }, entry) => [block, ...body].map(({ at }) => [at, entry] as const)),
    ),
  };
}

const countsUp = (entries: readonly Entry[]): boolean =>
  entries.every(({ number }, index) => number === index + 1);

/** "How to sleep" may have steps; "How to sleep: 7 ways" has something else. */
function isOfSteps(title: string): boolean {
  if (/\bsteps?\b/i.test(title)) return true;
  return /\b(?:how to|recipe|tutorial)\b/i.test(title) && countIn(title) === undefined && !things.test(title);
}

const numbered =
  /^(?:(?:step|schritt|étape|paso|passo|stap|tip|reason|phase|day|шаг|adım|langkah|krok|steg|trin|way)\s*)?(?:#|no\.\s?|nr\.\s?)?(\d{1,2})\s*[.):：–—-]\s*(?=\D)|^(?:第)?(\d{1,2})(?:步|步骤|つ目|位)?[.、:：]\s*/iu;
const stepAlone =
  /^(?:step|schritt|étape|paso|passo|stap|шаг|adım|langkah|krok|steg|trin|手順|步骤|단계)\s*(\d{1,2})$/iu;
const guide =
  /(?<!\p{L})(?:how to|guide to|recipe|tutorial|steps|so geht|anleitung|schritte|rezept|comment|étapes|recette|cómo|pasos|receta|come fare|passaggi|ricetta|como fazer|como|passos|zo maak|recept|как|рецепт|nasıl|cara|jak|så|hvordan|sådan)(?!\p{L})|方法|手順|作り方|步骤|怎么|如何|방법|레시피/iu;

/** Entries that number themselves from 1, or down to it, without a gap. */
function inOrder(entries: readonly Entry[]): readonly Entry[] | undefined {
  const own = entries.filter(({ number }) => number !== undefined);
  if (own.length < FEWEST) return undefined;
  const up = own.every(({ number }, index) => number === index + 1);
  const down = own.every(({ number }, index) => number === own.length - index);
  return up || down ? own : undefined;
}

/** Entries that are called by years. */
function ofYears(entries: readonly Entry[]): readonly Entry[] | undefined {
  const own = entries.filter(({ name }) => year.test(name));
  return own.length >= FEWEST && own.length >= entries.length * 0.6 ? own : undefined;
}

/** Entries that are as many as a title says, give or take one. */
function agreeing(entries: readonly Entry[], promised: number | undefined): readonly Entry[] | undefined {
  if (promised === undefined || entries.length < FEWEST) return undefined;
  return Math.abs(entries.length - promised) <= 1 ? entries : undefined;
}

function named(block: ReadBlock, body: readonly ReadBlock[]): Entry {
  const text = block.sentences.join(' ');
  const match = numbered.exec(text);
  const number = match ? Number(match[1] ?? match[2]) : undefined;
  const line = match ? text.slice(match[0].length) : text;
  return { name: line.trim(), block, body, ...(number === undefined ? {} : { number }) };
}

/** The headings of the level that has the most of them, each with what stands under it. */
function headingEntries({ blocks, language }: Reading): Entry[] {
  const levels = new Map<number, number>();
  for (const { kind, level = 2 } of blocks)
    if (kind === 'heading') levels.set(level, (levels.get(level) ?? 0) + 1);
  const [most] = [...levels].sort(([, one], [, other]) => other - one);
  if (!most) return [];
  const entries: Entry[] = [];
  let open: { heading: ReadBlock; body: ReadBlock[] } | undefined;
  const close = () => {
    if (open) entries.push(named(open.heading, open.body));
    open = undefined;
  };
  for (const block of blocks) {
    if (block.kind === 'heading') {
      close();
      const own = (block.level ?? 2) === most[0] && !isAside(block.sentences.join(' '), language);
      if (own) open = { heading: block, body: [] };
    } else open?.body.push(block);
  }
  close();
  return entries.map(withSentenceAsName).filter(({ name }) => name !== '');
}

/** Under "Step 3" stands what it is. */
function withSentenceAsName(entry: Entry): Entry {
  const alone = stepAlone.exec(entry.name) ?? (entry.name === '' ? [''] : null);
  if (!alone) return entry;
  const [block, ...body] = entry.body;
  if (!block) return { ...entry, name: '' };
  const number = entry.number ?? Number(alone[1]);
  return { name: block.sentences[0] ?? '', block, body, number };
}

/** Runs of items without anything between them, each by its first sentence; years with what they say. */
function itemRuns({ blocks }: Reading): Entry[][] {
  const runs: ReadBlock[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'item' && !/\s\|\s/.test(block.sentences[0] ?? '')) runs.at(-1)?.push(block);
    else if ((runs.at(-1)?.length ?? 0) > 0) runs.push([]);
  }
  return runs.map(
    (run) => dated(run) ?? run.map((block) => named({ ...block, sentences: beginningOf(block) }, [])),
  );
}

/** "Mix." alone says too little: what follows belongs to it. */
function beginningOf({ sentences }: ReadBlock): string[] {
  const [first = '', second] = sentences;
  const bare = first.replace(numbered, '');
  return second !== undefined && countWords(bare) <= 2 ? [`${first} ${second}`] : [first];
}

/** Years and what happened in them, turn about. */
function dated(run: readonly ReadBlock[]): Entry[] | undefined {
  const entries = run.flatMap((block, index) => {
    const told = run[index + 1];
    return year.test(block.sentences.join(' ')) && told
      ? [{ name: block.sentences.join(' '), block, body: [told] }]
      : [];
  });
  return entries.length >= FEWEST && entries.length * 2 >= run.length - 1 ? entries : undefined;
}

const year =
  /^[^.!?\p{Nd}]{0,15}(?:\p{Nd}{1,2}\.? )?(?:[\p{L}.]{3,12} )?(?:1\p{Nd}|20)\p{Nd}{2}(?:[年г.]|\s?[–-]\s?\p{Nd}{2,4})?[:.]?$/u;

function paragraphEntries({ blocks }: Reading): Entry[] {
  return blocks
    .filter(({ kind }) => kind === 'paragraph')
    .map((block) => named({ ...block, sentences: beginningOf(block) }, []));
}

const longest = (runs: readonly Entry[][]): readonly Entry[] =>
  runs.reduce((best, run) => (run.length > best.length ? run : best), []);

/** How much of an article's text a list is. */
function shareOf(entries: readonly Entry[], { blocks }: Reading): number {
  const own = new Set(entries.map(({ block }) => block.at));
  const lengthOf = ({ sentences }: ReadBlock) =>
    sentences.reduce((sum, sentence) => sum + sentence.length, 0);
  const all = blocks.reduce((sum, block) => sum + (block.kind === 'heading' ? 0 : lengthOf(block)), 0);
  const listed = blocks.reduce((sum, block) => sum + (own.has(block.at) ? lengthOf(block) : 0), 0);
  return all === 0 ? 0 : listed / all;
}

/** Sentences that stand under several entries say nothing about any of them. */
function repeatedIn(entries: readonly Entry[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { body } of entries)
    for (const sentence of body.flatMap(({ sentences }) => sentences)) {
      if (seen.has(sentence)) twice.add(sentence);
      seen.add(sentence);
    }
  return twice;
}

/** An entry by its name and the first sentence about it that says something, or by its name alone. */
function pointOf({ name, block, body }: Entry, language: string, repeated: ReadonlySet<string>): Point[] {
  const text = name.replace(/[:：–—-]$/u, '').trimEnd();
  if (text.length < 2 || /\s\|\s/.test(text) || text.length > factLimits.pointCharacters) return [];
  if (faultInListOf(text, language, 'name') !== undefined) return [];
  const isLong = text.length > NAME_CHARACTERS || (block.kind !== 'heading' && countWords(text) > 3);
  const told = isLong
    ? undefined
    : body
        .filter(({ kind }) => kind === 'paragraph' || kind === 'item')
        .flatMap(({ sentences, at }) => sentences.slice(0, 2).map((sentence) => ({ sentence, at })))
        .slice(0, 4)
        .find(
          ({ sentence }) =>
            !repeated.has(sentence) &&
            text.length + sentence.length + 2 <= TOGETHER_CHARACTERS &&
            faultInListOf(sentence, language, 'sentence') === undefined,
        );
  if (!told) return [{ text, evidence: { quote: text, from: 'article', at: block.at } }];
  const joined = `${text.replace(/[.。]$/u, '')}: ${told.sentence}`;
  return [{ text: joined, evidence: { quote: told.sentence, from: 'article', at: told.at } }];
}
