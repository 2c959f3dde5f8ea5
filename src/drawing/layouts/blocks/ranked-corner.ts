import { BELOW } from '../../text/pen.js';
import { type Block, stack } from './block.js';
import type { Ranked } from './ranked-rows.js';

/** Where a row is: what it takes across, and from which height on. */
export interface Row {
  top: number;
  /** Of its bar. */
  from: number;
  foot: number;
  /** Of its value. */
  baseline: number;
  end: number;
}

/** What stands beside the last rows, at the end of the width and at their foot. */
export interface Corner {
  block: Block;
  x: number;
  y: number;
  width: number;
}

/** Narrower, words would be a thread; wider, lines of them are hard to read: in parts of the body's size. */
const LEAST = 9;
const MOST = 19;
/** From rows to what stands beside them, and from the row over it, in parts of the body's size. */
const ASIDE = 1.2;
const UNDER = 0.35;
/** From one thing to what stands below it. */
const OVER = 0.5;

/** Puts words beside the last rows: beside as few as they find room at. */
export function cornerBeside(
  { kit, width }: Pick<Ranked, 'kit' | 'width'>,
  rows: readonly Row[],
  parts: (width: number) => readonly Block[],
): Corner | undefined {
  const { body } = kit.scale;
  // The last line is on the last value's.
  const foot = (rows.at(-1)?.baseline ?? 0) + BELOW * body;
  for (let first = rows.length - 1; first > 0; first--) {
    const beside = rows.slice(first);
    const free = width - Math.max(...beside.map(({ end }) => end)) - body * ASIDE;
    if (free < body * LEAST) return undefined;
    const room = foot - (rows[first]?.top ?? foot) - body * UNDER;
    const blockIn = (wide: number) => stack(parts(wide), body * 0.8, 1);
    const most = Math.min(free, body * MOST);
    const { height } = blockIn(most);
    if (height > room) continue;
    const narrower = [0.5, 0.6, 0.7, 0.8, 0.9].find(
      (part) => most * part >= body * LEAST && blockIn(most * part).height <= height,
    );
    const own = Math.round(most * (narrower ?? 1));
    return { block: blockIn(own), x: width - own, y: foot - height, width: own };
  }
  return undefined;
}

/**
 * Puts one thing beside the last row that leaves it room, its words on that row's line.
 * @param under what stands below it, which it begins a line with where the row leaves that room
 */
export function cornerWith(
  { kit, width }: Pick<Ranked, 'kit' | 'width'>,
  rows: readonly Row[],
  block: Block & { width: number; baseline: number },
  under?: Corner,
): Corner | undefined {
  const { body } = kit.scale;
  const yIn = ({ baseline }: Row): number => baseline - block.baseline;
  const isOver = (row: Row): boolean => !under || yIn(row) + block.height + body * OVER <= under.y;
  const row = rows.findLast((own) => isOver(own) && own.end + body * ASIDE + block.width <= width);
  if (!row) return undefined;
  const last = width - block.width;
  const x = under && row.end + body * ASIDE <= under.x ? Math.min(under.x, last) : last;
  return { block, x, y: yIn(row), width: block.width };
}
