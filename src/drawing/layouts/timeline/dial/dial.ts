import type { DatedFact } from '../../../content/content.js';
import { circle, polyline, ring } from '../../../scene/outline.js';
import type { Point } from '../../../scene/path.js';
import type { Kit } from '../../../themes/kit.js';
import type { Tone } from '../../../themes/theme.js';
import { FOCUS_REACH, LEADER, markRadius } from '../axis.js';
import type { TimeScale } from '../time-scale.js';

/** An axis of time that runs along a circle, clockwise. */
export interface Dial {
  /** Of the circle's middle. */
  x: number;
  y: number;
  /** Of the band's middle line. */
  radius: number;
  /** Of the band. */
  thick: number;
  /** Where it begins, in turns clockwise from the top, and how many turns it takes. */
  from: number;
  sweep: number;
}

/** Between the band and what stands inside it, in parts of the band's thickness. */
const CLEAR = 1.3;

export const lengthOf = ({ radius, sweep }: Dial): number => 2 * Math.PI * radius * sweep;

/** Of the disc inside the band. */
export const hubRadius = ({ radius, thick }: Dial): number => radius - thick * (0.5 + CLEAR);

/** The direction from the middle to a place on the dial: right and down are positive. */
export function directionAt({ from, sweep }: Dial, share: number): Point {
  const angle = 2 * Math.PI * (from + sweep * share);
  return [Math.sin(angle), -Math.cos(angle)];
}

export function placeOn(dial: Dial, share: number, radius = dial.radius): Point {
  const [right, down] = directionAt(dial, share);
  return [dial.x + right * radius, dial.y + down * radius];
}

/** The band with its ticks, and a mark for each event, to scale. @param inside whether the focus stands on a disc inside it */
export function drawDial(
  kit: Kit,
  dial: Dial,
  {
    scale,
    events,
    focus,
    tone,
    inside,
  }: { scale: TimeScale; events: readonly DatedFact[]; focus: number; tone: Tone; inside: boolean },
): void {
  const { x, y, radius, thick, from, sweep } = dial;
  const outer = radius + thick / 2;
  kit.pen.shape({ d: ring(x, y, outer, outer - thick, from, from + sweep), fill: tone.pale });
  for (const tick of scale.ticks)
    kit.pen.shape({
      d: polyline([placeOn(dial, tick, outer - thick), placeOn(dial, tick, outer)]),
      stroke: { color: tone.ground, width: 3 },
    });
  if (inside)
    kit.pen.shape({
      d: polyline([
        placeOn(dial, scale.shares[focus] ?? 0, hubRadius(dial) - 2),
        placeOn(dial, scale.shares[focus] ?? 0),
      ]),
      stroke: { color: tone.accent, width: LEADER * 2 },
    });
  const first = events[0]?.time ?? 0;
  const length = lengthOf(dial);
  const order = [...events.keys()].sort((one, other) => Number(one === focus) - Number(other === focus));
  for (const index of order) {
    const share = scale.shares[index] ?? 0;
    const size = markRadius(scale, index, { length, thick, isFocus: index === focus });
    const [right, down] = placeOn(dial, share);
    if (size > 8) kit.pen.shape({ d: circle(right, down, size + 4), fill: tone.ground });
    kit.pen.shape({
      d: circle(right, down, size),
      fill: index === focus ? tone.accent : tone.ink,
      mark: { chart: 'timeline', value: (events[index]?.time ?? 0) - first, length: share * length },
    });
  }
}

/** How far its largest marks reach from the middle. */
export const reachOf = ({ radius, thick }: Pick<Dial, 'radius' | 'thick'>): number =>
  radius + thick * FOCUS_REACH;
