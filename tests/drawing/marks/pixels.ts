import { Resvg } from '@resvg/resvg-js';

/** Where paint is in a picture of path data, on its own grid; `scale` pixels to one of its units. */
export function painted(
  d: string,
  { width, height, scale = 4 }: { width: number; height: number; scale?: number },
) {
  const margin = 4;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}"` +
    ` width="${(width + 2 * margin) * scale}" height="${(height + 2 * margin) * scale}"><path d="${d}"/></svg>`;
  const picture = new Resvg(svg).render();
  const { pixels, width: across } = picture;
  let [left, top, right, bottom, area] = [Infinity, Infinity, -Infinity, -Infinity, 0];
  for (let y = 0; y < pixels.length / 4 / across; y++) {
    let [first, last] = [across, -1];
    for (let x = 0; x < across; x++) {
      const alpha = pixels[(y * across + x) * 4 + 3] ?? 0;
      if (alpha === 0) continue;
      area += alpha / 255;
      if (alpha < 128) continue;
      if (x < first) first = x;
      last = x;
    }
    if (last < 0) continue;
    left = Math.min(left, first);
    right = Math.max(right, last + 1);
    top = Math.min(top, y);
    bottom = y + 1;
  }
  return {
    left: left / scale - margin,
    top: top / scale - margin,
    right: right / scale - margin,
    bottom: bottom / scale - margin,
    area: area / scale ** 2,
  };
}
