import { describe, expect, it } from '@jest/globals';
import { decode } from '../../../src/articles/fetch/charset.js';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );

/** The same words in the charsets of their languages. */
const samples: [string, number[], string][] = [
  ['shift_jis', [0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea], '日本語'],
  ['euc-jp', [0xc6, 0xfc, 0xcb, 0xdc, 0xb8, 0xec], '日本語'],
  ['iso-2022-jp', [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42], '日本'],
  ['euc-kr', [0xc7, 0xd1, 0xb1, 0xb9, 0xbe, 0xee], '한국어'],
  ['windows-1251', [0xd0, 0xf3, 0xf1, 0xf1, 0xea, 0xe8, 0xe9], 'Русский'],
  ['koi8-r', [0xf2, 0xd5, 0xd3, 0xd3, 0xcb, 0xc9, 0xca], 'Русский'],
  ['gb2312', [0xd6, 0xd0, 0xce, 0xc4], '中文'],
  ['big5', [0xa4, 0xa4, 0xa4, 0xe5], '中文'],
  ['windows-1252', [0x93, 0x43, 0x61, 0x66, 0xe9, 0x94, 0x80], '“Café”€'],
  ['iso-8859-1', [0x93, 0x43, 0x61, 0x66, 0xe9, 0x94], '“Café”'],
  ['utf-8', [0x43, 0x61, 0x66, 0xc3, 0xa9], 'Café'],
];

describe('the charset of a page', () => {
  it.each(samples)('%s is that of the header', async (label, encoded, text) => {
    expect(await decode(bytes('<p>', encoded, '</p>'), label.toUpperCase(), 'html')).toBe(`<p>${text}</p>`);
    expect(await decode(bytes(encoded), label, 'text')).toBe(text);
  });

  it.each(samples)('%s is that of its <meta>, in each of its forms', async (label, encoded, text) => {
    for (const meta of [
      `<meta charset="${label}">`,
      `<META CHARSET = ${label} />`,
      `<meta http-equiv="Content-Type" content="text/html; charset=${label}">`,
      `<?xml version="1.0" encoding="${label}"?>`,
      `<!-- ${'x'.repeat(3000)} <meta charset="utf-7"> --><meta charset='${label}'>`,
    ]) {
      expect(await decode(bytes(meta, '<p>', encoded), undefined, 'html')).toBe(`${meta}<p>${text}`);
    }
  });

  it('is that of a byte order mark before all, then of the header, then of <meta>', async () => {
    const meta = '<meta charset="windows-1251">';
    expect(await decode(bytes([0xef, 0xbb, 0xbf], 'a', [0xc3, 0xa9]), 'shift_jis', 'html')).toBe('aé');
    expect(await decode(bytes([0xff, 0xfe, 0x61, 0, 0xe9, 0]), 'utf-8', 'text')).toBe('aé');
    expect(await decode(bytes([0xfe, 0xff, 0, 0x61, 0, 0xe9]), undefined, 'text')).toBe('aé');
    expect(await decode(bytes(meta, [0xc3, 0xa9]), 'utf-8', 'html')).toBe(`${meta}é`);
  });

  it('that nobody knows counts as none named', async () => {
    const meta = '<meta charset="windows-1251">';
    expect(await decode(bytes(meta, [0xea]), 'no-such-charset', 'html')).toBe(`${meta}к`);
    expect(await decode(bytes('<meta charset="x-nonsense">', [0xc3, 0xa9]), undefined, 'html')).toMatch(/é$/);
    expect(await decode(bytes('<meta charset="utf-16">', [0xc3, 0xa9]), undefined, 'html')).toMatch(/é$/);
  });

  it('where none is named is UTF-8, or windows-1252 where it clearly is not', async () => {
    expect(await decode(bytes([0x43, 0x61, 0x66, 0xc3, 0xa9]), undefined, 'html')).toBe('Café');
    expect(await decode(bytes([0x93, 0x43, 0x61, 0x66, 0xe9, 0x94]), undefined, 'html')).toBe('“Café”');
    expect(await decode(bytes('<meta charset="shift_jis">'), undefined, 'text')).toBe(
      '<meta charset="shift_jis">',
    );
  });
});

describe('broken UTF-8', () => {
  it('keeps what is whole, and marks what is not', async () => {
    const page = bytes(
      Buffer.from('Zürich, Genève, Neuchâtel, Käse, Brötchen').toJSON().data,
      [0xc3],
      ' ',
      [0xff],
    );
    expect(await decode(page, 'utf-8', 'html')).toBe(
      'Zürich, Genève, Neuchâtel, Käse, Brötchen\uFFFD \uFFFD',
    );
  });

  it('without a named charset stays UTF-8 where only a little is broken', async () => {
    const text = 'Zürich, Genève, Neuchâtel, Käse. '.repeat(5);
    const page = bytes(Buffer.from(text).toJSON().data, [0xc3]);
    expect(await decode(page, undefined, 'html')).toBe(`${text}\uFFFD`);
  });
});
