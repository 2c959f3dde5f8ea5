import fc from 'fast-check';
import { createFontBook } from '../../../src/drawing/fonts/book.js';
import { Painter } from '../../../src/drawing/paint/painter.js';
import { createPictures } from '../../../src/drawing/picture.js';
import { DrawingError } from '../../../src/drawing/scene/drawing.js';
import { anyBrief, anyLook } from './random-briefs.js';
import { sceneFaults } from './scene-faults.js';

/**
 * Draws random briefs and holds each picture against what must hold of all.
 * @returns what was wrong, the smallest case of it; nothing where all is well
 */
export async function drawnIsSaid(numRuns: number, seed: number): Promise<void> {
  const book = createFontBook({ extraFolders: [] });
  const pictures = createPictures(book);
  const painter = new Painter(createFontBook({ extraFolders: [] }));
  await fc.assert(
    fc.asyncProperty(anyBrief, anyLook, async (brief, look) => {
      const composed = await pictures.compose(brief, look).catch((error: unknown) => {
        // A brief can be too much for one picture, and says so.
        if (error instanceof DrawingError && error.code === 'too_much') return undefined;
        throw error;
      });
      if (!composed) return;
      const faults = sceneFaults(composed.scene, await painter.measured(composed.scene), brief);
      if (faults.length > 0)
        throw new Error(`${composed.theme} ${composed.layout}: ${faults.slice(0, 3).join('; ')}`);
    }),
    { numRuns, seed, endOnFailure: true },
  );
}
