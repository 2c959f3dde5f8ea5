import { createHash } from 'node:crypto';
import type { Painting } from '../painting.js';
import type { FalJob, FalStandInOptions } from '../types.js';
import { FONT_FAMILY, FONT_FILES } from './font.js';
import { contentTypeOf, type Picture } from './picture.js';
import { poster } from './poster.js';
import { renderSvg } from './render.js';

/** Bytes of finished images that are kept. */
const CACHE_BYTES = 64 * 1024 * 1024;

interface Drawing {
  readonly painting: Promise<Painting>;
  /** In bytes; 0 while it is being drawn. */
  size: number;
}

/** Whose image it is. */
export type PaintedJob = Pick<FalJob, 'requestId' | 'endpoint' | 'input'>;

type PainterOptions = Required<Pick<FalStandInOptions, 'imprint'>> & Pick<FalStandInOptions, 'paint'>;

/** Draws pictures off the event loop, each once as long as it is remembered. */
export class Painter {
  /** In the order of their last use. */
  readonly #cache = new Map<string, Drawing>();
  #cachedBytes = 0;
  readonly #stopped = new AbortController();
  readonly #options: PainterOptions;

  constructor(options: PainterOptions) {
    this.#options = options;
  }

  /** Paints a picture as the option says, else by itself. */
  async paint(picture: Picture, { requestId, endpoint, input }: PaintedJob): Promise<Painting> {
    const { paint } = this.#options;
    if (!paint) return await this.#draw(picture);
    const { width, height, format, variation: index } = picture;
    const { signal } = this.#stopped;
    return await this.#remembered(`${requestId}:${index}`, async () => {
      // A change of a picture is painted from what that was painted from.
      const asked = { ...input, prompt: picture.prompt };
      const painting = await paint({
        requestId,
        endpoint,
        input: asked,
        index,
        width,
        height,
        format,
        contentType: contentTypeOf(format),
        signal,
      });
      return painting ?? (await this.#draw(picture));
    });
  }

  stop(): void {
    this.#stopped.abort();
    this.#cache.clear();
  }

  #draw(picture: Picture): Promise<Painting> {
    const key = createHash('sha256').update(JSON.stringify(picture)).digest('base64');
    const { format } = picture;
    const options = {
      format,
      fontFiles: FONT_FILES,
      defaultFontFamily: FONT_FAMILY,
      signal: this.#stopped.signal,
    };
    const { svg, texts } = poster(picture, this.#options.imprint);
    return this.#remembered(key, async () => ({
      bytes: await renderSvg(svg, options),
      contentType: contentTypeOf(format),
      texts,
    }));
  }

  async #remembered(key: string, draw: () => Promise<Painting>): Promise<Painting> {
    const known = this.#cache.get(key);
    if (known) {
      this.#cache.delete(key);
      this.#cache.set(key, known);
      return known.painting;
    }
    const drawing: Drawing = { painting: draw(), size: 0 };
    this.#cache.set(key, drawing);
    try {
      drawing.size = (await drawing.painting).bytes.length;
    } catch (error) {
      this.#cache.delete(key);
      throw error;
    }
    this.#cachedBytes += drawing.size;
    this.#forgetOldest();
    return drawing.painting;
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
