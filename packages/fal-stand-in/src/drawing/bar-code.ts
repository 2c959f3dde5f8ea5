import { createHash } from 'node:crypto';
import { renderAsync } from '@resvg/resvg-js';

const VALUE_BITS = 40;
const CHECK_BITS = 8;
const CELLS = VALUE_BITS + CHECK_BITS;
/** Of the picture's height, from its foot. */
const HEIGHT = 0.014;
/** Nearly alike, to stand out little. */
const [ONE, ZERO] = ['#d4d4d4', '#ffffff'];
/** Between the two. */
const ONE_BELOW = 0xea;
/** Looked at in so many pixels. */
const CELL = 8;
const ROWS = 500;

/**
 * A drawing with the name of what is in it along its foot, in fields of two light grays: so the model that sees knows its
 * own drawings again, whatever size and format somebody has made of them. Without a `viewBox` it stays as it is.
 */
export function withBarCode(svg: string, name: string): string {
  const [, x = 0, y = 0, width = 0, height = 0] =
    /<svg[^>]{0,2000} viewBox="([-\d.]{1,20}) ([-\d.]{1,20}) ([\d.]{1,20}) ([\d.]{1,20})"/
      .exec(svg)
      ?.map(Number) ?? [];
  const end = svg.lastIndexOf('</svg>');
  if (!(width > 0 && height > 0) || end < 0) return svg;
  const cell = width / CELLS;
  const top = y + height * (1 - HEIGHT);
  const ground = `<rect x="${x}" y="${top}" width="${width}" height="${height * HEIGHT}" fill="${ZERO}"/>`;
  const fields = bitsOf(name).map((bit, at) =>
    bit
      ? `<rect x="${x + at * cell}" y="${top}" width="${cell}" height="${height * HEIGHT}" fill="${ONE}"/>`
      : '',
  );
  return `${svg.slice(0, end)}${ground}${fields.join('')}${svg.slice(end)}`;
}

/** The code of a name, as it is found in pictures. */
export function barCodeOf(name: string): string {
  return written(bitsOf(name).slice(0, VALUE_BITS));
}

/** The code at the foot of a picture, given as a data URL of a PNG or a JPEG. Undefined where there is none. */
export async function barCodeIn(dataUrl: string): Promise<string | undefined> {
  if (!/^data:image\/(?:png|jpeg);base64,[\w+/=]+$/.test(dataUrl)) return undefined;
  const width = CELLS * CELL;
  const { pixels } = await renderAsync(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${ROWS}"><image href="${dataUrl}" width="${width}" height="${ROWS}" preserveAspectRatio="none"/></svg>`,
    { font: { loadSystemFonts: false } },
  );
  const row = Math.round(ROWS * (1 - HEIGHT / 2));
  const bits = Array.from({ length: CELLS }, (_, at) => {
    const green = pixels[4 * (row * width + at * CELL + CELL / 2) + 1] ?? 0;
    return green < ONE_BELOW;
  });
  const code = written(bits.slice(0, VALUE_BITS));
  const isWhole = written(checkOf(code)) === written(bits.slice(VALUE_BITS));
  return isWhole ? code : undefined;
}

function bitsOf(name: string): boolean[] {
  const value = bits(createHash('sha256').update(name).digest(), VALUE_BITS);
  return [...value, ...checkOf(written(value))];
}

function checkOf(code: string): boolean[] {
  return bits(createHash('sha256').update(`code ${code}`).digest(), CHECK_BITS);
}

function bits(bytes: Buffer, count: number): boolean[] {
  return Array.from({ length: count }, (_, at) => ((bytes[at >> 3] ?? 0) >> (at & 7)) % 2 === 1);
}

function written(of: readonly boolean[]): string {
  return of.map((bit) => (bit ? '1' : '0')).join('');
}
