import { parsePath, printPath, transformed } from '../scene/path.js';
import { boundsOf } from '../scene/path-measure.js';
import type { Shape } from '../scene/scene.js';
import { type MarkName, marks } from './drawn/catalogue.js';
import { trainHeight, trainOf } from './drawn/travel.js';
import { joined } from './forms/mark.js';
import { box, poly } from './forms/shapes.js';

export interface BarAsked {
  mark: MarkName;
  /** In design pixels: the bar's end stands exactly there. */
  length: number;
  height: number;
  /** Of its top left corner; 0, 0 where absent. */
  at?: { x: number; y: number };
  color: string;
}

/**
 * A bar that is a picture, to scale: from its start to `length`, where a train has its nose, a plane its nose with a
 * trail behind, a wall and a road their end. Nothing where the mark is no bar, or where the value is too short for the
 * picture (under `shortestBar`); a plain bar is right then, for all bars of that chart.
 */
export function barOf({ mark, length, height, at = { x: 0, y: 0 }, color }: BarAsked): Shape[] | undefined {
  const kind = marks[mark].bar;
  if (!kind || length < (shortestBar(mark, height) ?? 0)) return undefined;
  const place = (d: string, more: Partial<Shape> = {}): Shape => ({
    d: printPath(transformed(parsePath(d), [1, 0, 0, 1, at.x, at.y])),
    fill: color,
    ...more,
  });
  if (kind === 'train') {
    const scale = height / trainHeight;
    const { solid, holes } = trainOf(length / scale);
    return [{ d: sized(joined(solid, holes), scale, at), fill: color }];
  }
  if (kind === 'plane') {
    const { width, height: high, d } = marks[mark];
    const scale = height / high;
    const tail = length - width * scale;
    const trail = poly([
      [0, height * 0.36],
      [tail + 14 * scale, height * 0.31],
      [tail + 30 * scale, height * 0.62],
      [0, height * 0.4],
    ]);
    const plane = sized(d, scale, { x: at.x + tail, y: at.y });
    return tail > 0
      ? [place(trail, { opacity: 0.35 }), { d: plane, fill: color }]
      : [{ d: plane, fill: color }];
  }
  return [place(kind === 'bricks' ? wallOf({ width: length, height }) : roadOf(length, height))];
}

/** The least length that a mark's bar of a height can have; nothing where it is no bar. */
export function shortestBar(mark: MarkName, height: number): number | undefined {
  const { bar, width, height: high } = marks[mark];
  if (bar === 'train') return (72 * height) / trainHeight;
  if (bar === 'plane') return (width * height) / high;
  return bar ? 1 : undefined;
}

function sized(d: string, scale: number, at: { x: number; y: number }): string {
  return printPath(transformed(parsePath(d), [scale, 0, 0, scale, at.x, at.y]));
}

export interface WallAsked {
  width: number;
  height: number;
  /** How many courses it is high: each is to scale with the others. As suits its height where absent. */
  courses?: number;
}

/** A wall of bricks from 0, 0: path data. Its outer edges are exactly `width` and `height`. */
export function wallOf({ width, height, courses }: WallAsked): string {
  const count = courses ?? Math.max(2, Math.round(height / 40));
  const course = height / count;
  const joint = course * 0.1;
  // Ends with a whole brick or a half one, never with a sliver.
  const brick = (2 * width) / Math.max(1, Math.round(width / (course * 1.1)));
  const bricks: string[] = [];
  for (let row = 0; row < count; row += 1) {
    const top = row * course + (row === 0 ? 0 : joint / 2);
    const foot = (row + 1) * course - (row === count - 1 ? 0 : joint / 2);
    for (let x = row % 2 ? -brick / 2 : 0; x < width; x += brick) {
      const from = Math.max(0, x + (x > 0 ? joint / 2 : 0));
      const to = x + brick >= width - 1e-6 ? width : x + brick - joint / 2;
      if (to - from > joint / 4) bricks.push(box(from, top, to - from, foot - top));
    }
  }
  return bricks.join('');
}

function roadOf(length: number, height: number): string {
  const [dash, space] = [height * 0.6, height * 0.5];
  const thick = height * 0.09;
  const dashes: string[] = [];
  for (let x = space / 2; x + dash < length - space / 4; x += dash + space) {
    dashes.push(box(x, (height - thick) / 2, dash, thick));
  }
  return joined([box(0, 0, length, height)], dashes);
}

/** Where a drawn bar ends, in design pixels from its start. */
export function endOf(shapes: readonly Shape[], start = 0): number {
  return shapes.reduce((end, { d }) => {
    const { x, width } = boundsOf(parsePath(d));
    return Math.max(end, x + width - start);
  }, 0);
}
