import type { Fact } from '../../content/content.js';
import { readableOn } from '../../scene/color.js';
import { ABOVE } from '../../text/pen.js';
import type { SetLine } from '../../text/setting.js';
import { type Kit, oneLine, paragraph } from '../../themes/kit.js';
import type { Tone } from '../../themes/theme.js';
import type { Block } from '../blocks/block.js';
import { factPieces, headSet, textStack } from '../blocks/fact.js';
import { FOCAL } from '../blocks/figure.js';

/** How high digits are, in parts of their size: their tops stand in line with what is beside them. */
export const CAP = 0.68;

/** How the heads of all steps of a picture are set. */
export type HeadSize = 'large' | 'body';

/** Heads are large where each finds room on one line. */
export function headSizeFor(kit: Kit, facts: readonly Fact[], width: number): HeadSize {
  const isOneLine = ({ head }: Fact) => !head || largeHead(kit, head, width).lines.length === 1;
  return facts.every(isOneLine) ? 'large' : 'body';
}

function largeHead(kit: Kit, head: string, width: number, color = '#000000') {
  const style = { face: kit.theme.faces.display, size: kit.scale.large, color };
  return paragraph(kit, head, width, { ...style, tight: true });
}

/** A step's words: its head strong or large, the rest below, values emphasized where they stand. */
export function stepBlock(kit: Kit, fact: Fact, width: number, tone: Tone, heads: HeadSize): Block {
  const { head, ...rest } = fact;
  const set =
    head && heads === 'large' ? largeHead(kit, head, width, tone.ink) : headSet(kit, fact, width, tone);
  const pieces = factPieces(kit, rest, tone);
  const style = { face: kit.theme.faces.text, size: kit.scale.body, color: tone.ink };
  const words = pieces.length > 0 ? paragraph(kit, pieces, width, style) : undefined;
  return textStack(
    kit,
    [
      ...(set ? [{ set, role: 'label' as const }] : []),
      ...(words ? [{ set: words, role: 'body' as const }] : []),
    ],
    tone,
  );
}

/** Which step it is, from 1. */
export function ordinalLine(kit: Kit, index: number, size: number, color: string): SetLine {
  return oneLine(kit, String(index + 1), { face: kit.theme.faces.display, size, color });
}

/** How wide the widest ordinal of so many steps is. */
export function ordinalsWidth(kit: Kit, count: number, size: number): number {
  return Math.max(...Array.from({ length: count }, (_, index) => ordinalLine(kit, index, size, '').width));
}

/** As large as ordinals may be within a height: figures, or as large as titles. */
export function ordinalSize({ scale }: Kit, height: number): number {
  for (let size = scale.figure; size >= FOCAL * scale.large; size -= 8)
    if (ABOVE * size <= height) return size;
  return scale.large;
}

/** The colors on what is filled with one of them: all text can be read there. */
export function toneOn(ground: string, tone: Tone): Tone {
  const ink = readableOn(ground, [tone.ground, '#FFFFFF', tone.ink]);
  return { ground, ink, gray: ink, accent: ink, second: ink, pale: ink };
}
