import { iconShapes } from '../../icons/index.js';
import { polygon } from '../../scene/outline.js';
import { ABOVE } from '../../text/pen.js';
import type { Kit } from '../../themes/kit.js';
import type { Box, Tone } from '../../themes/theme.js';
import { FOCAL } from '../blocks/figure.js';
import { ARROW_GAP, arrowColor, arrowOf, type Icons, MOST_ICON, STROKE } from './marker.js';
import { ordinalLine, ordinalsWidth, toneOn } from './step.js';

export interface SegmentStyle {
  tone: Tone;
  icons: Icons | undefined;
  count: number;
}

/** What stands on each step's part of a ribbon. */
export interface Segments {
  /** Of the ordinals, and how wide the widest of them is. */
  size: number;
  across: number;
  /** Of the icons. */
  icon: number;
  /** Icons stand below their ordinals. */
  isStacked: boolean;
  padding: number;
  point: number;
}

/** Of a ribbon's height, how far it points, and around what stands on it. */
const POINT = 0.1;
const PADDING = 0.1;
const MOST_PADDING = 28;
/** With the margin that icons have: what is drawn of them is 73 high. */
const LEAST_ICON = 88;
/** No ordinal is larger, in parts of the titles' size: an icon rather has more room. */
const MOST_ORDINAL = 3.6;
/** Of a ribbon's height, how long the head of its arrow is at most. */
const MOST_HEAD = 0.5;
/** How high icons are at most, in parts of their ordinals' height. */
const MOST_BESIDE = 0.95;

/**
 * The largest ordinals that each step has room for with its icon, beside it or below.
 * @returns undefined where that is not 2.2 times as large as titles are
 */
export function segmentsIn(
  kit: Kit,
  { icons, count }: SegmentStyle,
  { width, height }: { width: number; height: number },
): Segments | undefined {
  const { large } = kit.scale;
  const point = Math.round(height * POINT);
  const padding = Math.min(MOST_PADDING, Math.round(height * PADDING));
  const inner = width - ARROW_GAP - point - padding;
  for (let size = Math.floor((large * MOST_ORDINAL) / 4) * 4; size >= FOCAL * large; size -= 4) {
    const cap = ABOVE * size;
    const across = ordinalsWidth(kit, count, size);
    if (across > inner || cap > height - 2 * padding) continue;
    const found = { size, across, padding, point };
    if (!icons) return { ...found, icon: 0, isStacked: false };
    const beside = Math.min(MOST_ICON, inner - across - padding / 2, cap * MOST_BESIDE);
    if (beside >= LEAST_ICON) return { ...found, icon: beside, isStacked: false };
    const below = Math.min(MOST_ICON, height - cap - 3 * padding, inner, cap * MOST_BESIDE);
    if (below >= Math.max(LEAST_ICON, cap * 0.65)) return { ...found, icon: below, isStacked: true };
  }
  return undefined;
}

/** One ribbon across a box, in parts of these widths: it leads from one step to the next. */
export function drawSegments(
  kit: Kit,
  style: SegmentStyle,
  { segments, widths, box }: { segments: Segments; widths: readonly number[]; box: Box },
): void {
  let { x } = box;
  for (const [index, width] of widths.entries()) {
    const isLast = index === widths.length - 1;
    const own = { ...box, x, width: width - (isLast ? 0 : ARROW_GAP) };
    const shape = { point: segments.point, isFirst: index === 0, isLast, to: 'right' } as const;
    const d = isLast ? endOf(own, segments.point, width - Math.min(...widths)) : arrowOf(own, shape);
    kit.pen.shape({ d, fill: arrowColor(kit, style.tone) });
    drawMarks(kit, style, segments, index, own);
    x += width;
  }
}

/** The last part of a ribbon: where it has more room than what stands on it needs, it ends in the head of an arrow. */
function endOf(box: Box, point: number, spare: number): string {
  if (spare < 2 * point) return arrowOf(box, { point, isFirst: false, isLast: true, to: 'right' });
  const head = Math.round(Math.min(spare, box.height * MOST_HEAD));
  const { x, y, height } = box;
  const [end, middle] = [x + box.width, y + height / 2];
  return polygon([
    [x, y],
    [end - head, y],
    [end, middle],
    [end - head, y + height],
    [x, y + height],
    [x + point, middle],
  ]);
}

function drawMarks(
  kit: Kit,
  { tone, icons }: SegmentStyle,
  { size, icon, across, isStacked, padding, point }: Segments,
  index: number,
  box: Box,
): void {
  const ground = arrowColor(kit, tone);
  const color = toneOn(ground, tone).ink;
  const left = box.x + point + padding;
  const cap = ABOVE * size;
  const whole = isStacked ? cap + padding + icon : cap;
  const top = box.y + (box.height - whole) / 2;
  const line = ordinalLine(kit, index, size, color);
  kit.pen.line(line, { role: 'ordinal', x: left, baseline: Math.round(top + cap), ground });
  const name = icons?.[index];
  if (!name) return;
  const at = isStacked
    ? { x: left, y: top + cap + padding, size: icon }
    : { x: left + across + padding / 2, y: top + (cap - icon) / 2, size: icon };
  kit.pen.shape(...iconShapes(name, at, color, icon * STROKE));
}
