import type { Box } from '../scene/path-measure.js';
import type { Shape } from '../scene/scene.js';
import { type MarkName, marks } from './drawn/catalogue.js';

/** Between two marks, in parts of a mark's width and height. */
const gap = { x: 0.22, y: 0.16 };

export interface UnitsAsked {
  mark: MarkName;
  /** How many; 0 draws nothing. */
  count: number;
  /** In design pixels; the marks stand at its top left. */
  box: Box;
  color: string;
}

/**
 * So many equal marks in rows, as large as the box allows, the last row filled from its start. Rows of tens or fives
 * are taken where they cost little size, since they can be counted.
 */
export function units({ mark, count, box, color }: UnitsAsked): Shape[] {
  if (count < 1) return [];
  const { columns, scale } = gridFor({ mark, count, box });
  const { width, height } = marks[mark];
  return Array.from({ length: count }, (_, i) => {
    const x = box.x + (i % columns) * width * scale * (1 + gap.x);
    const y = box.y + Math.floor(i / columns) * height * scale * (1 + gap.y);
    return unitAt(mark, { x, y, scale }, color);
  });
}

export interface UnitGrid {
  columns: number;
  rows: number;
  scale: number;
  /** What the whole of it takes, in design pixels. */
  width: number;
  height: number;
}

/** How `units` lays them out. */
export function gridFor({ mark, count, box }: Omit<UnitsAsked, 'color'>): UnitGrid {
  const { width, height } = marks[mark];
  let best: (UnitGrid & { worth: number }) | undefined;
  for (let columns = 1; columns <= count; columns += 1) {
    const rows = Math.ceil(count / columns);
    const across = width * (columns + (columns - 1) * gap.x);
    const down = height * (rows + (rows - 1) * gap.y);
    const scale = Math.min(box.width / across, box.height / down);
    const worth = scale * countable(columns, count);
    if (!best || worth > best.worth) {
      best = { columns, rows, scale, width: across * scale, height: down * scale, worth };
    }
  }
  if (!best) return { columns: 0, rows: 0, scale: 0, width: 0, height: 0 };
  const { worth: _, ...grid } = best;
  return grid;
}

function countable(columns: number, count: number): number {
  if (count <= columns) return 1;
  const full = count % columns === 0 ? 1.08 : 1;
  if (columns % 10 === 0) return 1.15 * full;
  return columns % 5 === 0 ? 1.1 * full : full;
}

/** One mark at its place. */
export function unitAt(
  mark: MarkName,
  transform: { x: number; y: number; scale: number },
  fill: string,
): Shape {
  const { d, width, upright } = marks[mark];
  return {
    d,
    fill,
    transform,
    ...(upright && { upright: { x: transform.x, width: width * transform.scale } }),
  };
}
