import { type Box, hasContent, hasPointsAndNumbers } from './brief.js';
import { stationRadius } from './cells.js';
import { drawGrid, type Grid, gridOf } from './grid.js';
import { hills } from './patterns.js';
import {
  type Composition,
  columnsFor,
  drawNote,
  figuresBand,
  heading,
  illustration,
  isWide,
  mainSetters,
  mainSize,
  type Sheet,
  sizes,
} from './sheet.js';
import { round } from './text.js';

/** The points as stations of a way, below a title with a landscape in its corner; numbers in a band at the foot. */
export const path: Composition = (sheet) => {
  const { brief, size, margin, palette, note } = sheet;
  const colors = { title: palette.ink, subtitle: palette.quiet };
  const shapes = [palette.shapes[2], palette.shapes[0], palette.shapes[1], palette.deep];
  if (!hasContent(brief)) {
    const words = { x: margin, y: margin * 0.9, width: size.width - 2 * margin, height: size.height * 0.34 };
    const head = heading(sheet, words, colors, sizes.title * 1.3);
    const y = words.y + head.height + margin;
    const picture = { x: 0, y, width: size.width, height: size.height - y - margin * 1.2 };
    return head.svg + illustration(sheet, picture, hills, shapes) + drawNote(note, sheet, palette.quiet);
  }
  const corner = cornerOf(sheet);
  const words = {
    x: margin,
    y: margin * 0.9,
    width: corner.x - margin * 2,
    height: corner.height - margin * 0.9,
  };
  const head = heading(sheet, words, colors);
  const band = hasPointsAndNumbers(brief) ? figuresBand(sheet, size.height * 0.3) : undefined;
  const y = Math.max(corner.height, words.y + head.height) + margin * 0.8;
  const bottom = band ? band.top - margin * 0.7 : size.height - margin * 1.3;
  const box = { x: margin, y, width: size.width - 2 * margin, height: bottom - y };
  return [
    illustration(sheet, corner, hills, shapes),
    head.svg,
    drawStations(sheet, box),
    band?.svg ?? drawNote(note, sheet, palette.quiet),
  ].join('');
};

function cornerOf({ size }: Sheet): Box {
  const width = size.width * (isWide(size) ? 0.3 : 0.36);
  const height = size.height * (isWide(size) ? 0.32 : 0.2);
  return { x: size.width - width, y: 0, width, height };
}

function drawStations(sheet: Sheet, box: Box): string {
  const { brief, palette, size } = sheet;
  const colors = { ink: palette.ink, accent: palette.accents[0] };
  const wide = isWide(size);
  const grid = gridOf(mainSetters(sheet, colors, wide ? 'station' : 'beside', palette.paper), box, {
    columns: columnsFor(sheet, wide ? 6 : 2, wide ? 2 : 1),
    largest: mainSize(sheet),
    smallest: sizes.smallest,
    gapX: 1.3,
  });
  const line = brief.points.length > 0 && wide ? drawLine(grid, palette.shapes[2]) : '';
  return line + drawGrid(grid);
}

/** Through the discs of each row. */
function drawLine({ cells, columns, size, columnWidth }: Grid, color: string): string {
  const radius = stationRadius(size);
  const rows = cells.filter((_, at) => at % columns === 0);
  return rows
    .map(({ x, y }, row) => {
      const last = cells[Math.min(cells.length, (row + 1) * columns) - 1];
      const isLast = row === rows.length - 1;
      const end = (last?.x ?? x) + (isLast ? radius : columnWidth);
      return `<line x1="${round(x + radius)}" y1="${round(y + radius)}" x2="${round(end)}" y2="${round(y + radius)}" stroke="${color}" stroke-width="6"/>`;
    })
    .join('');
}
