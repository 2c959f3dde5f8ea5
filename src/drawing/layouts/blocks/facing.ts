import type { Chart } from '../../content/content.js';
import { marks as drawings } from '../../marks/drawn/catalogue.js';
import { unitAt } from '../../marks/units.js';
import { rectangle } from '../../scene/outline.js';
import { ABOVE, heightOf } from '../../text/pen.js';
import type { SetText } from '../../text/setting.js';
import { type Kit, paragraph } from '../../themes/kit.js';
import type { Tone } from '../../themes/theme.js';
import { isPictorialBar } from './bar-pictures.js';
import type { Block } from './block.js';
import { chartTitle, mostOf } from './chart-parts.js';
import {
  arrangedIn,
  BEHIND,
  type Facing,
  type Half,
  leastRoom,
  RAISED,
  TO_VALUE,
  widestRoom,
  withNamed,
} from './facing-sizes.js';
import { alignedTo, type LanesAsked } from './lane-values.js';

/** Between the two. */
const GAP = 56;
const LINE = 4;
/** From the line to the name under it, and from what is measured to what stands under that, in parts of the body's size. */
const TO_NAME = 0.5;
const TO_TITLE = 0.5;

/** Whether two values can be drawn as things as large as they are: nothing that is rather drawn as a bar. */
export const canFace = ({ bars }: Chart, marks: LanesAsked['marks']): boolean =>
  bars.length === 2 && marks.every((mark) => mark !== undefined && !isPictorialBar(mark));

/**
 * Two values side by side on one line: each a thing whose area is to scale, its value over that or beside it, its name
 * under the line.
 * @returns undefined where a name or a value is too wide, or the smaller thing would be too small
 */
export function facingBlock(
  kit: Kit,
  chart: Chart,
  width: number,
  tone: Tone,
  asked: LanesAsked,
): Block | undefined {
  const { body } = kit.scale;
  const each = (width - GAP) / 2;
  const halves = halvesOf(kit, chart, each, tone, asked);
  const plain: Facing = { kit, halves, each, isFocus: asked.isFocus };
  const least = halves.length === 2 ? leastRoom(plain) : undefined;
  if (least === undefined) return undefined;
  const title = chartTitle(kit, chart, width, tone);
  const head = title ? heightOf(title) + body * TO_TITLE : 0;
  const names = LINE + body * TO_NAME + Math.max(...halves.map(({ label }) => heightOf(label)));
  const facing = withNamed(plain, Math.max(least, (asked.least ?? 0) - head - names));
  const foot = names + overName(facing) + underName(facing);
  const fixed = head + foot;
  return {
    height: Math.max(fixed + least, asked.least ?? 0),
    grows: 5,
    most: Math.max(fixed + widestRoom(facing), asked.least ?? 0),
    draw({ x, y, height }) {
      title?.draw(x, y);
      const line = Math.round(y + height - foot);
      drawFacing(facing, { x, line, room: line - y - head }, { ...asked, tone });
      kit.pen.shape({ d: rectangle(x, line, width, LINE), fill: tone.ink });
    },
  };
}

/** How far a value behind a name reaches over that, and one below it under that. */
const overName = ({ named, kit: { scale } }: Facing): number =>
  named === 'behind' ? ABOVE * (scale.large - scale.body) : 0;
const underName = ({ named, kit: { scale } }: Facing): number =>
  named === 'below' ? Math.round(ABOVE * scale.large + TO_NAME * scale.body) : 0;

function halvesOf(kit: Kit, chart: Chart, each: number, tone: Tone, asked: LanesAsked): Half[] {
  const most = mostOf(chart) ?? 0;
  return chart.bars.flatMap(({ label, value }, index): Half[] => {
    const mark = asked.marks[index];
    const color = asked.hues[index] ?? tone.ink;
    const set: SetText = paragraph(kit, label, each, {
      face: kit.theme.faces.strong,
      size: kit.scale.body,
      color,
    });
    if (!mark || value.amount <= 0 || most <= 0 || set.broken || set.lines.length > 2) return [];
    const { width, height } = drawings[mark];
    const scale = Math.sqrt(value.amount / most / (width * height));
    const picture = { mark, scale, high: height * scale, wide: width * scale };
    const isPointedAt = index === chart.highlight;
    return [{ label: set, value, color, fill: asked.fills?.[index] ?? color, isPointedAt, ...picture }];
  });
}

function drawFacing(
  facing: Facing,
  { x, line, room }: { x: number; line: number; room: number },
  { baselines, chart, tone }: Pick<LanesAsked, 'baselines' | 'chart'> & { tone: Tone },
): void {
  const { kit, halves, each } = facing;
  const { body } = kit.scale;
  const found = arrangedIn(facing, room);
  if (!found) return;
  for (const [index, half] of halves.entries()) {
    const { mark, value, label, fill } = half;
    const [high, wide] = [half.high * found.factor, half.wide * found.factor];
    const left = x + index * (each + GAP);
    const place = { x: left, y: line - high, scale: half.scale * found.factor };
    // Whatever things are drawn, the areas of their boxes are what is to scale.
    kit.pen.shape({
      ...unitAt(mark, place, fill),
      mark: { chart, value: value.amount, length: (high * wide) / 100 },
    });
    const written = found.values[index];
    const name = Math.round(line + LINE + body * TO_NAME + overName(facing) + ABOVE * body);
    const standing = alignedTo(baselines, Math.round(line - body * RAISED), line - body * TO_VALUE);
    const over = found.isBeside ? standing : Math.round(line - high - body * TO_VALUE);
    const beside = found.isBeside ? left + wide + body * TO_VALUE : left;
    const behind = facing.named === 'behind' ? left + label.width + body * BEHIND : left;
    const isNamed = facing.named && !half.isPointedAt;
    if (written)
      kit.pen.line(written, {
        role: 'figure',
        x: isNamed ? behind : beside,
        baseline: isNamed ? name + underName(facing) : over,
        ground: tone.ground,
      });
    kit.pen.text(label, { role: 'label', x: left, baseline: name, ground: tone.ground });
  }
}
