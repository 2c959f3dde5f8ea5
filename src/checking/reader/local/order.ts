import type { Frame } from './pixels.js';

/** Lines that overlap by this part of the lower one's height stand beside each other. */
const BESIDE = 0.5;

/** From the top to the bottom, and from the left to the right where they stand beside each other. */
export function inReadingOrder<T extends Frame>(lines: readonly T[]): T[] {
  const rows: T[][] = [];
  for (const line of [...lines].sort((one, other) => one.y - other.y)) {
    const row = rows.at(-1);
    if (row?.every((other) => areBeside(line, other))) row.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row) => row.sort((one, other) => one.x - other.x));
}

function areBeside(one: Frame, other: Frame): boolean {
  const shared = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return shared > BESIDE * Math.min(one.height, other.height);
}
