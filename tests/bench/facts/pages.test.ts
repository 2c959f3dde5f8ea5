import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { pagesIn } from '../../../bench/facts/folder.js';
import { folded } from '../../../bench/facts/whole.js';
import { extractArticle } from '../../../src/articles/extract/read.js';

const pages = [...pagesIn('bench/facts/pages')];

describe('the pages that facts are measured on', () => {
  it('are of many kinds and languages, and all of them judged', () => {
    expect(pages).toHaveLength(readdirSync('bench/facts/pages').length);
    expect(pages.length).toBeGreaterThanOrEqual(40);
    expect(new Set(pages.map(({ judged }) => judged?.kind)).size).toBeGreaterThanOrEqual(12);
    expect(new Set(pages.map(({ judged }) => judged?.language)).size).toBeGreaterThanOrEqual(10);
  });

  it.each(pages.map((page) => [page.name, page] as const))(
    'quote what the page says: %s',
    async (_, page) => {
      const { html, url, judged } = page;
      const { title, blocks } = await extractArticle({ url, kind: 'html', text: html }, () => {});
      const lines = [title, ...blocks.map((block) => block.text)].join('\n');
      const text = folded(lines.replace(/\[\d\]/g, ''));
      const statements = [...(judged?.true ?? []), ...(judged?.false ?? [])];
      expect(statements.length).toBeGreaterThanOrEqual(8);
      expect(statements.filter(({ quote }) => !text.includes(folded(quote)))).toEqual([]);
      const phrases = (judged?.must ?? []).filter(
        (any) => !any.some((phrase) => text.includes(folded(phrase))),
      );
      expect(phrases).toEqual([]);
    },
  );
});
