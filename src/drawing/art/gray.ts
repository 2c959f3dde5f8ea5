/** A picture in shades of gray, row by row: 0 is black, 255 white. */
export interface Gray {
  width: number;
  height: number;
  shades: Uint8Array;
}

/** What is at each point of a picture, in pixels: red, green, blue and opacity, of 8 bits each. */
export interface Pixels {
  width: number;
  height: number;
  rgba: Uint8Array;
}

/** Luma as of Rec. 709, of the values as they are written: https://www.itu.int/rec/R-REC-BT.709 */
export function grayOf({ width, height, rgba }: Pixels): Gray {
  const shades = new Uint8Array(width * height);
  for (let at = 0; at < shades.length; at++) {
    const [red = 0, green = 0, blue = 0] = [rgba[at * 4], rgba[at * 4 + 1], rgba[at * 4 + 2]];
    shades[at] = Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  }
  return { width, height, shades };
}
