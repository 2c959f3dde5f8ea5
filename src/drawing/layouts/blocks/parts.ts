import type { Chart } from '../../content/content.js';
import { readableOn } from '../../scene/color.js';
import { rectangle } from '../../scene/outline.js';
import { ABOVE, BELOW, heightOf } from '../../text/pen.js';
import { type Kit, oneLine, paragraph, valuePieces } from '../../themes/kit.js';
import type { Tone } from '../../themes/theme.js';
import type { Block } from './block.js';
import { chartTitle, leastChart } from './chart-parts.js';
import { FOCAL } from './figure.js';

export interface PartsAsked {
  /** The value pointed at may be the figure of the picture. */
  isFocus: boolean;
}

/** Between two parts. */
const JOINT = 4;
/** A part of the whole that is large enough to hold the figure. */
const LARGE_PART = 0.24;

/** A bar that is a whole across the width, its parts' words under them. @returns undefined where these find no room */
export function partsAcross(
  kit: Kit,
  chart: Chart,
  width: number,
  tone: Tone,
  asked: PartsAsked,
): Block | undefined {
  const { body, large } = kit.scale;
  const title = chartTitle(kit, chart, width, tone);
  const parts = partsOf(kit, chart, width, tone);
  const head = title ? heightOf(title) + body * 0.6 : 0;
  const placed = underParts(kit, parts, width);
  if (!placed) return undefined;
  const under = Math.round((ABOVE + BELOW) * (large + body) + body * 0.9);
  const least = asked.isFocus ? FOCAL * large * ABOVE + body * 0.9 : body * 2.4;
  return {
    height: Math.max(head + least + under, leastChart(kit)),
    grows: 1.4,
    most: head + width * 0.26 + under,
    draw({ x, y, height }) {
      const thick = height - head - under;
      const top = y + head;
      title?.draw(x, y);
      for (const [index, part] of parts.entries()) {
        const { color, length, start, value } = part;
        const shown = Math.max(2, length - (index < parts.length - 1 ? JOINT : 0));
        kit.pen.shape({
          d: rectangle(x + start, top, shown, thick),
          fill: part.isPointedAt ? color : tone.pale,
          mark: { chart: 'parts', value: value.amount, length },
        });
        const inside = part.isPointedAt && focusLine(kit, part, { thick, length: shown, tone, asked });
        const left = x + (placed[index] ?? 0);
        kit.pen.shape({ d: rectangle(x + start, top + thick, JOINT, body * 0.5), fill: part.tick });
        let baseline = top + thick + body * 0.7;
        if (inside) {
          const middle = Math.round(top + thick / 2 + (ABOVE * inside.size) / 2);
          const at = { x: x + start + body * 0.5, baseline: middle, ground: color };
          kit.pen.line(inside.line, { role: 'figure', ...at });
          baseline += ABOVE * body;
        } else {
          baseline += ABOVE * (part.isPointedAt ? large : body);
          kit.pen.line(part.written, {
            ...{ role: 'figure', x: left, baseline: Math.round(baseline), ground: tone.ground },
          });
          baseline += body * 0.35 + ABOVE * body;
        }
        const role = 'label' as const;
        kit.pen.text(part.label, {
          role,
          x: left,
          baseline: Math.round(baseline),
          ground: tone.ground,
        });
      }
    },
  };
}

