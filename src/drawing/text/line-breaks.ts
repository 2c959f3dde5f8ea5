import type { Word } from './words.js';

/**
 * What speaks against a line, in parts of what an empty one would cost: that it ends within what belongs together, that
 * it is the first and far shorter than the others, that it is the last and has one word alone, far shorter than the
 * others or not, or that it has one short word alone.
 */
const COST = {
  strong: 0.3,
  soft: 0.12,
  none: 0,
  stub: 0.3,
  lone: 0.25,
  loneShort: 0.4,
  alone: 0.25,
  noPause: 0.04,
} as const;
/** A first line shorter than this part of what lines have on average is a stub. */
const STUB = 0.58;
/** Where lines need not be alike, a short one costs so much of that. */
const LOOSE = 0.3;
/** Of more than two lines, the last may be shorter than the others. */
const LAST = 0.6;
/** A lone word shorter than this part of the longest line is a short one. */
const SHORT = 0.5;
/** What is longer is set in full lines: no paragraph that reads at a glance. */
const MOST_WORDS = 120;

/** Words in lines of no more than `most`, as few as they need; of those the lines that end best and are most alike. */
export function linesOf(words: readonly Word[], most: number, balanced: boolean): Word[][] {
  const full = fill(words, most);
  if (full.length < 2 || full.length === words.length || words.length > MOST_WORDS) return full;
  return best(words, full.length, most, balanced) ?? full;
}

export function widthOfWords(words: readonly Word[]): number {
  const spaces = words.slice(0, -1).reduce((sum, { space }) => sum + space, 0);
  return words.reduce((sum, { width }) => sum + width, spaces);
}

function fill(words: readonly Word[], most: number): Word[][] {
  const lines: Word[][] = [];
  let line: Word[] = [];
  let width = 0;
  for (const word of words) {
    if (line.length > 0 && width + word.width > most) {
      lines.push(line);
      line = [];
      width = 0;
    }
    line.push(word);
    width += word.width + word.space;
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

/** What all lines of a text have in common. */
interface Setting {
  most: number;
  balanced: boolean;
  /** A first line that is shorter reads as cut off. */
  stub: number;
  isOfTwo: boolean;
}

/** The best lines of the first words: what they cost, and where the last of them begins. */
interface Row {
  costs: Float64Array;
  from: Int32Array;
}

const rowFor = (words: readonly Word[]): Row => ({
  costs: new Float64Array(words.length + 1).fill(Number.POSITIVE_INFINITY),
  from: new Int32Array(words.length + 1),
});

/** Of all ways to set words in so many lines, the one that costs least. */
function best(words: readonly Word[], count: number, most: number, balanced: boolean): Word[][] | undefined {
  const setting = { most, balanced, stub: (widthOfWords(words) / count) * STUB, isOfTwo: count === 2 };
  const rows: Row[] = [];
  let before = rowFor(words);
  before.costs[0] = 0;
  for (let index = 0; index < count; index++) {
    const row = rowFor(words);
    for (let from = 0; from < words.length; from++) {
      const cost = before.costs[from] ?? Number.POSITIVE_INFINITY;
      if (cost === Number.POSITIVE_INFINITY) continue;
      if (index < count - 1) addLines(row, words, { from, cost }, setting);
      else addLast(row, words, { from, cost }, setting);
    }
    rows.push(row);
    before = row;
  }
  return cutAt(words, rows);
}

/** Each line that begins at a word and leaves words for the next. */
function addLines(
  row: Row,
  words: readonly Word[],
  { from, cost }: { from: number; cost: number },
  { balanced, most, stub }: Setting,
): void {
  const uneven = balanced ? 1 : LOOSE;
  let begun = 0;
  for (let at = from; at < words.length - 1; at++) {
    const word = words[at];
    if (!word || (at > from && begun + word.width > most)) return;
    const width = begun + word.width;
    const left = Math.max(0, 1 - width / most);
    const cut = from === 0 && width < stub && !word.isPause ? COST.stub : 0;
    const alone = at === from && !word.isPause && word.isOne && width < most * SHORT ? COST.alone : 0;
    const end = COST[word.glue ?? 'none'] + (word.isPause ? 0 : COST.noPause);
    take(row, at + 1, from, cost + (uneven * left ** 2 + end + cut + alone));
    begun = width + word.space;
  }
}

/** The last line, where all that is left has room on it. */
function addLast(
  row: Row,
  words: readonly Word[],
  { from, cost }: { from: number; cost: number },
  { balanced, isOfTwo, most }: Setting,
): void {
  const rest = words.slice(from);
  const width = widthOfWords(rest);
  if (width > most && rest.length > 1) return;
  const left = Math.max(0, 1 - width / most);
  const uneven = balanced ? (isOfTwo ? 1 : LAST) * left ** 2 : 0;
  take(row, words.length, from, cost + uneven + loneCost(rest, width / most));
}

function take({ costs, from: begins }: Row, to: number, from: number, cost: number): void {
  if (cost >= (costs[to] ?? 0)) return;
  costs[to] = cost;
  begins[to] = from;
}

/** What one word alone on the last line costs; a value with its unit is not so much alone. */
function loneCost([lone, ...others]: readonly Word[], share: number): number {
  if (!lone || others.length > 0) return 0;
  if (share >= SHORT) return lone.isOne ? COST.lone : 0;
  return lone.isOne ? COST.loneShort : COST.lone;
}

function cutAt(words: readonly Word[], rows: readonly Row[]): Word[][] | undefined {
  const lines: Word[][] = [];
  let to = words.length;
  for (const { costs, from } of rows.toReversed()) {
    if (costs[to] === Number.POSITIVE_INFINITY) return undefined;
    const begins = from[to] ?? 0;
    lines.unshift(words.slice(begins, to));
    to = begins;
  }
  return lines;
}
