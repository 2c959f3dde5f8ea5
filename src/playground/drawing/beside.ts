import { hasContent, hasPointsAndNumbers } from './brief.js';
import { drawGrid, gridOf } from './grid.js';
import { tiles } from './patterns.js';
import {
  type Composition,
  columnsFor,
  drawNote,
  figures,
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

/** Words on paper, and beside them a panel of shapes with the numbers; on a narrow sheet the panel lies above. */
export const beside: Composition = (sheet) => (isWide(sheet.size) ? wide(sheet) : narrow(sheet));

function wide(sheet: Sheet): string {
  const { brief, size, margin, palette, note } = sheet;
  const isFull = hasContent(brief);
  const panelWidth = size.width * (isFull ? 0.32 : 0.5);
  const panel = { x: size.width - panelWidth, y: 0, width: panelWidth, height: size.height };
  const words = {
    x: margin,
    y: margin * 0.9,
    width: panel.x - margin * 2,
    height: size.height - margin * 2.1,
  };
  return drawWords(sheet, words, isFull) + drawPanel(sheet, panel) + drawNote(note, sheet, palette.quiet);
}

function drawWords(
  sheet: Sheet,
  box: { x: number; y: number; width: number; height: number },
  isFull: boolean,
): string {
  const { palette, margin } = sheet;
  const colors = { title: palette.ink, subtitle: palette.quiet };
  if (!isFull) return heading(sheet, box, colors, sizes.title * 1.25).svg;
  const head = heading(sheet, { ...box, height: box.height * 0.34 }, colors);
  const y = box.y + head.height + margin * 0.7;
  const cell = { ink: palette.ink, accent: palette.accents[0] };
  const grid = gridOf(
    mainSetters(sheet, cell, 'beside', palette.paper),
    { ...box, y, height: box.y + box.height - y },
    { columns: columnsFor(sheet, 2), largest: mainSize(sheet), smallest: sizes.smallest },
  );
  return head.svg + drawGrid(grid);
}

/** The numbers at its foot, where there are points beside them, and shapes over the rest. */
function drawPanel(sheet: Sheet, panel: { x: number; y: number; width: number; height: number }): string {
  const { brief, palette, margin } = sheet;
  const shapes = [palette.deep, ...palette.shapes];
  if (!hasPointsAndNumbers(brief)) return illustration(sheet, panel, tiles, shapes);
  const inner = {
    x: panel.x + margin * 0.8,
    y: 0,
    width: panel.width - margin * 1.6,
    height: panel.height * 0.66,
  };
  const colors = { ink: palette.onDeep, accent: palette.glow };
  const grid = figures(sheet, inner, colors, brief.numbers.length > 4 ? [1, 2] : [1]);
  const top = panel.height - grid.height - margin * 0.9;
  const picture = { ...panel, height: top - margin * 0.8 };
  return [
    `<rect x="${round(panel.x)}" y="0" width="${round(panel.width)}" height="${panel.height}" fill="${palette.deep}"/>`,
    illustration(sheet, picture, tiles, shapes),
    `<g transform="translate(0 ${round(top)})">${drawGrid(grid)}</g>`,
  ].join('');
}

function narrow(sheet: Sheet): string {
  const { brief, size, margin, palette, note } = sheet;
  const isFull = hasContent(brief);
  const picture = { x: 0, y: 0, width: size.width, height: size.height * (isFull ? 0.18 : 0.52) };
  const hasBand = hasPointsAndNumbers(brief);
  const band = hasBand ? figuresBand(sheet, size.height * 0.3) : undefined;
  const y = picture.height + margin * 0.7;
  const bottom = band ? band.top - margin * 0.5 : size.height - margin * 1.2;
  return [
    illustration(sheet, picture, tiles, [palette.deep, ...palette.shapes]),
    drawWords(sheet, { x: margin, y, width: size.width - 2 * margin, height: bottom - y }, isFull),
    band?.svg ?? drawNote(note, sheet, palette.quiet),
  ].join('');
}
