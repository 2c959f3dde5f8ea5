import type { Box, Brief, Size } from './brief.js';
import { type CellColors, figureSetters, type Numeral, pointSetter, type Setter } from './cells.js';
import { drawGrid, type Grid, gridOf } from './grid.js';
import { drawMotif } from './motifs.js';
import type { Palette } from './palettes.js';
import type { Pattern } from './patterns.js';
import { drawLines, fitted, round, type Style } from './text.js';

/** What a composition has to place, and where. Lengths are in the units of the canvas, which has about a million. */
export interface Sheet {
  brief: Brief;
  /** Said small at the foot. */
  note: string;
  size: Size;
  margin: number;
  palette: Palette;
  random: () => number;
}

/** A way to place a brief on a sheet, as SVG. */
export type Composition = (sheet: Sheet) => string;

/** The sizes of text: what is read first is at least twice as large as what is read last. */
export const sizes = { title: 78, smallestTitle: 26, text: 33, smallest: 14, figure: 30, note: 15 };

export function isWide({ width, height }: Size): boolean {
  return width / height > 1.15;
}

/** The title and what stands under it, from the top of a box; `height` is what they take. */
export function heading(
  { brief: { title, subtitle } }: Sheet,
  box: Box,
  colors: { title: string; subtitle: string },
  largest = sizes.title,
): { svg: string; height: number } {
  const set = fitted(
    title,
    { ...box, height: box.height * (subtitle ? 0.74 : 1) },
    'title',
    largest,
    sizes.smallestTitle,
  );
  const gap = set.style.size * 0.3;
  const svg = drawLines(set.lines, box, set.style, colors.title);
  if (!subtitle) return { svg, height: set.height };
  const room = { width: box.width, height: Math.max(box.height - set.height - gap, sizes.smallest * 2) };
  const under = fitted(subtitle, room, 'text', Math.max(set.style.size * 0.46, 22), sizes.smallest);
  const y = box.y + set.height + gap;
  return {
    svg: svg + drawLines(under.lines, { ...box, y }, under.style, colors.subtitle),
    height: set.height + gap + under.height,
  };
}

/** What takes most of the room: the points, or the numbers where there are no points. */
export function mainSetters(
  { brief }: Sheet,
  colors: CellColors,
  numeral: Numeral,
  onAccent: string,
): Setter[] {
  const { points, numbers } = brief;
  if (points.length === 0) return figureSetters(numbers, colors);
  return points.map((point, at) => pointSetter(point, { ...colors, numeral, number: at + 1, onAccent }));
}

/** How large the main part may be written: few words fill the picture as well as many. */
export function mainSize({ brief: { points, numbers } }: Sheet): number {
  const count = points.length || numbers.length;
  const few = count <= 3 ? 1.7 : count === 4 ? 1.5 : 1;
  return sizes.text * few * (points.length > 0 ? 1 : 1.35);
}

/** How many columns the main part may have. */
export function columnsFor(
  { brief: { columns, points, numbers } }: Sheet,
  most: number,
  least = 1,
): number[] {
  const count = points.length || numbers.length;
  if (columns) return [columns];
  const upTo = Math.max(1, Math.min(most, count));
  return Array.from({ length: upTo }, (_, at) => at + 1).filter((n) => n >= Math.min(least, upTo));
}

/** The numbers beside the points, in a box. */
export function figures({ brief }: Sheet, box: Box, colors: CellColors, columns: readonly number[]): Grid {
  const setters = figureSetters(brief.numbers, colors);
  return gridOf(setters, box, {
    columns,
    largest: sizes.figure,
    smallest: sizes.smallest,
    gapX: 1.6,
    gapY: 0.8,
    spread: false,
  });
}

/** A band from edge to edge at the foot with the numbers in it, and the note. */
export function figuresBand(sheet: Sheet, mostHeight: number): { svg: string; top: number } {
  const { brief, size, margin, palette, note } = sheet;
  const inner = { x: margin, y: 0, width: size.width - 2 * margin, height: mostHeight - margin * 1.6 };
  const colors = { ink: palette.onDeep, accent: palette.glow };
  const count = brief.numbers.length;
  const columns = isWide(size)
    ? [Math.min(count, 4), Math.min(count, 3)]
    : [Math.min(count, 2), Math.min(count, 3)];
  const grid = figures(sheet, inner, colors, columns);
  const height = grid.height + margin * 1.75;
  const top = size.height - height;
  const ground = `<rect x="0" y="${round(top)}" width="${size.width}" height="${round(height + 1)}" fill="${palette.deep}"/>`;
  const words = `<g transform="translate(0 ${round(top + margin * 0.6)})">${drawGrid(grid)}</g>`;
  return { svg: ground + words + drawNote(note, sheet, palette.quietOnDeep), top };
}

/** The note at the left foot. */
export function drawNote(note: string, { size, margin }: Sheet, color: string, x = margin): string {
  const style: Style = { face: 'text', size: sizes.note };
  return drawLines(
    [note],
    { x, y: size.height - margin * 0.36 - style.size, width: size.width - 2 * margin },
    style,
    color,
  );
}

/** Shapes that fill a box, with the subject before them where it is known. */
export function illustration(
  { brief: { motif }, palette, random }: Sheet,
  box: Box,
  pattern: Pattern,
  colors: readonly string[],
): string {
  const shapes = pattern(box, colors, random);
  if (!motif) return shapes;
  const [fill, second] = palette.accents;
  return shapes + drawMotif(motif, box, palette.paper, { line: palette.ink, fill, second });
}
