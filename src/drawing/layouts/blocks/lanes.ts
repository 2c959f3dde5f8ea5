import type { Chart } from '../../content/content.js';
import type { MarkName } from '../../marks/drawn/catalogue.js';
import { rectangle } from '../../scene/outline.js';
import { ABOVE, BELOW, heightOf } from '../../text/pen.js';
import { type Kit, oneLine, paragraph, valuePieces } from '../../themes/kit.js';
import type { Tone } from '../../themes/theme.js';
import { barShapes, isPictorialBar, shortestPicture } from './bar-pictures.js';
import type { Block } from './block.js';
import { chartTitle, mostOf } from './chart-parts.js';
import { FOCAL } from './figure.js';

export interface LanesAsked {
  /** Of each bar, in order. */
  hues: readonly string[];
  /** What each bar is drawn as, where all of them can be. */
  marks: ReadonlyArray<MarkName | undefined>;
  /** The value pointed at may be the figure of the picture. */
  isFocus: boolean;
  /** Tells its marks from those of other charts. */
  chart: string;
}

/** Of the width: the longest bar has at least so much, whatever its value takes. */
const LEAST_BAR = 0.42;
const LEAST_BESIDE_FIGURE = 0.54;
const LINE = 4;

/**
 * Values in lanes one below the other, from one zero: each side's name over its bar, its value at the bar's end, a base
 * line under it; bars are pictures of what they stand for where that can be.
 * @returns undefined where values are too wide
 */
export function lanesBlock(
  kit: Kit,
  chart: Chart,
  width: number,
  tone: Tone,
  asked: LanesAsked,
): Block | undefined {
  const { body, large, figure } = kit.scale;
  const most = mostOf(chart);
  if (!most) return undefined;
  const title = chartTitle(kit, chart, width, tone);
  const labels = chart.bars.map(({ label }, index) =>
    paragraph(kit, label, width, {
      ...{ face: kit.theme.faces.strong, size: body, color: asked.hues[index] ?? tone.ink },
    }),
  );
  const plain = laidOut(kit, chart, width, asked, large);
  if (!plain) return undefined;
  const head = title ? heightOf(title) + body * 0.55 : 0;
  const inner = body * 0.3;
  const between = body * 0.75;
  const count = chart.bars.length;
  const words = labels.reduce((sum, label) => sum + heightOf(label) + inner + LINE, 0);
  const fixed = head + words + (count - 1) * between;
  const least = Math.max(body * 1.3, large * 1.12);
  const thickest = Math.min(width * 0.17, figure * 1.1);
  return {
    height: fixed + count * least,
    grows: 1.4,
    most: fixed + count * thickest + (count - 1) * body * 1.2,
    draw({ x, y, height }) {
      const room = height - fixed;
      const thick = Math.min(thickest, room / count);
      const spread = count > 1 ? Math.min(body * 1.2, (room - thick * count) / (count - 1)) : 0;
      const { factor, written } = focused(thick) ?? plain;
      const lengths = chart.bars.map(({ value }) => value.amount * factor);
      const isPictured = asked.marks.every(
        (mark, index) => isPictorialBar(mark) && (lengths[index] ?? 0) >= shortestPicture(mark, thick),
      );
      title?.draw(x, y);
      let top = y + head;
      for (const [index, { value }] of chart.bars.entries()) {
        const [label, line, length = 0] = [labels[index], written[index], lengths[index]];
        if (!label || !line) continue;
        kit.pen.text(label, {
          ...{ role: 'label', x, baseline: Math.round(top + ABOVE * body), ground: tone.ground },
        });
        top = Math.round(top + heightOf(label) + inner);
        const color = asked.hues[index] ?? tone.ink;
        const mark = isPictured ? asked.marks[index] : undefined;
        const to = { chart: asked.chart, value: value.amount, length };
        kit.pen.shape(...barShapes({ x, y: top, width: length, height: thick }, { color, mark, to }));
        kit.pen.shape({ d: rectangle(x, top + thick, width, LINE), fill: tone.ink });
        const end = { x: x + length + body * 0.5, ground: tone.ground };
        const centered = top + thick / 2 + (ABOVE * line.size) / 2;
        const baseline = Math.round(Math.min(centered, top + thick - BELOW * large));
        kit.pen.line(line.set, { role: 'figure', ...end, baseline });
        top += thick + LINE + between + Math.max(0, spread);
      }
    },
  };

  /** With the value pointed at as the figure, as large as its lane. */
  function focused(thick: number): LaidOut | undefined {
    if (!asked.isFocus) return undefined;
    for (let size = Math.min(figure, (thick - BELOW * large) / ABOVE); size >= FOCAL * large; size -= 8) {
      const found = laidOut(kit, chart, width, asked, Math.floor(size / 2) * 2);
      if (found) return found;
    }
    return undefined;
  }
}

interface LaidOut {
  /** Design pixels per unit of the amounts. */
  factor: number;
  written: ReadonlyArray<{ set: ReturnType<typeof oneLine>; size: number }>;
}

/** Values as they are written, and the scale that leaves them room. @param focal size of the one pointed at */
function laidOut(
  kit: Kit,
  chart: Chart,
  width: number,
  { hues }: LanesAsked,
  focal: number,
): LaidOut | undefined {
  const { body, large } = kit.scale;
  const face = kit.theme.faces.display;
  const most = mostOf(chart) ?? 0;
  for (const unit of [large, body]) {
    const written = chart.bars.map(({ value }, index) => {
      const size = index === chart.highlight ? focal : large;
      const style = { face, size, color: hues[index] ?? '' };
      return { size, set: oneLine(kit, valuePieces(value, style, unit), style) };
    });
    const factor = Math.min(
      ...chart.bars.map(({ value: { amount } }, index) => {
        const room = width - body * 0.5 - (written[index]?.set.width ?? 0);
        return amount > 0 ? room / amount : Number.POSITIVE_INFINITY;
      }),
    );
    if (factor * most >= width * (focal > large ? LEAST_BESIDE_FIGURE : LEAST_BAR))
      return { factor, written };
  }
  return undefined;
}
