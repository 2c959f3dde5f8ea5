import type { Content } from '../content/content.js';
import { amountsOfEvents } from '../content/event-values.js';
import type { MarkName } from '../marks/drawn/catalogue.js';
import { subjectOf } from '../marks/subject.js';
import type { Kit } from '../themes/kit.js';
import type { Box, Frame } from '../themes/theme.js';
import { type Block, row, stack } from './blocks/block.js';
import { chartBlock } from './blocks/chart.js';
import { figureBlock } from './blocks/figure.js';
import { drawSubject, placeSubject } from './blocks/placed-subject.js';
import { COLUMN_GAP } from './blocks/strip.js';
import type { Layout } from './layout.js';
import { stripOf } from './statistics/parts.js';
import { axisAcross } from './timeline/axis-across.js';
import { axisDown } from './timeline/axis-down.js';
import { dialOf } from './timeline/dial/arrange.js';
import type { EventsAsked } from './timeline/events-asked.js';
import { figureSize } from './timeline/figure-size.js';
import { focusOf, namedBy } from './timeline/focus.js';
import { acrossIntoPanel } from './timeline/panel/across.js';
import { panelAsked } from './timeline/panel/asked.js';
import { downIntoPanel } from './timeline/panel/down.js';

/** Ways that make a figure of the focus are good only with letters of at least these sizes. */
const GOOD_BODY = 44;
const USUAL_LARGE = 64;

/** With larger letters than these a dial has to be without fault; with smaller ones it may do without some. */
const STRICT_WIDE = 46;
const STRICT_TALL = 54;

/** Ways before this one have a place for what the picture points at: a panel, then the middle of a dial. */
const FIRST_AXIS = 2;

/** Dated facts to scale on an axis of time; what has no date, in a row of its own. */
export const timeline: Layout = {
  name: 'timeline',
  capacity: { '16:9': 8, '4:5': 9, '1:1': 9, '9:16': 10 },
  ways: 6,
  best: [2, 3],
  suits(tried, { body, large }, format) {
    if (tried < FIRST_AXIS) return true;
    const way = tried - FIRST_AXIS;
    if (way === 0) return format === '16:9' ? large >= USUAL_LARGE : body >= GOOD_BODY;
    return way !== 2 || large >= USUAL_LARGE;
  },
  compose(kit, content, frame, tried) {
    if (tried < FIRST_AXIS) return intoFocus(kit, content, frame, tried === 0 ? panelOf : dialIn);
    const way = tried - FIRST_AXIS;
    const { aside, main, tone } = frame;
    const asideTone = frame.asideTone ?? tone;
    const hero = frame.hero ?? (aside && { box: aside, tone: asideTone });
    const subject = subjectOf(content);
    if (hero && content.hero) {
      const figure = figureBlock(kit, content.hero, hero.box.width, hero.tone);
      if (!figure || figure.height > hero.box.height) return undefined;
      const y = hero.box.y + figure.height + kit.scale.body;
      const box = { ...hero.box, y, height: hero.box.y + hero.box.height - y };
      const isColumn = box.width < kit.width / 2;
      const place =
        subject && isColumn ? placeSubject(kit, subject, { box, side: 'start', others: [] }, 0.4) : undefined;
      const asked = { frame, way, isFigure: false, subject: place ? undefined : subject };
      const block = arranged(kit, { ...content, hero: undefined }, asked);
      if (!block) return undefined;
      figure.draw(hero.box);
      if (subject && place) drawSubject(kit, subject, place, hero.tone.accent);
      block.draw(main);
      return 'timeline';
    }
    const place =
      subject && aside && placeSubject(kit, subject, { box: aside, side: 'start', others: [] }, 0.5);
    if (aside && !place) return undefined;
    const block = arranged(kit, content, {
      ...{ frame, way, isFigure: !content.hero, subject: place ? undefined : subject },
    });
    if (!block) return undefined;
    if (place) {
      const y = aside.y + (aside.height - place.height) / 2;
      drawSubject(kit, subject, { ...place, y }, asideTone.accent);
    }
    block.draw(main);
    return 'timeline';
  },
};

/** What is drawn in a box, where it fits there. */
type Drawn = (kit: Kit, content: Content, place: { frame: Frame; box: Box }) => (() => void) | undefined;

/** Around or into what the picture points at; what has no date below it. */
function intoFocus(kit: Kit, content: Content, frame: Frame, drawn: Drawn): 'timeline' | undefined {
  const { main } = frame;
  // It needs all of the width, and has its own place for what the picture is about.
  if (frame.hero || frame.aside) return undefined;
  const under = below(kit, content, { frame, width: main.width });
  if (content.chart && !under) return undefined;
  const taken = under ? under.height + kit.scale.body * 1.1 : 0;
  const box = { ...main, height: main.height - taken };
  if (box.height <= kit.scale.body * 8) return undefined;
  const found = barsDown(kit, content, { frame, box }) ?? drawn(kit, content, { frame, box });
  if (!found) return undefined;
  found();
  under?.draw({ ...main, y: main.y + main.height - under.height, height: under.height });
  return 'timeline';
}

