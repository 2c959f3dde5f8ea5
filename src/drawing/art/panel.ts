import type { Box } from '../themes/theme.js';
import { coveredBy, type Subject } from './quiet.js';

/** What a panel takes of a picture, the largest first: at least 40 % of it stay free. */
const shares = [0.6, 0.55, 0.5];
/** So much of the subject may be under it. */
const MOST_COVERED = 0.1;
/** Panels begin and end on the grid. */
const GRID = 8;

/**
 * The part of a picture that words may stand on: beside its subject in a wide one, below or above it in others.
 * @param picture its size, in design pixels
 * @param direction of the words: of two free sides the one where they begin is taken
 * @returns undefined where the subject is everywhere, or there is none
 */
export function panelIn(
  subject: Subject,
  picture: { width: number; height: number },
  direction: 'ltr' | 'rtl',
): Box | undefined {
  if (!subject.tiles.includes(true)) return undefined;
  for (const share of shares) {
    for (const box of panelsOf(picture, share, direction)) {
      const part = {
        x: box.x / picture.width,
        y: box.y / picture.height,
        width: box.width / picture.width,
        height: box.height / picture.height,
      };
      if (coveredBy(subject, part) <= MOST_COVERED) return box;
    }
  }
  return undefined;
}

function panelsOf(
  { width, height }: { width: number; height: number },
  share: number,
  direction: 'ltr' | 'rtl',
): Box[] {
  if (width > height * 1.2) {
    const across = Math.floor((width * share) / GRID) * GRID;
    const left = { x: 0, y: 0, width: across, height };
    const right = { ...left, x: width - across };
    return direction === 'rtl' ? [right, left] : [left, right];
  }
  const down = Math.floor((height * share) / GRID) * GRID;
  const above = { x: 0, y: 0, width, height: down };
  return [{ ...above, y: height - down }, above];
}
