import { describe, expect, it } from '@jest/globals';
import { createFontBook } from '../../../src/drawing/fonts/book.js';
import { createPictures } from '../../../src/drawing/picture.js';
import type { DrawableBrief } from '../../../src/drawing/scene/drawing.js';

const pictures = createPictures(createFontBook({ extraFolders: [] }));

/** Titles with letters that reach high, and how far above the baseline those do, in parts of their size. */
const titles: Array<[language: string, title: string, reach: number]> = [
  ['en', 'ÄGYPTEN grows ÖLS and ÜBUNGEN in every year that the country has known', 0.95],
  ['ja', '地震が起きたら最初の10分でする6つのこと', 0.85],
  ['ar', 'المصباح الموفر أرخص من العادي إلى آخر ستة أشهر', 0.95],
  ['hi', 'सबसे ज़्यादा पेड़ पूर्वी ज़िले ने लगाए', 0.88],
];

const briefOf = (language: string, title: string): DrawableBrief => ({
  ...{ title, language, layout: 'list' },
  points: [title.slice(0, 20), title.slice(3, 25), title.slice(5, 20)].map((text) => ({ text })),
  numbers: [],
});

async function titleAndRule(language: string, title: string, theme: 'stage' | 'index', ratio: string) {
  const { scene } = await pictures.compose(briefOf(language, title), { theme, ratio });
  const first = scene.texts.find(({ role }) => role === 'title');
  const height = theme === 'stage' ? 8 : 12;
  const rules = scene.shapes.flatMap(({ d }) => {
    const [, from, to] = /^M[\d.]+ ([\d.]+)H[\d.]+V([\d.]+)H[\d.]+Z$/.exec(d) ?? [];
    const [top, bottom] = [Number(from), Number(to)];
    return Math.abs(bottom - top - height) < 0.5 ? [{ top, bottom }] : [];
  });
  const top = (first?.baseline ?? 0) - (first?.size ?? 0);
  return { scene, first, rule: rules.find(({ bottom }) => Math.abs(bottom - top) < 100) };
}

describe.each(['16:9', '9:16'])('the rule over a title, %s', (ratio) => {
  it.each(titles)('stands clear of its highest letters: %s', async (language, title, reach) => {
    for (const theme of ['stage', 'index'] as const) {
      const { first, rule } = await titleAndRule(language, title, theme, ratio);
      const ink = (first?.baseline ?? 0) - reach * (first?.size ?? 0);
      expect(ink - (rule?.bottom ?? Number.POSITIVE_INFINITY)).toBeGreaterThanOrEqual(19);
    }
  });

  it.each(titles)('stands apart from what is above it: %s', async (language, title) => {
    const { scene, rule } = await titleAndRule(language, title, 'stage', ratio);
    for (const { baseline, role } of scene.texts)
      if (role === 'body' || role === 'label') expect((rule?.top ?? 0) - baseline).toBeGreaterThanOrEqual(48);
  });
});

/** Subtitles under titles whose last line reaches far down, with how far, in parts of its size. */
const subtitled: Array<[language: string, title: string, subtitle: string, below: number, above: number]> = [
  ['hi', 'सबसे ज़्यादा पेड़ पूर्वी ज़िले ने लगाए', '2025 में लगाए गए पेड़', 0.28, 0.9],
  ['ar', 'الاستحمام يستهلك ثلث ماء البيت كل يوم', 'استهلاك الفرد في اليوم', 0.38, 0.85],
  ['en', 'Typing Egypt copies every page by day', 'People per day', 0.25, 0.74],
];

describe.each(['16:9', '4:5', '9:16'])('a subtitle, %s', (ratio) => {
  it.each(subtitled)('stands clear of the title: %s', async (language, title, subtitle, below, above) => {
    for (const theme of ['paper', 'block', 'stage', 'index'] as const) {
      const { scene } = await pictures.compose({ ...briefOf(language, title), subtitle }, { theme, ratio });
      const last = scene.texts.filter(({ role }) => role === 'title').at(-1);
      const first = scene.texts.find(({ role }) => role === 'subtitle');
      const end = (last?.baseline ?? Number.POSITIVE_INFINITY) + below * (last?.size ?? 0);
      const start = (first?.baseline ?? 0) - above * (first?.size ?? 0);
      expect(start - end).toBeGreaterThanOrEqual(15.5);
    }
  });
});

it.each([
  ['ja', '地震が起きたら最初の10分でする6つのこと', /の$/],
  ['ar', 'المصباح الموفر أرخص من العادي بعد ستة أشهر', /من$/],
])('no line of a title ends with a word that belongs to the next: %s', async (language, title, bad) => {
  for (const theme of ['paper', 'block', 'stage', 'index'] as const) {
    const { scene } = await pictures.compose(briefOf(language, title), { theme, ratio: '9:16' });
    for (const { role, spans } of scene.texts)
      if (role === 'title') expect(spans.map(({ text }) => text).join('')).not.toMatch(bad);
  }
});

it.each(['16:9', '4:5', '1:1', '9:16'])('the band of a short title is as long as it: %s', async (ratio) => {
  const { scene } = await pictures.compose(briefOf('en', 'Seven rules for every tax'), {
    theme: 'block',
    ratio,
  });
  const ends = scene.texts.flatMap(({ role, x, width }) => (role === 'title' ? [x + width] : []));
  const end = Math.max(...ends);
  const [, across] = /^M0 0H([\d.]+)V/.exec(scene.shapes[0]?.d ?? '') ?? [];
  const beyond = Number(across) - end;
  expect(beyond).toBeGreaterThanOrEqual(64);
  if (end < 0.75 * scene.width) expect(beyond).toBeLessThan(80);
  else expect(Number(across)).toBe(scene.width);
});
