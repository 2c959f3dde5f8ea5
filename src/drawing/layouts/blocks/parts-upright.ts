import type { Chart } from '../../content/content.js';
import { polyline } from '../../scene/outline.js';
import { ABOVE, heightOf } from '../../text/pen.js';
import type { Kit } from '../../themes/kit.js';
import type { Tone } from '../../themes/theme.js';
import type { Block } from './block.js';
import { chartTitle, leastChart } from './chart-parts.js';
import { FOCAL } from './figure.js';
import { drawPart, focusLine, JOINT, type Part, type PartsAsked, partsOf } from './whole.js';

/** A part of the whole that is large enough to hold the figure. */
const LARGE_PART = 0.24;
/** Of the width: the whole, as its words leave it. */
const LEAST_ACROSS = 0.34;
const MOST_ACROSS = 0.72;

/** An upright whole, its parts' words beside them. @returns undefined where these find no room */
export function partsUpright(
  kit: Kit,
  chart: Chart,
  width: number,
  tone: Tone,
  { isFocus }: PartsAsked,
): Block | undefined {
  const { body, large } = kit.scale;
  const title = chartTitle(kit, chart, width, tone);
  const head = title ? heightOf(title) + body * 0.6 : 0;
  const between = body * 0.5;
  const line = Math.round(Math.max(ABOVE * large, body) + body * 0.45);
  const measured = partsOf(kit, chart, width * (1 - LEAST_ACROSS) - body, tone);
  const others = measured.flatMap(({ isPointedAt, written }) => (isPointedAt ? [] : [written.width]));
  const widest = Math.max(0, ...others);
  const words = measured.map(({ isPointedAt, label, written }) => {
    const before = isPointedAt ? Math.max(widest, written.width) : widest;
    return before + between + label.width;
  });
  const left = width - Math.max(...words) - body * 1.2;
  const areFitting = measured.every(({ label }) => label.lines.length === 1 && !label.broken);
  if (!areFitting || left < width * LEAST_ACROSS) return undefined;
  const across = Math.round(Math.min(left, width * MOST_ACROSS));
  const start = across + body;
  const sum = chart.bars.reduce((total, { value }) => total + value.amount, 0);
  const share = (chart.bars[chart.highlight]?.value.amount ?? 0) / sum;
  const focal = isFocus && share >= LARGE_PART ? (FOCAL * large * ABOVE + body * 0.8) / share : 0;
  return {
    height: Math.max(head + chart.bars.length * line + body, head + focal, leastChart(kit)),
    grows: 2,
    most: head + width * 1.5,
    draw({ x, y, height }) {
      const whole = height - head;
      title?.draw(x, y);
      const parts = partsOf(kit, chart, width - start, tone, whole);
      const middles = spreadOut(
        parts.map(({ length, start: at }) => at + length / 2),
        { step: line, from: line / 2, to: whole - line / 2 },
      );
      for (const [index, part] of parts.entries()) {
        const top = y + head + part.start;
        const shown = Math.max(2, part.length - (index < parts.length - 1 ? JOINT : 0));
        drawPart(kit, part, { x, y: top, width: across, height: shown }, tone);
        const size = { thick: shown, length: across, tone, isFocus };
        const inside = part.isPointedAt ? focusLine(kit, part, size) : undefined;
        if (inside) {
          const baseline = Math.round(top + shown / 2 + (ABOVE * inside.size) / 2);
          const at = { x: x + across / 2, baseline, ground: part.color, align: 'middle' } as const;
          kit.pen.line(inside.line, { role: 'figure', ...at });
        }
        const middle = y + head + (middles[index] ?? 0);
        const at = { x: x + start, middle, ground: tone.ground, widest: widest + between };
        drawWords(kit, part, { ...at, isValueInside: inside !== undefined });
        const own = top + shown / 2;
        if (Math.abs(middle - own) <= part.length / 2) continue;
        const d = polyline([
          [x + across, own],
          [x + start - body * 0.3, middle],
        ]);
        kit.pen.shape({ d, stroke: { color: tone.gray, width: 3 } });
      }
    },
  };
}

/** Value and name of a part on one line. */
function drawWords(
  kit: Kit,
  { isPointedAt, label, written }: Part,
  {
    x,
    middle,
    ground,
    isValueInside,
    widest,
  }: { x: number; middle: number; ground: string; isValueInside: boolean; widest: number },
): void {
  const { body, large } = kit.scale;
  const size = isPointedAt && !isValueInside ? large : body;
  const at = { baseline: Math.round(middle + (ABOVE * size) / 2), ground };
  if (!isValueInside) kit.pen.line(written, { role: 'figure', x, ...at });
  const before = isPointedAt ? Math.max(widest, written.width + body * 0.5) : widest;
  kit.pen.text(label, { role: 'label', x: isValueInside ? x : x + before, ...at });
}

/** Places moved apart so far that none is nearer to the next than a step, within bounds. */
function spreadOut(
  wanted: readonly number[],
  { step, from, to }: { step: number; from: number; to: number },
): number[] {
  const places: number[] = [];
  for (const place of wanted) places.push(Math.max(place, from, (places.at(-1) ?? from - step) + step));
  let limit = to;
  for (let index = places.length - 1; index >= 0; index--) {
    places[index] = Math.min(places[index] ?? 0, limit);
    limit = (places[index] ?? 0) - step;
  }
  return places;
}
