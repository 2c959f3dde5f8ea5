import { basename } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createFontBook } from '../../../src/drawing/fonts/book.js';
import { drawnText } from '../../../src/drawing/fonts/drawn-text.js';
import type { Face } from '../../../src/drawing/fonts/face.js';

const book = createFontBook({ extraFolders: [] });

/** "Family: text | Family: text" */
function cut(
  text: string,
  language: string,
  kind: Face['kind'] = 'narrow',
  weight: Face['weight'] = 500,
): string {
  const runs = book.runsOf(text, { kind, weight }, language);
  expect(runs.map((run) => run.text).join('')).toBe(drawnText(text));
  return runs.map((run) => `${run.family}: ${run.text}`).join(' | ');
}

/** The files that a book of its own gives for a text. */
function filesFor(text: string, language: string, kind: Face['kind'] = 'narrow'): string[] {
  const own = createFontBook({ extraFolders: [] });
  return own.filesFor(own.runsOf(text, { kind, weight: 700 }, language)).map(({ path }) => basename(path));
}

describe('the families of a text', () => {
  it.each([
    ['en', 'A cup takes 140 litres', 'Source Serif 4', 'Barlow Semi Condensed', 'Barlow Condensed'],
    ['pl', 'Łódź: 24 % ćmy', 'Source Serif 4', 'Barlow Semi Condensed', 'Barlow Condensed'],
    ['vi', 'Đà Nẵng 5 km', 'Source Serif 4', 'Barlow Semi Condensed', 'Barlow Condensed'],
    ['el', 'Ένας καφές: 140 λίτρα', 'Source Serif 4', ...Array(2).fill('Sofia Sans Semi Condensed')],
    ['ru', 'Кофе: 140 литров', 'Source Serif 4', ...Array(2).fill('Sofia Sans Semi Condensed')],
    ['ar', 'القهوة: 140 لترًا ١٤٠', 'Noto Kufi Arabic', ...Array(2).fill('Noto Sans Arabic')],
    ['he', 'קפה: 140 ליטר ₪', 'Noto Serif Hebrew', ...Array(2).fill('Noto Sans Hebrew')],
    ['hi', 'एक कप कॉफ़ी: 140 लीटर', 'Noto Serif Devanagari', ...Array(2).fill('Noto Sans Devanagari')],
    ['ja', '毎日22.5億杯の「コーヒー」', 'Noto Serif JP', ...Array(2).fill('Noto Sans JP')],
    ['th', 'กาแฟหนึ่งถ้วย 140 ลิตร', ...Array(3).fill('Noto Sans Thai')],
    ['ko', '커피 한 잔: 140리터', ...Array(3).fill('Noto Sans KR')],
    ['zh', '一杯咖啡需要140升水，说', ...Array(3).fill('Noto Sans SC')],
  ])('in %s are one for all of it', (language, text, serif, narrow, condensed) => {
    expect(cut(text, language, 'serif', 700)).toBe(`${serif}: ${text}`);
    expect(cut(text, language, 'narrow')).toBe(`${narrow}: ${text}`);
    expect(cut(text, language, 'condensed', 700)).toBe(`${condensed}: ${text}`);
    expect(book.missing(text)).toEqual([]);
  });

  it('draw Han characters as the language writes them', () => {
    expect(cut('直', 'ja')).toBe('Noto Sans JP: 直');
    expect(cut('直', 'zh')).toBe('Noto Sans SC: 直');
    expect(cut('直', 'ko')).toBe('Noto Sans KR: 直');
    expect(cut('Café 直', 'en')).toBe('Barlow Semi Condensed: Café  | Noto Sans JP: 直');
    expect(cut('说', 'ja')).toBe('Noto Sans SC: 说');
  });

  it('change for what a family lacks, and no longer than for that', () => {
    expect(cut('CO₂ → 5 %', 'en')).toBe(
      'Barlow Semi Condensed: CO | DejaVu Sans Condensed: ₂  | Noto Sans JP: →  | Barlow Semi Condensed: 5 %',
    );
    expect(cut('Москва (Moscow)', 'en')).toBe(
      'Sofia Sans Semi Condensed: Москва  | Barlow Semi Condensed: (Moscow)',
    );
    expect(book.missing('₂ ½ ⅓ → ₹ ₽ ≥ ≈ × − ° ′ … • № ™ x² 10⁻⁵ Δ π ∞ √ ▲ ● ✓ ★ ①')).toEqual([]);
  });

  it('have the weight that was asked for, the large cut of the serif, and narrow cuts where there are some', () => {
    const [serif] = book.runsOf('Coffee', { kind: 'serif', weight: 700 }, 'en');
    expect(serif).toMatchObject({ weight: 700, variation: "'opsz' 60", ascent: 1.036, descent: 0.335 });
    const [narrow] = book.runsOf('Coffee', { kind: 'narrow', weight: 500 }, 'en');
    expect(narrow).toEqual({
      text: 'Coffee',
      family: 'Barlow Semi Condensed',
      weight: 500,
      ascent: 1,
      descent: 0.2,
    });
    const [arabic] = book.runsOf('قهوة', { kind: 'condensed', weight: 700 }, 'ar');
    expect(arabic).toMatchObject({ weight: 700, variation: "'wdth' 72" });
  });

  it('keep a letter and its marks together, composed where there is such a letter', () => {
    expect(cut('cafe\u0301', 'en')).toBe('Barlow Semi Condensed: café');
    expect(cut('x\u0323\u0302y', 'en')).toBe(
      'DejaVu Sans Condensed: x\u0323\u0302 | Barlow Semi Condensed: y',
    );
    expect(cut('क्षेत्र', 'en')).toBe('Noto Sans Devanagari: क्षेत्र');
  });

  it('are the same whatever was asked before', () => {
    const fresh = createFontBook({ extraFolders: [] });
    const [text, face] = ['Кофе CO₂ 直', { kind: 'serif', weight: 700 }] as const;
    expect(book.runsOf(text, face, 'en')).toEqual(fresh.runsOf(text, face, 'en'));
  });
});

