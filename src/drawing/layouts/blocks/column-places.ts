import { ABOVE } from '../../text/pen.js';
import type { Kit } from '../../themes/kit.js';

/** What a value takes. */
export interface Extent {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Over its column, within the chart. */
export function placeOver(
  kit: Kit,
  { center, top }: { center: number; top: number },
  {
    written: { width },
    size,
    within,
  }: { written: { width: number }; size: number; within: { from: number; to: number } },
): Extent {
  const bottom = Math.round(top - kit.scale.body * (size > kit.scale.body ? 0.42 : 0.32));
  const left = Math.min(within.to - width, Math.max(within.from, center - width / 2));
  return { left, right: left + width, top: bottom - ABOVE * size, bottom };
}

/** Whether two values are too near one another. */
export function meet(one: Extent, other: Extent, across: number): boolean {
  const down = 8;
  return (
    one.left < other.right + across &&
    other.left < one.right + across &&
    one.top < other.bottom + down &&
    other.top < one.bottom + down
  );
}

/** Whether a value would stand before another's column. */
export function crosses(
  place: Extent,
  { left, top }: { left: number; top: number },
  { thick, near }: { thick: number; near: number },
): boolean {
  return place.left < left + thick + near && place.right > left - near && top < place.bottom + near;
}
