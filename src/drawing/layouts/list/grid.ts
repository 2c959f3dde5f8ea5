import type { Fact } from '../../content/content.js';
import { rectangle } from '../../scene/outline.js';
import type { Kit } from '../../themes/kit.js';
import type { Tone } from '../../themes/theme.js';
import type { Block } from '../blocks/block.js';
import { COLUMN_GAP } from '../blocks/strip.js';
import { type CellStyle, cellBlock, styleFor } from './cell.js';

/** No column of facts is narrower, in parts of the size of its words. */
const LEAST_COLUMN = 7.5;

const TIGHT = 44;

export interface Grid extends Block {
  /** How much of its room its words take, and how alike its columns are: 0 to 1. */
  fill: number;
}

/**
 * Facts in rows of equal columns under rules, the words of one row on one baseline.
 * @returns undefined where the columns would be too narrow
 */
export function gridOf(
  kit: Kit,
  facts: readonly Fact[],
  { columns, ...asked }: Omit<CellStyle, 'values'> & { columns: number },
): Grid | undefined {
  const { body, large } = kit.scale;
  const each = (asked.width - (columns - 1) * COLUMN_GAP) / columns;
  if (columns > 1 && each < LEAST_COLUMN * (asked.isLarge ? large * 0.8 : body)) return undefined;
  const style = styleFor(kit, facts, { ...asked, width: each });
  // As long as there are smaller sizes, values stand apart.
  if (style.values === 'inline' && body > TIGHT && facts.some(({ value }) => value)) return undefined;
  const cells = facts.map((fact, index) => cellBlock(kit, fact, index, style));
  const rows: Array<readonly Block[]> = [];
  for (let at = 0; at < cells.length; at += columns) rows.push(cells.slice(at, at + columns));
  const heights = rows.map((row) => Math.max(...row.map(({ height }) => height)));
  const under = Math.round(body * 0.5);
  const gap = Math.round(body * 0.55);
  const height = heights.reduce((sum, own) => sum + own + under, gap * (rows.length - 1));
  const used = cells.reduce((sum, cell) => sum + cell.height, 0);
  return {
    height,
    grows: 1,
    fill: used / (heights.reduce((sum, own) => sum + own, 0) * columns),
    draw(box) {
      const spare = Math.max(0, box.height - height) / Math.max(1, rows.length);
      let y = box.y;
      for (const [index, row] of rows.entries()) {
        const high = heights[index] ?? 0;
        for (const [column, cell] of row.entries()) {
          const x = box.x + column * (each + COLUMN_GAP);
          // A last one alone has the whole row.
          drawRule(kit, { x, y, width: row.length === 1 ? asked.width : each, tone: asked.tone });
          cell.draw({ x, y: y + under, width: each, height: high });
        }
        y += high + under + gap + Math.min(spare, body * 3.2);
      }
    },
  };
}

/** As the theme has what stands beside each other. */
function drawRule(
  kit: Kit,
  { x, y, width, tone }: { x: number; y: number; width: number; tone: Tone },
): void {
  const { facts } = kit.theme;
  const thick = facts === 'topped' ? 6 : facts === 'band' ? 4 : 2;
  const fill = facts === 'band' ? tone.pale : tone.ink;
  kit.pen.shape({ d: rectangle(x, y, width, thick), fill });
}
