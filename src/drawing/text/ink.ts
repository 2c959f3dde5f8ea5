import { ABOVE, BELOW } from './pen.js';
import type { SetLine, SetText } from './set-text.js';

/**
 * How far letters reach above and below the baseline, in parts of their size, where that is further than plain Latin
 * ones: as seen in the bundled fonts, by script. Accented capitals stand for all of Latin, Greek and Cyrillic.
 */
const reaches: ReadonlyArray<readonly [script: RegExp, above: number, below: number]> = [
  [/\p{Lu}\p{M}/u, 1, BELOW],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, 0.93, BELOW],
  [/\p{Script=Arabic}/u, 0.84, 0.3],
  // Dots over high letters; hamza and vowels over all.
  [/[ثشظطضذ]/u, 0.95, 0.3],
  [/\p{Script=Arabic}\p{M}/u, 1, 0.3],
  // Tails, at the ends of words alone.
  [/[سشصضقلمنىي](?!\p{L})/u, 0.84, 0.39],
  [/[جحخعغ](?!\p{L})/u, 0.84, 0.47],
  [/\p{Script=Devanagari}/u, 0.92, BELOW],
  // Vowels below the letters.
  [/[\u0941-\u0944\u094D]/u, 0.92, 0.34],
  [/\p{Script=Hebrew}/u, 0.85, 0.26],
  [/\p{Script=Thai}/u, 1.05, 0.35],
  [/\p{Script=Latin}/u, ABOVE, 0.25],
];

/** How far the letters of a paragraph reach above its first baseline, in design pixels. */
export function aboveOf({ lines, size }: Lines): number {
  return scriptsOf(lines[0]).reduce((most, [, above]) => Math.max(most, above), ABOVE) * size;
}

/** How far they reach below its last one. */
export function belowOf({ lines, size }: Lines): number {
  return scriptsOf(lines.at(-1)).reduce((most, [, , below]) => Math.max(most, below), BELOW) * size;
}

type Lines = Pick<SetText, 'lines' | 'size'>;

function scriptsOf(line: SetLine | undefined): typeof reaches {
  // Letters and their marks apart.
  const text = (line?.pieces ?? []).map((piece) => piece.text.normalize('NFD')).join('');
  return reaches.filter(([script]) => script.test(text));
}
