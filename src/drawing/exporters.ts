import { svgOf } from './export/svg.js';
import type { Described } from './export/text-layer.js';
import type { Painter } from './paint/painter.js';
import type { ExportFormat } from './scene/drawing.js';
import type { Scene } from './scene/scene.js';

/** Twice the width that Slack and screens show: for print and slides. */
const EXPORT_PIXELS = 3200;

interface Exported {
  scene: Scene;
  described: Described;
  painter: Painter;
  art: Uint8Array | undefined;
}

/** The writers of files are loaded when one is asked for: a sixth of the start, and of the memory at rest. */
export const exporters: Readonly<Record<ExportFormat, (exported: Exported) => Promise<Buffer>>> = {
  png: async ({ scene, painter, art }) => (await painter.png(scene, EXPORT_PIXELS, art)).png,
  svg: async ({ scene, described, painter, art }) =>
    Buffer.from(svgOf(scene, await painter.textOutlines(scene), described, art)),
  pdf: async ({ scene, described, painter, art }) => {
    const { pdfOf } = await import('./export/pdf.js');
    return await pdfOf(scene, await painter.textOutlines(scene), described, art);
  },
  pptx: async ({ scene, described, painter, art }) => {
    const { pptxOf } = await import('./export/pptx.js');
    return await pptxOf(
      scene,
      (await painter.png({ ...scene, texts: [] }, EXPORT_PIXELS, art)).png,
      described,
    );
  },
};

export const contentTypes: Readonly<Record<ExportFormat, string>> = {
  png: 'image/png',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};
