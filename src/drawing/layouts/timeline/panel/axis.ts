import { circle, rectangle } from '../../../scene/outline.js';
import type { Point } from '../../../scene/path.js';
import type { Kit } from '../../../themes/kit.js';
import { type Axis, bandOf, drawBreaks, FOCUS_REACH, pointAt } from '../axis.js';
import { type TimeScale, timeScale } from '../time-scale.js';
import type { PanelAsked } from './asked.js';

/** Marks are strokes across the band: so long, in parts of its thickness, and so thick, in design pixels. */
const ACROSS = 1.9;
export const STROKE = 8;
/** Next to others nearer than that they are thinner, in parts of the distance. */
const THINNER = 0.6;
/** Nearer ones could not be told apart, in design pixels. */
const LEAST_APART = 6;

/** Where events stand on an axis of so many design pixels; to scale only where the dot at its end covers none. */
export function scaleFor(kit: Kit, { events }: PanelAsked, length: number): TimeScale {
  const times = events.map(({ time }) => time);
  const scale = timeScale(times, length, LEAST_APART);
  const last = (1 - (scale.shares.at(-2) ?? 0)) * length;
  return last > bandOf(kit) * FOCUS_REACH ? scale : timeScale(times, length, Number.POSITIVE_INFINITY);
}

/** A band with a stroke for each event, all alike and to scale; at its end the dot of the last. */
export function drawMarks(
  kit: Kit,
  { events, shown, tone }: PanelAsked,
  { axis, scale }: { axis: Axis; scale: TimeScale },
): void {
  const { length, isUpright, start, thick } = axis;
  const along = (from: number, to: number, across: number): string =>
    isUpright
      ? rectangle(start[0] - across / 2, start[1] + from, across, to - from)
      : rectangle(start[0] + from, start[1] - across / 2, to - from, across);
  kit.pen.shape({ d: along(0, length, thick), fill: tone.pale });
  drawBreaks(kit, axis, scale, tone);
  const first = events[0]?.time ?? 0;
  const markOf = (index: number) => {
    const share = scale.shares[index] ?? 0;
    const value = (events[index]?.time ?? 0) - first;
    return scale.isToScale ? { mark: { chart: 'timeline', value, length: share * length } } : {};
  };
  const apart = scale.shares.slice(1).map((share, index) => (share - (scale.shares[index] ?? 0)) * length);
  const stroke = Math.min(STROKE, ...apart.filter((gap) => gap > 0).map((gap) => gap * THINNER));
  for (const index of shown.keys()) {
    const at = (scale.shares[index] ?? 0) * length;
    kit.pen.shape({
      d: along(at - stroke / 2, at + stroke / 2, thick * ACROSS),
      fill: tone.ink,
      ...markOf(index),
    });
  }
  const [x, y] = pointAt(axis, 1);
  kit.pen.shape({ d: circle(x, y, thick * FOCUS_REACH), fill: tone.accent, ...markOf(shown.length) });
}

/** From a mark to what is said of it: leaves and arrives straight. */
export function lead([fromX, fromY]: Point, [toX, toY]: Point, isUpright: boolean): string {
  const n = (value: number): number => Math.round(value * 100) / 100;
  const [middleX, middleY] = [(fromX + toX) / 2, (fromY + toY) / 2];
  const bends = isUpright ? [middleX, fromY, middleX, toY] : [fromX, middleY, toX, middleY];
  return `M${n(fromX)} ${n(fromY)}C${[...bends, toX, toY].map(n).join(' ')}`;
}
