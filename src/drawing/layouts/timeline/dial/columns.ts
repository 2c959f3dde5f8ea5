import { polyline } from '../../../scene/outline.js';
import type { Point } from '../../../scene/path.js';
import type { Kit } from '../../../themes/kit.js';
import type { Box } from '../../../themes/theme.js';
import { LEADER, LEVEL } from '../axis.js';
import type { Label } from '../label.js';
import { LEAST_SPARE, spareOf, spreadOut } from '../spread.js';
import { type Dial, directionAt, placeOn } from './dial.js';

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

/** What a line's length costs next to what its label has been moved by. */
const LONG = 0.35;
/** What it costs where a label is earlier than the one over it, in parts of the body's size. */
const BACKWARDS = 2.5;
/** Between labels, in parts of the body's size. */
export const LEAST_GAP = 0.6;
/** Likewise: as much as there is room for. */
const gaps = [2.4, 2, 1.6, 1.3, 1.1, 0.9, 0.75, LEAST_GAP] as const;
/** Lines leave the dial straight, until they are so far from its middle line, in parts of its thickness. */
const OUT = 1.2;

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
  const sorted = marked
    .map((own) => ({ ...own, down: directionAt(dial, own.share)[1] }))
    .sort((one, other) => one.down - other.down);
  const wanting = sorted.map(({ label, share }) => ({
    at: placeOn(dial, share)[1] - label.middle,
    size: label.height,
  }));
  const ends = { from: box.y, to: box.y + box.height };
  const gap = gaps.find((part) => spareOf(wanting, { ...ends, gap: body * part }) >= LEAST_SPARE);
  const starts = gap && spreadOut(wanting, { ...ends, gap: body * gap });
  if (!starts) return undefined;
  // Crowded ones cost something as well.
  let moved = (gaps[0] - gap) * body * 2;
  const waysOf = sorted.map(({ label, share }, index): { at: Led['at']; ways: Point[][] } => {
    const start = placeOn(dial, share);
    const spread = starts[index] ?? box.y;
    const isLevel = Math.abs(spread + label.middle - start[1]) < LEVEL;
    const middle = isLevel ? start[1] : spread + label.middle;
    const y = Math.round(middle - label.middle);
    const bend: Point = [isLeft ? box.x + box.width + body * 0.3 : box.x - body * 0.9, middle];
    const end: Point = [
      isLeft ? box.x + (label.date?.width ?? label.width) + body * 0.4 : box.x - body * 0.35,
      middle,
    ];
    // Who reads down a column on the way back reads time backwards.
    if (index > 0 && share < (sorted[index - 1]?.share ?? 0)) moved += body * BACKWARDS;
    moved += Math.abs(middle - start[1]) + Math.hypot(bend[0] - start[0], middle - start[1]) * LONG;
    const at = { x: box.x, y };
    if (isLevel) return { at, ways: [[start, bend, end]] };
    const away: Point = placeOn(dial, share, dial.radius + dial.thick * OUT);
    const level: Point = [bend[0] + (isLeft ? 1 : -1) * body, start[1]];
    const ways = [away, level].filter((out) => !isCrossed(dial, out, bend));
    return { at, ways: ways.map((out) => [start, out, bend, end]) };
  });
  const lines = withoutCrossing(waysOf.map(({ ways }) => ways));
  return (
    lines && {
      led: sorted.map(({ label }, index) => ({
        ...{ label, at: waysOf[index]?.at ?? { x: box.x, y: box.y }, line: lines[index] ?? [] },
      })),
      moved,
    }
  );
}

/** One way for each line, the first that crosses no other: those that have one alone come first. */
function withoutCrossing(ways: ReadonlyArray<readonly Point[][]>): Point[][] | undefined {
  const chosen = new Map<number, Point[]>();
  const order = [...ways.keys()].sort((one, other) => (ways[one]?.length ?? 0) - (ways[other]?.length ?? 0));
  for (const index of order) {
    const free = ways[index]?.find((way) => [...chosen.values()].every((line) => !doCross(line, way)));
    if (!free) return undefined;
    chosen.set(index, free);
  }
  return ways.map((_, index) => chosen.get(index) ?? []);
}

type Segment = readonly [Point, Point];

const segmentsOf = (line: readonly Point[]): Segment[] =>
  line.slice(1).flatMap((to, index) => {
    const from = line[index];
    return from ? [[from, to] as const] : [];
  });

const doCross = (one: readonly Point[], other: readonly Point[]): boolean =>
  segmentsOf(one).some((part) =>
    segmentsOf(other).some((its) => areOnBothSides(part, its) && areOnBothSides(its, part)),
  );

/** Whether two points are on the two sides of a line. */
function areOnBothSides([[ax, ay], [bx, by]]: Segment, [one, other]: Segment): boolean {
  const side = ([x, y]: Point): number => (bx - ax) * (y - ay) - (by - ay) * (x - ax);
  return side(one) * side(other) < 0;
}

/** Whether a line that leaves the dial runs into it again. */
function isCrossed({ x, y, radius, thick }: Dial, [fromX, fromY]: Point, [toX, toY]: Point): boolean {
  const [right, down] = [toX - fromX, toY - fromY];
  const along = ((x - fromX) * right + (y - fromY) * down) / (right * right + down * down || 1);
  if (along <= 0) return false;
  const at = Math.min(1, along);
  return Math.hypot(fromX + right * at - x, fromY + down * at - y) < radius + thick * 0.6;
}

export function drawLine(kit: Kit, { line }: Led, color: string): void {
  kit.pen.shape({ d: polyline(line), stroke: { color, width: LEADER } });
}
