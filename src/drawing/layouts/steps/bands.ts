import { ABOVE } from '../../text/pen.js';
import type { Kit } from '../../themes/kit.js';
import type { Box } from '../../themes/theme.js';
import type { Block } from '../blocks/block.js';
import { FOCAL } from '../blocks/figure.js';
import {
  ARROW_GAP,
  areFocal,
  arrowColor,
  arrowOf,
  drawMarker,
  iconSizeFor,
  type MarkerStyle,
  MOST_ICON,
  markerWidth,
  paddingOf,
  pointOf,
  type StepsAsked,
  TIGHT,
} from './marker.js';
import { focalSize, type StepWords, stepWords } from './step.js';

export interface BandsAsked extends StepsAsked {
  rows: 1 | 2 | 3;
}

/** No step is narrower, in parts of the body's size. */
const LEAST_STEP = 6.5;
/** Of its height, an ordinal takes so much. */
const ORDINAL_SHARE = 0.8;
/** Of its width, an arrow is at most so high. */
const MOST_HIGH = 0.75;

/**
 * Steps side by side in one row or more of equally many, each below its arrow.
 * @returns undefined where there is no room for them
 */
export function stepBands(
  kit: Kit,
  { facts, tone, icons, rows }: BandsAsked,
  room: { width: number; height: number },
): Block | undefined {
  const { body, figure, large } = kit.scale;
  const columns = Math.ceil(facts.length / rows);
  if (facts.length % rows > 0) return undefined;
  const pitch = (room.width + pointOf(kit) + ARROW_GAP) / columns;
  const each = pitch - ARROW_GAP - pointOf(kit);
  const space = Math.round(body * 0.8);
  if (each - space < LEAST_STEP * body) return undefined;
  const width = each - space - paddingOf(kit);
  const under = Math.round(body * 0.55);
  const between = Math.round(body * 0.7);
  for (const set of stepWords(kit, facts, { tone }, () => width)) {
    if (set.isBroken && body > TIGHT) continue;
    const words = Array.from({ length: rows }, (_, row) =>
      Math.max(...set.blocks.slice(row * columns, (row + 1) * columns).map(({ height }) => height)),
    );
    const taken = words.reduce((sum, own) => sum + own + under, between * (rows - 1));
    const high = Math.min((room.height - taken) / rows, each * MOST_HIGH);
    const isTight = facts.length > 6 || body <= TIGHT;
    if (body > TIGHT && !areFocal(kit, high * rows * room.width)) continue;
    const size = focalSize(figure, FOCAL * set.size, high * ORDINAL_SHARE) ?? (isTight ? large : undefined);
    if (!size || ABOVE * size > high - paddingOf(kit) * 0.6) continue;
    const free = each - pointOf(kit) - 2 * paddingOf(kit);
    const shown = [icons, undefined].find(
      (own) => markerWidth(kit, { size, icons: own, count: facts.length }) <= free,
    );
    const style = { tone, size, icons: shown, count: facts.length };
    return {
      height: taken + high * rows,
      grows: 1,
      draw: (box) => drawBands(kit, style, { set, box, pitch, columns, words, under, between, high }),
    };
  }
  return undefined;
}

interface Bands {
  set: StepWords;
  box: Box;
  /** From the words of one column to those of the next. */
  pitch: number;
  columns: number;
  /** How high the words of each row are. */
  words: readonly number[];
  under: number;
  between: number;
  /** Of the arrows. */
  high: number;
}

function drawBands(kit: Kit, style: MarkerStyle, bands: Bands): void {
  const { set, box, pitch, columns, words, under, high } = bands;
  const point = pointOf(kit);
  const padding = paddingOf(kit);
  const iconSize = Math.max(iconSizeFor(style.size), Math.min(MOST_ICON, high - padding));
  const spare = Math.max(0, box.height - words.reduce((sum, own) => sum + own + under + high, 0));
  const between = words.length > 1 ? Math.min(spare / (words.length - 1), bands.between * 2.5) : 0;
  let y = box.y;
  for (const [row, own] of words.entries()) {
    const blocks = set.blocks.slice(row * columns, (row + 1) * columns);
    for (const [column, block] of blocks.entries()) {
      const index = row * columns + column;
      const isGoal = index === set.blocks.length - 1;
      const x = box.x + column * pitch - (column === 0 ? 0 : point);
      const isEnd = column === columns - 1;
      // The last of a row points on to the next one.
      const less = (column === 0 ? point : 0) + (isEnd && !isGoal ? point : 0);
      const arrow = { x, y, width: pitch - ARROW_GAP - less, height: high };
      const d = arrowOf(arrow, { point, isFirst: column === 0, isLast: isGoal, to: 'right' });
      kit.pen.shape({ d, fill: arrowColor(kit, style.tone) });
      const left = box.x + column * pitch + padding;
      // An icon stands beside its ordinal.
      const inner =
        markerWidth(kit, style) + (style.icons ? padding + iconSize - iconSizeFor(style.size) : 0);
      drawMarker(kit, { ...style, iconSize }, index, { x: left, y, width: inner, height: high });
      block.draw({ x: left, y: y + high + under, width: pitch - padding, height: block.height });
    }
    y += high + under + own + between;
  }
}
