import { type Article, ArticleError } from '../../src/articles/article.js';
import { extractArticle } from '../../src/articles/extract/read.js';
import { languageOfArticle } from '../../src/articles/text-language.js';
import type { Briefer } from '../../src/briefs/briefer.js';
import { told } from '../../src/briefs/reader/perform.js';
import type { Facts } from '../../src/models/facts.js';
import type { Page } from './folder.js';

/** What a page came to. */
export interface Briefed {
  article?: Article;
  facts?: Facts;
  /** Why there are none. */
  fault?: string;
}

/** Reads a page as the app does it, and has its facts found. */
export async function briefOf({ html, url }: Page, briefer: Briefer): Promise<Briefed> {
  let article: Article | undefined;
  try {
    article = await extractArticle({ url, kind: 'html', text: html }, () => {});
    const language = await languageOfArticle(article);
    const read = told({ article: { ...article, language }, url }, {});
    const { facts } = await briefer.brief(read, { workspace: 'bench', requester: 'bench' });
    return { article, facts };
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    return { ...(article && { article }), fault: error.code };
  }
}

/** An article's text as statements are held against it: a block a line. */
export function textOf({ blocks }: Article): string {
  return blocks.map(({ text }) => text).join('\n');
}
