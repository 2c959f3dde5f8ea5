import { describe, expect, it } from '@jest/globals';
import type { Article, FetchedPage } from '../../../src/articles/article.js';
import { extractArticle } from '../../../src/articles/extract/read.js';

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

const reading = (page: FetchedPage) => extractArticle(page, () => {});

describe('a page', () => {
  it('is read as its article, without what stands around it', async () => {
    expect(await reading(article)).toEqual({
      title: 'Six hours of rain',
      language: 'en',
      confidence: 'high',
      blocks: sentences.map((text) => ({ kind: 'paragraph', text })),
    });
  });

  it('without an article is told, and so is one that is locked', async () => {
    const empty = { url: 'https://e.example/', kind: 'html' as const, text: '' };
    await expect(reading(empty)).rejects.toMatchObject({ code: 'article_empty' });
    const paid =
      '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>';
    await expect(reading(page(`<p>${sentences[0]}</p>`, paid))).rejects.toMatchObject({
      code: 'article_locked',
    });
  });

  it('with a very short text is doubted', async () => {
    expect(await reading(page(`<p>${sentences[0]}</p><p>${sentences[1]}</p>`))).toMatchObject({
      confidence: 'low',
    });
  });

  it('is read in order, however deep its elements are nested', async () => {
    const deep = page(sentences.map((text) => `<p>${text}</p>${'<div>'.repeat(200)}`).join(''));
    expect(await reading(deep)).toMatchObject({
      confidence: 'high',
      blocks: sentences.map((text) => ({ kind: 'paragraph', text })),
    });
    const within = page(
      `${'<span>'.repeat(1000)}${sentences[0]} <b>Then</b> ${sentences[1]}${'</span>'.repeat(1000)}`,
    );
    const { blocks } = await reading(within);
    expect(blocks.map(({ text }) => text)).toEqual([`${sentences[0]} Then ${sentences[1]}`]);
  });

  it('is likely to be what was found before the slow steps', async () => {
    const early: Article[] = [];
    await extractArticle(article, (found) => early.push(found));
    expect(early.map(({ blocks }) => blocks[0]?.text)).toEqual([sentences[0], sentences[0]]);
    expect(early.map(({ confidence }) => confidence)).toEqual(['low', 'low']);
  });
});
