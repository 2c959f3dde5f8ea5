import type { Fact, Side } from '../../content/content.js';
import { rectangle } from '../../scene/outline.js';
import { ABOVE, BELOW } from '../../text/pen.js';
import { type Kit, oneLine, paragraph } from '../../themes/kit.js';
import type { Tone } from '../../themes/theme.js';
import { type Block, gap, row, stack } from './block.js';
import { factBlock, factPieces, valueSet, valueSizeFor } from './fact.js';
import { FOCAL } from './figure.js';

/** Between the columns of sides. */
export const SIDE_GAP = 72;
const BAR = 8;
/** Of a column: a name that is no wider may have what is said beside it; and a small one. */
const MOST_BESIDE = 0.38;
const MOST_BESIDE_SMALL = 0.57;

export interface SidesAsked {
  /** Of each side, in order. */
  hues: readonly string[];
  /** Of their bars, in order. */
  fills: readonly string[];
  /** How large names are: the largest text of the picture, or as values are. */
  names: 'figure' | 'large' | 'body';
  /** What is said stands below the names, never beside them. */
  isBelow?: boolean;
  /** The columns that they stand in; absent: all are as wide. */
  columns?: SideColumns;
}

/** Columns beside one another, and what is between them. */
export interface SideColumns {
  widths: readonly number[];
  between: number;
}

const evenColumns = (sides: readonly Side[], width: number): SideColumns => {
  const each = (width - (sides.length - 1) * SIDE_GAP) / sides.length;
  return { widths: sides.map(() => each), between: SIDE_GAP };
};

/**
 * What is said of each side in columns, each under a bar of its hue: below its name, or beside it where that is lower;
 * what stands side by side shares its first baseline.
 * @returns undefined where a name or another word is too wide for its column
 */
export function sidesBlock(
  kit: Kit,
  sides: readonly Side[],
  width: number,
  tone: Tone,
  asked: SidesAsked,
): Block | undefined {
  const { hues, columns = evenColumns(sides, width) } = asked;
  const each = Math.min(...columns.widths);
  const heads = headsOf(kit, sides, each, { ...asked, tone });
  if (!heads) return undefined;
  const below = toldBlock(kit, sides, heads, { columns, tone, hues, indent: 0 });
  const indent = Math.round(Math.max(...heads.map((head) => head.width)) + kit.scale.body);
  const most = asked.names === 'body' ? MOST_BESIDE_SMALL : MOST_BESIDE;
  const isRoom = asked.names !== 'figure' && !asked.isBelow && indent <= each * most;
  const beside = isRoom ? toldBlock(kit, sides, heads, { columns, tone, hues, indent }) : undefined;
  return beside && (!below || beside.height < below.height * 0.85) ? beside : below;
}

/** Of the height of columns: names may stand before what is said across the whole width where that is no higher. */
const MOST_LISTED = 1.25;

/**
 * One side below the other, each name before what is said of it, where nothing is said on one line in columns but all
 * is there: in columns what stands side by side would not begin there together.
 * @returns undefined where columns are better
 */
export function sidesListed(
  kit: Kit,
  sides: readonly Side[],
  width: number,
  tone: Tone,
  { inColumns, ...asked }: SidesAsked & { inColumns: Block | undefined },
): Block | undefined {
  const heads = headsOf(kit, sides, width, { ...asked, tone });
  if (!heads) return undefined;
  const indent = Math.round(Math.max(...heads.map((head) => head.width)) + kit.scale.body);
  const [each = width] = evenColumns(sides, width).widths;
  const isOneLine = (room: number): boolean =>
    sides.every(({ facts }) => facts.every((fact) => isShort(kit, fact, room, tone)));
  if (isOneLine(each) || !isOneLine(width - indent)) return undefined;
  const rows = sides.flatMap((side, index) => {
    const head = heads[index];
    const hues = asked.hues.slice(index);
    const columns = evenColumns([side], width);
    return (head && toldBlock(kit, [side], [head], { columns, tone, hues, indent })) ?? [];
  });
  const listed = stack(rows, kit.scale.body * 0.7, 1.5);
  const isHigh = inColumns && listed.height > inColumns.height * MOST_LISTED;
  return rows.length < sides.length || isHigh ? undefined : listed;
}

interface ToldAsked {
  columns: SideColumns;
  tone: Tone;
  hues: readonly string[];
  /** What is said begins so far from the start of its column, beside the name; 0: below it. */
  indent: number;
}

