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
  for (let i = 3; i < pixels.length; i += 4) {
    const alpha = pixels[i] ?? 0;
    area += alpha / 255;
    if (alpha < 128) continue;
    const at = (i - 3) / 4;
    left = Math.min(left, at % across);
    right = Math.max(right, (at % across) + 1);
    top = Math.min(top, Math.floor(at / across));
    bottom = Math.max(bottom, Math.floor(at / across) + 1);
  }
  return {
    left: left / scale - margin,
    top: top / scale - margin,
    right: right / scale - margin,
    bottom: bottom / scale - margin,
    area: area / scale ** 2,
  };
}
