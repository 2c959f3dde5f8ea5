import { describe, expect, it } from '@jest/globals';
import { ArticleError } from '../../../src/articles/article.js';
import { articleFromText } from '../../../src/articles/extract/article-from-text.js';

describe('pasted text', () => {
  it('has its short first line as the title and its paragraphs, headings and items in order', () => {
    const article = articleFromText(
      'Rain on Monday\r\n\r\nIt rained for\nsix hours.\n\n# What came of it\n- Two streets\n- One cellar,\n  half full\n\n---\n\nThe end.',
    );
    expect(article).toEqual({
      title: 'Rain on Monday',
      confidence: 'high',
      blocks: [
        { kind: 'paragraph', text: 'It rained for six hours.' },
        { kind: 'heading', text: 'What came of it', level: 1 },
        { kind: 'item', text: 'Two streets' },
        { kind: 'item', text: 'One cellar, half full' },
        { kind: 'paragraph', text: 'The end.' },
      ],
    });
  });

  it('takes the first sentence of a single paragraph for the title, and keeps it in the text', () => {
    const text = 'It rained for 6.5 hours on Monday. Two streets were flooded.';
    expect(articleFromText(text)).toMatchObject({
      title: 'It rained for 6.5 hours on Monday.',
      blocks: [{ kind: 'paragraph', text }],
    });
  });

  it('cuts a first sentence that is too long for a title at the end of a word', () => {
    const { title } = articleFromText('flood '.repeat(60));
    expect(title.length).toBeLessThanOrEqual(121);
    expect(title).toMatch(/flood…$/);
  });

  it.each(['', '  \n\n ', '---\n***'])('is refused where there is no word in it: %j', (text) => {
    expect(() => articleFromText(text)).toThrow(ArticleError);
  });
});
