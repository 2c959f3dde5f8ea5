/** The contrast of two colors, 1 to 21: https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio. @param one `#RRGGBB` */
export function contrastOf(one: string, other: string): number {
  const [light = 1, dark = 1] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance, 0 to 1: https://www.w3.org/TR/WCAG21/#dfn-relative-luminance. */
function luminanceOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(color).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Red, green and blue, 0 to 255. */
export function channelsOf(color: string): [number, number, number] {
  const part = (at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

/** The first of some colors that can be read on a ground, else black or white, whichever can. */
export function readableOn(ground: string, colors: readonly string[], least = 4.5): string {
  const found = colors.find((color) => contrastOf(color, ground) >= least);
  if (found) return found;
  return contrastOf('#000000', ground) >= contrastOf('#FFFFFF', ground) ? '#000000' : '#FFFFFF';
}

/** A color between two. @param share how much of the first it has, 0 to 1 */
export function mixed(one: string, other: string, share: number): string {
  const [from, to] = [channelsOf(one), channelsOf(other)];
  const hex = from.map((channel, at) =>
    Math.round(channel * share + (to[at] ?? 0) * (1 - share))
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('').toUpperCase()}`;
}
