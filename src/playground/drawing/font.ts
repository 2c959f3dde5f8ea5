import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fontWidths } from '@infograph/fal-stand-in';

const { resolve } = createRequire(import.meta.url);

/** The three faces that pictures are set in; narrow ones, so that words stay large. */
const files = {
  title: resolve('dejavu-fonts-ttf/ttf/DejaVuSerifCondensed-Bold.ttf'),
  strong: resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf'),
  text: resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'),
};

export type Face = keyof typeof files;

export const fontFiles: readonly string[] = Object.values(files);
export const defaultFontFamily = 'DejaVu Sans';

/** The attributes that choose a face in an SVG. */
export const faceAttributes: Readonly<Record<Face, string>> = {
  title: 'font-family="DejaVu Serif" font-weight="700"',
  strong: 'font-family="DejaVu Sans" font-weight="700"',
  text: 'font-family="DejaVu Sans"',
};

const loaded = new Map<Face, ReadonlyMap<number, number>>();

function widthsOf(face: Face): ReadonlyMap<number, number> {
  const known = loaded.get(face) ?? fontWidths(readFileSync(files[face]));
  loaded.set(face, known);
  return known;
}

/**
 * The width of a character in parts of the font size; undefined where no face has a glyph for it. What the serif
 * lacks is drawn in the sans.
 */
export function characterWidth(character: string, face: Face): number | undefined {
  const code = character.codePointAt(0) ?? 0;
  return widthsOf(face).get(code) ?? widthsOf('strong').get(code) ?? widthsOf('text').get(code);
}
