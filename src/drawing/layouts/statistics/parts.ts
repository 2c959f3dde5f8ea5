import type { Chart, Content, Fact } from '../../content/content.js';
import type { MarkName } from '../../marks/drawn/catalogue.js';
import type { Drawn } from '../../scene/drawing.js';
import { innerWidth } from '../../themes/frames.js';
import type { Kit } from '../../themes/kit.js';
import type { Box, Frame, Tone } from '../../themes/theme.js';
import { type Block, stack } from '../blocks/block.js';
import { type ChartBlock, chartBlock } from '../blocks/chart.js';
import type { OverColumns } from '../blocks/chart-parts.js';
import type { Picture } from '../blocks/picture.js';
import { bandBlock, COLUMN_GAP, columnOfFacts, gridBlock, rowsBlock } from '../blocks/strip.js';
import { thingOrDrop } from '../blocks/unit-bars.js';

export type Hero = NonNullable<Content['hero']>;

/** What is to be arranged in the place that a theme leaves. */
export interface Parts {
  kit: Kit;
  frame: Frame;
  main: Box;
  tone: Tone;
  /** Nothing where it has its own place. */
  hero: Hero | undefined;
  /** How the figure is drawn to scale, where it is. */
  picture: Picture | undefined;
  chart: Chart | undefined;
  /** What the chart is about, where the title names it. */
  subject?: MarkName | undefined;
  /** Whether the chart is to have its full share of the picture: what is tried first. */
  isChartLarge?: boolean;
  /** Whether values may be lying bars that find room as columns: these are not taken for a ranking. */
  mayLie?: boolean;
  /** One name that nearly finds room on one line, as the others do, has no two, even in the least letters. */
  hasEvenNames?: boolean;
  facts: readonly Fact[];
  /** Facts stand over the lowest columns of the chart. */
  over?: OverColumns | undefined;
}

export interface Arranged {
  block: Block;
  kind: NonNullable<Drawn['chart']> | 'none';
}

/** One way to arrange them; undefined where it does not suit or does not fit. */
export type Arrange = (parts: Parts) => Arranged | undefined;

/** So many facts leave the figure's marks the largest place. */
export const FEW = 3;

export const isWide = ({ format }: Kit): boolean => format === '16:9';

/** The width of so many of 12 columns. */
export function twelfths(width: number, count: number): number {
  return Math.round(((width + COLUMN_GAP) * count) / 12 - COLUMN_GAP);
}

/** What a picture says of its kind: that of its chart, else how its figure is drawn. */
export function kindOf({ picture }: Parts, chart?: ChartBlock): Arranged['kind'] {
  if (chart || !picture) return chart?.kind ?? 'none';
  return picture.kind === 'hundred' ? 'units' : picture.kind;
}

/** Between the parts of a picture there may be so many times as much where it has little to say. */
const MOST_BETWEEN = 4;
/** And between rows with rules. */
const MOST_RULED = 7;

/** Between the parts of a picture, from top to bottom. */
const between = ({ scale }: Kit): number => Math.round(scale.body * 0.95);

/** A chart of three values or more has so much of the picture's area, with the gap beside it. */
const CHART_SHARE = 0.3;

/** The chart in a width, as high as it is to be. */
export function chartOf(
  { kit, chart, frame, hasEvenNames, hero, isChartLarge, mayLie = false, over, subject, tone }: Parts,
  width: number,
): ChartBlock | undefined {
  const isFocus = !hero && !frame.hero;
  // Where nothing has to stand beside it a chart may have the whole width.
  const least = mayLie ? undefined : isFocus ? innerWidth(kit) : width;
  const counted = chart && thingOrDrop(kit, chart, subject);
  const asked = { least, over, hasEvenNames, ...(isFocus ? { counted, isFocus, subject } : {}) };
  const block = chart && chartBlock(kit, chart, width, tone, asked);
  if (!block || !isChartLarge) return block;
  const height = (CHART_SHARE * kit.width * kit.height) / (width + COLUMN_GAP);
  return { ...block, height: Math.max(block.height, Math.min(height, kit.height * 0.6)) };
}

/** All facts as the theme has them beside each other; nothing where there are none. */
export function stripOf(
  parts: Pick<Parts, 'kit' | 'facts' | 'frame' | 'tone'> & Partial<Parts>,
  width: number,
  isAcross = true,
): Block | undefined {
  const { kit, facts, frame } = parts;
  if (facts.length === 0) return undefined;
  const { band } = frame;
  const tone = kit.theme.facts === 'band' && isAcross && band ? band : parts.tone;
  const block = factsBlock(kit, parts, width, tone);
  return block && (tone === band ? bandBlock(kit, block, tone) : block);
}

function factsBlock(kit: Kit, { facts }: Pick<Parts, 'facts'>, width: number, tone: Tone): Block | undefined {
  const { facts: manner } = kit.theme;
  if (manner === 'ruled') {
    // A value comes before the words that end its sentence, but may stand behind a label.
    const areLabels = facts.every(({ text }) => /^\p{Lu}/u.test(text));
    if (areLabels)
      return rowsBlock(kit, facts, width, tone, { values: 'end', isRuled: true, most: MOST_RULED });
    return columnOfFacts(kit, facts, width, tone, { isRuled: true, most: MOST_RULED });
  }
  const most = width < kit.width * 0.7 ? 3 : kit.format === '16:9' ? 4 : kit.format === '9:16' ? 2 : 3;
  return gridBlock(kit, facts, width, tone, { most, isTopped: manner === 'topped' });
}

/** The place of a block: down to the source's line where it leaves room for that. */
export function reaching({ free }: Block, { corner, main }: Frame): Box {
  const isFree = corner && free && free.width >= corner.width && free.height >= corner.height;
  return isFree ? { ...main, height: main.height + corner.reach } : main;
}

/** Blocks one below the other, without those that are not there. */
export function stacked(kit: Kit, blocks: ReadonlyArray<Block | undefined>): Block {
  return stack(
    blocks.filter((block) => block !== undefined),
    between(kit),
    MOST_BETWEEN,
  );
}
