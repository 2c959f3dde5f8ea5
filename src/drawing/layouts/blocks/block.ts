import type { Box } from '../../themes/theme.js';

/** A part of a picture that has been measured and can be drawn where there is room for it. */
export interface Block {
  /** The least that it needs. */
  height: number;
  /** How much of the room that is left over it would make use of, next to the others; 0 where none. */
  grows: number;
  /** Draws it into a box of at least its height and exactly the width that it was measured for. */
  draw(box: Box): void;
}

/** Nothing, of some height. */
export const gap = (height: number): Block => ({ height, grows: 0, draw: () => undefined });

/** Blocks one below the other; those that grow share what is left over, or else the gaps do, up to twice themselves. */
export function stack(blocks: readonly Block[], between: number): Block {
  const heights = blocks.reduce((sum, { height }) => sum + height, 0);
  const gaps = Math.max(0, blocks.length - 1);
  const grows = blocks.reduce((sum, block) => sum + block.grows, 0);
  return {
    height: heights + gaps * between,
    grows,
    draw({ x, y, width, height }) {
      const left = Math.max(0, height - heights - gaps * between);
      const spread = grows === 0 && gaps > 0 ? Math.min(left / gaps, between) : 0;
      let top = y;
      for (const block of blocks) {
        const own = block.height + (grows > 0 ? (left * block.grows) / grows : 0);
        block.draw({ x, y: top, width, height: own });
        top += own + between + spread;
      }
    },
  };
}

/** Blocks side by side, each as wide as it was measured for. @param widths of the columns; their gaps are the rest */
export function row(blocks: readonly Block[], widths: readonly number[], between: number): Block {
  return {
    height: Math.max(0, ...blocks.map(({ height }) => height)),
    grows: Math.max(0, ...blocks.map(({ grows }) => grows)),
    draw({ x, y, height }) {
      let left = x;
      for (const [index, block] of blocks.entries()) {
        const width = widths[index] ?? 0;
        block.draw({ x: left, y, width, height });
        left += width + between;
      }
    },
  };
}
