import { beside } from './beside.js';
import type { Brief, Size } from './brief.js';
import { night } from './night.js';
import { palettes } from './palettes.js';
import { path } from './path.js';
import type { Composition, Sheet } from './sheet.js';
import { underBand } from './under-band.js';

const compositions: readonly [Composition, ...Composition[]] = [beside, path, underBand, night];

/** So many pictures of one brief differ in composition and in colors. */
export const VARIANTS = compositions.length;

export interface Look {
  /** In pixels; the picture is composed for this shape and scaled to this size. */
  size: Size;
  /** Which of the pictures that can be made of the brief, from 0. */
  variant: number;
  /** Said small at the foot. */
  note: string;
  /** Where shapes are left to chance. */
  seed: number;
}

/** Of the canvas, in its own units. */
const AREA = 1_000_000;

/** A brief as a picture, in SVG. The same brief and look always give the same picture. */
export function drawBrief(brief: Brief, { size: { width, height }, variant, note, seed }: Look): string {
  const scale = Math.sqrt(AREA / (width * height));
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  // Each begins elsewhere; then four in a row have four compositions and four palettes, and the next four pair them anew.
  const at = (seed + variant) % compositions.length;
  const round = Math.floor(variant / compositions.length);
  const palette = palettes[(Math.floor(seed / 4) + variant + round) % palettes.length] ?? palettes[0];
  const compose = compositions[at] ?? beside;
  const margin = Math.round(Math.min(size.width, size.height) * 0.06);
  const sheet: Sheet = { brief, note, size, margin, palette, random: seededRandom(seed + at) };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${size.width} ${size.height}" preserveAspectRatio="none">`,
    `<rect width="${size.width}" height="${size.height}" fill="${palette.paper}"/>`,
    compose(sheet),
    '</svg>',
  ].join('');
}

/** Numbers from 0 to 1 that follow from a seed: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
