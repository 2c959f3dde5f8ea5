import type { Content, Fact } from '../content/content.js';
import type { Kit } from '../themes/kit.js';
import { type Box, type Frame, isTall, type Tone } from '../themes/theme.js';
import { type Block, row, stack } from './blocks/block.js';
import { barsBlock, columnsBlock } from './blocks/chart.js';
import { factBlock } from './blocks/fact.js';
import { figureBlock } from './blocks/figure.js';
import type { Layout } from './layout.js';

const COLUMN_GAP = 64;

/** A figure, a chart, and the other facts in rows on shared baselines. */
export const statistics: Layout = {
  name: 'statistics',
  capacity: { '16:9': 8, '4:5': 9, '1:1': 8, '9:16': 10 },
  compose(kit, content, { main, tone, hero }) {
    const heroWidth = hero ? hero.box.width : sideBySide(kit, content) ? column(main.width, 5) : main.width;
    const focus = content.hero && figureBlock(kit, content.hero, heroWidth, hero?.tone ?? tone);
    if (content.hero && !focus && hero) return undefined;
    if (focus && hero) {
      if (focus.height > hero.box.height) return undefined;
      focus.draw(hero.box);
    }
    const facts = content.hero && !focus ? [content.hero, ...content.facts] : content.facts;
    return arrange(kit, content, { main, tone }, hero ? undefined : focus, facts);
  },
};

function sideBySide({ format }: Kit, { chart, facts }: Content): boolean {
  return !isTall(format) && format !== '1:1' && (chart !== undefined || facts.length > 0);
}

function column(width: number, twelfths: number): number {
  return Math.round(((width + COLUMN_GAP) * twelfths) / 12 - COLUMN_GAP);
}

function arrange(
  kit: Kit,
  content: Content,
  { main, tone }: Frame,
  focus: Block | undefined,
  facts: readonly Fact[],
): ReturnType<Layout['compose']> {
  const wide = sideBySide(kit, content);
  const between = kit.scale.body * 0.9;
  const chartWidth = focus && wide ? main.width - column(main.width, 5) - COLUMN_GAP : main.width;
  const chart =
    content.chart &&
    (columnsBlock(kit, content.chart, chartWidth, tone) ?? barsBlock(kit, content.chart, chartWidth, tone));
  if (content.chart && !chart) return undefined;
  const strip = facts.length > 0 ? stripOf(kit, facts, main.width, tone) : undefined;
  const parts: Block[] = [];
  if (focus && chart && wide) {
    parts.push(row([focus, chart], [column(main.width, 5), chartWidth], COLUMN_GAP));
  } else if (focus && !chart && wide) {
    const rest = main.width - column(main.width, 5) - COLUMN_GAP;
    const stacked = stack(
      facts.map((fact) => factBlock(kit, fact, rest, tone)),
      between,
    );
    return drawn(row([focus, stacked], [column(main.width, 5), rest], COLUMN_GAP), main, 'none');
  } else parts.push(...[focus, chart].filter((part) => part !== undefined));
  if (strip) parts.push(strip);
  return drawn(stack(parts, between), main, content.chart ? 'columns' : 'none');
}

/** Facts in rows of as many columns as are legible. */
function stripOf(kit: Kit, facts: readonly Fact[], width: number, tone: Tone): Block {
  const most = kit.format === '16:9' ? 4 : kit.format === '1:1' ? 3 : 2;
  const columns = Math.min(
    most,
    facts.length <= most ? facts.length : Math.ceil(facts.length / Math.ceil(facts.length / most)),
  );
  const each = (width - (columns - 1) * COLUMN_GAP) / columns;
  const rows: Block[] = [];
  for (let at = 0; at < facts.length; at += columns) {
    const own = facts.slice(at, at + columns).map((fact) => factBlock(kit, fact, each, tone));
    rows.push(
      row(
        own,
        own.map(() => each),
        COLUMN_GAP,
      ),
    );
  }
  return stack(rows, kit.scale.body * 0.9);
}

function drawn(block: Block, main: Box, chart: NonNullable<ReturnType<Layout['compose']>>) {
  if (block.height > main.height) return undefined;
  block.draw(main);
  return chart;
}
