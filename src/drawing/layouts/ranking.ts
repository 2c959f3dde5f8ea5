import type { Chart, Content } from '../content/content.js';
import { markFor } from '../marks/choose.js';
import { marks } from '../marks/drawn/catalogue.js';
import type { Kit } from '../themes/kit.js';
import type { Frame } from '../themes/theme.js';
import { type Block, row, stack } from './blocks/block.js';
import { partsAcross, partsUpright } from './blocks/parts.js';
import { rankedBlock } from './blocks/ranked.js';
import { columnOfFacts } from './blocks/strip.js';
import { placedFocus } from './focus.js';
import type { Layout } from './layout.js';
import { stripOf } from './statistics/parts.js';

const COLUMN_GAP = 80;
/** So many bars are a ranking whose places are counted. */
const NUMBERED = 4;

/** Bars in their order, one pointed at; or a whole in its parts. The other facts below or beside them. */
export const ranking: Layout = {
  name: 'ranking',
  capacity: { '16:9': 10, '4:5': 12, '1:1': 10, '9:16': 14 },
  compose(kit, content, frame) {
    const { chart, hero, facts } = content;
    if (!chart) return undefined;
    const placed = hero ? placedFocus(kit, hero, frame) : { above: undefined };
    if (!placed) return undefined;
    const { main, tone } = frame;
    const isWide = main.width / main.height > 1.5;
    const below = (): Block | undefined => {
      const strip = stripOf({ kit, frame, tone, facts }, main.width);
      const drawn = chartFor({ kit, content, chart, frame }, main.width);
      return drawn && stacked(kit, [placed.above, drawn, strip]);
    };
    const beside = (): Block | undefined => {
      if (facts.length === 0 || main.width < kit.scale.body * 20) return undefined;
      const left = Math.round((main.width - COLUMN_GAP) * 0.64);
      const right = main.width - COLUMN_GAP - left;
      const drawn = chartFor({ kit, content, chart, frame }, left);
      const told = columnOfFacts(kit, facts, right, tone, { isRuled: kit.theme.facts === 'ruled', most: 4 });
      return drawn && stacked(kit, [placed.above, row([drawn, told], [left, right], COLUMN_GAP)]);
    };
    const isLong = isWide && chart.bars.length > 5 && !chart.isWhole;
    for (const arrange of isLong ? [beside, below] : [below, beside]) {
      const block = arrange();
      if (!block || block.height > main.height) continue;
      block.draw(main);
      return chart.isWhole ? 'parts' : 'bars';
    }
    return undefined;
  },
};

function stacked(kit: Kit, blocks: ReadonlyArray<Block | undefined>): Block {
  return stack(
    blocks.filter((block) => block !== undefined),
    kit.scale.body * 1.1,
  );
}

function chartFor(
  { kit, content, chart, frame }: { kit: Kit; content: Content; chart: Chart; frame: Frame },
  width: number,
): Block | undefined {
  const { main, tone } = frame;
  const isFocus = !content.hero;
  if (chart.isWhole) {
    const ways = main.width / main.height > 1.3 ? [partsAcross, partsUpright] : [partsUpright, partsAcross];
    for (const way of ways) {
      const block = way(kit, chart, width, tone, { isFocus });
      if (block) return block;
    }
  }
  const mark = markFor([chart.title ?? '', content.title], content.language);
  return rankedBlock(kit, chart, width, tone, {
    ...{ isFocus, mark: mark && marks[mark].bar ? mark : undefined },
    isNumbered: chart.bars.length >= NUMBERED && !chart.isWhole && !chart.byTime,
  });
}
