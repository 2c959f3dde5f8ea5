import { polyline } from '../../../scene/outline.js';
import type { Point } from '../../../scene/path.js';
import type { Kit } from '../../../themes/kit.js';
import type { Box } from '../../../themes/theme.js';
import { LEADER } from '../axis.js';
import type { Label } from '../label.js';
import { spreadOut } from '../spread.js';
import { type Dial, directionAt, placeOn, reachOf } from './dial.js';

/** A column of labels beside a dial: at its left or at its right. */
export interface Column {
  box: Box;
  isLeft: boolean;
}

/** A label with the line that leads there. */
export interface Led {
  label: Label;
  at: { x: number; y: number };
  line: readonly Point[];
}

/** Between labels, in parts of the body's size: as much as there is room for. */
const gaps = [2.4, 1.6, 1.1, 0.6] as const;

/**
 * Labels in a column, each as near to its mark as its neighbors allow, and lines that lead there without touching the
 * dial again.
 * @returns undefined where there is no room or no such line
 */
export function columnOf(
  kit: Kit,
  dial: Dial,
  { box, isLeft }: Column,
  marked: ReadonlyArray<{ label: Label; share: number }>,
): { led: readonly Led[]; moved: number } | undefined {
  const { body } = kit.scale;
  // From the top down, on whichever side.
  const sorted = [...marked].sort(
    (one, other) => directionAt(dial, one.share)[1] - directionAt(dial, other.share)[1],
  );
  const far = reachOf(dial) + body * 0.5;
  const wanting = sorted.map(({ label, share }) => ({
    at: placeOn(dial, share, far)[1] - label.middle,
    size: label.height,
  }));
  const ends = { from: box.y, to: box.y + box.height };
  const gap = gaps.find((part) => spreadOut(wanting, { ...ends, gap: body * part }));
  const starts = gap && spreadOut(wanting, { ...ends, gap: body * gap });
  if (!starts) return undefined;
  const led: Led[] = [];
  // Crowded ones cost something as well.
  let moved = (gaps[0] - gap) * body * 2;
  for (const [index, { label, share }] of sorted.entries()) {
    const y = Math.round(starts[index] ?? box.y);
    const middle = y + label.middle;
    const start = placeOn(dial, share, dial.radius + dial.thick * 0.5);
    const bend: Point = [isLeft ? box.x + box.width + body * 0.3 : box.x - body * 0.9, middle];
    const end: Point = [
      isLeft ? box.x + (label.date?.width ?? label.width) + body * 0.4 : box.x - body * 0.35,
      middle,
    ];
    if (isCrossed(dial, start, bend)) return undefined;
    moved += Math.abs(middle - start[1]);
    led.push({ label, at: { x: box.x, y }, line: [start, bend, end] });
  }
  return { led, moved };
}

/** Whether a line from its edge runs through it again. */
function isCrossed({ x, y, radius, thick }: Dial, [fromX, fromY]: Point, [toX, toY]: Point): boolean {
  const [right, down] = [toX - fromX, toY - fromY];
  const along = ((x - fromX) * right + (y - fromY) * down) / (right * right + down * down || 1);
  const at = Math.min(1, Math.max(0, along));
  return Math.hypot(fromX + right * at - x, fromY + down * at - y) < radius + thick * 0.45;
}

export function drawLine(kit: Kit, { line }: Led, color: string): void {
  kit.pen.shape({ d: polyline(line), stroke: { color, width: LEADER } });
}
