import { type MarkName, marks } from '../../marks/drawn/catalogue.js';
import { unitAt } from '../../marks/units.js';
import type { Kit } from '../../themes/kit.js';
import type { Box } from '../../themes/theme.js';

/** A silhouette is worth drawing only where its longer side has this length, in parts of the body's size. */
const LEAST = 3.2;
/** Of the picture's height, at most. */
const MOST = 0.3;

/** To what stands next to it, in parts of the body's size: at least 32 design pixels. */
const CLEAR = 0.8;

interface SubjectPlace {
  /** Where there is room for it; it stands on its foot. */
  box: Box;
  side: 'start' | 'end';
  /** What it must not touch. */
  others: readonly Box[];
}

/** Where a subject stands, as large as it can be without touching anything. */
export interface PlacedSubject {
  x: number;
  y: number;
  height: number;
}

/** @param most of the picture's height. @returns undefined where there is no room for it */
export function placeSubject(
  kit: Kit,
  name: MarkName,
  { box, side, others }: SubjectPlace,
  most = MOST,
): PlacedSubject | undefined {
  const { width, height } = marks[name];
  const clear = kit.scale.body * CLEAR;
  const largest = Math.min(box.height, (box.width * height) / width, kit.height * most);
  const least = (LEAST * kit.scale.body * height) / Math.max(width, height);
  for (let high = Math.floor(largest); high >= least; high -= 8) {
    const wide = (width * high) / height;
    const x = side === 'start' ? box.x : box.x + box.width - wide;
    const y = box.y + box.height - high;
    const isFree = others.every(
      (other) =>
        x > other.x + other.width + clear ||
        x + wide < other.x - clear ||
        y > other.y + other.height + clear ||
        y + high < other.y - clear,
    );
    if (isFree) return { x, y, height: high };
  }
  return undefined;
}

export function drawSubject(kit: Kit, name: MarkName, { x, y, height }: PlacedSubject, color: string): void {
  kit.pen.shape(unitAt(name, { x, y, scale: height / marks[name].height }, color));
}
