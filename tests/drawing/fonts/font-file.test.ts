import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import * as fontkit from 'fontkit';
import { describeFont, readFontFile } from '../../../src/drawing/fonts/font-file.js';

const { resolve } = createRequire(import.meta.url);

const files = [
  'dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf',
  '@fontsource/barlow-condensed/files/barlow-condensed-latin-700-normal.woff2',
  '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2',
  '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wdth-normal.woff2',
  '@fontsource-variable/noto-serif-jp/files/noto-serif-jp-119-wght-normal.woff2',
  '@fontsource-variable/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-wdth-normal.woff2',
];

describe('a font file', () => {
  it.each(files)('is read as another reader of fonts reads it: %s', (name) => {
    const path = resolve(name);
    const ours = readFontFile(path);
    const theirs = fontkit.create(readFileSync(path));
    if (!('characterSet' in theirs)) throw new Error('a collection');
    // It counts the end of the table as a character.
    const characters = theirs.characterSet.filter((code) => code !== 0xffff);
    expect([...ours.characters].sort((a, b) => a - b)).toEqual([...characters].sort((a, b) => a - b));
    expect(Object.keys(theirs.variationAxes).sort()).toEqual([...ours.axes].sort());
    expect(ours.ascent).toBeCloseTo(theirs.hhea.ascent / theirs.unitsPerEm);
    expect(ours.descent).toBeCloseTo(-theirs.hhea.descent / theirs.unitsPerEm);
    expect(ours.italic).toBe(false);
  });

  it('tells its family and its weights', () => {
    const weights = (name: string) => readFontFile(resolve(name));
    expect(weights(files[0] ?? '')).toMatchObject({ family: 'DejaVu Sans', weights: { from: 700, to: 700 } });
    expect(weights(files[1] ?? '')).toMatchObject({
      family: 'Barlow Condensed',
      weights: { from: 700, to: 700 },
    });
    expect(weights(files[2] ?? '')).toMatchObject({
      family: 'Source Serif 4',
      weights: { from: 200, to: 900 },
    });
  });

  it.each([
    ['no font at all', Buffer.from('<svg/>'), 'not a font file'],
    ['nothing', Buffer.alloc(0), 'not a font file'],
    [
      'a collection',
      Buffer.from('ttcf\0\x02\0\0'),
      'a collection of fonts: give each font a file of its own',
    ],
    ['a font that is cut off', readFileSync(resolve(files[0] ?? '')).subarray(0, 9000), 'a broken font file'],
    [
      'a packed font that is cut off',
      readFileSync(resolve(files[1] ?? '')).subarray(0, 900),
      'a broken font file',
    ],
  ])('that is %s is refused in a few words', (_what, bytes, words) => {
    expect(() => describeFont(bytes)).toThrow(words);
  });
});
