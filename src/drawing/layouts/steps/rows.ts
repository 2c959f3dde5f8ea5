import type { Fact } from '../../content/content.js';
import { rectangle } from '../../scene/outline.js';
import { ABOVE } from '../../text/pen.js';
import type { Kit } from '../../themes/kit.js';
import type { Box, Tone } from '../../themes/theme.js';
import type { Block } from '../blocks/block.js';
import { COLUMN_GAP } from '../blocks/strip.js';
import { headSizeFor, ordinalLine, ordinalSize, ordinalsWidth, stepBlock, toneOn } from './step.js';

export interface RowsAsked {
  facts: readonly Fact[];
  tone: Tone;
  /** The last of them is what all lead to: it stands on a panel. */
  hasGoal: boolean;
  columns: 1 | 2;
}

/** Words beside ordinals have at least this width, in parts of the body's size. */
const LEAST_WORDS = 7;
/** The ordinals of so few steps are what a picture is seen by, as long as its words can be smaller than this. */
const FEW = 6;
const TIGHT = 44;
/** Of what each row has of the height, an ordinal may take so much, where the words take less. */
const ORDINAL_SHARE = 0.62;

/**
 * Steps one below the other, in one column or two of the same rows, their ordinals along the line that leads from one to
 * the next.
 * @returns undefined where there is no room for them
 */
export function stepRows(
  kit: Kit,
  asked: RowsAsked,
  room: { width: number; height: number },
): Block | undefined {
  const { facts, tone, hasGoal, columns } = asked;
  const { body } = kit.scale;
  const padding = Math.round(body * 0.6);
  const long = Math.ceil(facts.length / columns);
  const each = (room.width - (columns - 1) * COLUMN_GAP) / columns;
  const goal = toneOn(tone[kit.theme.hues.hero], tone);
  const measured = (size: number) => {
    const words = Math.round(ordinalsWidth(kit, facts.length, size) + body * 1.9);
    const width = each - words - (hasGoal ? padding : 0);
    const heads = headSizeFor(kit, facts, width);
    const blocks = facts.map((fact, index) =>
      stepBlock(kit, fact, width, hasGoal && index === facts.length - 1 ? goal : tone, heads),
    );
    return { words, width, blocks, size };
  };
  const lowest = Math.min(...measured(kit.scale.figure).blocks.map(({ height }) => height));
  const share = (room.height / long) * ORDINAL_SHARE;
  const gap = body * 0.6;
  const panel = hasGoal ? 2 * padding : 0;
  // Smaller ordinals leave more room to the words.
  const figure = ordinalSize(kit, Math.max(lowest * 1.1, share));
  const sizes = facts.length > FEW || body <= TIGHT ? [figure, kit.scale.large] : [figure];
  const found = sizes
    .map((size) => {
      const set = measured(size);
      const high = (row: number) => set.blocks[row]?.height ?? 0;
      const heights = Array.from({ length: long }, (_, row) =>
        Math.max(ABOVE * size, high(row), high(row + long)),
      );
      const least = heights.reduce((sum, height) => sum + height, panel + gap * (long - 1));
      return { ...set, heights, least };
    })
    .find(({ width, least }) => width >= LEAST_WORDS * body && least <= room.height);
  if (!found) return undefined;
  const { heights, least } = found;
  return {
    height: least,
    grows: 1,
    draw: (box) => {
      const spare = Math.max(0, box.height - least) / Math.max(1, hasGoal ? long + 0.4 : long - 1);
      drawRows(kit, asked, {
        ...found,
        goal,
        heights,
        gap,
        padding,
        box,
        each,
        spare: Math.min(spare, body * (long > 3 ? 3 : 6)),
      });
    },
  };
}

interface Rows {
  /** From the left of a column. */
  words: number;
  blocks: readonly Block[];
  goal: Tone;
  size: number;
  /** Of the rows. */
  heights: readonly number[];
  gap: number;
  padding: number;
  box: Box;
  /** How wide a column is. */
  each: number;
  /** By how much the gaps are wider than they must be. */
  spare: number;
}

function drawRows(kit: Kit, { tone, hasGoal }: RowsAsked, rows: Rows): void {
  const { blocks, heights, padding, box, spare, each } = rows;
  const { body } = kit.scale;
  const thick = Math.max(6, Math.round(body * 0.14));
  for (let first = 0; first < blocks.length; first += heights.length) {
    const x = box.x + (first / heights.length) * (each + COLUMN_GAP);
    const line = Math.round(x + rows.words - body * 1.1);
    let y = box.y;
    let end = y;
    for (const [row, height] of heights.entries()) {
      const index = first + row;
      const block = blocks[index];
      if (!block) break;
      const isGoal = hasGoal && index === blocks.length - 1;
      const inner = isGoal ? padding + spare * 0.7 : 0;
      end = isGoal ? y : y + height;
      if (isGoal) {
        const panel = rectangle(x - padding, y, each + 2 * padding, height + 2 * inner);
        kit.pen.shape({ d: panel, fill: rows.goal.ground });
      }
      const own = { x, y: y + inner, height, line, thick };
      drawStep(kit, { tone: isGoal ? rows.goal : tone, isGoal, index, block }, rows, own);
      y += height + 2 * inner + rows.gap + spare;
    }
    kit.pen.shape({ d: rectangle(line, box.y, thick, end - box.y), fill: tone.accent });
  }
}

function drawStep(
  kit: Kit,
  { tone, isGoal, index, block }: { tone: Tone; isGoal: boolean; index: number; block: Block },
  { size, words, each }: Rows,
  { x, y, height, line, thick }: { x: number; y: number; height: number; line: number; thick: number },
): void {
  const cap = ABOVE * size;
  const color = isGoal ? tone.ink : tone[kit.theme.hues.hero];
  const baseline = Math.round(y + cap);
  kit.pen.line(ordinalLine(kit, index, size, color), { role: 'ordinal', x, baseline, ground: tone.ground });
  // Words that are less high than their ordinal stand at its middle.
  const top = y + Math.max(0, (cap - block.height) / 2);
  block.draw({ x: x + words, y: top, width: each - words, height });
  if (isGoal) return;
  const middle = Math.round(y + cap / 2);
  const reach = x + words - kit.scale.body * 0.3 - line;
  kit.pen.shape({ d: rectangle(line, middle - thick / 2, reach, thick), fill: tone.accent });
}
