import type { Content } from '../../content/content.js';
import { wallOf } from '../../marks/bars.js';
import { markFor } from '../../marks/choose.js';
import type { MarkName } from '../../marks/drawn/catalogue.js';
import { rectangle } from '../../scene/outline.js';
import type { Shape } from '../../scene/scene.js';
import type { Box } from '../../themes/theme.js';
import type { Duration } from './durations.js';

/** What is built course by course. */
const built: ReadonlySet<MarkName> = new Set<MarkName>([
  'house',
  'brick',
  'crane',
  'flats',
  'office',
  'school',
  'hospital',
]);

/** No length is divided into more parts than can be seen. */
const MOST_PARTS = 40;
/** A part may differ from a whole one by so much, as months do from weeks. */
const INEXACT = 0.005;

/** How durations are drawn: in parts of one length of time, where all are whole ones in courses of bricks. */
export interface Courses {
  /** Seconds; nothing where there would be too many. */
  part?: number;
  isBuilt: boolean;
  /** The longest, where it is the last, may be a house. */
  isHouse: boolean;
}

export function coursesOf(
  { title, language }: Pick<Content, 'title' | 'language'>,
  durations: ReadonlyArray<Duration | undefined>,
): Courses {
  const told = durations.flatMap((duration) => (duration ? [duration] : []));
  const longest = Math.max(...told.map(({ seconds }) => seconds));
  const units = [...new Set(told.map(({ unit }) => unit))].filter((unit) => longest / unit <= MOST_PARTS);
  const isWhole = (unit: number) =>
    told.every(({ seconds }) => {
      const count = Math.round(seconds / unit);
      return count > 0 && Math.abs(seconds / unit - count) <= INEXACT * count;
    });
  const whole = units.filter(isWhole).sort((one, other) => other - one)[0];
  const part = whole ?? units.sort((one, other) => one - other)[0];
  const mark = markFor([title], language);
  return {
    ...(part ? { part } : {}),
    isBuilt: whole !== undefined && mark !== undefined && built.has(mark),
    isHouse: mark === 'house',
  };
}

const PARTED = 3;

/** A duration as long as its box is, across or upright. */
export function courseShape(
  { seconds }: Duration,
  { part, isBuilt }: Courses,
  { box, isUpright, color }: { box: Box; isUpright: boolean; color: string },
): Shape {
  const { x, y, width, height } = box;
  const length = isUpright ? height : width;
  const mark = { chart: 'steps', value: seconds, length };
  if (isBuilt && isUpright && part) {
    const d = wallOf({ width, height, courses: Math.round(seconds / part) });
    return { d, fill: color, transform: { x, y, scale: 1 }, mark };
  }
  const each = part ? (length * part) / seconds : length;
  const half = each > 4 * PARTED ? PARTED / 2 : 0;
  const pieces: string[] = [];
  for (let at = 0; at < length - 0.5; at += each) {
    const end = Math.min(length, at + each);
    const from = at + (at > 0 ? half : 0);
    const to = end - (end < length - 0.5 ? half : 0);
    // Upright it stands on its foot.
    pieces.push(
      isUpright ? rectangle(x, y + length - to, width, to - from) : rectangle(x + from, y, to - from, height),
    );
  }
  return { d: pieces.join(''), fill: color, mark };
}
