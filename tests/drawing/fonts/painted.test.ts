import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Renderer } from '@takumi-rs/core';
import { createFontBook } from '../../../src/drawing/fonts/book.js';
import type { Face, FamilyRun } from '../../../src/drawing/fonts/face.js';

const SIDE = 64;
/** No font has it. */
const NOBODYS = '\u{10fffd}';

/** The pixels of one character in the family of its run. */
async function pixelsOf(renderer: Renderer, run: FamilyRun, text: string): Promise<string> {
  const style = {
    ...{ fontFamily: `"${run.family}"`, fontWeight: run.weight, fontSize: 32, color: '#000' },
    ...(run.variation ? { fontVariationSettings: run.variation } : {}),
  };
  const picture = await renderer.render(
    {
      type: 'container',
      style: { display: 'flex', width: SIDE, height: SIDE, backgroundColor: '#fff' },
      children: [{ type: 'text', text, style }],
    },
    { width: SIDE, height: SIDE, format: 'raw' },
  );
  return picture.toString('base64');
}

function filesOf({ text }: FamilyRun, face: Face, language: string) {
  const book = createFontBook({ extraFolders: [] });
  return book.filesFor(book.runsOf(text, face, language));
}

describe('the engine, given the files of a run', () => {
  it.each([
    ['en', 'Coffee: 140 litres, 24 % & “R&D” – $4.20 €5 ½ × − °'],
    ['pl', 'Łódź ćma żółw'],
    ['vi', 'Đà Nẵng phở'],
    ['el', 'Ένας καφές'],
    ['ru', 'Чашка кофе'],
    ['ar', 'القهوة ١٤٠ ٪'],
    ['he', 'קפה 5 ₪'],
    ['hi', 'एक कप कॉफ़ी क्षेत्र ₹'],
    ['ja', '毎日22.5億杯の「コーヒー」、'],
    ['th', 'กาแฟหนึ่งถ้วย'],
    ['ko', '커피 한 잔'],
    ['zh', '一杯咖啡需要水，说'],
    ['en', 'CO₂ → ⅓ ≥ ≈ ▲ ✓ Δ π ∞ Привет 直 קפה'],
  ])('draws every character of a text, never a box: %s, %s', async (language, text) => {
    for (const face of [
      { kind: 'serif', weight: 700 },
      { kind: 'narrow', weight: 500 },
      { kind: 'condensed', weight: 700 },
    ] as const) {
      const book = createFontBook({ extraFolders: [] });
      expect(book.missing(text)).toEqual([]);
      for (const run of book.runsOf(text, face, language)) {
        // With the files of this run alone, no other font can help out.
        const renderer = new Renderer();
        for (const { family, path, weight, unicodeRange } of filesOf(run, face, language))
          await renderer.registerFont({
            ...{ name: family, data: readFileSync(path) },
            ...(weight === undefined ? {} : { weight }),
            ...(unicodeRange ? { unicodeRange } : {}),
          });
        const [box, nothing] = [await pixelsOf(renderer, run, NOBODYS), await pixelsOf(renderer, run, ' ')];
        expect(box).not.toBe(nothing);
        for (const { segment } of new Intl.Segmenter(language).segment(run.text)) {
          if (segment.trim() === '') continue;
          const drawn = await pixelsOf(renderer, run, segment);
          expect({ segment, drawn: drawn !== box && drawn !== nothing }).toEqual({ segment, drawn: true });
        }
      }
    }
  });
});
