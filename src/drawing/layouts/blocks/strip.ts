import type { Fact } from '../../content/content.js';
import { rectangle } from '../../scene/outline.js';
import { ABOVE, heightOf } from '../../text/pen.js';
import type { SetText } from '../../text/setting.js';
import { snapUp } from '../../themes/frames.js';
import { type Kit, paragraph } from '../../themes/kit.js';
import { MARGIN, type Tone } from '../../themes/theme.js';
import { type Block, row, stack } from './block.js';
import { factBlock, factPieces, headSet, type ValueSize, valueSet, valueSizeFor } from './fact.js';

export const COLUMN_GAP = 64;

/** No column of facts is narrower, in parts of the body's size. */
const LEAST_COLUMN = 7;
/** Nor are words that stand beside a value. */
const LEAST_WORDS = 9;

/**
 * Facts in rows of equal columns, all their values set alike; as many columns as make it lowest, or each in a row of its
 * own where that is lower.
 */
export function gridBlock(
  kit: Kit,
  facts: readonly Fact[],
  width: number,
  tone: Tone,
  { most, isTopped = false }: { most: number; isTopped?: boolean },
): Block | undefined {
  const found: Array<{ block: Block; rank: number }> = [];
  const inRows = rowsBlock(kit, facts, width, tone, { values: 'start', isRuled: isTopped, most: 4 });
  if (facts.some(({ value }) => value)) found.push({ block: inRows, rank: inRows.height * 1.1 });
  for (let columns = Math.min(most, facts.length); columns >= 1; columns--) {
    const each = (width - (columns - 1) * COLUMN_GAP) / columns;
    const isOneLeft = columns > 1 && facts.length > columns && facts.length % columns === 1;
    if ((columns > 1 && each < LEAST_COLUMN * kit.scale.body) || isOneLeft) continue;
    const size = valueSizeFor(kit, facts, each, tone);
    const block = columnsOfFacts(kit, facts, { columns, each, size, tone, isTopped });
    const penalty =
      size === 'inline' && facts.some(({ value }) => value) ? 2 : size === 'small-unit' ? 1.3 : 1;
    found.push({ block, rank: block.height * penalty });
  }
  return found.sort((one, other) => one.rank - other.rank)[0]?.block;
}

function columnsOfFacts(
  kit: Kit,
  facts: readonly Fact[],
  {
    columns,
    each,
    size,
    tone,
    isTopped,
  }: { columns: number; each: number; size: ValueSize; tone: Tone; isTopped: boolean },
): Block {
  const rows: Block[] = [];
  for (let at = 0; at < facts.length; at += columns) {
    const own = facts.slice(at, at + columns).map((fact) => {
      const block = factBlock(kit, fact, each, tone, size);
      return isTopped ? topped(kit, block, tone) : block;
    });
    const block = row(
      own,
      own.map(() => each),
      COLUMN_GAP,
    );
    const last = own.length === columns ? (own.at(-1)?.height ?? 0) : 0;
    rows.push({ ...block, free: { width: each, height: block.height - last } });
  }
  return stack(rows, kit.scale.body * 0.9);
}

/** Under a rule as wide as it is. */
function topped(kit: Kit, block: Block, tone: Tone): Block {
  const padding = Math.round(kit.scale.body * 0.5);
  return {
    ...block,
    height: block.height + padding,
    draw({ x, y, width, height }) {
      kit.pen.shape({ d: rectangle(x, y, width, 4), fill: tone.ink });
      block.draw({ x, y: y + padding, width, height: height - padding });
    },
  };
}

/** Facts one below the other: in rows where their words find room beside their values, else below them. */
export function columnOfFacts(
  kit: Kit,
  facts: readonly Fact[],
  width: number,
  tone: Tone,
  { isRuled, most = 2.5 }: Pick<RowsAsked, 'isRuled' | 'most'>,
): Block {
  const size = valueSizeFor(kit, facts, width * 0.45, tone);
  const values = facts.map((fact) => valueSet(kit, fact, { width, size: 'large', tone })?.width ?? 0);
  const rest = width - values.reduce((widest, value) => Math.max(widest, value), 0) - kit.scale.body;
  if (size === 'large' && rest >= LEAST_WORDS * kit.scale.body) {
    return rowsBlock(kit, facts, width, tone, { values: 'start', isRuled, most });
  }
  const own = valueSizeFor(kit, facts, width, tone);
  const blocks = facts.map((fact) => {
    const block = factBlock(kit, fact, width, tone, own);
    return isRuled ? ruled(kit, block, tone) : block;
  });
  return stack(blocks, kit.scale.body * (isRuled ? 0.4 : 0.7), most);
}

export interface RowsAsked {
  /** Where the values stand: before their words, or at the end of their row. */
  values: 'start' | 'end';
  /** A rule over each row. */
  isRuled: boolean;
  /** How many times the gap between rows may grow. */
  most?: number;
}

