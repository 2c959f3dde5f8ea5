import { describe, expect, it } from '@jest/globals';
import { contentOf, type Value } from '../../../src/drawing/content/index.js';
import { brief } from './briefs.js';

function valueIn(written: string, language: string): Value | undefined {
  const content = contentOf(brief(language, 'steps', 'x', { numbers: [`${written} | abc`] }));
  return content.facts[0]?.value;
}

/** Large parts in capitals would tell nothing of digits: they stand between brackets. */
const shown = ({ parts }: Value): string =>
  parts.map(({ text, kind }) => (kind === 'digits' ? `[${text}]` : text)).join('');

describe('a value', () => {
  it.each([
    ['140 litres', 'en', '[140] litres', 140, 'l'],
    ['$4.20', 'en', '[$4.20]', 4.2, 'dollar'],
    ['24 %', 'de', '[24] %', 24, '%'],
    ['24%', 'en', '[24%]', 24, '%'],
    ['22.5億杯', 'ja', '[22.5]億杯', 2_250_000_000, '杯'],
    ['1 h 57 min', 'en', '[1] h [57] min', 117, 'min'],
    ['1時間57分', 'ja', '[1]時間[57]分', 117, 'min'],
    ['٢٤٪', 'ar', '[٢٤٪]', 24, '%'],
    ['−5 °C', 'de', '[−5] °C', -5, '°C'],
    ['10x', 'en', '[10]x', 10, 'times'],
    ['½', 'en', '[½]', 0.5, ''],
    ['€ 3,5 Mrd.', 'de', '€ [3,5] Mrd.', 3_500_000_000, 'EUR'],
    ['1 234 567', 'fr', '[1 234 567]', 1_234_567, ''],
    ['2.25 billion visitors', 'en', '[2.25] billion visitors', 2_250_000_000, 'visitors'],
    ['two thirds', 'en', '[two] [thirds]', 2 / 3, ''],
    ['2.5 लाख', 'hi', '[2.5] लाख', 250_000, ''],
    ['5,4 млн т', 'ru', '[5,4] млн т', 5_400_000, 't'],
    ['about 30%', 'en', 'about [30%]', 30, '%'],
  ])('%s (%s) is large and small in its parts, and an amount', (written, language, parts, amount, unit) => {
    const value = valueIn(written, language);
    expect(value && shown(value)).toBe(parts);
    expect(value).toMatchObject({ written, unit, amount: expect.closeTo(amount) });
  });

  it.each([
    ['2–3 Wochen', 'de', '[2–3] Wochen'],
    ['3 von 4', 'de', '[3] von [4]'],
    ['more than 60%', 'en', 'more than [60%]'],
    ['up to 30 days', 'en', 'up to [30] days'],
    ['2021', 'en', '[2021]'],
    ['March 1998', 'en', 'March [1998]'],
    ['16:9', 'en', '[16:9]'],
    ['mehr als 10 bis 12 Tage', 'de', 'mehr als [10] bis [12] Tage'],
  ])('%s (%s) is no single number to draw to scale', (written, language, parts) => {
    const value = valueIn(written, language);
    expect(value && shown(value)).toBe(parts);
    expect(value?.amount).toBeUndefined();
  });

  it.each([
    '140 litres',
    '  a\u00a0b 5 ',
    '1️⃣ first',
    'e\u0301 5\u0301%',
    '٣٫٥ مليون',
    '۵۰٪',
    '👩‍🔬 7',
    '$',
    '—',
  ])('is its parts again when they are joined: %s', (written) => {
    const value = valueIn(written, 'en');
    expect(value?.parts.map(({ text }) => text).join('')).toBe(written);
  });
});
