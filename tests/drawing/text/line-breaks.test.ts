import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createFontBook } from '../../../src/drawing/fonts/book.js';
import { Measurer } from '../../../src/drawing/text/measure.js';
import { segmentsOf } from '../../../src/drawing/text/segments.js';
import { setText } from '../../../src/drawing/text/setting.js';

/** All characters are as wide as each other. */
const measurer = new Measurer(createFontBook({ extraFolders: [] }), (runs) =>
  Promise.resolve(runs.map(({ text }) => text.length)),
);

/** The lines of a text in columns as wide as so many characters. */
async function lines(text: string, language: string, width: number, balanced = true): Promise<string[]> {
  const face = { kind: 'narrow', weight: 500 } as const;
  const set = () =>
    setText([{ text, face, size: 1, color: '#000000' }], { width, leading: 1, language, balanced }, measurer);
  set();
  await measurer.settle();
  return set().lines.map(({ pieces }) => pieces.map((piece) => piece.text).join(''));
}

const broken = async (text: string, language: string, width: number, balanced?: boolean): Promise<string> =>
  (await lines(text, language, width, balanced)).join(' / ');

describe('the lines of a paragraph', () => {
  it.each([
    ['en', 22, 'Awake on the way / to work'],
    ['en', 26, 'Remote days cut / our commute by 61 percent'],
    ['en', 26, 'The office stands / two thirds empty'],
    ['de', 26, 'In fünf Schritten / zum Balkonkraftwerk'],
    ['de', 28, 'Bäcker Müller verkauft / die meisten Brote der Stadt'],
    ['de', 24, 'Samstags wird doppelt / so viel verkauft'],
    ['fr', 22, 'Le café coûte / plus que le thé'],
    ['es', 18, 'El tren llega / con menos ruido'],
    ['ru', 22, 'Кофе растёт / на склонах гор'],
    ['ar', 28, 'المصباح الموفر أرخص / من العادي بعد ستة أشهر'],
    ['he', 20, 'הרכבת יוצאת / מן התחנה בבוקר'],
    ['hi', 26, 'हर 100 पौधों में से 86 / एक साल बाद भी जीवित हैं'],
    ['hi', 16, 'दुकानों पर / QR कोड आम हुए'],
    ['ja', 14, '地震が起きたら / 最初の10分でする6つのこと'],
    ['ja', 9, '靴をはいて / 家の中を歩く'],
    ['ja', 9, 'ラジオで / 正しい情報を聞く'],
  ])('keep words with those that they belong to: %s, %i wide, %s', async (language, width, wanted) => {
    const text = wanted.replace(' / ', language === 'ja' ? '' : ' ');
    expect(await broken(text, language, width)).toBe(wanted);
    expect(await broken(text, language, width, false)).toBe(wanted);
  });

  it.each([
    ['en', 22, 'Meetings rose / from 11 to 14 a week'],
    ['en', 12, 'People want / 9 of 10 cups'],
    ['de', 26, 'für starken Wind / bis 120 km/h geprüft'],
    ['hi', 18, 'हर महीने 40 करोड़ / भुगतान हुए'],
    ['hi', 24, 'हर महीने में / 1,900 करोड़ भुगतान हुए'],
  ])(
    'keep a value with its unit and what it reaches to: %s, %i wide, %s',
    async (language, width, wanted) => {
      expect(await broken(wanted.replace(' / ', ' '), language, width)).toBe(wanted);
    },
  );

  it.each([
    ['ja', 8, '山を走る / 自転車が売られる'],
    ['de', 30, 'Der Kaffee wird / heute getrunken'],
    ['en', 24, 'Nobody left because / of the new rule'],
  ])('leave no word alone on the last: %s, %i wide, %s', async (language, width, wanted) => {
    const text = wanted.replace(' / ', language === 'ja' ? '' : ' ');
    expect(await broken(text, language, width)).toBe(wanted);
    expect(await broken(text, language, width, false)).toBe(wanted);
  });

  it.each([
    ['en', 21, 'Meetings with video / rose from 11 to 14 / a week.'],
    ['en', 16, 'quick beyond / 1,000 km'],
    ['de', 24, 'für Wind bis / 120 km/h geprüft.'],
  ])('leave no word alone on the first: %s, %i wide, %s', async (language, width, wanted) => {
    const text = wanted.replaceAll(' / ', ' ');
    expect(await broken(text, language, width)).toBe(wanted);
    expect(await broken(text, language, width, false)).toBe(wanted);
  });

  it.each([
    [10, 'ドライスが / 木の二輪車を走らせる'],
    [9, 'チェーンの / 安全型自転車が登場'],
    [7, '家族の無事を / 確かめる'],
    [7, 'ラジオで / 正しい情報を / 聞く'],
    [9, '地震が起きたら / 最初の10分でする / 6つのこと'],
  ])('keep Japanese nouns with what names them: %i wide, %s', async (width, wanted) => {
    expect(await broken(wanted.replaceAll(' / ', ''), 'ja', width)).toBe(wanted);
  });

  it('are as few as the column allows, none wider, and hold all of the words', async () => {
    const word = fc.constantFrom('the', 'of', 'coffee', 'to', '12', 'litres', 'a', 'grew', 'long,', 'by');
    await fc.assert(
      fc.asyncProperty(
        fc.array(word, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 12, max: 40 }),
        fc.boolean(),
        async (words, width, balanced) => {
          const text = words.join(' ');
          const set = await lines(text, 'en', width, balanced);
          expect(set.join(' ')).toBe(text);
          expect(Math.max(...set.map(({ length }) => length))).toBeLessThanOrEqual(width);
          // Filled one after the other, they are as few as can be.
          let [fewest, used] = [1, -1];
          for (const { text: whole } of segmentsOf(text, 'en')) {
            const fits = used + 1 + whole.length <= width;
            [fewest, used] = fits ? [fewest, used + 1 + whole.length] : [fewest + 1, whole.length];
          }
          expect(set.length).toBe(fewest);
        },
      ),
    );
  });
});
