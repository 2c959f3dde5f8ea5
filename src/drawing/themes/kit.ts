import type { Value } from '../content/content.js';
import type { Face } from '../scene/scene.js';
import { type Piece, type SetLine, type SetText, setLine, setText } from '../text/setting.js';
import type { Kit } from './theme.js';

export type { Kit } from './theme.js';

/** Scripts with marks above and below their letters need more room from line to line. */
const ROOMY = new Map([
  ['ar', 1.45],
  ['fa', 1.45],
  ['ur', 1.6],
  ['hi', 1.4],
  ['mr', 1.4],
  ['ne', 1.4],
  ['th', 1.5],
  ['ja', 1.35],
  ['ko', 1.35],
  ['zh', 1.35],
]);

export interface TextStyle {
  face: Face;
  size: number;
  color: string;
}

/** A paragraph within a width. */
export function paragraph(
  kit: Kit,
  text: string | readonly Piece[],
  width: number,
  style: TextStyle & { balanced?: boolean; tight?: boolean },
): SetText {
  const { face, size, color, balanced, tight } = style;
  const pieces = typeof text === 'string' ? [{ text, face, size, color }] : text;
  const { language, measurer } = kit;
  return setText(
    pieces,
    { width, language, leading: leadingOf(language, tight), balanced: balanced ?? false },
    measurer,
  );
}

/** A text on one line. */
export function oneLine(kit: Kit, text: string | readonly Piece[], style: TextStyle): SetLine {
  const pieces = typeof text === 'string' ? [{ text, ...style }] : text;
  return setLine(pieces, kit.language, kit.measurer);
}

function leadingOf(language: string, tight = false): number {
  const end = language.indexOf('-');
  const roomy = ROOMY.get(end < 0 ? language : language.slice(0, end));
  return roomy ?? (tight ? 1.08 : 1.22);
}

/** A value at its size, its unit smaller where that is a word of its own. */
export function valuePieces(
  { parts, written }: Value,
  style: TextStyle,
  unitSize: number = style.size,
): Piece[] {
  if (parts.length === 0) return [{ text: written, ...style }];
  // "12%" and "5 %" are one figure; "140 litres" and "4,4 millones €" are a figure and its unit.
  let [spaced, small] = [false, false];
  return parts.map(({ kind, text }) => {
    if (kind !== 'space') small = kind === 'unit' && spaced && (small || /^\p{L}/u.test(text));
    spaced = kind === 'space';
    return { text, ...style, size: small || spaced ? unitSize : style.size };
  });
}
