import type { Side } from '../../content/content.js';
import { rectangle } from '../../scene/outline.js';
import { ABOVE, BELOW } from '../../text/pen.js';
import { type Kit, oneLine } from '../../themes/kit.js';
import type { Tone } from '../../themes/theme.js';
import { type Block, row, stack } from './block.js';
import { factBlock, valueSizeFor } from './fact.js';
import { FOCAL } from './figure.js';

/** Between two sides, with the line that divides them in its middle. */
const SIDE_GAP = 96;
const LINE = 4;

export interface SidesAsked {
  /** Of each side, in order. */
  hues: readonly string[];
  /** Names may be the largest text of the picture. */
  isFocus: boolean;
}

/**
 * What is said of each side under its name, in columns with a line between them; what stands side by side shares its
 * first baseline.
 * @returns undefined where a name is wider than its column
 */
export function sidesBlock(
  kit: Kit,
  sides: readonly Side[],
  width: number,
  tone: Tone,
  { hues, isFocus }: SidesAsked,
): Block | undefined {
  const { body, large, figure } = kit.scale;
  const each = (width - (sides.length - 1) * SIDE_GAP) / sides.length;
  const nameAt = (name: string, index: number, size: number) =>
    oneLine(kit, name, { face: kit.theme.faces.display, size, color: hues[index] ?? tone.ink });
  const isFitting = (size: number) =>
    sides.every(({ name }, index) => nameAt(name, index, size).width <= each);
  let size = isFocus ? figure : large;
  while (size >= FOCAL * large && !isFitting(size)) size -= 8;
  if (size < FOCAL * large) size = [large, body].find(isFitting) ?? 0;
  if (size === 0) return undefined;
  const rows = rowsOf(kit, sides, each, tone);
  const told = stack(rows, body * 0.8, 2.6);
  const head = Math.round(size * (ABOVE + (size > large ? 0.08 : BELOW)) + body * 0.5);
  return {
    height: head + body * 0.6 + told.height,
    grows: told.grows,
    most: head + body * 0.6 + (told.most ?? told.height),
    draw(box) {
      const { x, y, height } = box;
      for (const [index, { name }] of sides.entries()) {
        const left = x + index * (each + SIDE_GAP);
        kit.pen.line(nameAt(name, index, size), {
          ...{ role: 'label', x: left, baseline: Math.round(y + ABOVE * size), ground: tone.ground },
        });
        kit.pen.shape({ d: rectangle(left, y + head - 8, each, 8), fill: hues[index] ?? tone.ink });
        if (index === 0) continue;
        kit.pen.shape({ d: rectangle(left - SIDE_GAP / 2 - LINE / 2, y, LINE, height), fill: tone.ink });
      }
      const top = y + head + body * 0.6;
      told.draw({ ...box, y: top, height: height - (top - y) });
    },
  };
}

function rowsOf(kit: Kit, sides: readonly Side[], each: number, tone: Tone): Block[] {
  const facts = sides.flatMap((side) => side.facts);
  const size = valueSizeFor(kit, facts, each, tone);
  const count = Math.max(0, ...sides.map((side) => side.facts.length));
  return Array.from({ length: count }, (_, at) => {
    const cells = sides.map(({ facts: own }) => {
      const fact = own[at];
      return fact ? factBlock(kit, fact, each, tone, size) : { height: 0, grows: 0, draw: () => undefined };
    });
    return row(
      cells,
      cells.map(() => each),
      SIDE_GAP,
    );
  });
}
