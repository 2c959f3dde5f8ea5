import type { Fact, Side } from '../../content/content.js';
import { rectangle } from '../../scene/outline.js';
import { ABOVE, BELOW } from '../../text/pen.js';
import { type Kit, oneLine, paragraph } from '../../themes/kit.js';
import type { Tone } from '../../themes/theme.js';
import { type Block, gap, row, stack } from './block.js';
import { factBlock, factPieces, valueSizeFor } from './fact.js';
import { FOCAL } from './figure.js';

/** Between two sides, with the line that divides them in its middle. */
const SIDE_GAP = 96;
const LINE = 4;
const BAR = 8;

interface SidesAsked {
  /** Of each side, in order. */
  hues: readonly string[];
  /** How large names are: the largest text of the picture, or as values are. */
  names: 'figure' | 'large';
}

/**
 * What is said of each side under its name, in columns with a line between them; what stands side by side shares its
 * first baseline.
 * @returns undefined where a name or another word is too wide for its column
 */
export function sidesBlock(
  kit: Kit,
  sides: readonly Side[],
  width: number,
  tone: Tone,
  asked: SidesAsked,
): Block | undefined {
  const { body } = kit.scale;
  const each = (width - (sides.length - 1) * SIDE_GAP) / sides.length;
  const heads = headsOf(kit, sides, each, { ...asked, tone });
  const areWhole = sides.every(({ facts }) => facts.every((fact) => isWhole(kit, fact, each, tone)));
  if (!heads || !areWhole) return undefined;
  const told = stack(rowsOf(kit, sides, each, tone), body * 0.8, 2.6);
  const head = Math.max(...heads.map(({ height }) => height));
  const inner = body * 0.6;
  return {
    height: head + inner + told.height,
    grows: told.grows,
    most: head + inner + (told.most ?? told.height),
    draw(box) {
      const { x, y, height } = box;
      for (const [index, own] of heads.entries()) {
        const left = x + index * (each + SIDE_GAP);
        own.draw({ x: left, y, width: each, height: head });
        if (index === 0) continue;
        kit.pen.shape({ d: rectangle(left - SIDE_GAP / 2 - LINE / 2, y, LINE, height), fill: tone.ink });
      }
      const top = y + head + inner;
      told.draw({ ...box, y: top, height: height - (top - y) });
    },
  };
}

/** One side below the other. @returns undefined where a name is too wide */
export function sidesStacked(
  kit: Kit,
  sides: readonly Side[],
  width: number,
  tone: Tone,
  asked: SidesAsked,
): Block | undefined {
  const { body } = kit.scale;
  const heads = headsOf(kit, sides, width, { ...asked, tone });
  if (!heads) return undefined;
  const size = valueSizeFor(
    kit,
    sides.flatMap(({ facts }) => facts),
    width,
    tone,
  );
  const parts = sides.map(({ facts }, index) => {
    const told = facts.map((fact) => factBlock(kit, fact, width, tone, size));
    const own = heads[index];
    return stack([...(own ? [own] : []), ...told], body * 0.6, 2);
  });
  return stack(
    parts.map((part) => ({ ...part, grows: 1 })),
    body * 1.2,
    1.8,
  );
}

/** Names over a bar of their hue, all of one size. */
function headsOf(
  kit: Kit,
  sides: readonly Side[],
  width: number,
  { hues, names, tone }: SidesAsked & { tone: Tone },
): Block[] | undefined {
  const { body, large, figure } = kit.scale;
  const nameAt = (name: string, index: number, size: number) =>
    oneLine(kit, name, { face: kit.theme.faces.display, size, color: hues[index] ?? tone.ink });
  const isFitting = (size: number) =>
    sides.every(({ name }, index) => nameAt(name, index, size).width <= width);
  const sizes: number[] = [];
  if (names === 'figure') for (let size = figure; size >= FOCAL * large; size -= 8) sizes.push(size);
  else sizes.push(large, body);
  const size = sizes.find(isFitting);
  if (size === undefined) return undefined;
  const under = Math.max(BELOW * Math.min(size, large * 1.5), body * 0.3);
  const height = Math.round(ABOVE * size + under + BAR);
  return sides.map(({ name }, index) => ({
    ...gap(height),
    draw({ x, y }) {
      const baseline = Math.round(y + ABOVE * size);
      kit.pen.line(nameAt(name, index, size), { role: 'label', x, baseline, ground: tone.ground });
      kit.pen.shape({ d: rectangle(x, y + height - BAR, width, BAR), fill: hues[index] ?? tone.ink });
    },
  }));
}

/** Whether no word of a fact is too long for a line. */
function isWhole(kit: Kit, fact: Fact, width: number, tone: Tone): boolean {
  const style = { face: kit.theme.faces.text, size: kit.scale.body, color: tone.ink };
  return !paragraph(kit, factPieces(kit, fact, tone), width, style).broken;
}

/** What stands side by side. */
function rowsOf(kit: Kit, sides: readonly Side[], each: number, tone: Tone): Block[] {
  const facts = sides.flatMap((side) => side.facts);
  const size = valueSizeFor(kit, facts, each, tone);
  const count = Math.max(0, ...sides.map((side) => side.facts.length));
  return Array.from({ length: count }, (_, at) => {
    const cells = sides.map(({ facts: own }) => {
      const fact = own[at];
      return fact ? factBlock(kit, fact, each, tone, size) : gap(0);
    });
    const widths = cells.map(() => each);
    return row(cells, widths, SIDE_GAP);
  });
}
