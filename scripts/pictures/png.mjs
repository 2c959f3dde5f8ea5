import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE_BYTES = 8;
const COLORS = 256;

/**
 * The same picture in fewer bytes: with 256 colors, and the nearest of them for the others.
 * Takes what Chromium makes: 8 bits a channel, not interlaced, nothing seen through.
 */
export function smaller(png) {
  const parts = chunksOf(png);
  const header = Buffer.from(parts.find(({ type }) => type === 'IHDR').data);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = { 2: 3, 6: 4 }[header[9]];
  if (header[8] !== 8 || !channels || header[12] !== 0) throw new Error('this is no PNG of a screenshot');
  const data = Buffer.concat(parts.filter(({ type }) => type === 'IDAT').map((part) => part.data));
  const pixels = unfiltered(inflateSync(data), width, height, channels);
  const colorAt = (pixel) => pixels.readUIntBE(pixel * channels, 3);

  const counts = new Map();
  for (let pixel = 0; pixel < width * height; pixel++) {
    const color = colorAt(pixel);
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const palette = paletteOf(counts);
  const places = new Map([...counts.keys()].map((color) => [color, nearest(palette, color)]));
  const lines = Buffer.alloc(height * (width + 1));
  for (let pixel = 0; pixel < width * height; pixel++) {
    // Each line begins with its filter, which is 0: as it is.
    lines[pixel + Math.floor(pixel / width) + 1] = places.get(colorAt(pixel));
  }
  const colors = Buffer.alloc(palette.length * 3);
  for (const [at, color] of palette.entries()) colors.writeUIntBE(color, at * 3, 3);
  header[9] = 3;
  return Buffer.concat([
    png.subarray(0, SIGNATURE_BYTES),
    chunk('IHDR', header),
    chunk('PLTE', colors),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Of the colors that look alike the one that there is most of; the shades at the edges of letters would fill it alone. */
function paletteOf(counts) {
  const alike = new Map();
  for (const [color, count] of counts) {
    const key = color & 0xf8f8f8;
    const group = alike.get(key) ?? { pixels: 0, most: 0, color };
    group.pixels += count;
    if (count > group.most) Object.assign(group, { most: count, color });
    alike.set(key, group);
  }
  const groups = [...alike.values()].sort((a, b) => b.pixels - a.pixels);
  return groups.slice(0, COLORS).map(({ color }) => color);
}

function nearest(palette, color) {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (const [at, candidate] of palette.entries()) {
    const apart = [16, 8, 0].reduce((sum, shift) => {
      return sum + (((candidate >> shift) & 255) - ((color >> shift) & 255)) ** 2;
    }, 0);
    if (apart < least) [best, least] = [at, apart];
  }
  return best;
}

function chunksOf(png) {
  const found = [];
  for (let at = SIGNATURE_BYTES; at < png.length; ) {
    const length = png.readUInt32BE(at);
    found.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return found;
}

/** https://www.w3.org/TR/png-3/#9Filter-types */
function unfiltered(lines, width, height, channels) {
  const stride = width * channels;
  const out = Buffer.alloc(height * stride);
  for (let y = 0; y < height; y++) {
    const filter = lines[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= channels ? out[at - channels] : 0;
      const up = y > 0 ? out[at - stride] : 0;
      const corner = x >= channels && y > 0 ? out[at - stride - channels] : 0;
      const guesses = [0, left, up, (left + up) >> 1, filter === 4 ? paeth(left, up, corner) : 0];
      out[at] = lines[y * (stride + 1) + 1 + x] + guesses[filter];
    }
  }
  return out;
}

function paeth(left, up, corner) {
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(left + up - corner - value));
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function chunk(type, data) {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(typed.length + 8);
  framed.writeUInt32BE(data.length, 0);
  typed.copy(framed, 4);
  framed.writeUInt32BE(crc32(typed), typed.length + 4);
  return framed;
}
