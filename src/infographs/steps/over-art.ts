import { DrawingError } from '../../drawing/scene/drawing.js';
import { ImageUnavailable, ImageUnusable } from '../../fal/media.js';
import type { Outcome } from '../../jobs/outcome.js';
import type { Infograph } from '../../models/infograph.js';
import type { StepContext } from './context.js';
import { fetchLater } from './fetch.js';
import type { PaintedPicture } from './painter.js';

/**
 * Draws the words over what the model has painted. Nothing that is wrong with that keeps people from their facts: they
 * are drawn without it then.
 * @returns when it is to be tried again, where the painting may be there later
 * @throws DrawingError where it cannot be drawn without the painting either
 */
export async function overArt(
  infograph: Infograph,
  context: StepContext,
): Promise<{ picture: PaintedPicture } | { later: Outcome }> {
  const { log, painter } = context;
  try {
    return { picture: await painter.draw(infograph) };
  } catch (error) {
    if (error instanceof ImageUnavailable) {
      const later = await fetchLater(infograph, context, error);
      if (later) return { later };
    } else if (error instanceof DrawingError) {
      if (error.code === 'busy') throw error;
    } else if (!(error instanceof ImageUnusable)) throw error;
    const { message: detail, name } = error;
    log.warn({ infograph: infograph._id, name, detail }, 'the art cannot be used: drawn without it');
  }
  return { picture: await painter.draw(infograph, 'unusable') };
}
