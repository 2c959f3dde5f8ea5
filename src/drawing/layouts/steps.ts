import type { Content } from '../content/content.js';
import type { Kit } from '../themes/kit.js';
import type { Box, Frame } from '../themes/theme.js';
import type { Block } from './blocks/block.js';
import { gridBlock } from './blocks/strip.js';
import { drawAside } from './blocks/subject.js';
import type { Layout } from './layout.js';
import { stepsAcross } from './steps/across.js';
import { alternatingRibbon } from './steps/alternating.js';
import { stepBands } from './steps/bands.js';
import { coursesOf } from './steps/courses.js';
import { durationsOf } from './steps/durations.js';
import { headedRows } from './steps/headed.js';
import { type StepsAsked, stepIcons, TIGHT } from './steps/marker.js';
import { stepRibbon } from './steps/ribbon.js';
import { stepRows } from './steps/rows.js';
import { stairBlock } from './steps/stair.js';
import { withOrdinalsFirst } from './steps/title-size.js';
import { uprightSteps } from './steps/upright.js';

/** Wider frames have room for steps side by side. */
const WIDE = 1.6;

/** Steps in order: to scale where they say how long they take, else on a stair, or on arrows that lead from one to the next. */
export const steps: Layout = {
  name: 'steps',
  capacity: { '16:9': 10, '4:5': 10, '1:1': 10, '9:16': 10 },
  ways: 5,
  best: [1, 2, 3, 4],
  titled: withOrdinalsFirst,
  compose(kit, content, frame, way) {
    const ordered = content.facts.filter(({ from }) => from.points !== undefined);
    const others = content.facts.filter(({ from }) => from.points === undefined);
    if (ordered.length === 0) return undefined;
    const { main, tone } = frame;
    const rest = others.length > 0 ? gridBlock(kit, others, main.width, tone, { most: 4 }) : undefined;
    const between = Math.round(kit.scale.body);
    // What is drawn ends further from a source below it than words do.
    const foot = rest || frame.aside ? 0 : Math.max(24, Math.round(kit.scale.body * 0.45));
    const room = { ...main, height: main.height - foot - (rest ? rest.height + between : 0) };
    const isAlone = !rest && !content.subtitle;
    const block = arranged(kit, content, { frame, room, facts: ordered, isAlone, way });
    if (!block || block.height > room.height) return undefined;
    block.draw(room);
    drawAside(kit, content, frame);
    rest?.draw({ ...main, y: main.y + main.height - rest.height, height: rest.height });
    return kit.pen.shapes.some(({ mark }) => mark !== undefined) ? 'bars' : 'none';
  },
};

interface Ordered {
  frame: Frame;
  room: Box;
  facts: Content['facts'];
  /** Nothing else is written in the size of the body. */
  isAlone: boolean;
  way: number;
}

function arranged(
  kit: Kit,
  content: Content,
  { frame, room, facts, isAlone, way }: Ordered,
): Block | undefined {
  const { tone } = frame;
  const isWide = room.width > WIDE * room.height;
  if (way === 0) {
    const durations = durationsOf(facts, content);
    if (!durations) return undefined;
    const asked = { facts, durations, courses: coursesOf(content, durations), tone };
    return isWide ? stepsAcross(kit, asked, room) : uprightSteps(kit, asked, room);
  }
  const icons = stepIcons(facts, content);
  // Arrows with pictures of their own need none beside them.
  if (icons && frame.aside) return undefined;
  if (way === 1)
    return isWide && facts.length > 1 ? stairBlock(kit, { facts, tone, icons }, room) : undefined;
  if (way === 3)
    return isWide && facts.length > 1 ? stepRibbon(kit, { facts, tone, icons }, room) : undefined;
  if (way === 2) return isWide ? alternatingRibbon(kit, { facts, tone, icons }, room) : undefined;
  return inArrows(kit, { facts, tone, icons, isAlone, isWide }, room);
}

interface Shown extends StepsAsked {
  isAlone: boolean;
  isWide: boolean;
}

/** So few steps are one run of arrows, also in a wide room. */
const ONE_RUN = 6;

/** The first that fits: on arrows one below the other, side by side in equal rows, in two columns at last. */
function inArrows(kit: Kit, { isWide, ...asked }: Shown, room: Box): Block | undefined {
  const { facts } = asked;
  const isHalved = facts.length > 3;
  const isOne = !isWide || facts.length <= ONE_RUN;
  const headed = isWide ? headedRows(kit, asked, room) : undefined;
  if (headed) return headed;
  const alone = isOne ? stepRows(kit, { ...asked, columns: 1 }, room) : undefined;
  if (alone) return alone;
  if (isWide)
    for (const rows of [1, 2, 3] as const) {
      const block = rows === 1 || isHalved ? stepBands(kit, { ...asked, rows }, room) : undefined;
      if (block) return block;
    }
  // Few steps rather have smaller words than two runs.
  const isMany = facts.length > ONE_RUN || kit.scale.body <= TIGHT;
  const halved = isHalved && isMany ? stepRows(kit, { ...asked, columns: 2 }, room) : undefined;
  if (halved || kit.scale.body > TIGHT) return halved;
  for (const columns of [...(isOne ? [1 as const] : []), ...(isHalved ? [2 as const] : [])]) {
    const block = stepRows(kit, { ...asked, columns, isSlim: true }, room);
    if (block) return block;
  }
  return undefined;
}
