import type { Kit } from '../../themes/kit.js';
import type { Box } from '../../themes/theme.js';
import type { Block } from './block.js';
import type { OverColumns } from './chart-parts.js';

/** Words over the lowest columns. */
export interface Over {
  block: Block;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Narrower, words would be a thread, in parts of the body's size. */
const LEAST = 8;
/** So many times as high as they are is a place with room. */
const ROOMY = 1.24;
/** To columns and their values, in parts of the body's size. */
const CLEAR = 0.6;
/** Down to values: words are further from them than from one another. */
const CLEAR_DOWN = 1;

export interface OverAsked {
  /** Over the columns, with the chart's title at its start. */
  box: Box;
  /** What that title takes. */
  title: { width: number; height: number } | undefined;
  /** What columns with their values take, from the start. */
  taken: readonly Box[];
}

/** Puts words over the lowest columns at one end of a chart: over many, but with room to those where there is any. */
export function overColumns(kit: Kit, asked: OverAsked, over: OverColumns): Over | undefined {
  const found = placesOver(kit, asked, over);
  return found.find(({ block, room }) => room >= block.height * ROOMY) ?? found[0];
}

function placesOver(
  { scale }: Kit,
  { box, taken, title }: OverAsked,
  { block: blockIn, raised }: OverColumns,
): Array<Over & { room: number }> {
  const clear = scale.body * CLEAR;
  const end = box.x + box.width;
  const found: Array<Over & { room: number }> = [];
  for (let count = taken.length - 1; count > 0; count--) {
    for (const side of ['end', 'start'] as const) {
      const under = side === 'end' ? taken.slice(-count) : taken.slice(0, count);
      const beside = side === 'end' ? taken[taken.length - count - 1] : taken[count];
      if (!beside) continue;
      const x = side === 'end' ? beside.x + beside.width + clear * 1.8 : box.x;
      const width = Math.round((side === 'end' ? end : beside.x - clear * 1.8) - x);
      if (width < scale.body * LEAST) continue;
      const isUnderTitle = title && x < box.x + title.width + clear;
      const y = box.y + (isUnderTitle ? title.height + clear * 0.7 : -raised);
      const block = blockIn(width);
      const room = Math.min(...under.map((own) => own.y)) - scale.body * CLEAR_DOWN - y;
      if (block.height > room) continue;
      const most = Math.min(room - clear * 2, block.most ?? block.height);
      found.push({ block, room, x, y, width, height: Math.max(block.height, most) });
    }
  }
  return found;
}
