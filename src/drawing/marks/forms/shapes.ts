import type { Point } from '../../scene/path.js';
import { type Matrix, parsePath, printPath, transformed } from '../../scene/path.js';

/**
 * What marks are put together from, each as path data on a grid of 96 x 96: circles, boxes, polygons with rounded
 * corners, lines with a width, smooth outlines.
 */

/** A corner of a polygon; `r` rounds it. */
export type Corner = readonly [x: number, y: number, r?: number];

export function disc(cx: number, cy: number, r: number): string {
  return ellipse(cx, cy, r, r);
}

export function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  return `M${cx - rx} ${cy}A${rx} ${ry} 0 0 1 ${cx + rx} ${cy}A${rx} ${ry} 0 0 1 ${cx - rx} ${cy}Z`;
}

/** `r` of all four corners, or of those from the top left one clockwise. */
export function box(
  x: number,
  y: number,
  width: number,
  height: number,
  r: number | readonly number[] = 0,
): string {
  const [a = 0, b = 0, c = 0, d = 0] = typeof r === 'number' ? [r, r, r, r] : r;
  return poly([
    [x, y, a],
    [x + width, y, b],
    [x + width, y + height, c],
    [x, y + height, d],
  ]);
}

export function poly(corners: readonly Corner[]): string {
  const parts = corners.map((corner, i) => {
    const before = corners[(i + corners.length - 1) % corners.length] ?? corner;
    const after = corners[(i + 1) % corners.length] ?? corner;
    return cornerOf(before, corner, after);
  });
  return `M${parts.join('L')}Z`;
}

function cornerOf(before: Corner, [x, y, r = 0]: Corner, after: Corner): string {
  const [ax, ay] = [before[0] - x, before[1] - y];
  const [bx, by] = [after[0] - x, after[1] - y];
  const [la, lb] = [Math.hypot(ax, ay), Math.hypot(bx, by)];
  const cross = ax * by - ay * bx;
  if (r === 0 || la === 0 || lb === 0 || Math.abs(cross) < 1e-6) return `${x} ${y}`;
  const half = Math.acos(Math.max(-1, Math.min(1, (ax * bx + ay * by) / (la * lb)))) / 2;
  const reach = Math.min(r / Math.tan(half), la / (before[2] ? 2 : 1), lb / (after[2] ? 2 : 1));
  const radius = reach * Math.tan(half);
  const start = `${x + (ax / la) * reach} ${y + (ay / la) * reach}`;
  const end = `${x + (bx / lb) * reach} ${y + (by / lb) * reach}`;
  return `${start}A${radius} ${radius} 0 0 ${cross < 0 ? 1 : 0} ${end}`;
}

/** A line of a width through points: its ends round or straight, its bends rounded by `bend`. */
export function line(
  points: readonly Point[],
  width: number,
  ends: 'round' | 'butt' = 'round',
  bend = 0,
): string {
  const half = width / 2;
  const sides = points.map((_, i) => normalAt(points, i));
  const end = ends === 'round' ? half : 0;
  const left = points.map(([x, y], i): Corner => {
    const { nx, ny, atEnd, turn } = sides[i] ?? { nx: 0, ny: 0, atEnd: true, turn: 0 };
    return [x + nx * half, y + ny * half, atEnd ? end : bend + (turn > 0 ? half : -Math.min(half, bend))];
  });
  const right = points.map(([x, y], i): Corner => {
    const { nx, ny, atEnd, turn } = sides[i] ?? { nx: 0, ny: 0, atEnd: true, turn: 0 };
    return [x - nx * half, y - ny * half, atEnd ? end : bend + (turn < 0 ? half : -Math.min(half, bend))];
  });
  return poly([...left, ...right.reverse()]);
}

/** Square to the line at a point; in a bend along its bisector, as long as the mitre needs. */
function normalAt(points: readonly Point[], i: number) {
  const here = points[i] ?? [0, 0];
  const before = points[i - 1];
  const after = points[i + 1];
  const square = (from: Point, to: Point): Point => {
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
    return [(to[1] - from[1]) / length, -(to[0] - from[0]) / length];
  };
  const a = before ? square(before, here) : square(here, after ?? here);
  const b = after ? square(here, after) : a;
  const dot = 1 + a[0] * b[0] + a[1] * b[1];
  return {
    nx: (a[0] + b[0]) / dot,
    ny: (a[1] + b[1]) / dot,
    atEnd: !before || !after,
    turn: a[0] * b[1] - a[1] * b[0],
  };
}

/** A part of a ring, from one angle to another (degrees, 0 to the right, clockwise), its middle line at `r`. */
export function band(
  [cx, cy]: Point,
  r: number,
  [from, to]: readonly [number, number],
  width: number,
  ends: 'round' | 'butt' = 'round',
): string {
  const at = (angle: number, radius: number) => {
    const a = (angle * Math.PI) / 180;
    return `${cx + radius * Math.cos(a)} ${cy + radius * Math.sin(a)}`;
  };
  const [outer, inner, half] = [r + width / 2, r - width / 2, width / 2];
  const large = to - from > 180 ? 1 : 0;
  const cap = (where: string) => (ends === 'round' ? `A${half} ${half} 0 0 1 ${where}` : `L${where}`);
  return (
    `M${at(from, outer)}A${outer} ${outer} 0 ${large} 1 ${at(to, outer)}${cap(at(to, inner))}` +
    `A${inner} ${inner} 0 ${large} 0 ${at(from, inner)}${cap(at(from, outer))}Z`
  );
}

export function turned(d: string, degrees: number, cx: number, cy: number): string {
  const a = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(a), Math.sin(a)];
  return changed(d, [cos, sin, -sin, cos, cx - cos * cx + sin * cy, cy - sin * cx - cos * cy]);
}

/** Its mirror image beside an upright line at `x`. */
export function mirrored(d: string, x: number): string {
  return changed(d, [-1, 0, 0, 1, 2 * x, 0]);
}

export function moved(d: string, x: number, y: number): string {
  return changed(d, [1, 0, 0, 1, x, y]);
}

/** Larger or smaller, its corner at 0, 0 staying there. */
export function scaled(d: string, factor: number): string {
  return changed(d, [factor, 0, 0, factor, 0, 0]);
}

function changed(d: string, matrix: Matrix): string {
  return printPath(transformed(parsePath(d), matrix));
}
