import { ABOVE } from './pen.js';
import type { SetText } from './set-text.js';

/**
 * How far letters reach above the baseline, in parts of their size, where that is further than plain Latin ones: as seen
 * in the bundled fonts, by script. Accented capitals stand for all of Latin, Greek and Cyrillic.
 */
const reaches: ReadonlyArray<readonly [script: RegExp, above: number]> = [
  [/\p{Lu}\p{M}/u, 1],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, 0.93],
  [/\p{Script=Arabic}/u, 0.97],
  [/\p{Script=Devanagari}/u, 0.9],
  [/\p{Script=Hebrew}/u, 0.85],
  [/\p{Script=Thai}/u, 1.05],
];

/** How far the letters of a paragraph reach above its first baseline, in design pixels. */
export function aboveOf({ lines, size }: Pick<SetText, 'lines' | 'size'>): number {
  // Letters and their marks apart.
  const text = (lines[0]?.pieces ?? []).map((piece) => piece.text.normalize('NFD')).join('');
  const found = reaches.filter(([script]) => script.test(text)).map(([, above]) => above);
  return found.reduce((most, above) => Math.max(most, above), ABOVE) * size;
}
