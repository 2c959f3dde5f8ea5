import { row } from '../blocks/block.js';
import { isMany } from '../blocks/picture.js';
import { COLUMN_GAP, columnOfFacts } from '../blocks/strip.js';
import { heroRow, heroStack } from './hero.js';
import { below, besideFacts, marksOf, paperTall } from './paper.js';
import { type Arrange, chartOf, FEW, kindOf, stacked, stripOf, twelfths } from './parts.js';

/** The chart across the whole stage, or the figure's marks; over it the figure with the facts beside it. */
export const stageWide: Arrange = (parts) => {
  const { kit, hero, main, tone, facts, picture } = parts;
  const chart = chartOf(parts, main.width);
  if (parts.chart && !chart) return undefined;
  if (!hero) return below(parts, undefined);
  if (!chart && !picture && facts.length > 1) return besideFacts(parts, hero);
  const isColumn = !chart && facts.length > FEW;
  if (picture && !chart && !isMany(picture) && facts.length > 0) return besideFacts(parts, hero);
  const across = chart ?? (isColumn ? undefined : marksOf(parts));
  const isRow = picture && chart;
  const left = facts.length === 0 ? main.width : twelfths(main.width, isRow ? 7 : 5);
  const right = main.width - left - COLUMN_GAP;
  const focus = isRow
    ? heroRow(kit, { hero, picture }, left, tone)
    : heroStack(kit, { hero, picture: isColumn ? picture : undefined }, left, tone);
  if (!focus) return undefined;
  const kind = kindOf(parts, chart);
  if (facts.length === 0) return { block: stacked(kit, [focus, across]), kind };
  const rows =
    facts.length > 3
      ? stripOf(parts, right, false)
      : columnOfFacts(kit, facts, right, tone, { isRuled: false, most: across ? 1.5 : 4 });
  if (!rows) return undefined;
  return { block: stacked(kit, [row([focus, rows], [left, right], COLUMN_GAP), across]), kind };
};

export const stageTall: Arrange = paperTall;
