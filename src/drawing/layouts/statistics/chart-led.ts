import { rectangle } from '../../scene/outline.js';
import type { Kit } from '../../themes/kit.js';
import { type Box, LEAST_BODY, type Tone } from '../../themes/theme.js';
import { type Block, row } from '../blocks/block.js';
import { COLUMN_GAP, columnOfFacts, gridBlock, underRule } from '../blocks/strip.js';
import {
  type Arrange,
  type Arranged,
  chartOf,
  isWide,
  kindOf,
  type Parts,
  stacked,
  stripOf,
  twelfths,
} from './parts.js';

/** Narrower, the place has no room for facts beside a chart, in design pixels. */
const LEAST_WIDTH = 1000;
/** Of the picture's area: a chart that leads it has at least so much, and more where its letters may be smaller. */
const CHART_SHARE = 0.3;
const LARGER_SHARE = 0.345;
/** Of the height of a picture that is not wide: a chart above its facts has at least so much. */
const HEIGHT_SHARE = 0.42;
/** Of the height beside a chart: facts that leave more of it empty stand below. */
const LEAST_FILLED = 0.6;
/** Letters that are hardly larger than the least. */
const SMALL = 44;
/** So many facts stand together rather than in larger letters. */
const FEW_FACTS = 4;
/** How many times as wide as they are the gaps between facts may become. */
const MOST_BETWEEN = 4;
/** Facts stand side by side where there is so much width, in parts of the body's size. */
const TWO_COLUMNS = 16;

/**
 * Without a figure the chart leads, as high as its place: the facts stand under the title where the theme has a column
 * for that, else beside the chart; in a picture that is not wide below it.
 */
export const chartLed: Arrange = (parts) => {
  const { kit, chart, facts, frame, hero } = parts;
  if (!chart || hero || frame.hero || facts.length === 0) return undefined;
  return isWide(kit) ? (underTitle(parts) ?? besideChart(parts)) : aboveFacts(parts);
};

/** Under facts that stand in the chart, in parts of the body's size. */
const FOOT = 0.5;

/** The chart has all of the place: the facts stand over its lowest columns. */
export const factsOver: Arrange = (parts) => {
  const { chart, facts, frame, hero, kit, main } = parts;
  if (!chart || hero || frame.hero || frame.aside || facts.length === 0) return undefined;
  const isRuled = kit.theme.facts === 'ruled' || kit.theme.facts === 'topped';
  const raised = isRuled && chart.title ? underRule(kit) : 0;
  const height = main.height - Math.round(kit.scale.body * FOOT) - raised;
  const block = (width: number): Block =>
    isRuled || width < kit.scale.body * TWO_COLUMNS
      ? columnOfFacts(kit, facts, width, parts.tone, { isRuled, most: 2.5 })
      : (gridBlock(kit, facts, width, parts.tone, { most: 3 }) ??
        columnOfFacts(kit, facts, width, parts.tone, { isRuled, most: 2.5 }));
  const drawn = chartOf({ ...parts, over: { block, height, raised } }, main.width);
  if (drawn?.kind !== 'columns') return undefined;
  const draw = (box: Box) => drawn.draw({ ...box, y: box.y + raised, height });
  return { block: { ...drawn, height: drawn.height + raised, draw }, kind: drawn.kind };
};

/** A chart whose title shares a line with the words under a rule beside it. */
function lowered(chart: Block, by: number): Block {
  return {
    ...chart,
    height: chart.height + by,
    ...(chart.most === undefined ? {} : { most: chart.most + by }),
    draw: (box) => chart.draw({ ...box, y: box.y + by, height: box.height - by }),
  };
}

function aboveFacts(parts: Parts): Arranged | undefined {
  const { kit, main } = parts;
  const chart = chartOf(parts, main.width);
  const strip = stripOf(parts, main.width);
  if (!chart || !strip) return undefined;
  const high = { ...chart, height: Math.max(chart.height, kit.height * HEIGHT_SHARE) };
  return { block: stacked(kit, [high, strip]), kind: kindOf(parts, chart) };
}

