import type { Box } from './brief.js';
import type { Cell, Setter } from './cells.js';

export interface PlacedCell {
  cell: Cell;
  x: number;
  y: number;
}

export interface Grid {
  cells: readonly PlacedCell[];
  size: number;
  columns: number;
  columnWidth: number;
  /** How high its rows are altogether. */
  height: number;
}

export interface GridOptions {
  /** How many columns there may be. */
  columns: readonly number[];
  largest: number;
  smallest: number;
  /** Between columns and rows, in parts of the size of the text. */
  gapX?: number;
  gapY?: number;
  /** Rows stand at the top, or are shared out over the whole height. */
  spread?: boolean;
}

/** So much may be added between rows, in parts of the size of the text. */
const MOST_SPREAD = 3.2;
/** Sets parts into a box, row by row, in as large a size as there is room for; full rows are better than a last one with gaps. */
export function gridOf(setters: readonly Setter[], box: Box, options: GridOptions): Grid {
  const any = largestGrid(setters, box, options);
  const even = options.columns.filter((count) => setters.length % count === 0);
  if (even.length === 0 || even.includes(any.columns)) return any;
  const full = largestGrid(setters, box, { ...options, columns: even });
  return full.fits && full.size >= any.size * (1 - worthOfFullRow(setters.length, any.columns)) ? full : any;
}

/** How much of the size of the text a full last row may cost: more, the emptier it would be. */
function worthOfFullRow(count: number, columns: number): number {
  const empty = (columns - (count % columns)) / columns;
  return 0.45 * empty ** 2;
}

function largestGrid(setters: readonly Setter[], box: Box, options: GridOptions): Attempt {
  const { columns, largest, smallest } = options;
  for (let size = largest; ; size = Math.max(smallest, size * 0.96)) {
    const tries = columns.map((count) => attempt(setters, box, count, size, options));
    const [best] = tries.filter(({ fits }) => fits).sort((a, b) => b.height - a.height);
    if (best) return best;
    const [least] = tries.sort((a, b) => a.height - b.height);
    if (size <= smallest && least) return least;
  }
}

type Attempt = Grid & { fits: boolean };

function attempt(
  setters: readonly Setter[],
  box: Box,
  columns: number,
  size: number,
  { gapX = 1.5, gapY = 0.9, spread = true }: GridOptions,
): Attempt {
  const columnGap = size * gapX;
  const columnWidth = (box.width - columnGap * (columns - 1)) / columns;
  const set = setters.map((setter) => setter(columnWidth, size));
  const rows = Array.from({ length: Math.ceil(set.length / columns) }, (_, row) =>
    set.slice(row * columns, (row + 1) * columns),
  );
  const heights = rows.map((row) => Math.max(...row.map(({ height }) => height)));
  const filled = heights.reduce((sum, height) => sum + height, 0);
  const least = filled + size * gapY * (rows.length - 1);
  const spare = Math.max(0, box.height - least);
  const gap =
    size * gapY + (spread && rows.length > 1 ? Math.min(spare / (rows.length - 1), MOST_SPREAD * size) : 0);
  let y = box.y;
  const cells = rows.flatMap((row, at) => {
    const placed = row.map((cell, column) => ({ cell, x: box.x + column * (columnWidth + columnGap), y }));
    y += (heights[at] ?? 0) + gap;
    return placed;
  });
  const height = rows.length > 0 ? y - gap - box.y : 0;
  const fits = least <= box.height && set.every(({ whole }) => whole);
  return { cells, size, columns, columnWidth, height, fits };
}

export function drawGrid({ cells }: Grid): string {
  return cells.map(({ cell, x, y }) => cell.draw(x, y)).join('');
}
