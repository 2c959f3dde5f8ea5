import type { Content } from '../../content/content.js';
import { polyline } from '../../scene/outline.js';
import type { Point } from '../../scene/path.js';
import type { Kit } from '../../themes/kit.js';
import { type Box, type Frame, MARGIN, type Tone } from '../../themes/theme.js';
import { LEADER } from './axis.js';
import { figureSize } from './figure-size.js';
import { focusOf } from './focus.js';
import { type Label, labelOf } from './label.js';

/** The focus as a figure in a column before an axis that runs downwards. */
export interface Before {
  label: Label;
  /** Of the label's left end and of its column's right end, from the axis's left: negative. */
  x: number;
  end: number;
  /** Of that column. */
  tone: Tone;
  /** What is left to the axis: it ends over the column's foot. */
  main: Box;
}

/** @returns undefined where the theme leaves no such column, or the focus is not all that belongs to the axis's end */
export function focusBefore(kit: Kit, content: Content, frame: Frame): Before | undefined {
  const { aside, asideTone: tone = frame.tone, main } = frame;
  const { events, facts, chart, hero } = content;
  const focus = events.length - 1;
  const event = events[focus];
  if (!aside || !event || hero || chart || facts.length > 0 || focusOf(content) !== focus) return undefined;
  const digits = figureSize(kit, { events, focus, tone }, aside.width);
  if (!digits) return undefined;
  const size = { digits, words: kit.scale.large };
  const label = labelOf(kit, event, { width: aside.width, isFocus: true, size }, tone);
  if (label.isBroken || label.height > aside.height) return undefined;
  return {
    ...{ label, tone, x: aside.x - main.x },
    end: frame.asideTone ? -MARGIN : aside.x + aside.width - main.x,
    main: { ...main, height: Math.min(main.height, aside.y + aside.height - main.y) },
  };
}

/** Draws it, and a line from its mark to there, in the colors that it passes. */
export function drawBefore(
  kit: Kit,
  { label, x, end, tone }: Before,
  { box, from, y, color }: { box: Box; from: Point; y: number; color: string },
): void {
  const middle = y + label.middle;
  const edge = box.x + end;
  const until = box.x + x + (label.date?.width ?? label.width) + kit.scale.body * 0.4;
  const stroke = (points: readonly Point[], own: string) =>
    kit.pen.shape({ d: polyline(points), stroke: { color: own, width: LEADER } });
  const bend: Point = [edge, middle];
  stroke([from, bend], color);
  if (until < edge) stroke([bend, [until, middle]], tone.accent);
  label.draw({ x: box.x + x, y });
}
