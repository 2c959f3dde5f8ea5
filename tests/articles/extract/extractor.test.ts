import { afterAll, describe, expect, it } from '@jest/globals';
import type { Article, ArticleError } from '../../../src/articles/article.js';
import { createExtractor } from '../../../src/articles/extract/extractor.js';

const sentences = [
  'The river Ouse rose by 1.4 metres in six hours on Monday, the fastest rise since 1947, the agency said.',
  'Two streets were closed, and 130 households spent the night in the town hall, where volunteers served soup.',
  'Engineers opened the second gate at noon, and the level fell by ten centimetres an hour until the evening.',
  'The council wants to spend 4.2 million pounds on a new weir, which would take three years to build.',
  'Farmers downstream disagree: they lost 300 hectares of wheat, and say that the gate was opened too late.',
  'A public hearing is planned for the ninth of April, after which the council will decide, its speaker said.',
  'Insurers put the damage at eleven million pounds so far, most of it to cellars and to cars in the old town.',
  'Forecasters expect a dry week, and the agency lifted its last warning late on Tuesday, to general relief.',
];
const nav = `<nav><ul>${'<li><a href="/x">Weather</a></li><li><a href="/y">Sport</a></li>'.repeat(10)}</ul></nav>`;
const related = `<aside class="related-posts"><h3>You may also like</h3>${'<p><a href="/z">Ten gardens to see this spring</a></p>'.repeat(6)}</aside>`;
const footer = '<footer><p>© 2026 The Gauge. All rights reserved.</p></footer>';

function page(text: string, head = ''): { url: string; kind: 'html'; text: string } {
  const html = `<html lang="en"><head><title>Six hours of rain | The Gauge</title>${head}</head><body>${nav}<main><article><h1>Six hours of rain</h1>${text}</article></main>${related}${footer}</body></html>`;
  return { url: 'https://news.example/rain', kind: 'html', text: html };
}
const article = page(sentences.map((each) => `<p>${each}</p>`).join(''));

async function fault(reading: Promise<Article>): Promise<string> {
  return reading.then(
    () => 'read',
    (error: ArticleError) => error.code,
  );
}

describe('an extractor', () => {
  const extractor = createExtractor();
  afterAll(() => extractor.close());

  it('reads the article and leaves what stands around it', async () => {
    expect(await extractor.extract(article)).toEqual({
      title: 'Six hours of rain',
      language: 'en',
      confidence: 'high',
      blocks: sentences.map((text) => ({ kind: 'paragraph', text })),
    });
  });

  it('reads several pages in turn, each for the one who asked', async () => {
    const numbers = [1, 2, 3];
    const read = await Promise.all(
      numbers.map((number) =>
        extractor.extract(page(sentences.map((each) => `<p>${number}: ${each}</p>`).join(''))),
      ),
    );
    expect(read.map(({ blocks }) => blocks[0]?.text.slice(0, 1))).toEqual(['1', '2', '3']);
  });

  it('takes plain text as it is', async () => {
    const text = 'Rain\n\nIt rained.';
    expect(await extractor.extract({ url: 'https://e.example/a.txt', kind: 'text', text })).toMatchObject({
      title: 'Rain',
    });
  });

  it('tells a page without an article, and one that is locked', async () => {
    expect(await fault(extractor.extract({ url: 'https://e.example/', kind: 'html', text: '' }))).toBe(
      'article_empty',
    );
    const paid =
      '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>';
    expect(await fault(extractor.extract(page(`<p>${sentences[0]}</p>`, paid)))).toBe('article_locked');
  });

  it('is unsure of a very short text', async () => {
    expect(await extractor.extract(page(`<p>${sentences[0]}</p><p>${sentences[1]}</p>`))).toMatchObject({
      confidence: 'low',
    });
  });
});

describe('an extractor with a limit', () => {
  it('gives up a page that takes too long, and reads the next one', async () => {
    const extractor = createExtractor({ limitMs: 1 });
    expect(await fault(extractor.extract(article))).toBe('article_unreadable');
    await extractor.close();
  });

  it('refuses a page when too many wait, and fails those that wait when it is closed', async () => {
    const extractor = createExtractor({ queueLength: 1 });
    const [first, second] = [fault(extractor.extract(article)), fault(extractor.extract(article))];
    expect(await fault(extractor.extract(article))).toBe('article_unreadable');
    await extractor.close();
    expect(await Promise.all([first, second])).toEqual(['article_unreadable', 'article_unreadable']);
    expect(await fault(extractor.extract(article))).toBe('article_unreadable');
  });
});
