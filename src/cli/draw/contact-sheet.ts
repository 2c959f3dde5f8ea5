import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import {
  type DrawableBrief,
  type Drawing,
  DrawingError,
  type DrawnPicture,
} from '../../drawing/scene/drawing.js';
import {
  type DrawnLayout,
  drawnLayouts,
  type Look,
  type ThemeName,
  themes,
} from '../../drawing/scene/look.js';

const THUMBNAIL = 480;
const GAP = 24;
const LABEL = 36;
const { resolve } = createRequire(import.meta.url);

interface Cell {
  theme: ThemeName;
  layout: DrawnLayout;
  /** Or why there is none, in words. */
  picture: DrawnPicture | string;
}

export interface ContactSheet {
  png: Buffer;
  pictures: Array<{ theme: ThemeName; layout: DrawnLayout; drawnAs?: DrawnLayout; error?: string }>;
}

/** All themes and layouts of a brief on one page, themes side by side, each with its name; of those that `look` names, these alone. */
export async function contactSheet(
  drawing: Drawing,
  brief: DrawableBrief,
  look: Look,
): Promise<ContactSheet> {
  const columns = themes.filter((theme) => (look.theme ?? theme) === theme);
  const rows = drawnLayouts.filter((layout) => (look.layout ?? layout) === layout);
  const cells = await Promise.all(
    rows.map((layout) =>
      Promise.all(columns.map((theme) => cellOf(drawing, brief, { ...look, theme, layout }, theme, layout))),
    ),
  );
  return {
    png: new Resvg(sheetOf(cells), {
      font: {
        fontFiles: [resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')],
        defaultFontFamily: 'DejaVu Sans',
        loadSystemFonts: false,
      },
    })
      .render()
      .asPng(),
    pictures: cells.flat().map(({ theme, layout, picture }) => ({
      ...{ theme, layout },
      ...(typeof picture === 'string' ? { error: picture } : {}),
      ...(typeof picture === 'object' && picture.layout !== layout ? { drawnAs: picture.layout } : {}),
    })),
  };
}

async function cellOf(
  drawing: Drawing,
  brief: DrawableBrief,
  look: Look,
  theme: ThemeName,
  layout: DrawnLayout,
): Promise<Cell> {
  try {
    return { theme, layout, picture: await drawing.draw(brief, { ...look, pixels: THUMBNAIL }) };
  } catch (error) {
    if (error instanceof DrawingError) return { theme, layout, picture: error.message };
    throw error;
  }
}

function sheetOf(rows: readonly (readonly Cell[])[]): string {
  const heights = rows.map((cells) =>
    Math.max(...cells.map(({ picture }) => (typeof picture === 'object' ? picture.height : 0)), LABEL),
  );
  const width = GAP + (rows[0]?.length ?? 0) * (THUMBNAIL + GAP);
  let top = GAP;
  const parts = rows.flatMap((cells, row) => {
    const y = top;
    top += (heights[row] ?? 0) + LABEL + GAP;
    return cells.map((cell, column) => drawCell(cell, GAP + column * (THUMBNAIL + GAP), y));
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${top}" font-family="DejaVu Sans" font-size="18" fill="#222222"><rect width="100%" height="100%" fill="#DDDDDD"/>${parts.join('')}</svg>`;
}

function drawCell({ theme, layout, picture }: Cell, x: number, y: number): string {
  const words =
    typeof picture === 'string' || picture.layout === layout ? '' : ` (drawn as ${picture.layout})`;
  const label = `<text x="${x}" y="${y + LABEL - 12}">${theme} · ${layout}${words}</text>`;
  if (typeof picture === 'string')
    return `${label}<text x="${x}" y="${y + LABEL + 20}" font-size="12">${escaped(picture)}</text>`;
  const data = picture.png.toString('base64');
  return `${label}<image x="${x}" y="${y + LABEL}" width="${picture.width}" height="${picture.height}" href="data:image/png;base64,${data}"/>`;
}

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
