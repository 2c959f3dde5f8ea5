import type { Scene, Shape } from '../scene/scene.js';

/**
 * All shapes of a scene as one SVG of the scene's size, drawn `scale` times as large: to the last row of pixels, although
 * a height in whole pixels is seldom the exact one.
 */
export function shapesSvg({ background, height, shapes, width, art }: Scene, scale: number): string {
  const size = `width="${Math.round(width * scale)}" height="${Math.round(height * scale)}"`;
  const ground = art === undefined ? `<rect width="${width}" height="${height}" fill="${background}"/>` : '';
  const drawn = shapes.map(shapeSvg).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${width} ${height}" preserveAspectRatio="none">${ground}${drawn}</svg>`;
}

/** One shape as a `path` element. Nothing in it comes from a brief. */
export function shapeSvg({ d, fill, fillRule, opacity, stroke, transform }: Shape): string {
  const attributes = [
    `d="${d}"`,
    `fill="${fill ?? 'none'}"`,
    ...(fillRule ? [`fill-rule="${fillRule}"`] : []),
    ...(opacity === undefined ? [] : [`opacity="${opacity}"`]),
    ...(stroke ? strokeOf(stroke) : []),
    ...(transform ? [`transform="${transformOf(transform)}"`] : []),
  ];
  return `<path ${attributes.join(' ')}/>`;
}

function strokeOf({ cap, color, dash, width }: NonNullable<Shape['stroke']>): string[] {
  return [
    `stroke="${color}" stroke-width="${width}"`,
    ...(cap ? [`stroke-linecap="${cap}" stroke-linejoin="${cap === 'round' ? 'round' : 'miter'}"`] : []),
    ...(dash ? [`stroke-dasharray="${dash.join(' ')}"`] : []),
  ];
}

function transformOf({ mirrored, scale, x, y }: NonNullable<Shape['transform']>): string {
  return `translate(${x} ${y}) scale(${mirrored ? -scale : scale} ${scale})`;
}
