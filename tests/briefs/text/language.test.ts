import { describe, expect, it } from '@jest/globals';
import { languageOf } from '../../../src/briefs/text/language.js';

describe('The language of a text', () => {
  it.each([
    ['en', 'Тихая река замёрзла в ноябре.', 'ru'],
    ['en', '静かな川は11月に凍った。', 'ja'],
    ['de', 'Η ήσυχη θάλασσα πάγωσε.', 'el'],
    ['fr', 'نهر هادئ تجمد في نوفمبر', 'ar'],
    ['ru', 'The river froze in November, and the boats stayed in the harbour until March.', 'en'],
  ])(
    'is not what a page says (%s) where its letters are of another script: %s',
    (claimed, text, language) => {
      expect(languageOf(claimed, text)).toBe(language);
    },
  );

  it.each([
    ['uk', 'Тиха річка замерзла в листопаді.'],
    ['ja', '東京都議会議員選挙結果'],
    ['zh-TW', '安靜的河流在十一月結冰。'],
    ['sr', 'Тиха река се заледила у новембру.'],
    ['pt-BR', 'O rio congelou.'],
  ])('is what a page says (%s) where its letters may be: %s', (claimed, text) => {
    expect(languageOf(claimed, text)).toBe(claimed);
  });
});
