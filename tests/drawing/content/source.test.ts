import { describe, expect, it } from '@jest/globals';
import { contentOf } from '../../../src/drawing/content/index.js';
import { sourceText } from '../../../src/drawing/themes/frames.js';
import { brief } from './briefs.js';

const sourced = (
  language: string,
  source?: { site?: string; title?: string; published?: string; url?: string },
) => sourceText(contentOf(brief(language, 'list', 'x', { points: ['y'], ...(source ? { source } : {}) })));

describe('the source', () => {
  it.each([
    ['en', 'Source: Gazette, March 2026'],
    ['de', 'Quelle: Gazette, März 2026'],
    ['fr', 'Source\u00a0: Gazette, mars 2026'],
    ['ja', '出典：Gazette、2026年3月'],
    ['ar', 'المصدر: Gazette، مارس 2026'],
    ['he', 'מקור: Gazette, מרץ 2026'],
    ['zh-TW', '來源：Gazette，2026年3月'],
    ['th', 'ที่มา: Gazette, มีนาคม 2026'],
    ['tlh', 'Source: Gazette, March 2026'],
    ['und', 'Source: Gazette, March 2026'],
  ])('is told in the words of the brief (%s)', (language, told) => {
    expect(sourced(language, { site: 'Gazette', title: 'x', published: '2026-03-31T23:30:00-10:00' })).toBe(
      told,
    );
  });

  it.each([
    [{ title: 'On beans', published: '2026' }, 'Source: On beans, 2026'],
    [{ site: 'Gazette', published: 'last week' }, 'Source: Gazette'],
    [{ site: ' ', url: 'https://www.gazette.example/beans' }, 'Source: gazette.example'],
    [{ published: '2026-03' }, undefined],
    [undefined, undefined],
  ])('is what is known of it: %j', (source, told) => {
    expect(sourced('en', source)).toBe(told);
  });
});

describe('the direction', () => {
  it.each([
    ['ar', 'rtl'],
    ['he', 'rtl'],
    ['fa-IR', 'rtl'],
    ['az-Arab', 'rtl'],
    ['az', 'ltr'],
    ['hi', 'ltr'],
    ['en', 'ltr'],
  ])('is that of the language’s script (%s)', (language, direction) => {
    expect(contentOf(brief(language, 'list', 'x', { points: ['y'] })).direction).toBe(direction);
  });

  it('is that of the title where nobody knows the language', () => {
    expect(contentOf(brief('und', 'list', '5 שלום', { points: ['y'] })).direction).toBe('rtl');
  });
});
