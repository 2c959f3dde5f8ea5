import { afterAll, describe, expect, it } from '@jest/globals';
import { type Article, ArticleError } from '../../../src/articles/article.js';
import { createExtractor } from '../../../src/articles/extract/extractor.js';

const sentence = 'The river rose by 1.4 metres in six hours on Monday, the fastest rise in a generation.';
const pages: [string, string][] = [
  ['10,000 nested elements', '<div>'.repeat(10_000) + `<p>${sentence}</p>`.repeat(20)],
  ['10,000 unclosed inline elements', '<b>'.repeat(10_000) + sentence.repeat(20)],
  ['5 MB of paragraphs', Array.from({ length: 50_000 }, (_, i) => `<p>${i}: ${sentence}</p>`).join('')],
  ['5 MB of links', '<div class="x"><a href="/y">a link</a></div>'.repeat(120_000)],
  ['5 MB in one paragraph', `<p>${sentence.repeat(58_000)}`],
];

describe('a monstrous page', () => {
  const extractor = createExtractor();
  afterAll(() => extractor.close());

  it.each(pages)('of %s ends in an article or in words for the person who asked', async (_, text) => {
    const read: Article | ArticleError = await extractor
      .extract({ url: 'https://example.com/', kind: 'html', text })
      .catch((error: ArticleError) => error);
    if (read instanceof ArticleError) expect(read.code).toMatch(/^article_(?:empty|unreadable)$/);
    else expect(read.blocks.length).toBeGreaterThan(0);
  });

  it('does not keep the next page from being read', async () => {
    const text = Array.from({ length: 20 }, (_, i) => `<p>${i}: ${sentence}</p>`).join('');
    const article = await extractor.extract({ url: 'https://example.com/', kind: 'html', text });
    expect(article.blocks).toHaveLength(20);
  });
});
