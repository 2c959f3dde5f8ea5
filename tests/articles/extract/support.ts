import type { Article } from '../../../src/articles/article.js';
import { blocksOf } from '../../../src/articles/extract/blocks.js';
import { parseDocument } from '../../../src/articles/extract/dom.js';
import { extractArticle } from '../../../src/articles/extract/read.js';
import { told } from '../../../src/articles/extract/told.js';

/** Enough of an article around a piece of HTML that it is read as one. */
export const story = [
  'The lighthouse of Grue was built in 1874 by 60 masons, who carried the stone over the ice in two winters.',
  'Its lamp burned rape oil until 1911, then gas, and since 1958 it has been electric and turns by itself.',
  'Some 9,000 people climb the 212 steps each summer, the parish says, and most of them count as they climb.',
  'The last keeper left in 1987, and his house at the foot of the tower is now a school for young ornithologists.',
  'Repairs will cost 1.3 million crowns, of which the county pays half and the friends of the tower the other half.',
];

/** What all blocks of a piece of HTML say, as if all of them were chosen. */
export function said(html: string): [string, string][] {
  const { body } = parseDocument(html, 'https://grue.example/');
  const blocks = body ? blocksOf(body).filter(({ concealed }) => !concealed) : [];
  return told(blocks, blocks).map(({ kind, text }) => [kind, text]);
}

/** A page with a story, read as an article. */
export function reading(
  html: string,
  { head = '', title = 'The tower', h1 = 'The tower', url = 'https://grue.example/tower', lang = 'en' } = {},
): Promise<Article> {
  const paragraphs = story.map((line) => `<p>${line}</p>`).join('');
  const text = `<html lang="${lang}"><head><title>${title}</title>${head}</head><body><nav><a href="/">Home</a></nav><main><article><h1>${h1}</h1>${paragraphs}${html}</article></main></body></html>`;
  return extractArticle({ url, kind: 'html', text }, () => {});
}

/** The blocks of an article that are not the story's. */
export function besides({ blocks }: Article): string[] {
  return blocks.filter(({ text }) => !story.includes(text)).map(({ text }) => text);
}
