import type { Chart } from '../../content/content.js';
import { readableOn } from '../../scene/color.js';
import { rectangle } from '../../scene/outline.js';
import { ABOVE } from '../../text/pen.js';
import { type Kit, oneLine, paragraph, valuePieces } from '../../themes/kit.js';
import type { Box, Tone } from '../../themes/theme.js';
import { FOCAL } from './figure.js';

export interface PartsAsked {
  /** The value pointed at may be the figure of the picture. */
  isFocus: boolean;
}

/** Between two parts. */
export const JOINT = 4;

export type Part = ReturnType<typeof partsOf>[number];

/** @param whole how long all parts are together, where that is not the width of their words */
export function partsOf(kit: Kit, chart: Chart, width: number, tone: Tone, whole = width) {
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
      ...{ value, color, isPointedAt, length, start, tick: isPointedAt ? color : tone.gray },
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
export function focusLine(
  kit: Kit,
  { color, value }: Part,
  { thick, length, tone, isFocus }: { thick: number; length: number; tone: Tone; isFocus: boolean },
) {
  const { body, figure, large } = kit.scale;
  const least = Math.ceil((FOCAL * large) / 2) * 2;
  const sizes: number[] = [];
  if (isFocus) for (let size = figure; size >= least; size -= 8) sizes.push(size);
  for (const size of [...sizes, large]) {
    const style = { face: kit.theme.faces.display, size, color: readableOn(color, [tone.ground, tone.ink]) };
    const line = oneLine(kit, valuePieces(value, style, Math.min(size, large)), style);
    if (line.width <= length - body && ABOVE * size <= thick - body * 0.6) return { line, size };
  }
  return undefined;
}

/** A part of a whole. */
export function drawPart(kit: Kit, part: Part, { x, y, width, height }: Box, tone: Tone): void {
  const { color, isPointedAt, length, value } = part;
  kit.pen.shape({
    d: rectangle(x, y, width, height),
    fill: isPointedAt ? color : tone.pale,
    mark: { chart: 'parts', value: value.amount, length },
  });
}
