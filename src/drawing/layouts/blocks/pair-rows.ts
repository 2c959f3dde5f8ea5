import type { Chart } from '../../content/content.js';
import { rectangle } from '../../scene/outline.js';
import { ABOVE, BELOW, heightOf } from '../../text/pen.js';
import { type Kit, oneLine, paragraph, valuePieces } from '../../themes/kit.js';
import type { Tone } from '../../themes/theme.js';
import type { Block } from './block.js';
import { chartTitle, mostOf, sharedBaseline } from './chart-parts.js';

/** Between two measures side by side. */
const COLUMN_GAP = 72;
/** Of a measure's width: names that are no wider stand beside their bars, others above them. */
const BESIDE = 0.34;
/** Names of two lines are narrower, where a picture is tall. */
const PARTED = 0.2;
/** Of what names leave: the longest bar has at least so much. */
const LEAST_BAR = 0.4;
/** Of the whole width, where what is measured stands before the bars. */
const LEAST_BESIDE = 0.26;
/** Of the width: a column for what is measured is no wider. */
const TITLE_SHARE = 0.26;
const AXIS = 4;

/** What is measured of each side, with their hues. */
export interface Paired {
  chart: Chart;
  /** Of the bars. */
  fills: readonly string[];
  /** Of their values and names. */
  hues: readonly string[];
  /** Tells its marks from those of other charts. */
  id: string;
}

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
  /** Names may have two lines, so that bars are longer. */
  isParted?: boolean;
  /** Without the sides' names, which stand elsewhere in the same hues. */
  isBare?: boolean;
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
  { columns, isTitledBeside = false, isBare = false, isParted = false }: RowsAsked,
): PairRows | undefined {
  const { body } = kit.scale;
  const each = (width - (columns - 1) * COLUMN_GAP) / columns;
  const column = isTitledBeside ? titleColumn(kit, pairs, each, tone) : 0;
  if (column === undefined) return undefined;
  const found = measured(kit, pairs, each, { tone, isBare, isParted, column });
  if (!found) return undefined;
  const { groups, least, left, over } = found;
  const lines = Math.ceil(groups.length / columns);
  const titles = Array.from({ length: lines }, (_, at) =>
    Math.max(
      ...groups
        .slice(at * columns, (at + 1) * columns)
        .map(({ title }) => (column > 0 ? 0 : titleHeight(kit, title))),
    ),
  );
  const count = Math.max(...groups.map(({ bars }) => bars.length));
  const apart = body * (over > 0 ? 0.6 : 0.28);
  const between = body * 0.9;
  const fixed =
    titles.reduce((sum, own) => sum + own, 0) +
    lines * (count * over + (count - 1) * apart) +
    (lines - 1) * between;
  const bars = lines * count;
  const thickest = Math.max(least, Math.min(each * 0.15, kit.scale.large * 1.9));
  const isOneColumn = columns === 1 && over === 0 && !isBare;
  return {
    ...(isOneColumn ? { grid: { names: column, bars: column + left } } : {}),
    height: fixed + bars * least,
    grows: 1,
    most: fixed + bars * thickest + (lines - 1) * between * 1.5 + lines * (count - 1) * apart,
    draw({ x, y, height }) {
      const room = height - fixed;
      const thick = Math.min(thickest, room / bars);
      const spread = lines > 1 ? Math.min(between * 1.5, (room - thick * bars) / (lines - 1)) : 0;
      let top = y;
      for (const [at, title] of titles.entries()) {
        for (const [place, group] of groups.slice(at * columns, (at + 1) * columns).entries()) {
          const start = x + place * (each + COLUMN_GAP);
          // What is measured stands close to its bars, or before the first of them.
          const size = group.bars[0]?.size ?? body;
          const first = over > 0 ? over : sharedBaseline(kit, thick / 2, size) - ABOVE * body;
          const from = column > 0 ? first : title - titleHeight(kit, group.title);
          group.title?.draw(start, top + from);
          drawGroup({ kit, tone, ...found }, group, { x: start + column, y: top + title, thick, apart });
        }
        top += title + count * (over + thick) + (count - 1) * apart + between + spread;
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

type Measured = NonNullable<ReturnType<typeof measured>>;
type Group = Measured['groups'][number];

const titleHeight = ({ scale }: Kit, title: Group['title']): number =>
  title ? heightOf(title) + scale.body * 0.45 : 0;

function drawGroup(
  { kit, tone, left, over }: Measured & { kit: Kit; tone: Tone },
  { bars, factor, id }: Group,
  { x, y, thick, apart }: { x: number; y: number; thick: number; apart: number },
): void {
  const { body } = kit.scale;
  let top = y;
  for (const { fill, label, value, written, size } of bars) {
    const bar = Math.round(top + over);
    const middle = bar + thick / 2;
    const lines = over > 0 ? 0 : (label?.lines.length ?? 1);
    const shared = sharedBaseline(kit, middle, size, lines);
    if (label) {
      const half = ((lines - 1) * label.leading - ABOVE * body) / 2;
      const named = lines > 1 ? Math.round(middle - half) : shared;
      const baseline = over > 0 ? Math.round(top + ABOVE * body) : named;
      kit.pen.text(label, { role: 'label', x, baseline, ground: tone.ground });
    }
    const length = value.amount * factor;
    const shown = Math.max(2, length);
    kit.pen.shape({
      d: rectangle(x + left, bar, shown, thick),
      fill,
      mark: { chart: id, value: value.amount, length },
    });
    const end = x + left + length + body * 0.4;
    kit.pen.line(written, { role: 'figure', x: end, baseline: shared, ground: tone.ground });
    top = bar + thick + apart;
  }
  if (over > 0) return;
  kit.pen.shape({ d: rectangle(x + left - AXIS, y, AXIS, top - apart - y), fill: tone.ink });
}

/** All measures set alike: names in one column, values of one size. */
function measured(
  kit: Kit,
  pairs: readonly Paired[],
  whole: number,
  { tone, isBare, isParted, column }: { tone: Tone; isBare: boolean; isParted: boolean; column: number },
) {
  const each = whole - column;
  const { body, large } = kit.scale;
  const { display, strong } = kit.theme.faces;
  const titles = pairs.map(({ chart }) =>
    chartTitle(kit, chart, column > 0 ? whole * TITLE_SHARE : each, tone),
  );
  if (titles.some((title) => title && (title.lines.length > 2 || title.broken))) return undefined;
  const labelsIn = (width: number) =>
    pairs.map(({ chart, hues }) =>
      chart.bars.map(({ label }, index) =>
        isBare
          ? undefined
          : paragraph(kit, label, width, { face: strong, size: body, color: hues[index] ?? tone.ink }),
      ),
    );
  const [beside, above] = [labelsIn(each * (isParted ? PARTED : BESIDE)), labelsIn(each)];
  const lines = isParted ? 2 : 1;
  const isBeside = beside.flat().every((label) => !label || (label.lines.length <= lines && !label.broken));
  const labels = isBeside ? beside : above;
  if (labels.flat().some((label) => label?.broken)) return undefined;
  const widest = Math.max(0, ...labels.flat().map((label) => label?.width ?? 0));
  const highest = Math.max(0, ...labels.flat().map((label) => (label ? heightOf(label) : 0)));
  const left = isBare ? AXIS : isBeside ? Math.round(widest + body * 0.5) + AXIS : 0;
  for (const [size, unit] of [
    [large, body],
    [body, body],
  ] as const) {
    const face = size === body ? strong : display;
    const groups = pairs.map((pair, at) => groupOf(pair, at, size, unit, face));
    const isFitting = groups.every(
      ({ factor, most }) =>
        factor * most >= Math.max((each - left) * LEAST_BAR, column > 0 ? whole * LEAST_BESIDE : 0),
    );
    if (!isFitting) continue;
    const over = isBeside ? 0 : highest + body * 0.25;
    const least = Math.max(body * 0.9, (ABOVE + BELOW) * size, isBeside ? highest : 0);
    return { groups, left, over, least };
  }
  return undefined;

  function groupOf(
    { chart, fills, hues, id }: Paired,
    at: number,
    size: number,
    unit: number,
    face: typeof display,
  ) {
    const bars = chart.bars.map(({ value }, index) => {
      const style = { face, size, color: hues[index] ?? tone.ink };
      const written = oneLine(kit, valuePieces(value, style, unit), style);
      return { value, size, written, fill: fills[index] ?? tone.pale, label: labels[at]?.[index] };
    });
    const factor = Math.min(
      ...bars.map(({ value: { amount }, written }) =>
        amount > 0 ? (each - left - body * 0.4 - written.width) / amount : Number.POSITIVE_INFINITY,
      ),
    );
    return { id, bars, factor, most: mostOf(chart) ?? 0, title: titles[at] };
  }
}
