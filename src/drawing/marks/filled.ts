import { parsePath, printPath, transformed } from '../scene/path.js';
import { type Box, below, flattened, type Polygon, polygonPath, signedArea } from '../scene/path-measure.js';
import type { Mark, Shape } from '../scene/scene.js';
import { type MarkName, marks } from './drawn/catalogue.js';

export interface FilledAsked {
  container: MarkName;
  /** 0 to 1. */
  share: number;
  /** In design pixels; it stands at the middle of its foot. */
  box: Box;
  /** `frame`: walls and handles, where it has any. */
  colors: { full: string; empty: string; frame: string };
  /** What the mark of the chart says; the share as a percentage where absent. */
  chart?: string;
  value?: number;
}

/**
 * A container filled from its foot to a share of the **area** of its space (not of its height, which would say too
 * little where a shape is narrow below), within 1 %; nothing where the mark is no container. The mark's length is the
 * filled area in square design pixels.
 */
export function filled(asked: FilledAsked): { shapes: Shape[]; mark: Mark } | undefined {
  const { share, colors, chart = 'filled' } = asked;
  const placed = placedContainer(asked.container, asked.box);
  if (!placed) return undefined;
  const held = Math.max(0, Math.min(1, share));
  const polygons = flattened(parsePath(placed.inside));
  const level = levelOf(polygons, held);
  const under = below(polygons, level);
  const mark: Mark = { chart, value: asked.value ?? held * 100, length: areaOf(under) };
  const shapes: Shape[] = [{ d: placed.inside, fill: colors.empty }];
  if (held > 0) shapes.push({ d: held === 1 ? placed.inside : polygonPath(under), fill: colors.full, mark });
  if (placed.frame) shapes.push({ d: placed.frame, fill: colors.frame });
  return { shapes, mark };
}

/** A container's walls and space in the middle of a box's foot, as large as it holds, in design pixels. */
export function placedContainer(
  name: MarkName,
  box: Box,
): { inside: string; frame?: string; scale: number } | undefined {
  const container = marks[name].container;
  if (!container) return undefined;
  const scale = Math.min(box.width / container.width, box.height / container.height);
  const x = box.x + (box.width - container.width * scale) / 2;
  const y = box.y + box.height - container.height * scale;
  const place = (d: string) => printPath(transformed(parsePath(d), [scale, 0, 0, scale, x, y]));
  return {
    scale,
    inside: place(container.inside),
    ...(container.frame && { frame: place(container.frame) }),
  };
}

/** The height under which lies a share of the area; found by halving. */
function levelOf(polygons: readonly Polygon[], share: number): number {
  const heights = polygons.flatMap((polygon) => polygon.map(([, y]) => y));
  let top = heights.reduce((least, y) => Math.min(least, y), Infinity);
  let foot = heights.reduce((most, y) => Math.max(most, y), -Infinity);
  const wanted = areaOf(polygons) * share;
  for (let i = 0; i < 30; i += 1) {
    const middle = (top + foot) / 2;
    if (areaOf(below(polygons, middle)) > wanted) top = middle;
    else foot = middle;
  }
  return (top + foot) / 2;
}

/** Holes are walked the other way, so they count as less. */
function areaOf(polygons: readonly Polygon[]): number {
  return polygons.reduce((sum, polygon) => sum + signedArea(polygon), 0);
}
