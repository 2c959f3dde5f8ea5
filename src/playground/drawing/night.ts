import { type Box, hasContent, hasPointsAndNumbers } from './brief.js';
import { drawGrid, gridOf } from './grid.js';
import { rings } from './patterns.js';
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

/** Light on dark: the title over rings in one column, points with lines between them in the other, numbers above. */
export const night: Composition = (sheet) => {
  const { brief, size, margin, palette, note } = sheet;
  const isFull = hasContent(brief);
  const wide = isWide(size);
  const column = {
    x: margin,
    y: margin * 0.9,
    width: (wide && isFull ? size.width * 0.36 : size.width) - margin * (wide && isFull ? 1 : 2),
    height: size.height * (wide ? 0.5 : isFull ? 0.24 : 0.36),
  };
  const colors = { title: palette.onDeep, subtitle: palette.quietOnDeep };
  const head = heading(sheet, column, colors, isFull ? sizes.title * 0.9 : sizes.title * 1.3);
  const below = column.y + head.height + margin * 0.8;
  const pictureTop = wide || !isFull ? below : size.height * 0.83;
  const picture: Box = {
    x: 0,
    y: pictureTop,
    width: wide && isFull ? size.width * 0.36 : size.width,
    height: size.height - pictureTop,
  };
  const content: Box = wide
    ? {
        x: size.width * 0.41,
        y: margin,
        width: size.width * 0.59 - margin,
        height: size.height - margin * 2.2,
      }
    : { x: margin, y: below, width: size.width - 2 * margin, height: picture.y - margin * 1.3 - below };
  const noteX = wide && isFull ? content.x : margin;
  const noteSheet = wide || !isFull ? sheet : { ...sheet, size: { ...size, height: picture.y } };
  const showsNoteOnPicture = !isFull;
  const shapes = [palette.deep, palette.shapes[0], palette.shapes[1], palette.shapes[2]];
  const trimmed = showsNoteOnPicture ? { ...picture, height: picture.height - margin * 1.2 } : picture;
  return [
    `<rect width="${size.width}" height="${size.height}" fill="${palette.deep}"/>`,
    illustration(sheet, trimmed, rings, shapes),
    head.svg,
    isFull ? drawContent(sheet, content) : '',
    drawNote(note, noteSheet, palette.quietOnDeep, noteX),
  ].join('');
};

function drawContent(sheet: Sheet, box: Box): string {
  const { brief, margin, palette, size } = sheet;
  const colors = { ink: palette.onDeep, accent: palette.glow };
  const setters = mainSetters(sheet, colors, 'beside', palette.deep);
  const options = { columns: columnsFor(sheet, 2), largest: mainSize(sheet), smallest: sizes.smallest };
  if (!hasPointsAndNumbers(brief)) return drawGrid(gridOf(setters, box, options));
  const count = brief.numbers.length;
  const columns = isWide(size)
    ? [Math.min(count, 3), Math.min(count, 4)]
    : [Math.min(count, 3), Math.min(count, 2)];
  const line = figures(sheet, { ...box, height: box.height * 0.36 }, colors, columns);
  const rule = box.y + line.height + margin * 0.4;
  const y = rule + margin * 0.5;
  return [
    drawGrid(line),
    `<rect x="${round(box.x)}" y="${round(rule)}" width="${round(box.width)}" height="2" fill="${palette.quietOnDeep}"/>`,
    drawGrid(gridOf(setters, { ...box, y, height: box.y + box.height - y }, options)),
  ].join('');
}
