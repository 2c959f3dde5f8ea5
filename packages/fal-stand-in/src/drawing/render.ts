import { renderAsync } from '@resvg/resvg-js';
import { encodeJpeg } from './jpeg.js';
import type { PictureFormat } from './picture.js';
import { encodePng } from './png.js';

export interface RenderOptions {
  /** `svg`: as it is. */
  readonly format: PictureFormat;
  /** Paths of the fonts that the SVG may use; those of the system are not looked at. */
  readonly fontFiles: readonly string[];
  readonly defaultFontFamily: string;
  /** Ends the work early. */
  readonly signal: AbortSignal;
}

/** An SVG as an image of its own size, drawn and encoded off the event loop. @throws Error if it is no SVG */
export async function renderSvg(svg: string, options: RenderOptions): Promise<Buffer> {
  const { format, fontFiles, defaultFontFamily, signal } = options;
  if (format === 'svg') return Buffer.from(svg);
  const { pixels, width, height } = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily },
  });
  return format === 'png' ? encodePng(pixels, width, height) : encodeJpeg(pixels, width, height, signal);
}
