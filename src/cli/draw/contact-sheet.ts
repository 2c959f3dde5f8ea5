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
  formats,
  type Look,
  type ThemeName,
  themes,
} from '../../drawing/scene/look.js';

/** Each picture's width, or, where pictures of several ratios stand side by side, their height. */
const THUMBNAIL = 480;
const GAP = 24;
const LABEL = 36;
const { resolve } = createRequire(import.meta.url);

interface Cell {
  theme: ThemeName;
  layout: DrawnLayout;
  ratio: string;
  /** Or why there is none, in words. */
  picture: DrawnPicture | string;
}

export interface ContactSheet {
  png: Buffer;
  pictures: Array<{
    theme: ThemeName;
    layout: DrawnLayout;
    ratio: string;
    drawnAs?: DrawnLayout;
    error?: string;
  }>;
}

/**
 * A brief in all themes on one page, each picture with its name. A row shows a layout, themes side by side; where
 * `look` names the layout, a row shows a theme, ratios side by side. Layouts that do not suit the brief, so that it
 * would be drawn as another one, are named at the foot.
 */
export async function contactSheet(
  drawing: Drawing,
  brief: DrawableBrief,
  look: Look,
): Promise<ContactSheet> {
  const cells = await Promise.all(rowsOf(look).map((row) => Promise.all(row.map(cellOf))));
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
    pictures: cells.flat().map(({ picture, ...told }) => ({
      ...told,
      ...(typeof picture === 'string' ? { error: picture } : {}),
      ...(typeof picture === 'object' && picture.layout !== told.layout ? { drawnAs: picture.layout } : {}),
    })),
  };

  async function cellOf({ pixels, ...told }: Asked): Promise<Cell> {
    try {
      return { ...told, picture: await drawing.draw(brief, { ...told, pixels }) };
    } catch (error) {
      if (error instanceof DrawingError) return { ...told, picture: error.message };
      throw error;
    }
  }
}

type Asked = Required<Pick<Look, 'theme' | 'layout' | 'ratio' | 'pixels'>>;

function rowsOf({ theme: wanted, layout, ratio }: Look): Asked[][] {
  const shown = themes.filter((theme) => (wanted ?? theme) === theme);
  if (!layout)
    return drawnLayouts.map((each) =>
      shown.map((theme) => ({ theme, layout: each, ratio: ratio ?? formats[0], pixels: THUMBNAIL })),
    );
  const ratios = ratio ? [ratio] : formats;
  return shown.map((theme) =>
    ratios.map((each) => ({ theme, layout, ratio: each, pixels: Math.round(THUMBNAIL * partOf(each)) })),
  );
}

/** "4:5" as 0.8. */
function partOf(ratio: string): number {
  const [width = 1, height = 1] = ratio.split(':').map(Number);
  return width / height;
}

function sheetOf(rows: readonly (readonly Cell[])[]): string {
  const suits = (cells: readonly Cell[]) =>
    cells.some(({ picture, layout }) => typeof picture === 'string' || picture.layout === layout);
  const shown = rows.some(suits) ? rows.filter(suits) : rows;
  const others = rows.filter((row) => !shown.includes(row)).map(([cell]) => cell?.layout);
  let [width, y] = [0, GAP];
  const parts = shown.flatMap((cells) => {
    let x = GAP;
    const top = y;
    const row = cells.map((cell) => {
      const drawn = drawCell(cell, x, top);
      x += drawn.width + GAP;
      y = Math.max(y, top + drawn.height + GAP);
      return drawn.svg;
    });
    width = Math.max(width, x);
    return row;
  });
  if (others.length > 0) parts.push(line(GAP, y + 12, `Does not suit these words: ${others.join(', ')}.`));
  const height = others.length > 0 ? y + LABEL : y;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="DejaVu Sans" font-size="18" fill="#222222"><rect width="100%" height="100%" fill="#DDDDDD"/>${parts.join('')}</svg>`;
}

function drawCell(
  { theme, layout, ratio, picture }: Cell,
  x: number,
  y: number,
): { svg: string; width: number; height: number } {
  const name = `${theme} · ${layout} · ${ratio}`;
  if (typeof picture === 'string')
    return {
      svg: line(x, y + LABEL - 12, name) + line(x, y + LABEL + 20, picture, 12),
      ...{ width: THUMBNAIL, height: 2 * LABEL },
    };
  const words = picture.layout === layout ? name : `${theme} · ${picture.layout}, no ${layout} · ${ratio}`;
  const data = picture.png.toString('base64');
  const { width, height } = picture;
  return {
    svg: `${line(x, y + LABEL - 12, words)}<image x="${x}" y="${y + LABEL}" width="${width}" height="${height}" href="data:image/png;base64,${data}"/>`,
    ...{ width, height: height + LABEL },
  };
}

const line = (x: number, y: number, text: string, size = 18) =>
  `<text x="${x}" y="${y}" font-size="${size}">${escaped(text)}</text>`;

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
