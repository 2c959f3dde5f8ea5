import type { Outline, Point } from './path.js';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The corners of a closed polygon, the first not repeated at the end. */
export type Polygon = readonly Point[];

/** The true bounding box: curves by their turning points, not by their controls. */
export function boundsOf(outlines: readonly Outline[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const see = (x: number, y: number) => {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  };
  for (const { start, steps } of outlines) {
    see(start[0], start[1]);
    let at = start;
    for (const { by, to } of steps) {
      see(to[0], to[1]);
      if (by) {
        const cubic = [at, by[0], by[1], to] as const;
        const turns = [
          ...turnsOf(at[0], by[0][0], by[1][0], to[0]),
          ...turnsOf(at[1], by[0][1], by[1][1], to[1]),
        ];
        for (const t of turns) {
          const [x, y] = pointAt(cubic, t);
          see(x, y);
        }
      }
      at = to;
    }
  }
  return left > right
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}

/** Where a cubic curve of one coordinate stands still, between its ends. */
function turnsOf(p0: number, p1: number, p2: number, p3: number): number[] {
  const a = p3 - 3 * p2 + 3 * p1 - p0;
  const b = 2 * (p2 - 2 * p1 + p0);
  const c = p1 - p0;
  const found: number[] = [];
  if (Math.abs(a) < 1e-9) {
    if (Math.abs(b) > 1e-9) found.push(-c / b);
  } else {
    const under = b * b - 4 * a * c;
    if (under >= 0) found.push((-b + Math.sqrt(under)) / (2 * a), (-b - Math.sqrt(under)) / (2 * a));
  }
  return found.filter((t) => t > 0 && t < 1);
}

function pointAt([p0, p1, p2, p3]: readonly [Point, Point, Point, Point], t: number): Point {
  const u = 1 - t;
  const [w0, w1, w2, w3] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
  return [
    w0 * p0[0] + w1 * p1[0] + w2 * p2[0] + w3 * p3[0],
    w0 * p0[1] + w1 * p1[1] + w2 * p2[1] + w3 * p3[1],
  ];
}

/** Each outline as a polygon: a curve becomes `pieces` straight lines. */
export function flattened(outlines: readonly Outline[], pieces = 24): Polygon[] {
  return outlines.map(({ start, steps }) => {
    const points: Point[] = [start];
    let at = start;
    for (const { by, to } of steps) {
      if (by) for (let i = 1; i < pieces; i += 1) points.push(pointAt([at, by[0], by[1], to], i / pieces));
      points.push(to);
      at = to;
    }
    return points;
  });
}

/** Positive where it is walked clockwise (y grows downwards): holes are negative. */
export function signedArea(polygon: Polygon): number {
  let twice = 0;
  for (let i = 0; i < polygon.length; i += 1) {
    const [x1, y1] = polygon[i] ?? [0, 0];
    const [x2, y2] = polygon[(i + 1) % polygon.length] ?? [0, 0];
    twice += x1 * y2 - x2 * y1;
  }
  return twice / 2;
}

/** What of each polygon lies under the height `y`. */
export function below(polygons: readonly Polygon[], y: number): Polygon[] {
  return polygons.map((polygon) => cutAt(polygon, y)).filter((polygon) => polygon.length > 2);
}

function cutAt(polygon: Polygon, y: number): Point[] {
  const kept: Point[] = [];
  for (let i = 0; i < polygon.length; i += 1) {
    const from = polygon[i] ?? [0, 0];
    const to = polygon[(i + 1) % polygon.length] ?? [0, 0];
    if (from[1] >= y) kept.push(from);
    if (from[1] >= y !== to[1] >= y) {
      kept.push([from[0] + ((to[0] - from[0]) * (y - from[1])) / (to[1] - from[1]), y]);
    }
  }
  return kept;
}

/** The stretches of a horizontal line that lie within the polygons, from left to right; holes count as outside. */
export function within(polygons: readonly Polygon[], y: number): [number, number][] {
  const crossings: number[] = [];
  for (const polygon of polygons) {
    for (let i = 0; i < polygon.length; i += 1) {
      const from = polygon[i] ?? [0, 0];
      const to = polygon[(i + 1) % polygon.length] ?? [0, 0];
      if (from[1] > y !== to[1] > y) {
        crossings.push(from[0] + ((to[0] - from[0]) * (y - from[1])) / (to[1] - from[1]));
      }
    }
  }
  crossings.sort((a, b) => a - b);
  const stretches: [number, number][] = [];
  for (let i = 0; i + 1 < crossings.length; i += 2)
    stretches.push([crossings[i] ?? 0, crossings[i + 1] ?? 0]);
  return stretches;
}

export function polygonPath(polygons: readonly Polygon[]): string {
  const print = (value: number) => Math.round(value * 100) / 100 + 0;
  return polygons
    .map((polygon) => `M${polygon.map(([x, y]) => `${print(x)} ${print(y)}`).join('L')}Z`)
    .join('');
}