function underTitle(parts: Parts): Arranged | undefined {
  const { facts, kit, main } = parts;
  const chart = chartOf(parts, main.width);
  // A chart has more width where nothing stands under the title.
  const even = chart?.kind === 'columns' ? chartOf({ ...parts, hasEvenNames: true }, main.width) : chart;
  if (chart?.kind !== even?.kind) return undefined;
  // One fact alone under a chart leaves it more room than two.
  const first = chart && factsAside({ ...parts, mayLeaveOne: true });
  if (!chart || !first || !isLarge(parts, main.width)) return undefined;
  const isWorthLess = kit.scale.body > SMALL && first.count < Math.min(FEW_FACTS, facts.length);
  if (isWorthLess) return undefined;
  const rest = facts.slice(first.count);
  const strip = stripOf({ ...parts, facts: rest }, main.width);
  if (rest.length > 0 && !strip) return undefined;
  const below = stacked(kit, [chart, strip]);
  const block: Block = {
    ...below,
    draw(box) {
      below.draw(box);
      first.draw();
    },
  };
  return { block, kind: kindOf(parts, chart) };
}

/**
 * Facts in the title's column, at its foot: as many as find room there, from the first; all of them but one only where
 * one may be left alone.
 * @returns undefined where it has none, or room for none
 */
export function factsAside({
  kit,
  facts,
  frame,
  mayLeaveOne = false,
}: Pick<Parts, 'kit' | 'facts' | 'frame'> & { mayLeaveOne?: boolean }):
  | { count: number; draw(): void }
  | undefined {
  const { aside, asideTone = frame.tone } = frame;
  if (!aside) return undefined;
  const isRuled = kit.theme.facts === 'ruled';
  for (let count = facts.length; count > 0; count -= count === facts.length && !mayLeaveOne ? 2 : 1) {
    const rows = columnOfFacts(kit, facts.slice(0, count), aside.width, asideTone, { isRuled, most: 2 });
    // The source stands under them: no nearer than they are to one another.
    const room = aside.height - Math.round(kit.scale.body * FOOT);
    if (rows.height > room) continue;
    const height = Math.min(room, rows.most ?? rows.height);
    return { count, draw: () => rows.draw({ ...aside, y: aside.y + room - height, height }) };
  }
  return undefined;
}

function besideChart(parts: Parts): Arranged | undefined {
  const { kit, frame, main, tone, facts } = parts;
  if (main.width < LEAST_WIDTH) return undefined;
  const { band } = frame;
  const isOnPanel = kit.theme.facts === 'band' && band !== undefined;
  for (const columns of [8, 7]) {
    const left = twelfths(main.width, columns);
    const right = main.width - left - COLUMN_GAP;
    const chart = chartOf(parts, left);
    if (!chart || !isLarge(parts, left)) return undefined;
    const own = isOnPanel ? right - COLUMN_GAP / 2 : right;
    const isRuled = kit.theme.facts === 'ruled' || kit.theme.facts === 'topped';
    const words = { isRuled, most: MOST_BETWEEN };
    const rows = columnOfFacts(kit, facts, own, isOnPanel ? band : tone, words);
    if (rows.height > main.height || chart.height > main.height) continue;
    if ((rows.most ?? rows.height) < main.height * LEAST_FILLED) return undefined;
    const beside = isOnPanel ? onPanel(kit, rows, band, own) : rows;
    const led = isRuled && parts.chart?.title ? lowered(chart, underRule(kit)) : chart;
    return { block: row([led, beside], [left, right], COLUMN_GAP), kind: kindOf(parts, chart) };
  }
  return undefined;
}

/** Whether a chart as wide as that is, without what is written over it. */
function isLarge({ kit, main, chart }: Parts, width: number): boolean {
  const height = main.height - (chart?.title ? kit.scale.body * 1.5 : 0);
  const share = kit.scale.body > LEAST_BODY ? LARGER_SHARE : CHART_SHARE;
  return width * height >= share * kit.width * kit.height;
}

/** A column on another ground, from the picture's head to the foot of its place and to the picture's end. */
function onPanel(kit: Kit, block: Block, band: Tone, width: number): Block {
  return {
    ...block,
    draw({ x, y, width: given, height }: Box) {
      const foot = y + height + COLUMN_GAP / 2;
      kit.pen.shape({ d: rectangle(x, 0, kit.width - x, foot), fill: band.ground });
      block.draw({ x: x + given - width, y, width, height });
    },
  };
}
