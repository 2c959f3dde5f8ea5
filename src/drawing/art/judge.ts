import type { ArtFault } from '../scene/drawing.js';
import type { Box } from '../themes/theme.js';
import { grayOf, type Pixels } from './gray.js';
import { linesOfLetters } from './letters.js';
import { panelIn } from './panel.js';
import { subjectOf } from './quiet.js';

/** Pictures are judged at this width, in pixels. */
export const JUDGED_AT = 960;
/** Smaller ones would be coarse. */
const LEAST_SIDE = 512;
/** Beyond this no model of ours paints, and it would need too much memory. */
const MOST_SIDE = 8_192;
/** A picture of another shape would lose what is at its edges. */
const MOST_OFF = 0.1;

/** Whether a picture of this size can be the ground of one that is to be `ratio` (width to height). */
export function fitsAs({ width, height }: { width: number; height: number }, ratio: number): boolean {
  if (Math.min(width, height) < LEAST_SIDE || Math.max(width, height) > MOST_SIDE) return false;
  return Math.abs(width / height / ratio - 1) <= MOST_OFF;
}

/**
 * Where words can stand on a picture, or why they cannot.
 * @param pixels `JUDGED_AT` wide
 * @param picture what is drawn, in design pixels
 */
export function judged(
  pixels: Pixels,
  picture: { width: number; height: number },
  direction: 'ltr' | 'rtl',
): Box | ArtFault {
  const subject = subjectOf(pixels);
  // One color, or one that fades: there is nothing to see.
  if (!subject.tiles.includes(true)) return 'unusable';
  const panel = panelIn(subject, picture, direction);
  if (!panel) return 'no_room';
  const scale = pixels.width / picture.width;
  const isSeen = ({ x, y, width, height }: Box): boolean => {
    const [middleX, middleY] = [(x + width / 2) / scale, (y + height / 2) / scale];
    const isUnder =
      middleX > panel.x &&
      middleX < panel.x + panel.width &&
      middleY > panel.y &&
      middleY < panel.y + panel.height;
    return !isUnder;
  };
  const lines = linesOfLetters(grayOf(pixels));
  return lines.some((line) => line.filter(isSeen).length >= 2) ? 'letters' : panel;
}
