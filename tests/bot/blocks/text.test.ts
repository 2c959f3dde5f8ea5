import { parseMrkdwn } from '@infograph/slack-stand-in';
import { describe, expect, it } from '@jest/globals';
import { cut, escaped, notified, quoted } from '../../../src/bot/blocks/text.js';
import { fc } from '../../support/fast-check.js';

const anyText = fc.string({ unit: 'binary', maxLength: 300 });

describe('cut', () => {
  it('leaves what fits as it is', () => {
    expect(cut('abcdef', 6)).toBe('abcdef');
  });

  it('shows that something is missing, and never cuts an emoji or letter apart', () => {
    expect(cut('abcdefgh', 6)).toBe('abcd …');
    expect(cut('ab👩‍👩‍👧‍👦cd', 8)).toBe('ab …');
  });

  it('leaves something of a letter that is longer than the room for it', () => {
    expect(cut(`Z${'\u0301'.repeat(100)}`, 6)).toBe(`Z${'\u0301'.repeat(3)} …`);
  });

  it('never gives more than the limit, nor half a character', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 6, max: 80 }), (text, limit) => {
        const kept = cut(text, limit);
        expect(kept.length).toBeLessThanOrEqual(limit);
        expect(Buffer.from(kept).toString()).toBe(kept);
      }),
    );
  });
});

describe("people's text in markdown", () => {
  it('reads as it was written, with no mention and no link, whatever it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const segments = parseMrkdwn(escaped(text), { autoLink: false, formatting: false });
        expect(segments.every(({ kind }) => kind === 'text')).toBe(true);
        const read = segments.map((segment) => (segment.kind === 'text' ? segment.text : '')).join('');
        const marks = /[\u202A-\u202E\u2066-\u2069]/g;
        expect(read.replace(marks, '')).toBe(text.replace(marks, ''));
      }),
    );
  });

  it('cannot turn the words behind it around', () => {
    expect(escaped('a\u202eb')).toBe('\u2068a\u202eb\u2069');
  });

  it('is one line of 150 at most in a notification, before it is escaped', () => {
    expect(notified('a\n\n<b>')).toBe('a &lt;b&gt;');
    expect(notified('x'.repeat(1_000))).toHaveLength(150);
  });
});

describe('a quotation', () => {
  it('shows the first 500 characters, in which nothing is markup', () => {
    const [quote] = quoted(`*bold* ${'x'.repeat(1_000)}`).elements;
    expect(quote).toMatchObject({ type: 'rich_text_quote', elements: [{ type: 'text' }] });
    expect(JSON.stringify(quote)).toContain('*bold* xxx');
    expect(JSON.stringify(quote).length).toBeLessThan(600);
  });
});
