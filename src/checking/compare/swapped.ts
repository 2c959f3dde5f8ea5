import { isDigitCode, textOf } from './letters.js';
import { inOrder } from './order.js';
import type { Line, Statement } from './pieces.js';
import type { Numbers, Told } from './told.js';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where in a transcript something stands: its line, and which letters of it. */
interface Spot {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly place?: Place;
}

/** A part of a label, wherever the picture has it: "Ticket" heads a row, "train" stands beside each number of its own. */
interface Part {
  readonly key: string;
  /** Its own place, and all others with the same letters. */
  readonly spots: readonly Spot[];
}

/** A number of the brief in the picture, with what it measures. */
interface Shown {
  readonly told: Told;
  readonly value: Spot;
  readonly label: readonly Part[];
  /** The letters of all of the label. */
  readonly words: string;
}

/** So much nearer two numbers must be to one another's labels than to their own. */
const NEARER = 0.7;
/** The same where a label stands in parts, as the heads of a table's rows and columns. */
const MUCH_NEARER = 0.5;
/** A unit after a number at the end of a point. */
const UNIT_LETTERS = 2;
/** Weighed, of the picture's side: less is no difference. */
const LEAST_NEARER = 0.002;

/**
 * Numbers of the brief that stand at one another's labels. Where all have boxes, by the distances: beside, above or
 * below it a number belongs to the label that is nearest, all numbers together. Without boxes only by the order of
 * the texts, and only where each other number stands directly before, or each directly after, its label.
 */
export function swapped(
  numbers: Numbers,
  statements: readonly Statement[],
  lines: readonly Line[],
): [Told, Told][] {
  const texts = lines.map(({ codes }) => textOf(codes));
  const shown = numbers.told.flatMap((one) => shownOf(one, numbers, { statements, lines, texts }));
  const hasPlaces = lines.every(({ seen }) => seen.box);
  const figures = shown.filter(({ told }) => told.statement.what === 'value');
  if (!hasPlaces) return figures.length < 2 ? [] : byOrder(figures, lines.length);
  return [...byPlace(figures), ...byPlace(shown.filter((one) => !figures.includes(one)))];
}

interface Picture {
  readonly statements: readonly Statement[];
  readonly lines: readonly Line[];
  /** The letters of the lines. */
  readonly texts: readonly string[];
}

function shownOf(told: Told, numbers: Numbers, picture: Picture): Shown[] {
  const { seen, statement } = told;
  if (!seen || told.state === 'wrong') return [];
  const measures = labelled(told, picture);
  const label = measures ? labelOf(measures, told, numbers, picture) : [];
  if (!measures || label.length === 0) return [];
  const words = textOf(measures.codes.filter((_, at) => !isOf(told, statement === measures, at)));
  return [{ told, value: spotOf(picture.lines, seen.lineAt, seen.from, seen.to), label, words }];
}

/** What says what a number is: what it measures; of "1952: The line opens" and "Cheese: 24%", the rest of the point. */
function labelled(told: Told, { statements }: Picture): Statement | undefined {
  const { statement, from, to } = told;
  const { what, at, codes } = statement;
  if (codes.findIndex(isDigitCode) !== from) return undefined;
  if (what === 'value') return statements.find((one) => one.what === 'measures' && one.at === at);
  const isAtEnd = from === 0 || codes.length - to <= UNIT_LETTERS;
  return what === 'point' && isAtEnd ? statement : undefined;
}

/** Whether a letter of a label is the number's own. */
const isOf = ({ from, to }: Told, isSame: boolean, at: number): boolean => isSame && from <= at && at < to;

/** The parts in which a label stands, if most of it does; its numbers are parts of their own. */
function labelOf(measures: Statement, number: Told, { told }: Numbers, picture: Picture): Part[] {
  const isOwn = (at: number) => isOf(number, number.statement === measures, at);
  const spans = new Map<number, { from: number; to: number }>();
  const inSpan = new Uint8Array(measures.codes.length);
  for (const [at, line] of measures.mate.entries()) {
    if (line < 0 || measures.covered[at] !== 1 || isOwn(at)) continue;
    const place = measures.mateAt[at] ?? 0;
    const { from, to } = spans.get(line) ?? { from: place, to: place };
    spans.set(line, { from: Math.min(from, place), to: Math.max(to, place + 1) });
    inSpan[at] = 1;
  }
  const own = told.filter(
    (one) => one !== number && one.statement === measures && one.seen && !spans.has(one.seen.lineAt),
  );
  for (const { seen } of own) if (seen) spans.set(seen.lineAt, { from: seen.from, to: seen.to });
  const words = measures.words
    .filter(({ from, to }) => to - from >= 3 && !isOwn(from) && !inSpan.subarray(from, to).includes(1))
    .map(({ from, to }) => textOf(measures.codes.slice(from, to)));
  const parts = [
    ...[...spans].map(([line, { from, to }]) =>
      partOf((picture.texts[line] ?? '').slice(from, to), picture, { line, from, to }),
    ),
    ...words.map((word) => partOf(word, picture)),
  ].filter(({ spots }) => spots.length > 0);
  const found = parts.reduce((sum, { key }) => sum + key.length, 0);
  return own.length > 0 || found >= measures.codes.length * 0.45 ? parts : [];
}

