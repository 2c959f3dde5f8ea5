import type { Chart, Content } from '../content/content.js';
import { markFor } from '../marks/choose.js';
import { marks } from '../marks/drawn/catalogue.js';
import type { Format } from '../scene/look.js';
import type { Kit } from '../themes/kit.js';
import type { Frame } from '../themes/theme.js';
import { type Block, row, stack } from './blocks/block.js';
import { partsAcross } from './blocks/parts-across.js';
import { partsUpright } from './blocks/parts-upright.js';
import { rankedBlock } from './blocks/ranked.js';
import { columnOfFacts } from './blocks/strip.js';
import { thingCounted } from './blocks/unit-bars.js';
import { placedFocus } from './focus.js';
import type { Layout } from './layout.js';
import { factsAside } from './statistics/chart-led.js';
import { stripOf } from './statistics/parts.js';

const COLUMN_GAP = 80;
/** Under facts that stand beside bars, in parts of the body's size. */
const FOOT = 0.6;
/** So many facts stand under the title, where it has a column. */
const FEW_FACTS = 4;
/** More bars leave no room for facts below them in a wide picture. */
const LONG = 7;
/** Letters are set no larger: what leads the picture are its bars. */
const mostBody: Readonly<Record<Format, number>> = { '16:9': 46, '1:1': 54, '4:5': 60, '9:16': 84 };
/** So many bars are a ranking whose places are counted. */
const NUMBERED = 4;

/** Bars in their order, one pointed at; or a whole in its parts. The other facts below or beside them. */
export const ranking: Layout = {
  name: 'ranking',
  capacity: { '16:9': 10, '4:5': 12, '1:1': 10, '9:16': 14 },
  // What leaves facts beside its last bars first.
  ways: 4,
  suits: (_, { body }, format) => body <= mostBody[format],
  compose(kit, content, frame, tried) {
    const { chart, hero } = content;
    const way = tried - 1;
    if (!chart || (way < 0 && frame.aside)) return undefined;
    const aside = hero ? undefined : factsAside({ kit, frame, facts: content.facts });
    // A column for few of many facts would stand empty: rather smaller letters.
    const most = Math.min(FEW_FACTS, content.facts.length);
    if (way === 0 && frame.aside && !hero && (aside?.count ?? 0) < most) return undefined;
    const facts = content.facts.slice(aside?.count ?? 0);
    const placed = placedFocus(kit, content, frame);
    if (!placed) return undefined;
    const { main, tone } = frame;
    const gap = gapOf(kit);
    const isWide = main.width / main.height > 1.5;
    const within = (): Block | undefined => {
      if (facts.length === 0 || facts.length > FEW_FACTS - 1 || placed.above || chart.isWhole)
        return undefined;
      // As far from the title or the source as words are from their rows.
      const height = main.height - Math.round(kit.scale.body * FOOT);
      const isRuled = kit.theme.facts === 'ruled' || kit.theme.facts === 'topped';
      const told = (width: number) => columnOfFacts(kit, facts, width, tone, { isRuled, most: 1 });
      const drawn = chartFor({ kit, content, chart, frame, way }, main.width, height, told);
      return drawn && { ...drawn, draw: (box) => drawn.draw({ ...box, height }) };
    };
    const below = (): Block | undefined => {
      const strip = stripOf({ kit, frame, tone, facts }, main.width);
      const taken = [placed.above, strip].reduce((sum, block) => sum + (block ? block.height + gap : 0), 0);
      const drawn = chartFor({ kit, content, chart, frame, way }, main.width, main.height - taken);
      return drawn && stacked(kit, [placed.above, drawn, strip]);
    };
    const beside = (): Block | undefined => {
      if (facts.length === 0 || main.width < kit.scale.body * 20) return undefined;
      const left = Math.round((main.width - COLUMN_GAP) * 0.64);
      const right = main.width - COLUMN_GAP - left;
      const taken = placed.above ? placed.above.height + gap : 0;
      const drawn = chartFor({ kit, content, chart, frame, way }, left, main.height - taken);
      const told = columnOfFacts(kit, facts, right, tone, { isRuled: kit.theme.facts === 'ruled', most: 4 });
      return drawn && stacked(kit, [placed.above, row([drawn, told], [left, right], COLUMN_GAP)]);
    };
    const isLong = isWide && chart.bars.length > LONG && !chart.isWhole;
    const usual = isLong ? [beside, below] : way < 2 ? [below] : [below, beside];
    for (const arrange of way < 0 ? [within] : usual) {
      const block = arrange();
      if (!block || block.height > main.height) continue;
      block.draw(main);
      aside?.draw();
      return chart.isWhole ? 'parts' : 'bars';
    }
    return undefined;
  },
};

const gapOf = ({ scale }: Kit): number => scale.body * 1.1;

function stacked(kit: Kit, blocks: ReadonlyArray<Block | undefined>): Block {
  return stack(
    blocks.filter((block) => block !== undefined),
    gapOf(kit),
  );
}

interface Asked {
  kit: Kit;
  content: Content;
  chart: Chart;
  frame: Frame;
  way: number;
}

function chartFor(
  { kit, content, chart, frame, way }: Asked,
  width: number,
  height: number,
  facts?: (width: number) => Block,
): Block | undefined {
  const { main, tone } = frame;
  const isFocus = !content.hero;
  if (chart.isWhole) {
    const isWide = main.width / main.height > 1.6;
    if (way === 0) return (isWide ? partsAcross : partsUpright)(kit, chart, width, tone, { isFocus });
    const part = partsUpright(kit, chart, width, tone, { isFocus });
    if (part || way === 1) return part;
  }
  const mark = markFor([chart.title ?? '', content.title], content.language);
  return rankedBlock(kit, chart, width, {
    ...{ tone, height, facts },
    ...{ isFocus, mark: mark && marks[mark].bar ? mark : undefined, subject: mark },
    counted: thingCounted(kit, chart),
    // What of a ranking stands on another page may have any place in it.
    isNumbered: chart.bars.length >= NUMBERED && !chart.isWhole && !chart.byTime && !content.page,
  });
}
