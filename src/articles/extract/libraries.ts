import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { blocksOf, type PageBlock } from './blocks.js';
import { isDomElement, parseDocument, shell } from './dom.js';

const MAX_ELEMENTS = 50_000;

/** What Readability takes for the article; nothing where it finds none or breaks. It changes the document, so it gets its own. */
export function byReadability(html: string, url: string): PageBlock[] {
  try {
    const options = { serializer: (node: unknown) => node, maxElemsToParse: MAX_ELEMENTS };
    const content = new Readability(parseDocument(html, url), options).parse()?.content;
    return isDomElement(content) ? blocksOf(content) : [];
  } catch {
    return [];
  }
}

/** What Defuddle takes for the article; nothing where it finds none or breaks. It may not ask the network for more. */
export async function byDefuddle(html: string, url: string): Promise<PageBlock[]> {
  try {
    const { content } = await Defuddle(parseDocument(html, url), url, { useAsync: false, fetch: noNetwork });
    const { body } = parseDocument(shell(content), url);
    return body ? blocksOf(body) : [];
  } catch {
    return [];
  }
}

function noNetwork(): Promise<never> {
  return Promise.reject(new Error('reading a page does not use the network'));
}
