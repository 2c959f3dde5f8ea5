/** Path data of simple figures, in design pixels rounded to a hundredth: the same input gives the same bytes. */

const n = (value: number): number => Math.round(value * 100) / 100;

export const rectangle = (x: number, y: number, width: number, height: number): string =>
  `M${n(x)} ${n(y)}H${n(x + width)}V${n(y + height)}H${n(x)}Z`;

export const polyline = (points: ReadonlyArray<readonly [number, number]>): string =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join('');

export const polygon = (points: ReadonlyArray<readonly [number, number]>): string => `${polyline(points)}Z`;

export const circle = (x: number, y: number, radius: number): string =>
  `M${n(x - radius)} ${n(y)}A${n(radius)} ${n(radius)} 0 1 1 ${n(x + radius)} ${n(y)}A${n(radius)} ${n(radius)} 0 1 1 ${n(x - radius)} ${n(y)}Z`;

/** A part of a ring, clockwise from the top. @param from @param to 0 to 1, of the whole turn; at most 1 apart */
export function ring(x: number, y: number, outer: number, inner: number, from: number, to: number): string {
  if (to - from >= 1) return circle(x, y, outer) + circle(x, y, inner);
  const at = (radius: number, turn: number): string => {
    const angle = turn * 2 * Math.PI;
    return `${n(x + radius * Math.sin(angle))} ${n(y - radius * Math.cos(angle))}`;
  };
  const large = to - from > 0.5 ? 1 : 0;
  return `M${at(outer, from)}A${n(outer)} ${n(outer)} 0 ${large} 1 ${at(outer, to)}L${at(inner, to)}A${n(inner)} ${n(inner)} 0 ${large} 0 ${at(inner, from)}Z`;
}

/** What of a circle is on the right of an upright line that cuts it. */
export function bulge(x: number, y: number, radius: number, line: number): string {
  const half = Math.sqrt(Math.max(0, radius ** 2 - (line - x) ** 2));
  const large = line < x ? 1 : 0;
  return `M${n(line)} ${n(y - half)}A${n(radius)} ${n(radius)} 0 ${large} 1 ${n(line)} ${n(y + half)}Z`;
}
