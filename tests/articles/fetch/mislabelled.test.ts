import { TextDecoder } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { decode } from '../../../src/articles/fetch/charset.js';

const encoders = new Map<string, ReadonlyMap<string, number[]>>();

/** A text in a charset that has no encoder here: what its decoder makes of each pair of bytes, turned round. */
function encoded(charset: string, text: string): Buffer {
  const bytesOf = encoders.get(charset) ?? encoderOf(charset);
  encoders.set(charset, bytesOf);
  const bytes = Buffer.alloc(2 * text.length);
  let end = 0;
  for (const character of text) for (const byte of bytesOf.get(character) ?? []) bytes[end++] = byte;
  return bytes.subarray(0, end);
}

function encoderOf(charset: string): Map<string, number[]> {
  const bytesOf = new Map<string, number[]>();
  const decoder = new TextDecoder(charset);
  const learn = (...bytes: number[]) => {
    const character = decoder.decode(Buffer.from(bytes), { stream: true }) + decoder.decode();
    if ([...character].length === 1 && character !== '\uFFFD' && !bytesOf.has(character))
      bytesOf.set(character, bytes);
  };
  for (let byte = 0; byte < 256; byte++) learn(byte);
  if (/jis|euc|gb|big5/.test(charset))
    for (let lead = 0x81; lead < 0xff; lead++)
      for (let trail = 0x40; trail < 0xff; trail++) learn(lead, trail);
  return bytesOf;
}

/** What is said on a quay, in the charsets that pages of its language had before UTF-8. */
const said: readonly (readonly [string, string])[] = [
  ['windows-1251', 'Мост открыли в марте, и по нему каждый день ездят четыре тысячи человек.'],
  ['koi8-r', 'Мост открыли в марте, и по нему каждый день ездят четыре тысячи человек.'],
  ['shift_jis', '橋は三月に開通し、毎日四千人がこれを渡っていると市は発表しました。'],
  ['euc-jp', '橋は三月に開通し、毎日四千人がこれを渡っていると市は発表しました。'],
  ['euc-kr', '다리는 삼월에 개통되었고 날마다 사천 명이 건넌다고 시청이 발표했다.'],
  ['gbk', '大桥于三月开通，市政府表示每天有四千人从桥上经过，比去年多一倍。'],
  ['big5', '大橋於三月開通，市政府表示每天有四千人從橋上經過，比去年多一倍。'],
  [
    'windows-1252',
    'Die Brücke wurde im März eröffnet, und täglich überqueren sie für wenig Geld „viertausend“ Menschen.',
  ],
  [
    'windows-1250',
    'Most otwarto w marcu, a codziennie przejeżdża nim cztery tysiące ludzi, którzy płacą mniej niż wcześniej.',
  ],
  [
    'windows-1254',
    'Köprü mart ayında açıldı ve her gün dört bin kişi üzerinden geçiyor, belediye böyle söylüyor; ışıklar değişti.',
  ],
  ['windows-1253', 'Η γέφυρα άνοιξε τον Μάρτιο και κάθε μέρα περνούν τέσσερις χιλιάδες άνθρωποι.'],
  ['windows-1255', 'הגשר נפתח במרץ ומדי יום עוברים בו ארבעת אלפים איש, כך נמסר מהעירייה.'],
  ['windows-1256', 'افتتح الجسر في مارس ويعبره كل يوم أربعة آلاف شخص بحسب البلدية'],
];
const page = (text: string, label?: string) =>
  `<html><head>${label ? `<meta charset="${label}">` : ''}<title>Bridge</title></head><body><p class="lead">${text}</p></body></html>`;

describe('a page that says it is in UTF-8 and is not', () => {
  it.each(said)('is read in %s, whoever says so', async (charset, text) => {
    for (const label of [undefined, 'utf-8', 'utf8mb4', charset]) {
      const bytes = encoded(charset, page(text, label));
      for (const header of ['utf-8', undefined, 'x-unknown', 'x-user-defined'])
        expect(await decode(bytes, header, 'html')).toBe(page(text, label));
    }
  });
});

