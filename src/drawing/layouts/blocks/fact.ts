import type { Fact } from '../../content/content.js';
import type { Face } from '../../scene/scene.js';
import { ABOVE, heightOf } from '../../text/pen.js';
import type { Piece, SetText } from '../../text/setting.js';
import { type Kit, paragraph, valuePieces } from '../../themes/kit.js';
import type { Tone } from '../../themes/theme.js';
import type { Block } from './block.js';

/**
 * How the value of a fact is set: `large` over its words, or with its unit in body size; `inline` within them. Facts
 * that stand beside each other have theirs set alike.
 */
export type ValueSize = 'large' | 'small-unit' | 'inline';

/** A fact as a paragraph in body size: its head strong, its values strong where they stand. */
export function factPieces(kit: Kit, fact: Fact, tone: Tone): Piece[] {
  const { strong, text } = kit.theme.faces;
  const size = kit.scale.body;
  const plain = { face: text, size, color: tone.ink };
  const marked = { face: strong, size, color: tone.ink };
  const pieces: Piece[] = [];
  const add = (words: string, style: { face: Face; size: number; color: string }) => {
    if (!words) return;
    const last = pieces.at(-1);
    if (last && !last.text.endsWith(' ')) pieces.push({ text: ' ', ...plain });
    pieces.push({ text: words, ...style });
  };
  if (fact.lead) add(fact.lead, plain);
  if (fact.value) add(fact.value.written, marked);
  if (!fact.emphasis) add(fact.text, plain);
  else {
    let at = 0;
    const cut = (to: number, style: { face: Face; size: number; color: string }) => {
      if (to > at) pieces.push({ text: fact.text.slice(at, to), ...style });
      at = Math.max(at, to);
    };
    if (pieces.length > 0) pieces.push({ text: ' ', ...plain });
    for (const [start, end] of fact.emphasis) {
      cut(start, plain);
      cut(end, marked);
    }
    cut(fact.text.length, plain);
  }
  return pieces;
}

/** The head of a fact, strong; nothing where it has none. */
export function headSet(kit: Kit, fact: Fact, width: number, tone: Tone): SetText | undefined {
  if (!fact.head) return undefined;
  const style = { face: kit.theme.faces.strong, size: kit.scale.body, color: tone.ink };
  return paragraph(kit, fact.head, width, style);
}

/** The value of a fact on a line of its own. @returns undefined where it has none, or one that is wider than `width` */
export function valueSet(
  kit: Kit,
  { lead, value }: Fact,
  { width, size, tone }: { width: number; size: ValueSize; tone: Tone },
): SetText | undefined {
  if (!value || lead || size === 'inline') return undefined;
  const { large, body } = kit.scale;
  const style = { face: kit.theme.faces.display, size: large, color: tone.ink };
  const set = paragraph(kit, valuePieces(value, style, size === 'large' ? large : body), width, style);
  return set.lines.length === 1 && set.width <= width ? set : undefined;
}

/** The largest way in which the values of all these facts can be set in a width. */
export function valueSizeFor(kit: Kit, facts: readonly Fact[], width: number, tone: Tone): ValueSize {
  for (const size of ['large', 'small-unit'] as const) {
    if (facts.every((fact) => !fact.value || valueSet(kit, fact, { width, size, tone }))) return size;
  }
  return 'inline';
}

/** What stands between the lines of one fact, from baseline to the next capitals' top. */
const INNER_GAP = 0.34;

/** A fact: its value large where it begins with one, its head strong, the rest below in body size. */
export function factBlock(kit: Kit, fact: Fact, width: number, tone: Tone, size: ValueSize = 'large'): Block {
  const { text } = kit.theme.faces;
  const { body } = kit.scale;
  const sets: Array<{ set: SetText; role: 'figure' | 'label' | 'body' }> = [];
  const head = headSet(kit, fact, width, tone);
  if (head) sets.push({ set: head, role: 'label' });
  const plain = { face: text, size: body, color: tone.ink, balanced: true };
  const value = valueSet(kit, fact, { width, size, tone });
  if (value) sets.push({ set: value, role: 'figure' });
  if (!value) sets.push({ set: paragraph(kit, factPieces(kit, fact, tone), width, plain), role: 'body' });
  else if (fact.text) sets.push({ set: paragraph(kit, fact.text, width, plain), role: 'body' });
  return textStack(kit, sets, tone);
}

/** Paragraphs one below the other, close together. */
export function textStack(
  kit: Kit,
  sets: ReadonlyArray<{ set: SetText; role: 'figure' | 'label' | 'body' }>,
  tone: Tone,
): Block {
  const between = kit.scale.body * INNER_GAP;
  const full = sets.filter(({ set }) => set.lines.length > 0);
  const height = full.reduce((sum, { set }) => sum + heightOf(set), Math.max(0, full.length - 1) * between);
  return {
    height,
    grows: 0,
    draw({ x, y }) {
      let top = y;
      for (const { set, role } of full) {
        kit.pen.text(set, { role, x, baseline: Math.round(top + ABOVE * set.size), ground: tone.ground });
        top += heightOf(set) + between;
      }
    },
  };
}