/** Facts one below the other, each a row with its value in one column and its words in another, on one baseline. */
export function rowsBlock(
  kit: Kit,
  facts: readonly Fact[],
  width: number,
  tone: Tone,
  asked: RowsAsked,
): Block {
  const size = valueSizeFor(kit, facts, width * 0.5, tone);
  const block = rowsOf(kit, facts, { width, tone, size, ...asked });
  if (size !== 'large') return block;
  // Smaller units leave more room to the words.
  const smaller = rowsOf(kit, facts, { width, tone, size: 'small-unit', ...asked });
  return smaller.height < block.height * 0.92 ? smaller : block;
}

function rowsOf(
  kit: Kit,
  facts: readonly Fact[],
  {
    width,
    tone,
    size,
    values,
    isRuled,
    most = 2.5,
  }: RowsAsked & { width: number; tone: Tone; size: ValueSize },
): Block {
  const { body } = kit.scale;
  const sets = facts.map((fact) => valueSet(kit, fact, { width: width * 0.5, size, tone }));
  const valueWidth = sets.reduce((widest, set) => Math.max(widest, set?.width ?? 0), 0);
  const rest = valueWidth > 0 ? width - valueWidth - body : width;
  const rows = facts.map((fact, index) => {
    const value = sets[index];
    const inner = rowOf(kit, fact, value, { valueWidth, rest: value ? rest : width, tone, values });
    return isRuled ? ruled(kit, inner, tone) : inner;
  });
  return stack(rows, body * (isRuled ? 0.4 : 0.7), most);
}

function rowOf(
  kit: Kit,
  fact: Fact,
  value: SetText | undefined,
  {
    valueWidth,
    rest,
    tone,
    values,
  }: { valueWidth: number; rest: number; tone: Tone; values: 'start' | 'end' },
): Block {
  const { body } = kit.scale;
  const plain = { face: kit.theme.faces.text, size: body, color: tone.ink, balanced: true };
  const head = headSet(kit, fact, rest, tone);
  const words = paragraph(kit, value ? fact.text : factPieces(kit, fact, tone), rest, plain);
  const lines = [head, fact.text || !value ? words : undefined].filter((set) => set !== undefined);
  const first = ABOVE * (value?.size ?? body);
  const down = lines.reduce(
    (sum, set) => sum + heightOf(set) + body * 0.3,
    first - ABOVE * body - body * 0.3,
  );
  return {
    height: Math.max(value ? heightOf(value) : 0, down),
    grows: 0,
    draw({ x, y, width }) {
      const isAtEnd = values === 'end';
      if (value) {
        const placed = { x: isAtEnd ? x + width : x, align: isAtEnd ? 'end' : 'start' } as const;
        kit.pen.text(value, {
          role: 'figure',
          ...placed,
          baseline: Math.round(y + first),
          ground: tone.ground,
        });
      }
      let baseline = Math.round(y + first);
      for (const set of lines) {
        const left = isAtEnd || !value ? x : x + valueWidth + body;
        const role = set === head ? 'label' : 'body';
        const last = kit.pen.text(set, { role, x: left, baseline, ground: tone.ground });
        baseline = Math.round(last + (BELOW_TO_NEXT + ABOVE) * body);
      }
    },
  };
}

/** From a baseline to the top of the next capitals, in parts of the body's size. */
const BELOW_TO_NEXT = 0.52;

/** From a rule to the words under it. */
export const underRule = ({ scale }: Kit): number => Math.round(scale.body * 0.42);

function ruled(kit: Kit, block: Block, tone: Tone): Block {
  const padding = underRule(kit);
  return {
    ...block,
    height: block.height + padding,
    draw({ x, y, width, height }) {
      kit.pen.shape({ d: rectangle(x, y, width, 2), fill: tone.ink });
      block.draw({ x, y: y + padding, width, height: height - padding });
    },
  };
}

/** Words that take less of a picture's width have a band as long as they are. */
const SHORT_BAND = 0.72;

/** A block on a band of another ground across the picture, or from its start as far as the words go. */
export function bandBlock(kit: Kit, block: Block, band: Tone): Block {
  const { body } = kit.scale;
  // Most letters end on the baseline.
  const [above, below] = [Math.round(body * 0.86), Math.round(body * 0.74)];
  return {
    height: block.height + above + below,
    grows: 0,
    draw({ x, y, width, height }) {
      const { shapes, texts } = kit.pen;
      const [under, first] = [shapes.length, texts.length];
      block.draw({ x, y: y + above, width, height: height - above - below });
      const end = texts.slice(first).reduce((most, line) => Math.max(most, line.x + line.width), 0);
      const isShort = end < kit.width * SHORT_BAND;
      const across = isShort ? snapUp(end + MARGIN) : kit.width;
      shapes.splice(under, 0, { d: rectangle(0, y, across, height), fill: band.ground });
    },
  };
}
