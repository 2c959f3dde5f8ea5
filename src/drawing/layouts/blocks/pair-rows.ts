import { rectangle } from '../../scene/outline.js';
import { ABOVE, heightOf } from '../../text/pen.js';
import type { Kit } from '../../themes/kit.js';
import type { Tone } from '../../themes/theme.js';
import type { Block } from './block.js';
import { chartTitle, sharedBaseline } from './chart-parts.js';
import {
  AXIS,
  type Group,
  type Measured,
  measured,
  type Paired,
  TITLE_SHARE,
  TO_VALUE,
} from './pair-measures.js';

/** Of a measure's width: its bars are no thicker. */
const THICKEST = 0.18;
/** Between two measures side by side. */
const COLUMN_GAP = 72;
/** How many times as far apart as at least bars may stand; and where they fill a height. */
const APART = 2;
const FILLING = 6;

/** Where the columns of a picture begin that all its measures share, from its start. */
export interface Grid {
  /** Names; what is measured stands before them, or above where this is 0. */
  names: number;
  /** Bars. */
  bars: number;
}

export interface PairRows extends Block {
  /** Where they stand in one column, with their names before their bars. */
  grid?: Grid;
}

export interface RowsAsked {
  /** So many measures stand side by side. */
  columns: number;
  /** What is measured stands before the bars, in a column of its own. */
  isTitledBeside?: boolean;
  /** Only short names stand beside their bars, so that those are longer. */
  isNarrow?: boolean;
  /** Without the sides' names, which stand elsewhere in the same hues. */
  isBare?: boolean;
  /** Bars stand further apart where there is room, to end where what is beside them does. */
  isFilling?: boolean;
}

/**
 * Measures of which each has one lying bar for each side, from one zero: what is measured above, the sides' names in
 * one column before their bars (or above them, where they are long), values at the ends.
 * @returns undefined where words or values are too wide
 */
export function pairRowsBlock(
  kit: Kit,
  pairs: readonly Paired[],
  width: number,
  tone: Tone,
  { columns, isTitledBeside = false, isBare = false, isNarrow = false, isFilling = false }: RowsAsked,
): PairRows | undefined {
  const { body } = kit.scale;
  const each = (width - (columns - 1) * COLUMN_GAP) / columns;
  const column = isTitledBeside ? titleColumn(kit, pairs, each, tone) : 0;
  if (column === undefined) return undefined;
  const found = measured(kit, pairs, each, { tone, isBare, isNarrow, column });
  if (!found) return undefined;
  const { groups, least, left, over } = found;
  const lines = Math.ceil(groups.length / columns);
  const titles = Array.from({ length: lines }, (_, at) =>
    Math.max(
      ...groups
        .slice(at * columns, (at + 1) * columns)
        .map(({ title }) => (column > 0 ? 0 : titleHeight(kit, title, over))),
    ),
  );
  const count = Math.max(...groups.map(({ bars }) => bars.length));
  const apart = body * (over > 0 ? 0.6 : 0.28);
  const widens = apart * ((isFilling ? FILLING : APART) - 1);
  const between = body * 0.9;
  const fixed =
    titles.reduce((sum, own) => sum + own, 0) +
    lines * (count * over + (count - 1) * apart) +
    (lines - 1) * between;
  const bars = lines * count;
  const thickest = Math.max(least, Math.min(each * THICKEST, kit.scale.large * 1.9));
  const isOneColumn = columns === 1 && over === 0 && !isBare;
  return {
    ...(isOneColumn ? { grid: { names: column, bars: column + left } } : {}),
    height: fixed + bars * least,
    grows: 1,
    most: fixed + bars * thickest + (lines - 1) * between * 1.5 + lines * (count - 1) * widens,
    draw({ x, y, height }) {
      const room = height - fixed;
      const thick = Math.min(thickest, room / bars);
      const spread = lines > 1 ? Math.min(between * 1.5, (room - thick * bars) / (lines - 1)) : 0;
      const left = room - thick * bars - spread * (lines - 1);
      const wide = apart + Math.min(widens, left / Math.max(1, lines * (count - 1)));
      let top = y;
      for (const [at, title] of titles.entries()) {
        for (const [place, group] of groups.slice(at * columns, (at + 1) * columns).entries()) {
          const start = x + place * (each + COLUMN_GAP);
          // What is measured stands close to its bars, or before the first of them.
          const size = group.bars[0]?.size ?? body;
          const first = over > 0 ? over : sharedBaseline(kit, thick / 2, size) - ABOVE * body;
          const from = column > 0 ? first : title - titleHeight(kit, group.title, over);
          group.title?.draw(start, top + from);
          drawGroup({ kit, tone, ...found }, group, {
            x: start + column,
            width: each - column,
            y: top + title,
            thick,
            apart: wide,
          });
        }
        top += title + count * (over + thick) + (count - 1) * wide + between + spread;
      }
    },
  };
}

/** How wide the column is that names what is measured. @returns undefined where it would be too wide */
function titleColumn(kit: Kit, pairs: readonly Paired[], width: number, tone: Tone): number | undefined {
  const titles = pairs.map(({ chart }) => chartTitle(kit, chart, width * TITLE_SHARE, tone));
  if (titles.some((title) => title && (title.lines.length > 2 || title.broken))) return undefined;
  const widest = Math.max(...titles.map((title) => title?.width ?? 0));
  return widest > 0 ? Math.round(widest + kit.scale.body) : 0;
}

const titleHeight = ({ scale }: Kit, title: Group['title'], over = 0): number =>
  title ? heightOf(title) + scale.body * (over > 0 ? 0.6 : 0.45) : 0;

function drawGroup(
  { kit, tone, left, over, isOver }: Measured & { kit: Kit; tone: Tone },
  { bars, factor, id }: Group,
  { x, y, width, thick, apart }: { x: number; y: number; width: number; thick: number; apart: number },
): void {
  const { body } = kit.scale;
  // Over bars values stand in one column, behind the longest name.
  const names = Math.max(0, ...bars.map(({ label }) => label?.width ?? 0));
  let top = y;
  for (const { fill, label, value, written, size } of bars) {
    const bar = Math.round(top + over);
    const middle = bar + thick / 2;
    const lines = over > 0 ? 0 : (label?.lines.length ?? 1);
    const shared = isOver ? Math.round(top + ABOVE * size) : sharedBaseline(kit, middle, size, lines);
    if (label) {
      const half = ((lines - 1) * label.leading - ABOVE * body) / 2;
      const named = lines > 1 ? Math.round(middle - half) : shared;
      const baseline = over > 0 && !isOver ? Math.round(top + ABOVE * body) : named;
      kit.pen.text(label, { role: 'label', x, baseline, ground: tone.ground });
    }
    const length = value.amount * factor;
    const shown = Math.max(2, length);
    kit.pen.shape({
      d: rectangle(x + left, bar, shown, thick),
      fill,
      mark: { chart: id, value: value.amount, length },
    });
    const end = isOver
      ? x + Math.min(names + body * TO_VALUE, width - written.width)
      : x + left + length + body * 0.4;
    kit.pen.line(written, { role: 'figure', x: end, baseline: shared, ground: tone.ground });
    top = bar + thick + apart;
  }
  if (over > 0) return;
  kit.pen.shape({ d: rectangle(x + left - AXIS, y, AXIS, top - apart - y), fill: tone.ink });
}
