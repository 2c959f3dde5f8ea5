import type { Facts } from '../../models/facts.js';
import type { SeenText, Transcript } from '../transcript.js';
import type { Row } from './aligning.js';
import { type Letters, lettersOf, type Word, wordsOf } from './letters.js';

/** A text of one side, and what each of its letters was found to be on the other. */
interface Piece extends Letters, Row {
  readonly words: readonly Word[];
  /** The place among the pieces of the other side of what a letter stands for; -1: of nothing. */
  readonly mate: Int32Array;
  /** Which letter of that piece. */
  readonly mateAt: Int32Array;
}

/** What the model was told to write. */
export interface Statement extends Piece {
  readonly what: 'title' | 'subtitle' | 'point' | 'value' | 'measures';
  /** By place in the brief's points or numbers. */
  readonly at?: number;
  /** 1 where a letter is in the picture, though perhaps as part of another statement. */
  readonly covered: Uint8Array;
}

/** A line, or a block, that a reader saw. */
export interface Line extends Piece {
  readonly seen: SeenText;
}

/** More than this of a picture is not looked at: a picture has some 2,000 words at most. */
const MOST_LETTERS = 14_000;
const MOST_LINES = 600;
/** Longer blocks are cut between words, so that no alignment is of two long texts. */
const LINE_CHARACTERS = 400;

/** The texts that an image prompt asks for (see src/briefs/facts/image-prompt.ts). */
export function statementsOf({ title, subtitle, points, numbers }: Facts): Statement[] {
  return [
    statement('title', title),
    statement('subtitle', subtitle ?? ''),
    ...points.map(({ text }, at) => statement('point', text, at)),
    ...numbers.flatMap(({ value, measures }, at) => [
      statement('value', value, at),
      statement('measures', measures, at),
    ]),
  ].filter(({ codes }) => codes.length > 0);
}

function statement(what: Statement['what'], text: string, at?: number): Statement {
  const piece = pieceOf(text);
  return { ...piece, what, ...(at === undefined ? {} : { at }), covered: new Uint8Array(piece.codes.length) };
}

/** A hyphen at a line's end. */
const dividedWord = /(\p{L})[-\u00ad\u2010]\n\s?(?=\p{Ll})/gu;

/** The lines of a transcript, long ones in parts; what a reader saw twice in one place is one. */
export function linesOf({ texts }: Transcript): Line[] {
  const lines: Line[] = [];
  let letters = 0;
  for (const [at, seen] of texts.entries()) {
    if (texts.slice(Math.max(0, at - 20), at).some((other) => isSameSpot(seen, other))) continue;
    for (const text of seen.text
      .slice(0, MOST_LETTERS)
      .replace(dividedWord, '$1')
      .split('\n')
      .flatMap(parts)) {
      const piece = pieceOf(text);
      letters += piece.codes.length;
      if (piece.codes.length === 0) continue;
      if (lines.length >= MOST_LINES || letters > MOST_LETTERS) return lines;
      lines.push({ ...piece, seen });
    }
  }
  return lines;
}

/** "℃" and "℉" as readers see them, with a degree sign of their own or not. */
const degrees = /°?([\u2103\u2109])/gu;

function pieceOf(text: string): Piece {
  const plain = text.normalize('NFC').replace(degrees, (_, sign: string) => sign.normalize('NFKC'));
  const letters = lettersOf(plain.trim());
  const { length } = letters.codes;
  return {
    ...letters,
    words: wordsOf(letters),
    taken: new Uint8Array(length),
    mate: new Int32Array(length).fill(-1),
    mateAt: new Int32Array(length),
  };
}

function parts(text: string): string[] {
  const cut: string[] = [];
  let rest = text;
  while (rest.length > LINE_CHARACTERS) {
    const blank = rest.lastIndexOf(' ', LINE_CHARACTERS);
    const at = blank > LINE_CHARACTERS / 2 ? blank : LINE_CHARACTERS;
    cut.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...cut, rest];
}

function isSameSpot(one: SeenText, other: SeenText): boolean {
  if (one.text !== other.text || !one.box || !other.box) return false;
  const overlap = (from: number, size: number, otherFrom: number, otherSize: number) =>
    Math.max(0, Math.min(from + size, otherFrom + otherSize) - Math.max(from, otherFrom));
  const shared =
    overlap(one.box.x, one.box.width, other.box.x, other.box.width) *
    overlap(one.box.y, one.box.height, other.box.y, other.box.height);
  return shared > 0.5 * one.box.width * one.box.height;
}
