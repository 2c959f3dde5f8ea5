import { fitsAs, JUDGED_AT, judged } from './art/judge.js';
import type { ComposedPicture } from './compose.js';
import type { Engine } from './paint/engine.js';
import { type ArtFault, DrawingError } from './scene/drawing.js';
import { placedOver } from './scene/placed.js';

interface Size {
  width: number;
  height: number;
}

/**
 * A brief on a panel beside what a model has painted; or why the painting is not used: all facts come before it.
 * @param size of the picture, in design pixels
 * @param compose of a size, in design pixels
 */
export async function overArt(
  art: Uint8Array,
  engine: Pick<Engine, 'sizeOf' | 'pixelsOf'>,
  direction: 'ltr' | 'rtl',
  size: Size,
  compose: (panel: Size) => Promise<ComposedPicture>,
): Promise<ComposedPicture | ArtFault> {
  const own = await engine.sizeOf(art);
  if (!own || !fitsAs(own, size.width / size.height)) return 'unusable';
  const seen = { width: JUDGED_AT, height: Math.round((JUDGED_AT * size.height) / size.width) };
  const panel = judged({ ...seen, rgba: await engine.pixelsOf(art, seen) }, size, direction);
  if (typeof panel === 'string') return panel;
  try {
    const composed = await compose(panel);
    const { points, numbers } = composed.leftOut;
    if (points.length + numbers.length > 0) return 'no_room';
    return { ...composed, scene: placedOver(composed.scene, panel, size) };
  } catch (error) {
    if (error instanceof DrawingError && error.code === 'too_much') return 'no_room';
    throw error;
  }
}