const isStrict = ({ format, scale }: Kit): boolean =>
  scale.body > (format === '16:9' ? STRICT_WIDE : STRICT_TALL);

/** Along an axis that ends in a panel with the last event. */
const panelOf: Drawn = (kit, content, { frame, box }) => {
  const asked = panelAsked(content, frame);
  const arrange = kit.format === '16:9' ? acrossIntoPanel : downIntoPanel;
  return asked && arrange(kit, asked, { box, isStrict: isStrict(kit) });
};

/** Along a circle around what the picture points at. */
const dialIn: Drawn = (kit, content, { frame, box }) =>
  dialOf(kit, {
    ...{ events: content.events, focus: focusOf(content), hero: content.hero, frame, box },
    ...{ isStrict: isStrict(kit), subject: subjectOf(content) },
    isValueFirst: namedBy(content) === undefined,
  });

/** Down, with what events tell of one measure as bars, where they are enough for a chart. */
const barsDown: Drawn = (kit, content, { frame: { tone }, box }) => {
  const amounts = content.hero || content.chart ? undefined : amountsOfEvents(content);
  if (!amounts) return undefined;
  const asked = { events: content.events, focus: focusOf(content), isFigure: false, amounts, tone };
  const bars = axisDown(kit, asked, box);
  return bars && bars.height <= box.height ? () => bars.draw(box) : undefined;
};

interface Asked {
  frame: Frame;
  way: number;
  /** Whether the date of the focus may be the figure of the picture. */
  isFigure: boolean;
  subject: MarkName | undefined;
}

function arranged(
  kit: Kit,
  content: Omit<Content, 'hero'> & { hero?: Content['hero'] | undefined },
  { frame, way, isFigure, subject }: Asked,
): Block | undefined {
  const { main, tone } = frame;
  const { body } = kit.scale;
  const between = body * 1.1;
  const { hero } = content;
  const asked: EventsAsked = {
    ...{ events: content.events, focus: focusOf(content), isFigure, subject, tone },
  };
  const isWide = main.width / main.height > 1.5;
  if (hero && isWide && way === 0) return besideHero(kit, content, hero, { frame, asked, between });
  const under = below(kit, content, { frame, width: main.width });
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
  const plain = { ...asked, isFigure: false };
  if (way === 1) return axisAcross(kit, plain, room);
  if (way === 3) return axisDown(kit, plain, room);
  if (!asked.isFigure) return undefined;
  return way === 0 ? axisAcross(kit, asked, room) : axisDown(kit, asked, { ...room, isWide: true });
}

/** Down, with a figure and without. */
function tallAxis(kit: Kit, asked: EventsAsked, room: Room, way: number): Block | undefined {
  if (way === 1) return axisDown(kit, { ...asked, isFigure: false }, room);
  const isFigure = way === 0 && asked.isFigure && figureSize(kit, asked, room.width) !== undefined;
  return isFigure ? axisDown(kit, asked, room) : undefined;
}

/** The figure, and what has no date, in a column beside an axis that runs downwards. */
function besideHero(
  kit: Kit,
  content: Pick<Content, 'chart' | 'facts'>,
  hero: NonNullable<Content['hero']>,
  { frame, asked, between }: { frame: Frame; asked: EventsAsked; between: number },
): Block | undefined {
  const { main } = frame;
  const start = Math.round(main.width * 0.36);
  const rest = main.width - start - COLUMN_GAP;
  const figure = figureBlock(kit, hero, start, asked.tone);
  const axis = axisDown(kit, asked, { width: rest, height: main.height });
  const aside = below(kit, content, { frame, width: start });
  if (!figure || !axis || (content.chart && !aside)) return undefined;
  const column = stack(aside ? [figure, aside] : [figure], between);
  const block = row([column, axis], [start, rest], COLUMN_GAP);
  return block.height <= main.height ? block : undefined;
}

/** What stands under the axis: a chart, and the facts without a date. */
function below(
  kit: Kit,
  { chart, facts }: Pick<Content, 'chart' | 'facts'>,
  { frame, width }: { frame: Frame; width: number },
): Block | undefined {
  const { main, tone } = frame;
  const drawn = chart && chartBlock(kit, chart, width, tone);
  if (chart && !drawn) return undefined;
  const strip = stripOf({ kit, frame, tone, facts }, width, width === main.width);
  const blocks = [drawn, strip].filter((block) => block !== undefined);
  return blocks.length > 0 ? stack(blocks, kit.scale.body * 0.9) : undefined;
}
