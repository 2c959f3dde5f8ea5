import type { Word } from './words.js';

/**
 * What speaks against a line, in parts of what an empty one would cost: that it ends within what belongs together, that
 * it is the first and far shorter than the others, or that it is the last and has one word alone, far shorter than the
 * others or not.
 */
const COST = {
  strong: 0.3,
  soft: 0.12,
  none: 0,
  stub: 0.3,
  lone: 0.25,
  loneShort: 0.4,
  noPause: 0.04,
} as const;
/** A first line shorter than this part of what lines have on average is a stub. */
const STUB = 0.58;
/** Where lines need not be alike, a short one costs so much of that. */
const LOOSE = 0.3;
/** Of more than two lines, the last may be shorter than the others. */
const LAST = 0.6;
/** A lone last word shorter than this part of the longest line is a short one. */
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

/** The best lines of the first words, and where the last of them begins. */
interface Found {
  cost: number;
  from: number;
}

/** Of all ways to set words in so many lines, the one that costs least. */
function best(words: readonly Word[], count: number, most: number, balanced: boolean): Word[][] | undefined {
  const all = { most, balanced, stub: (widthOfWords(words) / count) * STUB, isOfTwo: count === 2 };
  let before: Array<Found | undefined> = [{ cost: 0, from: 0 }];
  const rows = Array.from({ length: count }, (_, index) => {
    const isLast = index === count - 1;
    const row: Array<Found | undefined> = [];
    for (let from = 0; from < words.length; from++) {
      const cost = before[from]?.cost;
      if (cost === undefined) continue;
      eachLine(words, from, most, (to, width) => {
        const whole = cost + costOf(words, { ...all, from, to, width, isLast });
        if (whole < (row[to]?.cost ?? Number.POSITIVE_INFINITY)) row[to] = { cost: whole, from };
      });
    }
    before = row;
    return row;
  });
  return cutAt(words, rows);
}

/** Calls back for each line that begins at a word and is no wider than `most`: the word after it, and its width. */
function eachLine(
  words: readonly Word[],
  from: number,
  most: number,
  found: (to: number, width: number) => void,
): void {
  let width = 0;
  for (let to = from; to < words.length; to++) {
    const word = words[to];
    if (!word || (to > from && width + word.width > most)) return;
    found(to + 1, width + word.width);
    width += word.width + word.space;
  }
}

interface Line {
  from: number;
  to: number;
  width: number;
  most: number;
  isLast: boolean;
  balanced: boolean;
  /** A first line that is shorter reads as cut off. */
  stub: number;
  isOfTwo: boolean;
}

function costOf(
  words: readonly Word[],
  { from, to, width, most, isLast, isOfTwo, balanced, stub }: Line,
): number {
  const left = Math.max(0, 1 - width / most);
  if (!isLast) {
    const last = words[to - 1];
    const cut = from === 0 && width < stub && !last?.isPause ? COST.stub : 0;
    const end = COST[last?.glue ?? 'none'] + (last?.isPause ? 0 : COST.noPause);
    return (balanced ? 1 : LOOSE) * left ** 2 + end + cut;
  }
  return (balanced ? (isOfTwo ? 1 : LAST) * left ** 2 : 0) + loneCost(words.slice(from, to), width / most);
}

/** What one word alone on the last line costs; a value with its unit is not so much alone. */
function loneCost([lone, ...others]: readonly Word[], share: number): number {
  if (!lone || others.length > 0) return 0;
  if (share >= SHORT) return lone.isOne ? COST.lone : 0;
  return lone.isOne ? COST.loneShort : COST.lone;
}

function cutAt(
  words: readonly Word[],
  rows: ReadonlyArray<ReadonlyArray<Found | undefined>>,
): Word[][] | undefined {
  const lines: Word[][] = [];
  let to = words.length;
  for (const row of rows.toReversed()) {
    const found = row[to];
    if (!found) return undefined;
    lines.unshift(words.slice(found.from, to));
    to = found.from;
  }
  return lines;
}
