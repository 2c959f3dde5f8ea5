import type { Box } from '../../themes/theme.js';

/** A part of a picture that has been measured and can be drawn where there is room for it. */
export interface Block {
  /** The least that it needs. */
  height: number;
  /** How much of the room that is left over it would make use of, next to the others; 0 where none. */
  grows: number;
  /** The height from which on more is of no use to it; without an end where absent. */
  most?: number;
  /** How much of its height is below the line that its marks stand on; where there is such a line. */
  foot?: number;
  /** What its bottom right corner leaves free, of its own height. */
  free?: { width: number; height: number };
  /** Draws it into a box of at least its height and exactly the width that it was measured for. */
  draw(box: Box): void;
}

/** Nothing, of some height. */
export const gap = (height: number): Block => ({ height, grows: 0, draw: () => undefined });

/** Gaps that may widen make use of room after all that grows. */
const SPREADS = 0.15;

/**
 * Blocks one below the other; those that grow share what is left over, as far as they make use of it, then the gaps.
 * @param most how many times as wide as they are the gaps may become
 */
export function stack(blocks: readonly Block[], between: number, most = 2): Block {
  const gaps = Math.max(0, blocks.length - 1);
  const height = blocks.reduce((sum, block) => sum + block.height, gaps * between);
  const grows = blocks.reduce((sum, block) => sum + block.grows, 0);
  const limits = blocks.map((block) =>
    block.grows > 0 ? (block.most ?? Number.POSITIVE_INFINITY) : block.height,
  );
  const { foot, free } = blocks.at(-1) ?? {};
  return {
    height,
    grows: grows > 0 ? grows : gaps > 0 ? SPREADS : 0,
    most: limits.reduce((sum, limit) => sum + limit, gaps * between * most),
    ...(foot === undefined ? {} : { foot }),
    ...(free ? { free } : {}),
    draw({ x, y, width, height: given }) {
      const { heights, left } = grown(blocks, Math.max(0, given - height));
      const spread = gaps > 0 ? Math.min(left / gaps, between * (most - 1)) : 0;
      let top = y;
      for (const [index, block] of blocks.entries()) {
        const own = heights[index] ?? block.height;
        block.draw({ x, y: top, width, height: own });
        top += own + between + spread;
      }
    },
  };
}

/** How high blocks become that share some room, and what of it none makes use of. */
function grown(blocks: readonly Block[], room: number): { heights: number[]; left: number } {
  const heights = blocks.map(({ height }) => height);
  let left = room;
  for (let round = 0; round < blocks.length && left > 0.5; round++) {
    const open = blocks.flatMap((block, index) => {
      const limit = block.most ?? Number.POSITIVE_INFINITY;
      return block.grows > 0 && (heights[index] ?? 0) < limit - 0.5 ? [{ ...block, index, limit }] : [];
    });
    const grows = open.reduce((sum, block) => sum + block.grows, 0);
    if (grows === 0) break;
    const shared = left;
    for (const { index, limit, grows: own } of open) {
      const before = heights[index] ?? 0;
      const after = Math.min(limit, before + (shared * own) / grows);
      heights[index] = after;
      left -= after - before;
    }
  }
  return { heights, left };
}

/** Blocks side by side, each as wide as it was measured for. @param widths of the columns; their gaps are the rest */
export function row(blocks: readonly Block[], widths: readonly number[], between: number): Block {
  const height = Math.max(0, ...blocks.map((block) => block.height));
  const limits = blocks.map((block) =>
    block.grows > 0 ? (block.most ?? Number.POSITIVE_INFINITY) : block.height,
  );
  return {
    height,
    grows: Math.max(0, ...blocks.map(({ grows }) => grows)),
    most: Math.max(height, ...limits),
    draw({ x, y, height: given }) {
      let left = x;
      for (const [index, block] of blocks.entries()) {
        const width = widths[index] ?? 0;
        block.draw({ x: left, y, width, height: given });
        left += width + between;
      }
    },
  };
}
