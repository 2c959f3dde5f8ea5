import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

export const FONT_FAMILY = 'DejaVu Sans';
const FILES = {
  regular: resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  bold: resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
};
export const FONT_FILES: readonly string[] = Object.values(FILES);

export type Weight = keyof typeof FILES;

const loaded = new Map<Weight, ReadonlyMap<number, number>>();

/** The width of a character in parts of the font size, or undefined if the font has no glyph for it. */
export function glyphWidth(character: string, weight: Weight): number | undefined {
  let widths = loaded.get(weight);
  if (!widths) {
    widths = fontWidths(readFileSync(FILES[weight]));
    loaded.set(weight, widths);
  }
  return widths.get(character.codePointAt(0) ?? 0);
}

/**
 * The widths of a TrueType font's glyphs, in parts of the font size, by code point; no entry where it has no glyph.
 * Reads the `cmap` and `hmtx` tables: https://learn.microsoft.com/typography/opentype/spec/otff
 * @throws Error if the font has no character map that covers all of Unicode
 */
function fontWidths(font: Buffer): ReadonlyMap<number, number> {
  const unitsPerEm = font.readUInt16BE(table(font, 'head') + 18);
  const fullMetrics = font.readUInt16BE(table(font, 'hhea') + 34);
  const metrics = table(font, 'hmtx');
  const advance = (glyph: number) =>
    font.readUInt16BE(metrics + Math.min(glyph, fullMetrics - 1) * 4) / unitsPerEm;
  const widths = new Map<number, number>();
  for (const [first, last, firstGlyph] of glyphRanges(font)) {
    for (let code = first; code <= last; code += 1) widths.set(code, advance(firstGlyph + code - first));
  }
  return widths;
}

/** The groups of the format 12 character map, which covers all of Unicode. */
function* glyphRanges(font: Buffer): Generator<[first: number, last: number, firstGlyph: number]> {
  const cmap = table(font, 'cmap');
  for (let record = 0; record < font.readUInt16BE(cmap + 2); record += 1) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + record * 8 + 4);
    if (font.readUInt16BE(subtable) !== 12) continue;
    for (let group = 0; group < font.readUInt32BE(subtable + 12); group += 1) {
      const at = subtable + 16 + group * 12;
      yield [font.readUInt32BE(at), font.readUInt32BE(at + 4), font.readUInt32BE(at + 8)];
    }
    return;
  }
  throw new Error('The font has no character map of format 12');
}

function table(font: Buffer, name: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === name) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no ${name} table`);
}
