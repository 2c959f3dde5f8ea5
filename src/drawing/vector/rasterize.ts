import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';
import type { VectorPicture } from '../scene/drawing.js';
import { sanitized, VectorRefused } from './sanitize.js';

export { VectorRefused };

const { resolve } = createRequire(import.meta.url);

/** Those that come with the app as files which the engine reads; models set their words as outlines. */
const FONT_FILES = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf', 'DejaVuSerif.ttf', 'DejaVuSansMono.ttf'].map(
  (name) => resolve(`dejavu-fonts-ttf/ttf/${name}`),
);
const FONT = {
  loadSystemFonts: false,
  fontFiles: FONT_FILES,
  defaultFontFamily: 'DejaVu Sans',
  sansSerifFamily: 'DejaVu Sans',
  serifFamily: 'DejaVu Serif',
  monospaceFamily: 'DejaVu Sans Mono',
};

/**
 * Sanitizes an SVG and makes a PNG of what is left, on white. The same SVG gives the same bytes on one platform.
 * @param area in pixels: the picture has about so many, in the drawing's own shape
 * @throws VectorRefused
 */
export async function rasterized(bytes: Uint8Array, area: number): Promise<VectorPicture> {
  const { svg, width, height } = sanitized(bytes);
  const value = Math.max(1, Math.round(Math.sqrt((area * width) / height)));
  const rendered = await renderAsync(svg, {
    font: svg.includes('<text') ? FONT : { loadSystemFonts: false },
    background: 'white',
    fitTo: { mode: 'width', value },
    logLevel: 'off',
  }).catch(() => {
    throw new VectorRefused('what draws SVG does not read it');
  });
  return { png: rendered.asPng(), svg: Buffer.from(svg), width: rendered.width, height: rendered.height };
}
