import { Renderer } from '@takumi-rs/core';
import { createDrawing } from '../../src/drawing/index.js';
import type { LeftOutPlaces, MeasuredRun } from '../../src/drawing/scene/drawing.js';
import type { DrawnLayout, ThemeName } from '../../src/drawing/scene/look.js';
import { createLog } from '../../src/lib/log.js';
import { createMetrics } from '../../src/lib/metrics.js';
import type { Facts } from '../../src/models/facts.js';

interface Style {
  theme: ThemeName;
  ratio: string;
  layout?: DrawnLayout;
}

/** Ten ways to draw a brief, by name. */
export const styles: ReadonlyMap<string, Style> = new Map([
  ['paper', { theme: 'paper', ratio: '16:9' }],
  ['paper portrait', { theme: 'paper', ratio: '4:5' }],
  ['paper list', { theme: 'paper', ratio: '3:2', layout: 'list' }],
  ['block', { theme: 'block', ratio: '16:9' }],
  ['block square', { theme: 'block', ratio: '1:1' }],
  ['stage', { theme: 'stage', ratio: '16:9' }],
  ['stage tall', { theme: 'stage', ratio: '9:16' }],
  ['stage list', { theme: 'stage', ratio: '4:3', layout: 'list' }],
  ['index', { theme: 'index', ratio: '16:9' }],
  ['index portrait', { theme: 'index', ratio: '3:4' }],
]);

/** The longer side of a picture, in pixels. */
const PIXELS = 1_280;
const DRAWN_PIXELS = 1_600;
const IMAGE = 'image';

export interface Picture {
  jpeg: Uint8Array;
  /** What of the brief has no room in it. */
  leftOut: LeftOutPlaces;
  /** The texts as they were set, with their places in design pixels. */
  runs: readonly MeasuredRun[];
}

export interface Studio {
  /**
   * A picture of a brief as people get one by way of a model: made smaller, and with the noise of JPEG.
   * @param quality of JPEG, 1 to 100
   * @throws DrawingError
   */
  draw(brief: Facts, style: string, quality: number): Promise<Picture>;
  close(): Promise<void>;
}

export function createStudio(): Studio {
  const drawing = createDrawing({ log: createLog('silent'), metrics: createMetrics() });
  return {
    async draw(brief, style, quality) {
      const look = styles.get(style);
      if (!look) throw new Error(`there is no style ${style}`);
      const { png, width, height, leftOut, runs } = await drawing.draw(brief, {
        ...look,
        pixels: DRAWN_PIXELS,
      });
      const scale = PIXELS / Math.max(width, height);
      const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
      const renderer = new Renderer({ cacheMaxBytes: 0 });
      const jpeg = await renderer.render(
        { type: 'image', src: IMAGE, ...size, style: { ...size, objectFit: 'fill' } },
        { ...size, format: 'jpeg', quality, images: [{ src: IMAGE, data: png }] },
      );
      return { jpeg, leftOut, runs };
    },
    close: () => drawing.close(),
  };
}
