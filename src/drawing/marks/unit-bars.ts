import { parsePath, printPath, transformed } from '../scene/path.js';
import { below, flattened, type Polygon, polygonPath } from '../scene/path-measure.js';
import type { Shape } from '../scene/scene.js';
import { type MarkName, marks } from './drawn/catalogue.js';

export interface UnitBarAsked {
  mark: MarkName;
  /** How many there are; of the last one so much is drawn as is left over. */
  count: number;
  /** How high one is, and how far it is from one to the next, in design pixels. */
  height: number;
  step: { x: number; y: number };
  /** Where the first one has its left foot, in design pixels. */
  at: { x: number; y: number };
  color: string;
}

/** Less of a mark could not be seen, and more of it not be told from all of it. */
const LEAST_PART = 0.04;

/**
 * A lying bar of marks, so many one over the other, from its start: of the last one so much of its width as is left
 * over.
 */
export function unitRow({ deep, ...asked }: UnitBarAsked & { deep: number }): Shape {
  return unitBar(
    asked,
    (index) => ({ x: Math.floor(index / deep), y: deep - 1 - (index % deep) }),
    (polygons, share, { width }) => turned(below(turned(polygons, -1), -width * share), 1),
  );
}

/** An upright bar of marks, so many side by side, from its foot: of the last one so much of its height as is left over. */
export function unitColumn({ across, ...asked }: UnitBarAsked & { across: number }): Shape {
  return unitBar(
    asked,
    (index) => ({ x: index % across, y: Math.floor(index / across) }),
    (polygons, share, { height }) => below(polygons, height * (1 - share)),
  );
}

type Cut = (
  polygons: readonly Polygon[],
  share: number,
  size: { width: number; height: number },
) => readonly Polygon[];

function unitBar(
  { mark, count, height, step, at, color }: UnitBarAsked,
  cellOf: (index: number) => { x: number; y: number },
  cut: Cut,
): Shape {
  const outlines = parsePath(marks[mark].d);
  const scale = height / marks[mark].height;
  const placeOf = (index: number) => {
    const { x, y } = cellOf(index);
    return { x: at.x + x * step.x, y: at.y - height - y * step.y };
  };
  const whole = Math.floor(count + LEAST_PART);
  const paths = Array.from({ length: whole }, (_, index) => {
    const { x, y } = placeOf(index);
    return printPath(transformed(outlines, [scale, 0, 0, scale, x, y]));
  });
  if (count - whole > LEAST_PART) {
    const { x, y } = placeOf(whole);
    const part = cut(flattened(outlines, 12), count - whole, marks[mark]);
    paths.push(
      polygonPath(part.map((polygon) => polygon.map(([px, py]) => [px * scale + x, py * scale + y]))),
    );
  }
  return { d: paths.join(''), fill: color };
}

/** A quarter turn, and back: a cut from the side is one from above. */
const turned = (polygons: readonly Polygon[], way: 1 | -1): Polygon[] =>
  polygons.map((polygon) => polygon.map(([x, y]) => [-way * y, way * x]));
