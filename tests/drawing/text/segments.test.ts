import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { segmentsOf } from '../../../src/drawing/text/segments.js';

/** The pieces, with a bar where a line may break, and a wave where that reads badly. */
function pieces(text: string, language: string): string {
  return segmentsOf(text, language)
    .map(({ text: piece, glue }) => `${piece}${glue === 'none' ? '' : ' ~'}`)
    .join(' | ');
}

describe('where a line may break', () => {
  it.each([
    ['en', 'It takes 140 litres and 24 % of it', 'It | takes | 140 litres | and ~ | 24 % | of ~ | it'],
    ['en', 'The train: 1 h 57 min, then 5 ft 11 in', 'The ~ | train: | 1 h 57 min, | then | 5 ft 11 in'],
    ['en', 'Costs $ 4.20, USD 5 or R$ 30', 'Costs | $ 4.20, | USD 5 | or ~ | R$ 30'],
    ['en', 'See No. 5 on p. 12', 'See | No. 5 | on ~ | p. 12'],
    ['en', 'From 5 – 7 km now', 'From ~ | 5 – 7 km | now'],
    ['en', 'Since 2024 coffee costs more', 'Since | 2024 | coffee | costs | more'],
    ['en', '5 of 9 cups', '5 ~ | of ~ | 9 cups'],
    ['en', 'About 22.5 billion cups', 'About ~ | 22.5 billion cups'],
    ['de', 'Es dauert 3 Monate, ab 5. März', 'Es | dauert | 3 Monate, | ab ~ | 5. März'],
    ['de', '3,4 Mio. Euro', '3,4 Mio. Euro'],
    ['fr', 'Combien ? 1 000 000 € « oui »', 'Combien ? | 1 000 000 € | « oui »'],
    ['fr', '25\u00a0% des cafés', '25\u00a0% | des ~ | cafés'],
    ['ru', 'Кофе: 3 млн рублей', 'Кофе: | 3 млн рублей'],
    ['el', 'Καφές 140 λίτρα', 'Καφές | 140 λίτρα'],
    ['ar', 'يحتاج 140 لترًا من الماء', 'يحتاج | 140 لترًا | من ~ | الماء'],
    ['he', 'צריך 140 ליטר מים', 'צריך | 140 ליטר | מים'],
    ['hi', 'इसमें 140 लीटर पानी लगता है', 'इसमें | 140 लीटर | पानी | लगता ~ | है'],
    ['ko', '커피 한 잔에 물 140 리터', '커피 | 한 | 잔에 | 물 | 140 리터'],
    ['th', 'ต้องใช้น้ำ 140 ลิตร', 'ต้อง | ใช้ | น้ำ | 140 ลิตร'],
    [
      'zh',
      '一杯咖啡需要140升水，全球每天喝掉22.5亿杯。',
      '一杯 | 咖啡 | 需要 | 140升水， | 全球 | 每天 | 喝掉 | 22.5亿杯。',
    ],
  ])('keeps a value with its unit: %s, %s', (language, text, wanted) => {
    expect(pieces(text, language)).toBe(wanted);
  });

  it('breaks Japanese between phrases, with particles, endings and punctuation where they belong', () => {
    expect(pieces('毎日22.5億杯のコーヒーが世界で飲まれている。', 'ja')).toBe(
      '毎日 | 22.5億杯の ~ | コーヒーが | 世界で | 飲まれている。',
    );
    expect(pieces('1616年、日本に伝わった「珈琲」は、約140リットルの水を使う', 'ja')).toBe(
      '1616年、 | 日本に | 伝わった | 「珈琲」は、 | 約140リットルの ~ | 水を | 使う',
    );
    expect(pieces('しかし、CO2排出量は3分の1に減った（2024年）。', 'ja')).toBe(
      'しかし、 | CO2排出量は | 3分の1に | 減った | （2024年）。',
    );
  });

  it('is after hyphens and slashes within words, where letters stand on both sides', () => {
    expect(pieces('Der Vor-Ort-Termin', 'de')).toBe('Der ~ | Vor- | Ort- | Termin');
    expect(pieces('Kilometer/Stunde', 'de')).toBe('Kilometer/ | Stunde');
    expect(pieces('e-mail T-shirt km/h or 24/7 or COVID-19 1990-2000', 'en')).toBe(
      'e-mail | T-shirt | km/h | or ~ | 24/7 | or ~ | COVID-19 | 1990-2000',
    );
    expect(pieces('https://example.com/one-two-three', 'en')).toBe('https://example.com/one-two-three');
  });

  it('is badly after a word that belongs to the next, or a title, and never where printers forbid it', () => {
    expect(pieces('It is a cup by Dr. Bean', 'en')).toBe('It | is | a ~ | cup | by ~ | Dr. ~ | Bean');
    expect(pieces('kawa i mleko w domu', 'pl')).toBe('kawa | i mleko | w domu');
  });

  it('leaves a value alone with its unit where both are long', () => {
    expect(pieces('3,4 Milliarden Flugkilometer', 'de')).toBe('3,4 Milliarden ~ | Flugkilometer');
  });

  it('is at a zero width space, and within no emoji', () => {
    expect(segmentsOf('long\u200bword', 'en').map(({ text }) => text)).toEqual(['long\u200b', 'word']);
    expect(pieces('👩‍👩‍👧👩🏽‍🚀 🇩🇪', 'ja')).toBe('👩‍👩‍👧👩🏽‍🚀 | 🇩🇪');
  });
});

describe('the pieces of any text', () => {
  const words = fc.constantFrom(
    ...[
      'cup',
      '140',
      'litres',
      '24',
      '%',
      '–',
      '$',
      '«',
      'w',
      '1',
      'h',
      'コーヒーの',
      '「水」',
      '22.5億杯',
      '水。',
    ],
    ...[
      'กาแฟ',
      'قهوة',
      'लीटर',
      '한잔',
      'Vor-Ort',
      '👩‍👩‍👧',
      '\u0301',
      '',
      ' ',
      '\n',
      '\u3000',
      '\u200b',
      'a/b',
      '(',
      ')',
    ],
  );
  const texts = fc
    .tuple(fc.array(words, { maxLength: 20 }), fc.constantFrom(' ', ''))
    .map(([list, by]) => list.join(by));
  const languages = fc.constantFrom('en', 'de', 'ja', 'zh', 'th', 'pl', 'ar', 'xx-unknown');

  it('are the text, character for character', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        const joined = segmentsOf(text, language)
          .map(({ text: piece, space }) => piece + (space ? ' ' : ''))
          .join('');
        const blanks = (given: string) => given.replaceAll(/\s/g, ' ');
        expect(blanks(joined)).toBe(blanks(text));
        expect(joined.length).toBe(text.length);
      }),
    );
  });

  it('never begin with closing marks of Japanese, nor end with opening ones', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'水の年コ「」、。（）ーっ3々%'), { maxLength: 30 }), (list) => {
        for (const { text } of segmentsOf(list.join(''), 'ja').slice(1))
          expect(text).not.toMatch(/^[」、。）ーっ々%]/u);
        for (const { text } of segmentsOf(list.join(''), 'ja').slice(0, -1))
          expect(text).not.toMatch(/[「（]$/u);
      }),
    );
  });
});
