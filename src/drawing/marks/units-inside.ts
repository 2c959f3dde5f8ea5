import { parsePath } from '../scene/path.js';
import { type Box, flattened, type Polygon, within } from '../scene/path-measure.js';
import type { Shape } from '../scene/scene.js';
import { type MarkName, marks } from './drawn/catalogue.js';
import { placedContainer } from './filled.js';
import { unitAt } from './units.js';

export interface InsideAsked {
  mark: MarkName;
  container: MarkName;
  count: number;
  /** In design pixels; the container stands at the middle of its foot. */
  box: Box;
  /** `space`: the ground of the container's inside, where it is painted. */
  colors: { unit: string; frame: string; space?: string };
}

interface Row {
  y: number;
  /** Where marks of this row may stand: stretches that a mark's whole height lies within. */
  stretches: readonly [number, number][];
  counts: number[];
}

interface Plan {
  scale: number;
  rows: Row[];
  capacity: number;
  pitch: number;
}

/** Between marks, and from the walls, in parts of a mark's width and height. */
const gaps = [0.16, 0.2, 0.24, 0.28, 0.33];
const margin = 0.22;

/**
 * So many marks in rows within a container, each wholly inside its outline, as large as they can be, the rows filled
 * from the top to the foot and in the middle of the space; nothing where the mark is no container.
 */
export function unitsInside(asked: InsideAsked): Shape[] | undefined {
  const placed = placedContainer(asked.container, asked.box);
  if (!placed) return undefined;
  const shapes: Shape[] = [];
  if (asked.colors.space) shapes.push({ d: placed.inside, fill: asked.colors.space });
  if (placed.frame) shapes.push({ d: placed.frame, fill: asked.colors.frame });
  const plan = asked.count > 0 ? planFor(asked, flattened(parsePath(placed.inside), 12)) : undefined;
  if (!plan) return shapes;
  const width = marks[asked.mark].width * plan.scale;
  for (const { y, stretches, counts } of plan.rows) {
    stretches.forEach(([from, to], i) => {
      const count = counts[i] ?? 0;
      const start = (from + to) / 2 - ((count - 1) * plan.pitch + width) / 2;
      for (let k = 0; k < count; k += 1) {
        shapes.push(
          unitAt(asked.mark, { x: start + k * plan.pitch, y, scale: plan.scale }, asked.colors.unit),
        );
      }
    });
  }
  return shapes;
}

/** The largest marks that find room; of several gaps the one that leaves the fewest places empty. */
function planFor({ mark, count }: InsideAsked, polygons: readonly Polygon[]): Plan | undefined {
  const heights = polygons.flatMap((polygon) => polygon.map(([, y]) => y));
  const top = heights.reduce((least, y) => Math.min(least, y), Infinity);
  const foot = heights.reduce((most, y) => Math.max(most, y), -Infinity);
  const { width, height } = marks[mark];
  const lines = linesOf(polygons);
  const plan = (scale: number, gap: number) =>
    planOf({ lines, top, foot, width: width * scale, height: height * scale, gap, scale });
  let [fits, fails] = [0, (foot - top) / height];
  for (let i = 0; i < 12; i += 1) {
    const middle = (fits + fails) / 2;
    if (plan(middle, gaps[0] ?? 0).capacity >= count) fits = middle;
    else fails = middle;
  }
  let best: Plan | undefined;
  for (let step = 0; step <= 8; step += 1) {
    for (const gap of gaps) {
      const tried = plan(fits * (1 - step * 0.02), gap);
      if (tried.capacity < count) continue;
      if (!best || tried.capacity < best.capacity) best = tried;
    }
    if (best?.capacity === count) break;
  }
  return best && thinned(best, count);
}

interface Room {
  lines: Lines;
  top: number;
  foot: number;
  width: number;
  height: number;
  gap: number;
  scale: number;
}

function planOf({ lines, top, foot, width, height, gap, scale }: Room): Plan {
  const pitch = width * (1 + gap);
  const down = height * (1 + gap * 0.5);
  const edge = Math.min(width, height) * margin;
  const rows: Row[] = [];
  let capacity = 0;
  const count = Math.max(0, Math.floor((foot - top - 2 * edge - height) / down) + 1);
  const first = (top + foot - (count - 1) * down - height) / 2;
  for (let i = 0; i < count; i += 1) {
    const y = first + i * down;
    const stretches = roomOf(lines, y - edge, y + height + edge)
      .map(([from, to]): [number, number] => [from + edge, to - edge])
      .filter(([from, to]) => to - from >= width);
    const counts = stretches.map(([from, to]) => Math.floor((to - from - width) / pitch + 1e-9) + 1);
    capacity += counts.reduce((sum, n) => sum + n, 0);
    if (counts.length > 0) rows.push({ y, stretches, counts });
  }
  return { scale, rows, capacity, pitch };
}

type Lines = (y: number) => readonly [number, number][];

/** The inside of the polygons at a height, to a quarter of a pixel; each is worked out once for all the plans. */
function linesOf(polygons: readonly Polygon[]): Lines {
  const known = new Map<number, [number, number][]>();
  return (y) => {
    const key = Math.round(y * 4);
    const line = known.get(key) ?? within(polygons, key / 4);
    known.set(key, line);
    return line;
  };
}

/** Where everything from one height to another lies within: sampled finely. */
function roomOf(lines: Lines, from: number, to: number): readonly [number, number][] {
  const samples = 5;
  let room: readonly [number, number][] | undefined;
  for (let i = 0; i <= samples; i += 1) {
    const here = lines(from + ((to - from) * i) / samples);
    room = room ? shared(room, here) : here;
  }
  return room ?? [];
}

function shared(a: readonly [number, number][], b: readonly [number, number][]): [number, number][] {
  return a.flatMap(([from, to]) =>
    b
      .map(([start, end]): [number, number] => [Math.max(from, start), Math.min(to, end)])
      .filter(([start, end]) => end > start),
  );
}

/** Takes what is too much from the lowest rows, one of each in turn, so that no row is broken. */
function thinned(plan: Plan, count: number): Plan {
  let spare = plan.capacity - count;
  while (spare > 0) {
    let taken = 0;
    for (const row of plan.rows.slice().reverse()) {
      const most = row.counts.reduce((at, n, i) => (n > (row.counts[at] ?? 0) ? i : at), 0);
      if (spare === 0) break;
      if ((row.counts[most] ?? 0) < 1) continue;
      row.counts[most] = (row.counts[most] ?? 0) - 1;
      spare -= 1;
      taken += 1;
    }
    if (taken === 0) break;
  }
  return { ...plan, capacity: count };
}
