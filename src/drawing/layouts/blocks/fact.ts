import type { Fact } from '../../content/content.js';
import type { Face } from '../../scene/scene.js';
import { ABOVE, heightOf } from '../../text/pen.js';
import type { Piece, SetText } from '../../text/setting.js';
import { type Kit, paragraph, valuePieces } from '../../themes/kit.js';
import type { Tone } from '../../themes/theme.js';
import type { Block } from './block.js';

/** A fact as a paragraph in body size: its head strong, its values in the accent's color where they stand. */
export function factPieces(kit: Kit, fact: Fact, tone: Tone): Piece[] {
  const { strong, text } = kit.theme.faces;
  const size = kit.scale.body;
  const plain = { face: text, size, color: tone.ink };
  const marked = { face: strong, size, color: tone.accent };
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

/** What stands between the lines of one fact, from baseline to the next capitals' top. */
const INNER_GAP = 0.34;

/**
 * A fact: its value large where it begins with one, its head strong, the rest below in body size.
 * @returns undefined where its value is wider than `width`
 */
export function factBlock(kit: Kit, fact: Fact, width: number, tone: Tone): Block {
  const { display, text } = kit.theme.faces;
  const { large, body } = kit.scale;
  const sets: Array<{ set: SetText; role: 'figure' | 'label' | 'body' }> = [];
  const head = headSet(kit, fact, width, tone);
  if (head) sets.push({ set: head, role: 'label' });
  const style = { face: display, size: large, color: tone.accent };
  const value = fact.value && paragraph(kit, valuePieces(fact.value, style), width, style);
  if (fact.value && value && value.lines.length === 1) {
    sets.push({ set: value, role: 'figure' });
    if (fact.text) {
      const plain = { face: text, size: body, color: tone.ink };
      sets.push({ set: paragraph(kit, fact.text, width, plain), role: 'body' });
    }
  } else {
    const plain = { face: text, size: body, color: tone.ink };
    sets.push({ set: paragraph(kit, factPieces(kit, fact, tone), width, plain), role: 'body' });
  }
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