describe('the files for a text', () => {
  it('are those that it needs and no others, each once', () => {
    expect(filesFor('A cup takes 140 litres', 'en')).toEqual([
      'barlow-semi-condensed-latin-700-normal.woff2',
    ]);
    expect(filesFor('A cup takes 140 litres', 'en', 'serif')).toEqual([
      'source-serif-4-latin-opsz-normal.woff2',
    ]);
    const japanese = filesFor('毎日22.5億杯のコーヒー', 'ja');
    expect(japanese.length).toBeLessThan(8);
    expect(japanese.every((name) => name.startsWith('noto-sans-jp-'))).toBe(true);
    expect(filesFor('', 'en')).toEqual([]);
  });

  it('are not given a second time', () => {
    const own = createFontBook({ extraFolders: [] });
    const runs = (text: string) => own.runsOf(text, { kind: 'narrow', weight: 500 }, 'pl');
    expect(own.filesFor(runs('Kawa')).map(({ path }) => basename(path))).toEqual([
      'barlow-semi-condensed-latin-500-normal.woff2',
    ]);
    expect(own.filesFor(runs('Kawa'))).toEqual([]);
    expect(own.filesFor(runs('Kawa, ćma')).map(({ path }) => basename(path))).toEqual([
      'barlow-semi-condensed-latin-ext-500-normal.woff2',
    ]);
  });

  it('say which characters they serve: every one of the text is served', () => {
    const own = createFontBook({ extraFolders: [] });
    const runs = own.runsOf('毎日22.5億杯のコーヒー', { kind: 'serif', weight: 700 }, 'ja');
    const ranges = own.filesFor(runs).flatMap(({ unicodeRange }) => unicodeRange ?? []);
    for (const character of '毎日22.5億杯のコーヒー') {
      const code = character.codePointAt(0) ?? 0;
      expect(ranges.some(([first, last]) => first <= code && code <= last)).toBe(true);
    }
  });
});

describe('what no font has', () => {
  it('is told once each, as readers see it', () => {
    expect(book.missing('Tibetan ཀཀ, a family 👩‍👩‍👧, a flag 🇩🇪 and ཁ')).toEqual(['ཀ', '👩‍👩‍👧', '🇩🇪', 'ཁ']);
  });

  it('is also what was lost before it came here', () => {
    expect(book.missing('a\ud800b\ufffd')).toEqual(['\ud800', '\ufffd']);
  });

  it('is nothing of what nobody sees, nor of marks alone', () => {
    expect(
      book.missing('a\u200db\u202ec\u2066d\u00ade\ufe0f\u0000\u0007\n\t\u00a0\u202f\u2009\u200b'),
    ).toEqual([]);
    expect(book.missing('\u0301')).toEqual([]);
    expect(() => book.missing('\u0301'.repeat(3000))).not.toThrow();
    expect(book.missing('')).toEqual([]);
  });
});

describe('a text as it is set', () => {
  it('has no marks of direction and controls, and plain blanks', () => {
    expect(drawnText('a\u202eb\u2069c\u200fd\u0000e\u00adf\ufe0fg')).toBe('abcdefg');
    expect(drawnText('1\u202f000\u2009kg\n\tx')).toBe('1\u00a0000 kg  x');
  });

  it('keeps the joiners that change letters', () => {
    expect(drawnText('می\u200cخواهم क्\u200dष')).toBe('می\u200cخواهم क्\u200dष');
  });

  it('keeps a name as it is written', () => {
    expect(drawnText('神\ufa19 Å ﬁ ²')).toBe('神\ufa19 Å ﬁ ²');
  });
});
