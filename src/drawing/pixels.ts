import type { Resolution } from '../models/infograph.js';

/** 1376 x 768: pictures of other shapes have the same area. Those are fal's sizes, too: https://ai.google.dev/gemini-api/docs/image-generation */
const AREA_AT_1K = 1376 * 768;
const times: Readonly<Record<Resolution, number>> = { '1K': 1, '2K': 2, '4K': 4 };
/** Widths at 1K are multiples of this. */
const STEP = 16;

/**
 * How wide a picture is drawn, in pixels: at 16:9 1376, 2752 and 5504.
 * @param ratio as "16:9"
 */
export function pixelsOf(ratio: string, resolution: Resolution): number {
  const [across = 16, down = 9] = ratio.split(':').map(Number);
  const width = Math.sqrt((AREA_AT_1K * across) / down);
  return Math.round(width / STEP) * STEP * times[resolution];
}
