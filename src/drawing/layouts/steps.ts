import type { Content } from '../content/content.js';
import type { Kit } from '../themes/kit.js';
import type { Box, Frame } from '../themes/theme.js';
import type { Block } from './blocks/block.js';
import { gridBlock } from './blocks/strip.js';
import { drawAside } from './blocks/subject.js';
import type { Layout } from './layout.js';
import { stepsAcross } from './steps/across.js';
import { coursesOf } from './steps/courses.js';
import { durationsOf } from './steps/durations.js';
import { stepRows } from './steps/rows.js';
import { stairBlock } from './steps/stair.js';
import { uprightSteps } from './steps/upright.js';

/** Wider frames have room for steps side by side. */
const WIDE = 1.6;
/** A column of more steps is no goal's way but a list's. */
const MOST_TO_GOAL = 6;

/** Steps in order: to scale where they say how long they take, else on a stair, or in rows along a line. */
export const steps: Layout = {
  name: 'steps',
  capacity: { '16:9': 10, '4:5': 10, '1:1': 10, '9:16': 10 },
  ways: 3,
  compose(kit, content, frame, way) {
    const ordered = content.facts.filter(({ from }) => from.points !== undefined);
    const others = content.facts.filter(({ from }) => from.points === undefined);
    if (ordered.length === 0) return undefined;
    const { main, tone } = frame;
    const rest = others.length > 0 ? gridBlock(kit, others, main.width, tone, { most: 4 }) : undefined;
    const between = Math.round(kit.scale.body);
    // What is drawn ends further from the source than words do.
    const foot = Math.round(kit.scale.body * (rest ? 0 : 0.3));
    const room = { ...main, height: main.height - foot - (rest ? rest.height + between : 0) };
    const block = arranged(kit, content, { frame, room, facts: ordered, way });
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
  way: number;
}

function arranged(
  kit: Kit,
  content: Content,
  { frame: { tone }, room, facts, way }: Ordered,
): Block | undefined {
  const isWide = room.width > WIDE * room.height;
  if (way === 0) {
    const durations = durationsOf(facts, content);
    if (!durations) return undefined;
    const asked = { facts, durations, courses: coursesOf(content, durations), tone };
    return isWide ? stepsAcross(kit, asked, room) : uprightSteps(kit, asked, room);
  }
  if (way === 1) return isWide && facts.length > 1 ? stairBlock(kit, { facts, tone }, room) : undefined;
  return rowsIn(kit, { facts, tone, isWide }, room);
}

/** The first that fits: with what all lead to on a panel of its own, in one column, in two. */
function rowsIn(
  kit: Kit,
  { facts, tone, isWide }: { facts: Content['facts']; tone: Frame['tone']; isWide: boolean },
  room: Box,
): Block | undefined {
  const isWay = facts.length > 1 && facts.length <= MOST_TO_GOAL;
  const isHalved = facts.length > 3;
  const tries = [
    ...(isWide && isHalved
      ? []
      : [
          ...(isWay ? [{ hasGoal: true, columns: 1 as const }] : []),
          { hasGoal: false, columns: 1 as const },
        ]),
    ...(isHalved ? [{ hasGoal: false, columns: 2 as const }] : []),
  ];
  for (const { hasGoal, columns } of tries) {
    const block = stepRows(kit, { facts, tone, hasGoal, columns }, room);
    if (block) return block;
  }
  return undefined;
}
