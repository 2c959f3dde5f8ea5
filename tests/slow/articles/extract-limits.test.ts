import { afterAll, describe, expect, it } from '@jest/globals';
import { ArticleError } from '../../../src/articles/article.js';
import { createReader } from '../../../src/briefs/reader/reader.js';
import type { Read } from '../../../src/briefs/reader/tasks.js';

const owner = { workspace: 'T1', requester: 'U1' };
const html = { url: 'https://example.com/', contentType: 'text/html', contentEncoding: undefined };
const blocksOf = ({ reading }: Read): unknown[] => JSON.parse(reading).blocks;

const sentence = 'The river rose by 1.4 metres in six hours on Monday, the fastest rise in a generation.';
const pages: [string, string][] = [
  ['10,000 nested elements', '<div>'.repeat(10_000) + `<p>${sentence}</p>`.repeat(20)],
  ['10,000 unclosed inline elements', '<b>'.repeat(10_000) + sentence.repeat(20)],
  ['5 MB of paragraphs', Array.from({ length: 50_000 }, (_, i) => `<p>${i}: ${sentence}</p>`).join('')],
  ['5 MB of links', '<div class="x"><a href="/y">a link</a></div>'.repeat(120_000)],
  ['5 MB in one paragraph', `<p>${sentence.repeat(58_000)}`],
];

describe('a monstrous page', () => {
  const reader = createReader();
  afterAll(() => reader.close());
  const reading = (text: string) => reader.read({ ...html, body: Buffer.from(text) }, {}, owner);

  it.each(pages)('of %s ends in an article or in words for the person who asked', async (_, text) => {
    const read: Read | ArticleError = await reading(text).catch((error: ArticleError) => error);
    if (read instanceof ArticleError) expect(read.code).toMatch(/^article_(?:empty|unreadable)$/);
    else expect(blocksOf(read).length).toBeGreaterThan(0);
  });

  it('does not keep the next page from being read', async () => {
    const read = await reading(Array.from({ length: 20 }, (_, i) => `<p>${i}: ${sentence}</p>`).join(''));
    expect(blocksOf(read)).toHaveLength(20);
  });
});
