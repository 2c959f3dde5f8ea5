import { createHash } from 'node:crypto';
import { renderAsync } from '@resvg/resvg-js';
import { FONT_FAMILY, FONT_FILES } from './font.js';
import { encodeJpeg } from './jpeg.js';
import type { Picture } from './picture.js';
import { encodePng } from './png.js';
import { poster } from './poster.js';

/** Bytes of finished images that are kept. */
const CACHE_BYTES = 64 * 1024 * 1024;

interface Drawing {
  readonly bytes: Promise<Buffer>;
  /** In bytes; 0 while it is being drawn. */
  size: number;
}

/** Draws pictures off the event loop, each once as long as it is remembered. */
export class Painter {
  /** In the order of their last use. */
  readonly #cache = new Map<string, Drawing>();
  #cachedBytes = 0;
  readonly #stopped = new AbortController();
  readonly #imprint: string;

  /** @param imprint stands small at the foot of each picture */
  constructor(imprint: string) {
    this.#imprint = imprint;
  }

  async paint(picture: Picture): Promise<Buffer> {
    const key = createHash('sha256').update(JSON.stringify(picture)).digest('base64');
    const known = this.#cache.get(key);
    if (known) {
      this.#cache.delete(key);
      this.#cache.set(key, known);
      return known.bytes;
    }
    const drawing: Drawing = { bytes: draw(picture, this.#imprint, this.#stopped.signal), size: 0 };
    this.#cache.set(key, drawing);
    try {
      drawing.size = (await drawing.bytes).length;
    } catch (error) {
      this.#cache.delete(key);
      throw error;
    }
    this.#cachedBytes += drawing.size;
    this.#forgetOldest();
    return drawing.bytes;
  }

  stop(): void {
    this.#stopped.abort();
    this.#cache.clear();
  }

  #forgetOldest(): void {
    for (const [key, { size }] of this.#cache) {
      if (this.#cachedBytes <= CACHE_BYTES) return;
      if (size === 0) continue;
      this.#cache.delete(key);
      this.#cachedBytes -= size;
    }
  }
}

async function draw(picture: Picture, imprint: string, signal: AbortSignal): Promise<Buffer> {
  const { pixels, width, height } = await renderAsync(poster(picture, imprint), {
    font: { loadSystemFonts: false, fontFiles: [...FONT_FILES], defaultFontFamily: FONT_FAMILY },
  });
  return picture.format === 'png'
    ? encodePng(pixels, width, height)
    : encodeJpeg(pixels, width, height, signal);
}