function toldBlock(
  kit: Kit,
  sides: readonly Side[],
  heads: readonly Head[],
  { columns, tone, hues, indent }: ToldAsked,
): Block | undefined {
  const { body } = kit.scale;
  const { widths, between } = columns;
  const inner = Math.min(...widths) - indent;
  if (!sides.every(({ facts }) => facts.every((fact) => isWhole(kit, fact, inner, tone)))) return undefined;
  const told = stack(rowsOf(kit, sides, { columns, tone, hues, indent }), body * 0.6, 1.5);
  const highest = Math.max(...heads.map(({ height }) => height));
  const isPlain = sides.every(({ facts }) =>
    facts.every((fact) => !valueSet(kit, fact, { width: inner, size: 'large', tone })),
  );
  // Words beside a name share its baseline.
  const down =
    indent > 0
      ? Math.max(...heads.map((head) => head.down - ABOVE * (isPlain ? body : kit.scale.large)))
      : highest + body * 0.6;
  const rest = Math.max(0, highest - down - told.height);
  return {
    height: down + told.height + rest,
    grows: told.grows,
    most: down + (told.most ?? told.height) + rest,
    draw({ x, y, width, height }) {
      let left = x;
      for (const [index, head] of heads.entries()) {
        const across = widths[index] ?? inner;
        head.draw({ x: left, y, width: across, height: highest });
        left += across + between;
      }
      told.draw({ x: x + indent, y: y + down, width, height: height - down - rest });
    },
  };
}

/** One side below the other. @returns undefined where a name is too wide */
export function sidesStacked(
  kit: Kit,
  sides: readonly Side[],
  width: number,
  tone: Tone,
  asked: SidesAsked,
): Block | undefined {
  const { body } = kit.scale;
  const heads = headsOf(kit, sides, width, { ...asked, tone });
  if (!heads) return undefined;
  const size = valueSizeFor(
    kit,
    sides.flatMap(({ facts }) => facts),
    width,
    tone,
  );
  const parts = sides.map(({ facts }, index) => {
    const own = heads[index];
    const colors = toneOf(tone, asked.hues[index]);
    const told = facts.map((fact) => factBlock(kit, fact, width, colors, size));
    return stack([...(own ? [own] : []), ...told], body * 0.6, 2);
  });
  return stack(
    parts.map((part) => ({ ...part, grows: 1 })),
    body * 1.2,
    1.8,
  );
}

interface Head extends Block {
  /** Of the name. */
  width: number;
  /** From the top to its baseline. */
  down: number;
}

/** Names under a bar of their hue, all of one size. */
function headsOf(
  kit: Kit,
  sides: readonly Side[],
  width: number,
  { hues, fills, names, tone }: SidesAsked & { tone: Tone },
): Head[] | undefined {
  const { body, large, figure } = kit.scale;
  const nameAt = (name: string, index: number, size: number) =>
    oneLine(kit, name, { face: kit.theme.faces.display, size, color: hues[index] ?? tone.ink });
  const isFitting = (size: number) =>
    sides.every(({ name }, index) => nameAt(name, index, size).width <= width);
  const sizes: number[] = [];
  if (names === 'figure') for (let size = figure; size >= FOCAL * large; size -= 8) sizes.push(size);
  else sizes.push(...(names === 'large' ? [large] : []), body);
  const size = sizes.find(isFitting);
  if (size === undefined) return undefined;
  const down = BAR + body * 0.5 + ABOVE * size;
  const height = Math.round(down + BELOW * size);
  return sides.map(({ name }, index) => {
    const set = nameAt(name, index, size);
    return {
      ...gap(height),
      ...{ width: set.width, down },
      draw({ x, y, width: across }) {
        const fill = fills[index] ?? hues[index] ?? tone.ink;
        kit.pen.shape({ d: rectangle(x, y, across, BAR), fill });
        kit.pen.line(set, { role: 'label', x, baseline: Math.round(y + down), ground: tone.ground });
      },
    };
  });
}

/** Whether no word of a fact is too long for a line. */
const isWhole = (kit: Kit, fact: Fact, width: number, tone: Tone): boolean =>
  !setIn(kit, fact, width, tone).broken;

/** Whether a fact is one line. */
function isShort(kit: Kit, fact: Fact, width: number, tone: Tone): boolean {
  const { lines, broken } = setIn(kit, fact, width, tone);
  return lines.length === 1 && !broken;
}

function setIn(kit: Kit, fact: Fact, width: number, tone: Tone) {
  const style = { face: kit.theme.faces.text, size: kit.scale.body, color: tone.ink };
  return paragraph(kit, factPieces(kit, fact, tone), width, style);
}

/** The values of a side have its hue. */
const toneOf = (tone: Tone, hue = tone.ink): Tone => ({ ...tone, accent: hue, second: hue });

/** What stands side by side. */
function rowsOf(
  kit: Kit,
  sides: readonly Side[],
  { columns: { widths, between }, tone, hues, indent }: ToldAsked,
): Block[] {
  const facts = sides.flatMap((side) => side.facts);
  const size = valueSizeFor(kit, facts, Math.min(...widths) - indent, tone);
  const count = Math.max(0, ...sides.map((side) => side.facts.length));
  return Array.from({ length: count }, (_, at) => {
    const cells = sides.map(({ facts: own }, index) => {
      const fact = own[at];
      const inner = (widths[index] ?? 0) - indent;
      return fact ? factBlock(kit, fact, inner, toneOf(tone, hues[index]), size) : gap(0);
    });
    return row(cells, widths, between);
  });
}