describe('a few letters beyond ASCII', () => {
  it.each(['naïve', 'Città più alta', 'Señor Núñez', '“it’s done” – 5 €', '25 °C', 'Málaga', 'Straße'])(
    '(%s) are Latin ones, where the page does not say what it is in',
    async (words) => {
      const bytes = encoded('windows-1252', page(words));
      for (const header of ['utf-8', undefined])
        expect(await decode(bytes, header, 'html')).toBe(page(words));
    },
  );

  it('are those of the language that the page says it is in', async () => {
    const polish = page('Łódź').replace('<html>', '<html class="no-js" lang="pl-PL">');
    expect(await decode(encoded('windows-1250', polish), 'utf-8', 'html')).toBe(polish);
    const turkish = page('Beyoğlu').replace('<html>', '<html lang=tr>');
    expect(await decode(encoded('windows-1254', turkish), undefined, 'html')).toBe(turkish);
  });
});

describe('a page that says it is in another charset', () => {
  const text = 'Zürich — „Größe“, 東京, Москва';
  it.each([
    'iso-8859-1',
    'us-ascii',
    'ISO-8859-15',
    'windows-1252',
    'windows-1251',
    'shift_jis',
    'gb2312',
    'utf-16',
  ])('(%s) and is in UTF-8 is read as such', async (label) => {
    expect(await decode(Buffer.from(page(text)), label, 'html')).toBe(page(text));
    expect(await decode(Buffer.from(page(text, label)), undefined, 'html')).toBe(page(text, label));
  });

  it.each(said.filter(([charset]) => !/^windows-125[024]$/.test(charset)))(
    'by default, and is in %s, is read as such',
    async (charset, words) => {
      const bytes = encoded(charset, page(words, charset));
      expect(await decode(bytes, 'iso-8859-1', 'html')).toBe(page(words, charset));
      expect(await decode(encoded(charset, page(words)), 'iso-8859-1', 'html')).toBe(page(words));
    },
  );

  it('than its header says is read in the one of the two that it is in', async () => {
    const russian = said[0]?.[1] ?? '';
    for (const [meta, header] of [
      ['windows-1251', 'koi8-r'],
      ['koi8-r', 'windows-1251'],
    ] as const) {
      expect(await decode(encoded(meta, page(russian, meta)), header, 'html')).toBe(page(russian, meta));
      expect(await decode(encoded(header, page(russian, meta)), header, 'html')).toBe(page(russian, meta));
    }
  });
});

describe('a charset', () => {
  const russian = said[0]?.[1] ?? '';
  it.each([
    '"windows-1251"',
    "'WINDOWS-1251'",
    'cp1251',
    'win-1251',
    'Windows_1251',
    ' windows-1251 ',
    'cyrillic-1251, windows-1251'.slice(15),
  ])('is known by the label %s', async (label) => {
    expect(await decode(encoded('windows-1251', russian), label, 'text')).toBe(russian);
  });

  it('may be named late, behind much that is no text', async () => {
    const late = page(russian).replace(
      '<title>',
      `<script>var a = '<meta charset="koi8-r">';</script><style>${'a{b:c}'.repeat(5_000)}</style><meta charset=windows-1251><title>`,
    );
    expect(await decode(encoded('windows-1251', late), undefined, 'html')).toBe(late);
  });

  it('of two bytes a character is seen without a mark', async () => {
    const bytes = Buffer.from(page('Grüße'), 'utf16le');
    expect(await decode(bytes, undefined, 'html')).toBe(page('Grüße'));
    expect(await decode(Buffer.from(bytes).swap16(), 'utf-16', 'html')).toBe(page('Grüße'));
  });

  it('in seven bits is that of Japanese mail', async () => {
    const bytes = Buffer.from('<p>\x1b$BF|K\\8l\x1b(B</p>', 'latin1');
    expect(await decode(bytes, 'utf-8', 'html')).toBe('<p>日本語</p>');
  });

  it('is found in a large page from a part of it', async () => {
    const large = page(`${'plain words '.repeat(100_000)}${russian}`.repeat(3));
    expect(await decode(encoded('windows-1251', large), 'utf-8', 'html')).toBe(large);
  });
});
