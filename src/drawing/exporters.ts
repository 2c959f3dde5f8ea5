import { svgOf } from './export/svg.js';
import type { Described } from './export/text-layer.js';
import type { Painter } from './paint/painter.js';
import type { ExportFormat } from './scene/drawing.js';
import type { Scene } from './scene/scene.js';

/** Twice the width that Slack and screens show: for print and slides. */
export const EXPORT_PIXELS = 3200;

export interface Exported {
  scenes: readonly Scene[];
  described: Described;
  painter: Painter;
  /** The width of a PNG. */
  pixels: number;
  /** Under the words of all of them. */
  art: Uint8Array | undefined;
}

/**
 * Some kinds have all scenes in one file, others one in each. The writers are loaded when one is asked for: a sixth of
 * the start, and of the memory at rest.
 */
export const exporters: Readonly<Record<ExportFormat, (exported: Exported) => Promise<Buffer[]>>> = {
  png: ({ scenes, painter, pixels, art }) =>
    each(scenes, async (scene) => (await painter.png(scene, pixels, art)).png),
  svg: ({ scenes, described, painter, art }) =>
    each(scenes, async (scene) =>
      Buffer.from(svgOf(scene, await painter.textOutlines(scene), described, art)),
    ),
  pdf: async ({ scenes, described, painter, art }) => {
    const { pdfOf } = await import('./export/pdf.js');
    const pages = await each(scenes, async (scene) => ({ scene, text: await painter.textOutlines(scene) }));
    return [await pdfOf(pages, described, art)];
  },
  pptx: async ({ scenes, described, painter, art }) => {
    const { pptxOf } = await import('./export/pptx.js');
    const slides = await each(scenes, async (scene) => ({
      scene,
      shapes: (await painter.png({ ...scene, texts: [] }, EXPORT_PIXELS, art)).png,
    }));
    return [await pptxOf(slides, described)];
  },
};

/** One after the other: a picture takes all the memory that there is for one. */
async function each<T>(scenes: readonly Scene[], make: (scene: Scene) => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (const scene of scenes) made.push(await make(scene));
  return made;
}

export const contentTypes: Readonly<Record<ExportFormat, string>> = {
  png: 'image/png',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};
