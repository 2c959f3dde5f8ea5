import type { Chart } from '../../content/content.js';
import { rectangle } from '../../scene/outline.js';
import { ABOVE, heightOf } from '../../text/pen.js';
import { type Kit, oneLine, paragraph, valuePieces } from '../../themes/kit.js';
import type { Tone } from '../../themes/theme.js';
import type { Block } from './block.js';
import { chartTitle, mostOf } from './chart-parts.js';

const GROUP_GAP = 64;
/** Between the two columns of a pair. */
const GAP = 24;

/** A pair with the hue of each of its columns. */
export interface Paired {
  chart: Chart;
  /** Of the columns. */
  fills: readonly string[];
  /** Of their values and labels. */
  hues: readonly string[];
  /** Tells its marks from those of other charts. */
  id: string;
}

/**
 * Pairs as two columns each, side by side on one table line: what is measured above, values over the columns, the
 * sides' names under them.
 * @param isBare without the sides' names, which stand elsewhere in the same hues
 * @returns undefined where words or values are wider than their columns
 */
export function pairColumnsBlock(
  kit: Kit,
  pairs: readonly Paired[],
  width: number,
  tone: Tone,
  isBare = false,
): Block | undefined {
  const { body, large } = kit.scale;
  const each = (width - (pairs.length - 1) * GROUP_GAP) / pairs.length;
  const pitch = (each + GAP) / 2;
  const thick = pitch - GAP;
  const groups = groupsOf(kit, pairs, { each, pitch, tone, isBare });
  if (!groups) return undefined;
  const titles = Math.max(...groups.map(({ title }) => (title ? heightOf(title) + body * 0.4 : 0)));
  const foot = Math.max(...groups.flatMap(({ columns }) => columns.map(({ label }) => heightOf(label))));
  const under = isBare ? 4 : foot + body * 0.4;
  const least = body * (isBare ? 1.4 : 2.4);
  const above = titles + large * ABOVE + body * 0.42;
  return {
    height: above + least + under,
    grows: 1,
    most: above + Math.max(body * 4, each * 0.9) + under,
    foot: under,
    draw({ x, y, height }) {
      const zero = Math.round(y + height - under);
      const room = zero - y - above;
      for (const [at, { title, columns, most, id }] of groups.entries()) {
        const left = x + at * (each + GROUP_GAP);
        title?.draw(left, y);
        for (const [index, { fill, label, value, written }] of columns.entries()) {
          const start = left + index * pitch;
          const length = most > 0 ? (value.amount / most) * room : 0;
          const shown = Math.max(2, length);
          kit.pen.shape({
            d: rectangle(start, zero - shown, thick, shown),
            fill,
            mark: { chart: id, value: value.amount, length },
          });
          const placed = { x: start, ground: tone.ground };
          kit.pen.line(written, {
            ...{ role: 'figure', ...placed, baseline: Math.round(zero - shown - body * 0.42) },
          });
          if (isBare) continue;
          kit.pen.text(label, {
            ...{ role: 'label', ...placed, baseline: Math.round(zero + body * 0.4 + ABOVE * body) },
          });
        }
      }
      kit.pen.shape({ d: rectangle(x, zero, width, 4), fill: tone.ink });
    },
  };
}

function groupsOf(
  kit: Kit,
  pairs: readonly Paired[],
  { each, pitch, tone, isBare }: { each: number; pitch: number; tone: Tone; isBare: boolean },
) {
  const { body, large } = kit.scale;
  const { display, text } = kit.theme.faces;
  for (const unit of [large, body]) {
    const groups = pairs.map(({ chart, fills, hues, id }) => ({
      ...{ id, title: chartTitle(kit, chart, each, tone), most: mostOf(chart) ?? 0 },
      columns: chart.bars.map(({ label, value }, index) => {
        const room = pitch - (index === chart.bars.length - 1 ? GAP : GAP / 2);
        const style = { face: display, size: large, color: hues[index] ?? tone.ink };
        return {
          ...{ value, room, fill: fills[index] ?? tone.pale },
          written: oneLine(kit, valuePieces(value, style, unit), style),
          label: paragraph(kit, label, room, { face: text, size: body, color: style.color }),
        };
      }),
    }));
    const fits = groups.every(
      ({ title, columns }) =>
        (title?.lines.length ?? 0) <= 2 &&
        !title?.broken &&
        columns.every(
          ({ label, room, written }) =>
            (isBare || (label.lines.length <= 3 && !label.broken)) && written.width <= room,
        ),
    );
    if (fits) return groups;
  }
  return undefined;
}
