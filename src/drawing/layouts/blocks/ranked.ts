import type { Chart } from '../../content/content.js';
import type { MarkName } from '../../marks/drawn/catalogue.js';
import { readableOn } from '../../scene/color.js';
import { rectangle } from '../../scene/outline.js';
import { ABOVE, heightOf } from '../../text/pen.js';
import { type Kit, oneLine, paragraph, valuePieces } from '../../themes/kit.js';
import type { Tone } from '../../themes/theme.js';
import { barShapes, isPictorialBar, shortestPicture } from './bar-pictures.js';
import type { Block } from './block.js';
import { chartTitle, leastChart, mostOf } from './chart-parts.js';
import { FOCAL } from './figure.js';

export interface RankedAsked {
  /** The value pointed at may be the figure of the picture. */
  isFocus: boolean;
  /** What the bars are drawn as, where they can be. */
  mark?: MarkName | undefined;
  /** They are numbered from the first. */
  isNumbered?: boolean;
}

/** Of the width: labels that are no wider stand beside their bars, others above them. */
const BESIDE = 0.32;
const MOST_BESIDE = 0.46;
/** How many times as high as the value in it a bar is at least: letters reach below the line. */
const ROOMY = 1.16;
/** Of what labels leave: the longest bar has at least so much. */
const LEAST_BAR = 0.42;

/**
 * Lying bars from zero in their order, one pointed at: its value in it or at its end, larger than the others; labels
 * beside the bars where they are short and the place is not tall, else above them.
 * @returns undefined where they do not fit into the height, or the values leave the bars no room
 */
export function rankedBlock(
  kit: Kit,
  chart: Chart,
  width: number,
  asked: RankedAsked & { tone: Tone; height: number },
): Block | undefined {
  const isTall = kit.format === '9:16' || (kit.format === '4:5' && chart.bars.length <= 6);
  const places = [BESIDE, 0, MOST_BESIDE];
  const { height } = asked;
  for (const share of isTall ? [0, BESIDE, MOST_BESIDE] : places) {
    const block = ranked(kit, chart, width, { ...asked, share });
    if (block && block.height <= height) return block;
  }
  return undefined;
}

interface Asked extends RankedAsked {
  tone: Tone;
  /** Of the width: what labels beside their bars may take; 0: they stand above them. */
  share: number;
}