/** A part of a label, and where else in the picture it may stand: in labels, and where it is nearly all of a line. */
function partOf(key: string, { statements, lines, texts }: Picture, own?: Spot): Part {
  const isLabel = (line: number, at: number) => statements[lines[line]?.mate[at] ?? -1]?.what === 'measures';
  const others = texts.flatMap((text, at) => {
    const place = at === own?.line || key.length < 2 ? -1 : text.indexOf(key);
    if (place < 0 || (!isLabel(at, place) && key.length < text.length * 0.6)) return [];
    return [spotOf(lines, at, place, place + key.length)];
  });
  return { key, spots: [...(own ? [spotOf(lines, own.line, own.from, own.to)] : []), ...others] };
}

function spotOf(lines: readonly Line[], line: number, from: number, to: number): Spot {
  const { codes, seen, text } = lines[line] ?? { codes: [], seen: undefined, text: '' };
  const [first, last] = [from / Math.max(1, codes.length), to / Math.max(1, codes.length)];
  const box = seen?.box;
  if (!seen || !box) return { line, from, to };
  // A block of several lines is placed as a whole.
  if (seen.text.trim().length > text.length + 4) return { line, from, to, place: box };
  const isMirrored = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);
  const left = isMirrored ? 1 - last : first;
  return {
    line,
    from,
    to,
    place: { ...box, x: box.x + left * box.width, width: (last - first) * box.width },
  };
}

function byPlace(shown: readonly Shown[]): [Told, Told][] {
  const labels = shown.map(({ label }) => label);
  const owners = [...shown.keys()];
  const pairs: [Told, Told][] = [];
  for (const [at, one] of shown.entries())
    for (const [next, other] of shown.entries()) {
      if (next <= at || one.told.text === other.told.text) continue;
      const [ours = [], theirs = []] = [labels[at], labels[next]];
      const [first, second] = [
        without(ours, shown[owners[next] ?? next]),
        without(theirs, shown[owners[at] ?? at]),
      ];
      if (first.length === 0 || second.length === 0) continue;
      const own = distance(one.value, first) + distance(other.value, second);
      const crossed = distance(one.value, second) + distance(other.value, first);
      const isPlain = first.length === 1 && second.length === 1;
      if (crossed > own * (isPlain ? NEARER : MUCH_NEARER) || own - crossed < LEAST_NEARER) continue;
      pairs.push([one.told, other.told]);
      labels[at] = theirs;
      labels[next] = ours;
      [owners[at], owners[next]] = [owners[next] ?? next, owners[at] ?? at];
    }
  return pairs;
}

/** What both labels have tells them not apart. */
const without = (one: readonly Part[], other: Shown | undefined): readonly Part[] =>
  one.filter(({ key }) => !other?.words.includes(key));

const distance = (value: Spot, label: readonly Part[]): number =>
  label.reduce(
    (sum, { spots }) =>
      sum +
      spots
        .slice(0, 20)
        .reduce((least, spot) => Math.min(least, between(value, spot)), Number.POSITIVE_INFINITY),
    0,
  );

/** How far a number is from a label: beside it in its row, or above or below it in its column. */
function between({ place: one, line, from }: Spot, other: Spot): number {
  const two = other.place;
  if (!one || !two) return 0;
  if (line === other.line) return Math.abs(from - other.from) / 10_000;
  const gap = (start: number, size: number, next: number, nextSize: number) =>
    Math.max(0, start - next - nextSize, next - start - size);
  const gapX = gap(one.x, one.width, two.x, two.width);
  const gapY = gap(one.y, one.height, two.y, two.height);
  const middle = (start: number, size: number) => start + size / 2;
  const offX = Math.min(
    Math.abs(one.x - two.x),
    Math.abs(one.x + one.width - two.x - two.width),
    Math.abs(middle(one.x, one.width) - middle(two.x, two.width)),
  );
  const offY = Math.abs(middle(one.y, one.height) - middle(two.y, two.height));
  return Math.min(gapX * 0.15 + offY * 2, gapY * 0.4 + offX * 1.2);
}

function byOrder(shown: readonly Shown[], lines: number): [Told, Told][] {
  const spots = shown.map(({ value, label, told }) => {
    const others = shown.filter((other) => other.told !== told);
    const own = label.filter(({ key }) => !others.some(({ words }) => words.includes(key)));
    const main = [...own].sort((one, other) => other.key.length - one.key.length)[0];
    return {
      value,
      label: main?.spots[0],
      lines: label.flatMap(({ spots: [spot] }) => (spot ? [spot.line] : [])),
    };
  });
  return inOrder(spots, lines).flatMap(([at, other]): [Told, Told][] => {
    const [one, two] = [shown[at]?.told, shown[other]?.told];
    return one && two && one.text !== two.text ? [[one, two]] : [];
  });
}
