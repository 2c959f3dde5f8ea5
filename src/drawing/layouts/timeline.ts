import type { Content } from '../content/content.js';
import type { Kit } from '../themes/kit.js';
import { type Frame, isTall } from '../themes/theme.js';
import { type Block, row, stack } from './blocks/block.js';
import { barsBlock, columnsBlock } from './blocks/chart.js';
import { factBlock } from './blocks/fact.js';
import { figureBlock } from './blocks/figure.js';
import type { Layout } from './layout.js';
import { axisAcross } from './timeline/axis-across.js';
import { axisDown, type EventsAsked } from './timeline/axis-down.js';
import { focusOf } from './timeline/focus.js';

const COLUMN_GAP = 64;

/** Dated facts to scale on an axis of time; what has no date, in a row of its own. */
export const timeline: Layout = {
  name: 'timeline',
  capacity: { '16:9': 8, '4:5': 9, '1:1': 9, '9:16': 10 },
  compose(kit, content, frame) {
    const { main, hero, tone } = frame;
    const focus =
      content.hero && figureBlock(kit, content.hero, hero?.box.width ?? main.width, hero?.tone ?? tone);
    if (content.hero && !focus) return undefined;
    if (focus && hero) {
      if (focus.height > hero.box.height) return undefined;
      focus.draw(hero.box);
    }
    for (const block of arrangements(kit, content, frame)) {
      if (!block || block.height > main.height) continue;
      block.draw(main);
      return 'timeline';
    }
    return undefined;
  },
};

function* arrangements(kit: Kit, content: Content, frame: Frame): Iterable<Block | undefined> {
  const { main, tone } = frame;
  const between = kit.scale.body * 1.1;
  const hero = frame.hero ? undefined : content.hero;
  const asked: EventsAsked = {
    events: content.events,
    focus: focusOf(content),
    isFigure: !content.hero,
    tone,
  };
  const isWide = main.width / main.height > 1.5;
  const under = below(kit, content, main.width, tone);
  if (under === undefined && content.chart) return;
  const whole = (parts: ReadonlyArray<Block | undefined>): Block =>
    stack(
      parts.filter((part) => part !== undefined),
      between,
    );
  if (hero && isWide) {
    const start = Math.round(main.width * 0.36);
    const rest = main.width - start - COLUMN_GAP;
    const figure = figureBlock(kit, hero, start, tone);
    const axis = axisDown(kit, asked, { width: rest, height: main.height });
    const aside = below(kit, content, start, tone);
    if (figure && axis) yield row([whole([figure, aside]), axis], [start, rest], COLUMN_GAP);
    if (figure && axis) yield whole([row([figure, axis], [start, rest], COLUMN_GAP), under]);
  }
  const figure = hero && figureBlock(kit, hero, main.width, tone);
  if (hero && !figure) return;
  const left = main.height - (under ? under.height + between : 0) - (figure ? figure.height + between : 0);
  const figures = !asked.isFigure ? [false] : kit.scale.body > 48 ? [true] : [true, false];
  if (isWide) {
    for (const isFigure of figures) {
      const axis = axisAcross(kit, { ...asked, isFigure }, { width: main.width, height: left });
      if (axis) yield whole([figure, axis, under]);
    }
  }
  if (isTall(kit.format) || kit.format === '1:1' || !isWide || kit.scale.body <= 40) {
    for (const isFigure of figures) {
      const axis = axisDown(kit, { ...asked, isFigure }, { width: main.width, height: left });
      if (axis) yield whole([figure, axis, under]);
    }
  }
}

/** What stands under the axis: a chart, and the facts without a date. */
function below(kit: Kit, content: Content, width: number, tone: Frame['tone']): Block | undefined {
  const { chart, facts } = content;
  const drawn = chart && (columnsBlock(kit, chart, width, tone) ?? barsBlock(kit, chart, width, tone));
  if (chart && !drawn) return undefined;
  const columns = Math.max(1, Math.min(facts.length, 4, Math.floor(width / (kit.scale.body * 9))));
  const each = (width - (columns - 1) * COLUMN_GAP) / columns;
  const rows: Block[] = drawn ? [drawn] : [];
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
  return rows.length > 0 ? stack(rows, kit.scale.body * 0.9) : undefined;
}
