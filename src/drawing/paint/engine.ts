import { readFile } from 'node:fs/promises';
import { type MeasuredNode, type Node, Renderer } from '@takumi-rs/core';
import type { FamilyRun, FontBook } from '../fonts/face.js';
import type { RunOfLanguage } from '../text/measure.js';

/** Widths are measured at this size, where the engine's rounding is nothing. */
const MEASURED_AT = 1000;
const IMAGE = 'image';

export interface Picture {
  node: Node;
  width: number;
  height: number;
  images: ReadonlyArray<{ src: string; data: Uint8Array }>;
  language: string;
}

/** Takumi with the fonts that it was asked for: https://github.com/kane50613/takumi. */
export class Engine {
  /** No shapes are drawn twice: what it keeps of them by itself, up to 64 MB, would be of no use. */
  readonly #renderer = new Renderer({ cacheMaxBytes: 0 });
  readonly #registered = new Set<string>();
  #registering: Promise<unknown> = Promise.resolve();

  constructor(private readonly book: FontBook) {}

  /** How wide runs are, in parts of their size. */
  async measureRuns(runs: readonly RunOfLanguage[]): Promise<number[]> {
    if (runs.length === 0) return [];
    await this.prepare(runs);
    const node: Node = {
      type: 'container',
      style: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
      children: runs.map((run) => ({
        type: 'text',
        text: run.text,
        lang: run.language,
        style: { ...styleOf(run), fontSize: MEASURED_AT, whiteSpace: 'pre' },
      })),
    };
    const measured = await this.#renderer.measure(node, { width: 1_000_000, height: 1_000_000 });
    return measured.children.map(
      (child) => child.runs.reduce((sum, { width }) => sum + width, 0) / MEASURED_AT,
    );
  }

  /** Registers the fonts of runs, each once, and waits for those that another call is registering. */
  async prepare(runs: readonly FamilyRun[]): Promise<void> {
    const before = this.#registering;
    const own = this.#register(runs);
    this.#registering = Promise.allSettled([before, own]);
    await before;
    await own;
  }

  async #register(runs: readonly FamilyRun[]): Promise<void> {
    for (const { family, weight, path, unicodeRange } of this.book.filesFor(runs)) {
      const key = `${family} ${weight} ${path}`;
      if (this.#registered.has(key)) continue;
      this.#registered.add(key);
      const data = await readFile(path);
      await this.#renderer.registerFont({
        ...{ name: family, data },
        ...(weight ? { weight } : {}),
        ...(unicodeRange ? { unicodeRange } : {}),
      });
    }
  }

  async measure({ node, width, height, language }: Picture): Promise<MeasuredNode> {
    return await this.#renderer.measure(node, { width, height, lang: language });
  }

  /** Of a picture, in its own pixels; undefined for what is none. PNG, JPEG, WebP. */
  async sizeOf(image: Uint8Array): Promise<{ width: number; height: number } | undefined> {
    try {
      const images = [{ src: IMAGE, data: image }];
      const { width, height } = await this.#renderer.measure({ type: 'image', src: IMAGE }, { images });
      return { width, height };
    } catch {
      return undefined;
    }
  }

  /** A picture's pixels, as it covers a box of this size: red, green, blue and opacity of each, of 8 bits. */
  async pixelsOf(image: Uint8Array, size: { width: number; height: number }): Promise<Uint8Array> {
    const style = { ...size, objectFit: 'cover' } as const;
    return await this.#renderer.render(
      { type: 'image', src: IMAGE, ...size, style },
      { ...size, format: 'raw', images: [{ src: IMAGE, data: image }] },
    );
  }

  async png({ node, width, height, images, language }: Picture): Promise<Buffer> {
    return await this.#renderer.render(node, {
      ...{ width, height, format: 'png', lang: language },
      images: [...images],
    });
  }

  async svg({ node, width, height, images, language }: Picture): Promise<string> {
    return await this.#renderer.renderSvg(node, { width, height, lang: language, images: [...images] });
  }
}

/** What tells the engine to use exactly this font. */
export function styleOf({ family, weight, variation }: FamilyRun) {
  return {
    // Quoted: a name with a digit in it is no CSS identifier.
    fontFamily: `"${family}"`,
    fontWeight: weight,
    ...(variation ? { fontVariationSettings: variation } : {}),
  };
}
