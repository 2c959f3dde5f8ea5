import type { DatedFact } from '../../content/content.js';
import { circle, polygon, polyline, rectangle } from '../../scene/outline.js';
import type { Point } from '../../scene/path.js';
import type { Kit } from '../../themes/kit.js';
import type { Tone } from '../../themes/theme.js';
import type { TimeScale } from './time-scale.js';

export interface Axis {
  /** Its middle line where it begins; it runs on to the right or downwards. */
  start: Point;
  length: number;
  isUpright: boolean;
  /** How thick its band is, in design pixels. */
  thick: number;
}

/** How thick a band is, and how large its marks may be. */
export const bandOf = (kit: Kit): number => Math.round(kit.scale.body * 0.45);
/** A mark reaches so far from the middle of the band, in parts of its thickness. */
export const REACH = 0.8;
export const FOCUS_REACH = 1.15;
export const LEADER = 4;
/** Leaders that slope by less, in design pixels, look like mistakes: they are level. */
export const LEVEL = 14;

export function pointAt({ start, length, isUpright }: Axis, share: number): Point {
  const along = share * length;
  return isUpright ? [start[0], start[1] + along] : [start[0] + along, start[1]];
}

/** The band with its ticks and breaks, and a mark for each event, to scale where the axis is. */
export function drawAxis(
  kit: Kit,
  {
    axis,
    scale,
    events,
    focus,
    tone,
  }: { axis: Axis; scale: TimeScale; events: readonly DatedFact[]; focus: number; tone: Tone },
): void {
  const { length, isUpright, start, thick } = axis;
  /** A box along the axis. */
  const along = (from: number, to: number, across: number): string =>
    isUpright
      ? rectangle(start[0] - across / 2, start[1] + from, across, to - from)
      : rectangle(start[0] + from, start[1] - across / 2, to - from, across);
  kit.pen.shape({ d: along(0, length, thick), fill: tone.pale });
  for (const tick of scale.ticks) {
    const at = Math.round(tick * length);
    kit.pen.shape({ d: along(at - 1.5, at + 1.5, thick), fill: tone.ground });
  }
  drawBreaks(kit, axis, scale, tone);
  const first = events[0]?.time ?? 0;
  const order = [...events.keys()].sort((one, other) => Number(one === focus) - Number(other === focus));
  for (const index of order) {
    const share = scale.shares[index] ?? 0;
    const isFocus = index === focus;
    const radius = markRadius(scale, index, { length, thick, isFocus });
    const [x, y] = pointAt(axis, share);
    if (radius > 8) kit.pen.shape({ d: circle(x, y, radius + 4), fill: tone.ground });
    const value = (events[index]?.time ?? 0) - first;
    kit.pen.shape({
      d: circle(x, y, radius),
      fill: isFocus ? tone.accent : tone.ink,
      ...(scale.isToScale ? { mark: { chart: 'timeline', value, length: share * length } } : {}),
    });
  }
}

/** Wherever an axis leaves out time. */
export function drawBreaks(kit: Kit, axis: Axis, scale: TimeScale, tone: Tone): void {
  for (const index of scale.broken) drawBreak(kit, axis, middleOf(scale, index), tone);
}

function middleOf({ shares }: TimeScale, index: number): number {
  return ((shares[index - 1] ?? 0) + (shares[index] ?? 0)) / 2;
}

/** Smaller where others are so near that it would cover them. @param length of the axis @param thick of its band */
export function markRadius(
  scale: TimeScale,
  index: number,
  { length, thick, isFocus }: { length: number; thick: number; isFocus: boolean },
): number {
  const closest = nearest(scale, index) * length;
  return Math.max(4, Math.min(thick * (isFocus ? FOCUS_REACH : REACH), closest * (isFocus ? 0.5 : 0.36)));
}

/** How far the next event of another time is. */
function nearest({ shares }: TimeScale, index: number): number {
  const own = shares[index] ?? 0;
  const away = shares.map((share) => Math.abs(share - own)).filter((distance) => distance > 0);
  return Math.min(1, ...away);
}

/** Two slanted strokes with nothing between them: here time was left out. */
function drawBreak(kit: Kit, axis: Axis, share: number, tone: Tone): void {
  const [x, y] = pointAt(axis, share);
  const half = axis.thick * 0.95;
  const slant = axis.thick * 0.35;
  const apart = axis.thick * 0.3;
  const turned = (points: ReadonlyArray<readonly [number, number]>): Point[] =>
    points.map(([along, across]) => (axis.isUpright ? [x + across, y + along] : [x + along, y + across]));
  const side = (at: number) =>
    [
      [at + slant, -half],
      [at - slant, half],
    ] as const;
  const [left, right] = [side(-apart), side(apart)];
  kit.pen.shape({ d: polygon(turned([left[0], right[0], right[1], left[1]])), fill: tone.ground });
  for (const stroke of [left, right])
    kit.pen.shape({ d: polyline(turned(stroke)), stroke: { color: tone.ink, width: LEADER } });
}