function ranked(kit: Kit, chart: Chart, width: number, asked: Asked): Block | undefined {
  const { tone, share, mark } = asked;
  const isBeside = share > 0;
  const { body, large } = kit.scale;
  const most = mostOf(chart);
  const rows = rowsOf(kit, chart, width, asked);
  if (!most || !rows) return undefined;
  const { bars, numbers, left } = rows;
  const plain = scaleFor(large);
  if (plain === undefined) return undefined;
  const title = chartTitle(kit, chart, width, tone);
  const head = title ? heightOf(title) + body * 0.6 : 0;
  const inner = body * 0.28;
  const words = bars.reduce((sum, { label }) => sum + (isBeside ? 0 : heightOf(label) + inner), 0);
  const highest = Math.max(...bars.map(({ label }) => heightOf(label)));
  const least = isBeside ? Math.max(body * 1.1, highest) : body * 0.9;
  const between = body * (isBeside ? 0.22 : 0.5);
  const count = bars.length;
  const fixed = head + words + (count - 1) * between;
  const thickest = Math.max(least, Math.min(width * 0.17, large * 3));
  return {
    height: Math.max(fixed + count * least, leastChart(kit)),
    grows: 1.4,
    most: fixed + count * thickest + (count - 1) * thickest * 0.5,
    draw({ x, y, height }) {
      const room = Math.max(count * least, height - fixed);
      const step = room / count;
      const thick = Math.min(thickest, Math.max(least, step * 0.74));
      const spread = count > 1 ? (room - thick * count) / (count - 1) : 0;
      const isPictured =
        isPictorialBar(mark) &&
        bars.every(({ value }) => value.amount * (plain ?? 0) >= shortestPicture(mark, thick));
      const { factor, inside } = focusIn(thick, isPictured);
      title?.draw(x, y);
      let top = y + head;
      for (const { color, isPointedAt, label, ordinal, value } of bars) {
        const from = isBeside ? top : Math.round(top + heightOf(label) + inner);
        const middle = from + thick / 2;
        const over = ((label.lines.length - 1) * label.leading - ABOVE * body) / 2;
        const baseline = Math.round(isBeside ? middle - over : top + ABOVE * body);
        const at = { baseline, ground: tone.ground };
        if (ordinal) kit.pen.line(ordinal, { ...at, role: 'ordinal', x });
        kit.pen.text(label, { ...at, role: 'label', x: x + numbers });
        const length = value.amount * factor;
        kit.pen.shape(
          ...barShapes(
            { x: x + left, y: from, width: length, height: thick },
            {
              color: isPointedAt ? color : tone.pale,
              mark: isPictured ? mark : undefined,
              to: { chart: 'bars', value: value.amount, length },
            },
          ),
        );
        const end = x + left + length;
        if (isPointedAt && inside) {
          const line = valueAt(inside, value, readableOn(color, [tone.ground, tone.ink]));
          const lower = Math.round(middle + (ABOVE * inside) / 2);
          const placed = { x: end - thick * 0.22, baseline: lower, ground: color, align: 'end' } as const;
          kit.pen.line(line, { role: 'figure', ...placed });
        } else {
          const size = isPointedAt ? large : body;
          const line = isPointedAt ? valueAt(large, value, color) : plainValue(value);
          const placed = { x: end + body * 0.4, baseline: Math.round(middle + (ABOVE * size) / 2) };
          kit.pen.line(line, { role: 'figure', ...placed, ground: tone.ground });
        }
        top = from + thick + between + spread;
      }
      if (isBeside) {
        const foot = top - between - spread;
        kit.pen.shape({ d: rectangle(x + left - 4, y + head, 4, foot - y - head), fill: tone.ink });
      }
    },
  };

  function valueAt(size: number, value: Chart['bars'][number]['value'], color: string) {
    const style = { face: kit.theme.faces.display, size, color };
    return oneLine(kit, valuePieces(value, style, Math.min(size, large)), style);
  }

  function plainValue({ written }: Chart['bars'][number]['value']) {
    return oneLine(kit, written, { face: kit.theme.faces.text, size: body, color: tone.ink });
  }

  /** Design pixels per unit of the amounts. @param size of the value pointed at, at its bar's end; 0: within it */
  function scaleFor(size: number): number | undefined {
    const room = width - left;
    const factors = bars.map(({ isPointedAt, value }) => {
      const isInside = isPointedAt && size === 0;
      const taken = isInside
        ? 0
        : body * 0.4 + (isPointedAt ? valueAt(size, value, tone.ink) : plainValue(value)).width;
      return value.amount > 0 ? (room - taken) / value.amount : Number.POSITIVE_INFINITY;
    });
    const factor = Math.min(...factors);
    return factor * (most ?? 0) >= room * LEAST_BAR ? factor : undefined;
  }

  /** The value pointed at within its bar, as large as that: where it is long enough. */
  function focusIn(thick: number, isPictured: boolean): { factor: number; inside?: number } {
    const factor = scaleFor(0);
    const bar = bars.find(({ isPointedAt }) => isPointedAt);
    if (isPictured || !bar || factor === undefined) return { factor: plain ?? 0 };
    const length = bar.value.amount * factor;
    const fits = (size: number) =>
      thick >= size * ROOMY && valueAt(size, bar.value, tone.ink).width <= length - thick * 0.4;
    const least = Math.ceil((FOCAL * large) / 2) * 2;
    if (asked.isFocus)
      for (let size = kit.scale.figure; size >= least; size -= 8)
        if (fits(size)) return { factor, inside: size };
    return thick >= large * ROOMY && valueAt(large, bar.value, tone.ink).width <= length - thick * 0.4
      ? { factor, inside: large }
      : { factor: plain ?? 0 };
  }
}

function rowsOf(kit: Kit, chart: Chart, width: number, { tone, share, isNumbered }: Asked) {
  const isBeside = share > 0;
  const { text, strong } = kit.theme.faces;
  const { body } = kit.scale;
  const ordinals = chart.bars.map((_, index) => {
    const color = index === chart.highlight ? tone[kit.theme.hues.chart] : tone.grey;
    return isNumbered ? oneLine(kit, String(index + 1), { face: strong, size: body, color }) : undefined;
  });
  const numbers = isNumbered ? Math.max(...ordinals.map((line) => line?.width ?? 0)) + body * 0.4 : 0;
  const bars = chart.bars.map(({ label, value }, index) => {
    const isPointedAt = index === chart.highlight;
    const color = isPointedAt ? tone[kit.theme.hues.chart] : tone.ink;
    const style = { face: isPointedAt ? strong : text, size: body, color };
    const room = isBeside ? width * share : width - numbers;
    return {
      ...{ value, color, isPointedAt, ordinal: ordinals[index] },
      label: paragraph(kit, label, room, style),
    };
  });
  const isFitting = bars.every(
    ({ label }) => label.lines.length <= (share === BESIDE ? 1 : 2) && !label.broken,
  );
  if (isBeside && !isFitting) return undefined;
  const widest = Math.max(...bars.map(({ label }) => label.width));
  return { bars, numbers, left: isBeside ? numbers + widest + body * 0.6 : 0 };
}
