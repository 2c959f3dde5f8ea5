import { barOf, shortestBar } from '../../marks/bars.js';
import { type MarkName, marks } from '../../marks/drawn/catalogue.js';
import { unitAt } from '../../marks/units.js';
import { rectangle } from '../../scene/outline.js';
import type { Mark, Shape } from '../../scene/scene.js';
import type { Kit } from '../../themes/kit.js';
import type { Box, Tone } from '../../themes/theme.js';
import { drawSubject, placeSubject } from './placed-subject.js';

/** Vehicles that are drawn facing the end of their bar: they stand there, with a thin trail behind them. */
const runners: ReadonlySet<MarkName> = new Set<MarkName>(['car', 'bus', 'bicycle', 'ship', 'truck']);

/** Of a runner's height: its trail. */
const TRAIL = 0.08;

/** Of the height of a bar that something stands on: the bar itself, and from it to what stands there. */
const PLINTH = 0.16;
const OVER_PLINTH = 0.05;

/** The least height of such a bar, in design pixels: what stands on it is at least 64 high or wide. */
export const LEAST_STANDING = 84;

/** Whether a bar can be drawn as such a thing. */
export const isPictorialBar = (mark: MarkName | undefined): mark is MarkName =>
  mark !== undefined && (marks[mark].bar !== undefined || runners.has(mark));

/** Whether a bar has it on its end, rather than being drawn as it. */
export const isStandingOn = (mark: MarkName): boolean => !isPictorialBar(mark);

/** The least length of a bar of such things, in design pixels. */
export function shortestPicture(mark: MarkName, height: number): number {
  return shortestBar(mark, height) ?? (marks[mark].width * height) / marks[mark].height;
}

/** A bar from zero to its value: a picture with its end there, or a plain bar without one. */
export function barShapes(
  { x, y, width: length, height }: Box,
  { color, mark, to }: { color: string; mark?: MarkName | undefined; to: Mark },
): readonly Shape[] {
  const shapes = mark && pictureOf(mark, { x, y, width: length, height }, color);
  // What is less than a hairline would not be seen.
  const plain = { d: rectangle(x, y, Math.max(2, length), height), fill: color };
  const [first = plain, ...others] = shapes ?? [];
  return [{ ...first, mark: to }, ...others];
}

/** Of the picture's height, at most: what bars are about. It is as pale as they are, as a hue points at a value. */
const MOST_SUBJECT = 0.24;

/** What bars are about, at the foot of their place, where the last of them leave room for it. */
export function drawInCorner(kit: Kit, mark: MarkName, box: Box, others: readonly Box[], tone: Tone): void {
  const place = placeSubject(kit, mark, { box, side: 'end', others }, MOST_SUBJECT);
  if (place) drawSubject(kit, mark, place, tone.pale);
}

/** What columns are about, at the head of their place, where the lowest of them leave most room over them. */
export function drawAbove(kit: Kit, mark: MarkName, box: Box, columns: readonly Box[], tone: Tone): void {
  const clear = kit.scale.body * 0.6;
  const sides = (['end', 'start'] as const).flatMap((side) => {
    const ordered = side === 'end' ? [...columns].reverse() : columns;
    return ordered.map((own, count) => {
      const top = Math.min(...ordered.slice(0, count + 1).map(({ y }) => y));
      const room = { ...box, height: top - clear - box.y };
      const width = side === 'end' ? box.x + box.width - own.x : own.x + own.width - box.x;
      const x = side === 'end' ? own.x : box.x;
      return { side, box: { ...room, x, width } };
    });
  });
  const places = sides.flatMap(
    (asked) => placeSubject(kit, mark, { ...asked, others: columns }, MOST_SUBJECT) ?? [],
  );
  const largest = places.reduce((most, { height }) => Math.max(most, height), 0);
  const place = places.find(({ height }) => height === largest);
  if (place) drawSubject(kit, mark, { ...place, y: box.y }, tone.pale);
}

function pictureOf(mark: MarkName, { x, y, width: length, height }: Box, color: string): Shape[] | undefined {
  if (marks[mark].bar) return barOf({ mark, length, height, at: { x, y }, color });
  if (!runners.has(mark)) return standingOn(mark, { x, y, width: length, height }, color);
  const scale = height / marks[mark].height;
  const tail = length - marks[mark].width * scale;
  if (tail < 0) return undefined;
  const thick = Math.max(4, height * TRAIL);
  const trail = { d: rectangle(x, y + height - thick, tail, thick), fill: color, opacity: 0.5 };
  return [trail, unitAt(mark, { x: x + tail, y, scale }, color)];
}

/** A thin bar with a thing on its end. */
function standingOn(
  mark: MarkName,
  { x, y, width: length, height }: Box,
  color: string,
): Shape[] | undefined {
  const scale = (height * (1 - PLINTH - OVER_PLINTH)) / marks[mark].height;
  const left = length - marks[mark].width * scale;
  if (left < 0) return undefined;
  const thick = height * PLINTH;
  const plinth = { d: rectangle(x, y + height - thick, length, thick), fill: color };
  return [plinth, unitAt(mark, { x: x + left, y, scale }, color)];
}