/** An upright whole, its parts' words beside them. @returns undefined where these find no room */
export function partsUpright(
  kit: Kit,
  chart: Chart,
  width: number,
  tone: Tone,
  asked: PartsAsked,
): Block | undefined {
  const { body, large } = kit.scale;
  const title = chartTitle(kit, chart, width, tone);
  const head = title ? heightOf(title) + body * 0.6 : 0;
  const across = Math.round(width * 0.46);
  const start = across + body;
  const line = Math.round(Math.max(ABOVE * large, body) + body * 0.45);
  const values = chart.bars.map(({ value }, index) => valueLine(kit, value, tone, index === chart.highlight));
  const others = values.flatMap(({ width: own }, index) => (index === chart.highlight ? [] : [own]));
  const widest = Math.max(0, ...others);
  const rest = width - start - widest - body * 0.5;
  const labels = partsOf(kit, chart, rest, tone);
  const areFitting = labels.every(({ label }) => label.lines.length === 1 && !label.broken);
  if (rest < body * 3 || !areFitting) return undefined;
  const share = (labels[chart.highlight]?.length ?? 0) / rest;
  const focal = asked.isFocus && share >= LARGE_PART ? (FOCAL * large * ABOVE + body * 0.8) / share : 0;
  return {
    height: Math.max(head + chart.bars.length * line + body, head + focal, leastChart(kit)),
    grows: 2,
    most: head + width * 1.5,
    draw({ x, y, height }) {
      const whole = height - head;
      title?.draw(x, y);
      const parts = partsOf(kit, chart, rest, tone, whole);
      const middles = spreadOut(
        parts.map(({ length, start: at }) => at + length / 2),
        { step: line, from: line / 2, to: whole - line / 2 },
      );
      for (const [index, part] of parts.entries()) {
        const { color, isPointedAt, length, value, start: from } = part;
        const top = y + head + from;
        const shown = Math.max(2, length - (index < parts.length - 1 ? JOINT : 0));
        kit.pen.shape({
          d: rectangle(x, top, across, shown),
          fill: isPointedAt ? color : tone.pale,
          mark: { chart: 'parts', value: value.amount, length },
        });
        const inside = isPointedAt && focusLine(kit, part, { thick: shown, length: across, tone, asked });
        const middle = y + head + (middles[index] ?? 0);
        const size = isPointedAt ? large : body;
        if (inside) {
          const baseline = Math.round(top + shown / 2 + (ABOVE * inside.size) / 2);
          kit.pen.line(inside.line, {
            ...{ role: 'figure', x: x + across / 2, baseline, ground: color, align: 'middle' },
          });
        }
        const baseline = Math.round(middle + (ABOVE * (inside ? body : size)) / 2);
        const at = { baseline, ground: tone.ground };
        const own = values[index];
        if (!inside && own) kit.pen.line(own, { role: 'figure', x: x + start, ...at });
        const left = inside ? 0 : (isPointedAt ? Math.max(widest, own?.width ?? 0) : widest) + body * 0.5;
        kit.pen.text(part.label, { role: 'label', x: x + start + left, ...at });
        const lead = middle - (top + shown / 2);
        if (Math.abs(lead) > length / 2) {
          const tip = [x + start - body * 0.3, middle] as const;
          kit.pen.shape({
            d: `M${x + across} ${Math.round(top + shown / 2)}L${Math.round(tip[0])} ${Math.round(tip[1])}`,
            stroke: { color: tone.grey, width: 3 },
          });
        }
      }
    },
  };
}

type Part = ReturnType<typeof partsOf>[number];

/** @param whole how long all parts are together, where that is not the width of their words */
function partsOf(kit: Kit, chart: Chart, width: number, tone: Tone, whole = width) {
  const { strong, text } = kit.theme.faces;
  const sum = chart.bars.reduce((total, { value }) => total + value.amount, 0);
  let at = 0;
  return chart.bars.map(({ label, value }, index) => {
    const isPointedAt = index === chart.highlight;
    const color = isPointedAt ? tone[kit.theme.hues.chart] : tone.ink;
    const style = { face: isPointedAt ? strong : text, size: kit.scale.body, color };
    const length = (value.amount / sum) * whole;
    const start = at;
    at += length;
    return {
      ...{ value, color, isPointedAt, length, start, tick: isPointedAt ? color : tone.grey },
      label: paragraph(kit, label, width, style),
      written: valueLine(kit, value, tone, isPointedAt),
    };
  });
}

function valueLine(kit: Kit, value: Chart['bars'][number]['value'], tone: Tone, isPointedAt: boolean) {
  const color = isPointedAt ? tone[kit.theme.hues.chart] : tone.ink;
  const { display, strong } = kit.theme.faces;
  const { body, large } = kit.scale;
  const style = isPointedAt ? { face: display, size: large, color } : { face: strong, size: body, color };
  return oneLine(kit, isPointedAt ? valuePieces(value, style) : value.written, style);
}

/** The value pointed at within its part, where it can be that large there. */
function focusLine(
  kit: Kit,
  { color, value }: Part,
  { thick, length, tone, asked }: { thick: number; length: number; tone: Tone; asked: PartsAsked },
) {
  const { body, figure, large } = kit.scale;
  const least = Math.ceil((FOCAL * large) / 2) * 2;
  const sizes: number[] = [];
  if (asked.isFocus) for (let size = figure; size >= least; size -= 8) sizes.push(size);
  for (const size of [...sizes, large]) {
    const style = { face: kit.theme.faces.display, size, color: readableOn(color, [tone.ground, tone.ink]) };
    const line = oneLine(kit, valuePieces(value, style, Math.min(size, large)), style);
    if (line.width <= length - body && ABOVE * size <= thick - body * 0.6) return { line, size };
  }
  return undefined;
}

/** Words under parts, each from its part's start. @returns undefined where they would meet */
function underParts(kit: Kit, parts: readonly Part[], width: number) {
  const { body } = kit.scale;
  const placed: number[] = [];
  let next = width + body;
  for (const { start, label, written } of [...parts].reverse()) {
    if (label.lines.length > 1 || label.broken) return undefined;
    const own = Math.max(label.width, written.width);
    const x = Math.min(start + 12, width - own);
    if (x + own + body * 0.5 > next) return undefined;
    next = Math.min(start, x);
    placed.unshift(x);
  }
  return placed;
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
