import { lettersApart } from '../../lib/text/letters-apart.js';
import { isDense, isDigitCode, textOf, type Word } from './letters.js';
import { link, pair } from './linking.js';
import type { Line, Statement } from './pieces.js';

/** Words that are left, short ones that no alignment finds, and halves of words: where the same letters are left. */
export function matchWords(statements: readonly Statement[], lines: readonly Line[]): void {
  const free = new Map<string, { line: Line; lineAt: number; from: number }[]>();
  for (const [lineAt, line] of lines.entries())
    for (const { from, to } of line.words.flatMap((word) => leftOf(line.taken, word))) {
      const key = keyOf(line.codes, from, to);
      const places = free.get(key) ?? [];
      if (places.length < MOST_PLACES) free.set(key, [...places, { line, lineAt, from }]);
    }
  for (const [at, statement] of statements.entries())
    for (const { from, to } of statement.words.flatMap((word) => leftOf(statement.taken, word))) {
      const key = keyOf(statement.codes, from, to);
      const place = /^\d{1,60}$/.test(key) ? undefined : free.get(key)?.shift();
      if (!place) continue;
      for (let letter = from; letter < to; letter++)
        link(statement, at, letter, place.line, place.lineAt, place.from + letter - from);
    }
}

const MOST_PLACES = 20;

/** What is left of a word: all of it, or two letters and more. */
function leftOf(taken: Uint8Array, { from, to }: Word): Word[] {
  const left: Word[] = [];
  for (let start = from; start < to; ) {
    let end = start;
    while (end < to && taken[end] !== 1) end++;
    if (end - start >= 2 || (end === to && start === from)) left.push({ from: start, to: end });
    start = Math.max(end, start + 1);
  }
  return left;
}

/** Words that are left and are nearly one of the brief that is left, too. */
export function matchMisspelt(statements: readonly Statement[], lines: readonly Line[]): void {
  const free = lines
    .flatMap((line, lineAt) => line.words.map((word) => ({ line, lineAt, ...word })))
    .filter(({ line, from, to }) => isSpellable(line.codes, from, to) && isFree(line.taken, from, to))
    .slice(0, MOST_MISSPELT);
  for (const [at, statement] of statements.entries())
    for (const { from, to } of statement.words) {
      if (!isSpellable(statement.codes, from, to) || !isFree(statement.taken, from, to)) continue;
      const said = keyOf(statement.codes, from, to);
      const most = to - from >= 8 ? 2 : 1;
      const place = free.find(
        (one) =>
          isFree(one.line.taken, one.from, one.to) &&
          lettersApart(said, keyOf(one.line.codes, one.from, one.to), most) <= most,
      );
      if (place)
        pair(statements, at, lines, place.lineAt, {
          score: 0,
          from,
          to,
          otherFrom: place.from,
          otherTo: place.to,
        });
    }
}

const MOST_MISSPELT = 200;

function isSpellable(codes: readonly number[], from: number, to: number): boolean {
  const least = isDense(codes[from] ?? 0) ? 2 : 3;
  return to - from >= least && !codes.slice(from, to).every(isDigitCode);
}

function isFree(taken: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (taken[at] === 1) return false;
  return true;
}

/** A word's letters; among letters, digits that look like one are it. */
function keyOf(codes: readonly number[], from: number, to: number): string {
  const key = textOf(codes.slice(from, Math.min(to, from + 60)));
  return /^\d{1,60}$/.test(key) ? key : key.replace(/[0158]/g, (digit) => lettersFor.get(digit) ?? digit);
}

const lettersFor = new Map([
  ['0', 'o'],
  ['1', 'i'],
  ['5', 's'],
  ['8', 'b'],
]);
