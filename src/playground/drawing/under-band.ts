import { hasContent, hasPointsAndNumbers } from './brief.js';
import { drawGrid, gridOf } from './grid.js';
import { ribbons } from './patterns.js';
import {
  type Composition,
  columnsFor,
  drawNote,
  figures,
  heading,
  illustration,
  isWide,
  mainSetters,
  mainSize,
  type Sheet,
  sizes,
} from './sheet.js';
import { round } from './text.js';

/** The title on a dark band with ribbons; below it the points in columns, and a line of numbers. */
export const underBand: Composition = (sheet) => {
  const { brief, size, margin, palette, note } = sheet;
  const isFull = hasContent(brief);
  const wide = isWide(size);
  const bandHeight = size.height * (isFull ? (wide ? 0.32 : 0.26) : 1);
  const pictureWidth = size.width * (isFull ? (wide ? 0.3 : 0.34) : wide ? 0.45 : 1);
  const pictureHeight = isFull || wide ? bandHeight : size.height * 0.5;
  const picture = {
    x: size.width - pictureWidth,
    y: isFull || wide ? 0 : size.height - pictureHeight - margin * 1.2,
    width: pictureWidth,
    height: pictureHeight,
  };
  const words = {
    x: margin,
    y: margin * 0.9,
    width: (isFull || wide ? picture.x : size.width) - margin * 2,
    height: (isFull || wide ? bandHeight : picture.y) - margin * (isFull ? 1.6 : 2.4),
  };
  const colors = { title: palette.onDeep, subtitle: palette.quietOnDeep };
  const head = heading(sheet, words, colors, isFull ? sizes.title : sizes.title * 1.25);
  const centered = isFull ? Math.max(0, (bandHeight - margin * 1.8 - head.height) / 2) : 0;
  return [
    `<rect width="${size.width}" height="${round(bandHeight)}" fill="${palette.deep}"/>`,
    illustration(sheet, picture, ribbons, [palette.deep, ...palette.shapes]),
    `<g transform="translate(0 ${round(centered)})">${head.svg}</g>`,
    isFull ? drawContent(sheet, bandHeight + margin * 0.8) : '',
    drawNote(note, sheet, isFull ? palette.quiet : palette.quietOnDeep),
  ].join('');
};

function drawContent(sheet: Sheet, top: number): string {
  const { brief, size, margin, palette } = sheet;
  const wide = isWide(size);
  const box = { x: margin, y: top, width: size.width - 2 * margin, height: size.height - margin * 1.3 - top };
  const cell = { ink: palette.ink, accent: palette.accents[0] };
  const setters = mainSetters(sheet, cell, 'above', palette.paper);
  const options = {
    columns: columnsFor(sheet, wide ? 5 : 3, 2),
    largest: mainSize(sheet),
    smallest: sizes.smallest,
  };
  if (!hasPointsAndNumbers(brief)) return drawGrid(gridOf(setters, box, options));
  const count = brief.numbers.length;
  const few = wide ? [Math.min(count, 4)] : [Math.min(count, 3), Math.min(count, 2)];
  const line = figures(
    sheet,
    { ...box, height: box.height * 0.34 },
    { ...cell, accent: palette.accents[1] },
    few,
  );
  const y = box.y + box.height - line.height;
  const rule = y - margin * 0.4;
  const grid = gridOf(setters, { ...box, height: rule - margin * 0.4 - box.y }, options);
  return [
    drawGrid(grid),
    `<rect x="${margin}" y="${round(rule)}" width="${round(box.width)}" height="3" fill="${palette.ink}"/>`,
    `<g transform="translate(0 ${round(y - box.y)})">${drawGrid(line)}</g>`,
  ].join('');
}
