import type { Content } from '../content/content.js';
import type { Kit } from '../themes/kit.js';
import type { Frame } from '../themes/theme.js';
import { type Block, row, stack } from './blocks/block.js';
import { barsBlock, columnsBlock } from './blocks/chart.js';
import { factBlock } from './blocks/fact.js';
import { figureBlock } from './blocks/figure.js';
import type { Layout } from './layout.js';
import { axisAcross } from './timeline/axis-across.js';
import { axisDown, type EventsAsked, figureSize } from './timeline/axis-down.js';
import { focusOf } from './timeline/focus.js';
import { subjectOf } from './timeline/subject.js';

const COLUMN_GAP = 64;

/** Dated facts to scale on an axis of time; what has no date, in a row of its own. */
export const timeline: Layout = {
  name: 'timeline',
  capacity: { '16:9': 8, '4:5': 9, '1:1': 9, '9:16': 10 },
  ways: 4,
  compose(kit, content, frame, way) {
    const { main, hero, tone } = frame;
    if (hero && content.hero) {
      const figure = figureBlock(kit, content.hero, hero.box.width, hero.tone);
      if (!figure || figure.height > hero.box.height) return undefined;
      const block = arranged(kit, { ...content, hero: undefined }, { frame, way, isFigure: false });
      if (!block) return undefined;
      figure.draw(hero.box);
      block.draw(main);
      return 'timeline';
    }
    const isFigure = !content.hero;
    const block = arranged(kit, content, { frame: { main, tone }, way, isFigure });
    block?.draw(main);
    return block && 'timeline';
  },
};

interface Asked {
  frame: Frame;
  way: number;
  /** Whether the date of the focus may be the figure of the picture. */
  isFigure: boolean;
}

/** Letters smaller than this are taken only where nothing else fits. */
const GOOD_BODY = 44;

function arranged(
  kit: Kit,
  content: Omit<Content, 'hero'> & { hero?: Content['hero'] | undefined },
  { frame: { main, tone }, way, isFigure }: Asked,
): Block | undefined {
  const { body } = kit.scale;
  const between = body * 1.1;
  const { hero } = content;
  const asked: EventsAsked = {
    ...{ events: content.events, focus: focusOf(content), isFigure, tone },
    subject: subjectOf(content),
  };
  const isWide = main.width / main.height > 1.5;
  if (hero && isWide && way === 0) return besideHero(kit, content, hero, { main, asked, between });
  const under = below(kit, content, main.width, tone);
  const figure = hero && figureBlock(kit, hero, main.width, tone);
  if ((content.chart && !under) || (hero && !figure)) return undefined;
  const taken = [under, figure].reduce((sum, block) => sum + (block ? block.height + between : 0), 0);
  const room = { width: main.width, height: main.height - taken };
  if (room.height <= 0) return undefined;
  const axis = isWide ? wideAxis(kit, asked, room, way) : tallAxis(kit, asked, room, way);
  if (!axis) return undefined;
  const block = stack(
    [figure, axis, under].filter((part) => part !== undefined),
    between,
  );
  return block.height <= main.height ? block : undefined;
}

type Room = { width: number; height: number };

/** Across, into a figure; across without one; down, with the figure apart; down. */
function wideAxis(kit: Kit, asked: EventsAsked, room: Room, way: number): Block | undefined {
  const isUsual = kit.scale.large >= 64;
  if (way === 0) return asked.isFigure && isUsual ? axisAcross(kit, asked, room) : undefined;
  const plain = { ...asked, isFigure: false };
  if (way === 1) return axisAcross(kit, plain, room);
  if (way === 2)
    return asked.isFigure && isUsual ? axisDown(kit, asked, { ...room, isWide: true }) : undefined;
  return axisDown(kit, plain, room);
}

/** Down, with a figure and without. */
function tallAxis(kit: Kit, asked: EventsAsked, room: Room, way: number): Block | undefined {
  if (way > 1) return undefined;
  if (way === 1) return axisDown(kit, { ...asked, isFigure: false }, room);
  const isGood = kit.format === '16:9' ? kit.scale.large >= 64 : kit.scale.body >= GOOD_BODY;
  return asked.isFigure && isGood && figureSize(kit, asked, room.width)
    ? axisDown(kit, asked, room)
    : undefined;
}

/** The figure, and what has no date, in a column beside an axis that runs downwards. */
function besideHero(
  kit: Kit,
  content: Pick<Content, 'chart' | 'facts'>,
  hero: NonNullable<Content['hero']>,
  { main, asked, between }: { main: Frame['main']; asked: EventsAsked; between: number },
): Block | undefined {
  const start = Math.round(main.width * 0.36);
  const rest = main.width - start - COLUMN_GAP;
  const figure = figureBlock(kit, hero, start, asked.tone);
  const axis = axisDown(kit, asked, { width: rest, height: main.height });
  const aside = below(kit, content, start, asked.tone);
  if (!figure || !axis || (content.chart && !aside)) return undefined;
  const column = stack(aside ? [figure, aside] : [figure], between);
  const block = row([column, axis], [start, rest], COLUMN_GAP);
  return block.height <= main.height ? block : undefined;
}

/** What stands under the axis: a chart, and the facts without a date. */
function below(
  kit: Kit,
  content: Pick<Content, 'chart' | 'facts'>,
  width: number,
  tone: Frame['tone'],
): Block | undefined {
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
