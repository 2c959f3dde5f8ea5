import { polygon } from '../../scene/outline.js';
import type { Shape } from '../../scene/scene.js';
import type { Kit } from '../../themes/kit.js';
import type { Box, Tone } from '../../themes/theme.js';
import { type Courses, courseShape } from './courses.js';
import type { Duration } from './durations.js';

/** Of a house's height, its gable. */
const GABLE = 0.3;
/** How far the roof stands out, in parts of the body's size. */
const EAVES = 0.4;

export const gableOf = ({ height }: Pick<Box, 'height'>): number => Math.round(height * GABLE);

/** A wall as high as a step takes long, to the ridge of the roof on it. */
export function houseShapes(
  { scale }: Kit,
  {
    duration,
    courses,
    box,
    color,
    tone,
  }: { duration: Duration; courses: Courses; box: Box; color: string; tone: Tone },
): Shape[] {
  const eaves = Math.round(scale.body * EAVES);
  const wall = { ...box, x: box.x + eaves, width: box.width - 2 * eaves };
  const gable = gableOf(box);
  const thick = Math.round(scale.body * 0.55);
  const ridge = [box.x + box.width / 2, box.y] as const;
  const left = [box.x, box.y + gable] as const;
  const right = [box.x + box.width, box.y + gable] as const;
  const sky = polygon([[box.x, box.y - 1], [box.x + box.width, box.y - 1], right, ridge, left]);
  const roof = polygon([
    left,
    ridge,
    right,
    [right[0], right[1] + thick],
    [ridge[0], ridge[1] + thick],
    [left[0], left[1] + thick],
  ]);
  return [
    courseShape(duration, courses, { box: wall, isUpright: true, color }),
    { d: sky, fill: tone.ground },
    { d: roof, fill: tone.ink },
  ];
}
