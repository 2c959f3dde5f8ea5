import { type Block, row } from '../blocks/block.js';
import { figureBlock } from '../blocks/figure.js';
import { pictorialBlock } from '../blocks/pictorial.js';
import { isMany } from '../blocks/picture.js';
import { COLUMN_GAP, columnOfFacts } from '../blocks/strip.js';
import { heroStack, heroTall } from './hero.js';
import {
  type Arrange,
  type Arranged,
  chartOf,
  type Hero,
  kindOf,
  type Parts,
  stacked,
  stripOf,
  twelfths,
} from './parts.js';

/** Letters that are hardly larger than the least: with larger ones facts do not leave half of the width to a figure. */
const SMALL = 44;

/** Figure and chart side by side on one table line, the facts below. */
export const paperWide: Arrange = (parts) => {
  const { hero, main, chart } = parts;
  if (!hero) return paperTall(parts);
  const left = twelfths(main.width, 5);
  return chart ? besideChart(parts, hero, left) : besideFacts(parts, hero);
};

function besideChart(parts: Parts, hero: Hero, left: number): Arranged | undefined {
  const { kit, main, tone, facts, picture } = parts;
  const right = main.width - left - COLUMN_GAP;
  const chart = chartOf(parts, right);
  if (!chart) return undefined;
  const { kind } = chart;
  if (!picture && facts.length > 0 && facts.length <= 3) {
    const figure = figureBlock(kit, hero, left, tone);
    const rows = columnOfFacts(kit, facts, left, tone, { isRuled: false });
    const column = figure && stacked(kit, [figure, rows]);
    if (column && column.height <= main.height) {
      return { block: row([column, chart], [left, right], COLUMN_GAP), kind };
    }
  }
  const focus = heroStack(kit, { hero, picture }, left, tone, chart.foot);
  if (!focus) return undefined;
  const top = row([focus, chart], [left, right], COLUMN_GAP);
  return { block: stacked(kit, [top, stripOf(parts, main.width)]), kind };
}

/** Without a chart the figure takes seven of twelve columns, or its marks do. */
export function besideFacts(parts: Parts, hero: Hero): Arranged | undefined {
  const { kit, main, tone, facts, picture } = parts;
  const left = twelfths(main.width, picture ? 5 : 7);
  const right = main.width - left - COLUMN_GAP;
  const rows = (width: number): Block | undefined =>
    facts.length > 0 ? columnOfFacts(kit, facts, width, tone, { isRuled: false, most: 4 }) : undefined;
  if (!picture) {
    const above = facts.length > 1 ? aboveStrip(parts, hero) : undefined;
    if (above || (facts.length > 1 && kit.scale.body > SMALL)) return above;
    const figure = heroStack(kit, { hero, picture }, facts.length > 0 ? left : main.width, tone);
    const beside = rows(right);
    if (!figure) return undefined;
    return { block: beside ? row([figure, beside], [left, right], COLUMN_GAP) : figure, kind: 'none' };
  }
  const figure = figureBlock(kit, hero, left, tone);
  const marks = pictorialBlock(kit, picture, right, tone);
  if (!figure) return undefined;
  const below = facts.length > 3 ? stripOf(parts, main.width) : undefined;
  const column = stacked(kit, [figure, below ? undefined : rows(left)]);
  const top = row([column, marks], [left, right], COLUMN_GAP);
  return { block: stacked(kit, [top, below]), kind: kindOf(parts) };
}

/** The figure as large as the width allows, the facts below it; undefined where that leaves much of the width empty. */
function aboveStrip(parts: Parts, hero: Hero): Arranged | undefined {
  const { kit, main, tone } = parts;
  const strip = stripOf(parts, main.width);
  const figure = heroStack(kit, { hero, picture: undefined }, main.width, tone);
  if (!figure || !strip) return undefined;
  const block = stacked(kit, [figure, strip]);
  return block.height <= main.height ? { block, kind: 'none' } : undefined;
}

/** One below the other: the figure, the chart, the facts. */
export const paperTall: Arrange = (parts) => {
  const { kit, hero, main, tone, picture } = parts;
  const isAll = parts.facts.length === 0 && !parts.chart;
  const focus =
    hero &&
    (isAll
      ? heroStack(kit, { hero, picture }, main.width, tone)
      : heroTall(kit, { hero, picture }, main.width, { tone, chart: parts.chart }));
  if (hero && !focus) return undefined;
  return below(parts, focus);
};

/** On the ground beside or below a panel with title and figure: the chart, or else the figure's marks. */
export const blockMain: Arrange = (parts) => {
  if (parts.hero) return paperTall(parts);
  return shapeBesideFacts(parts) ?? below(parts, marksOf(parts));
};

/** One shape does not fill a place by itself: the facts stand beside it. */
export function shapeBesideFacts(parts: Parts): Arranged | undefined {
  const { chart, facts, kit, main, picture, tone } = parts;
  if (!picture || chart || isMany(picture) || facts.length === 0) return undefined;
  const left = twelfths(main.width, 5);
  const right = main.width - left - COLUMN_GAP;
  const isRuled = kit.theme.facts === 'ruled' || kit.theme.facts === 'topped';
  const rows = columnOfFacts(kit, facts, right, tone, { isRuled, most: 4 });
  const marks = pictorialBlock(kit, picture, left, tone);
  return { block: row([marks, rows], [left, right], COLUMN_GAP), kind: kindOf(parts) };
}

/** The marks of a figure across the place, where no chart takes it. */
export function marksOf({ chart, kit, main, picture, tone }: Parts): Block | undefined {
  return picture && !chart ? pictorialBlock(kit, picture, main.width, tone) : undefined;
}

export function below(parts: Parts, focus: Block | undefined): Arranged | undefined {
  const { kit, main } = parts;
  const chart = chartOf(parts, main.width);
  if (parts.chart && !chart) return undefined;
  const strip = stripOf(parts, main.width);
  if (parts.facts.length > 0 && !strip) return undefined;
  return {
    block: stacked(kit, [focus, chart, strip]),
    kind: kindOf(parts, chart),
  };
}
