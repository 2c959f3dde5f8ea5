import type { Config } from '../config.js';
import { createLlm } from '../fal/llm.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import type { Brief, Source } from '../models/brief.js';
import type { Article, Facts } from './article.js';
import { createBriefer } from './brief/index.js';
import { articleFromText } from './extract/article-from-text.js';
import { createExtractor } from './extract/extractor.js';
import { createPageFetcher } from './fetch/page-fetcher.js';

export { altTextOf } from './brief/alt-text.js';
export { editedFacts } from './brief/edited.js';
export { composePrompt } from './brief/image-prompt.js';

/** What is shown of a text that may not be the article. */
const DOUBTED_CHARACTERS = 500;

/** What to read, and what of it is wanted. */
export type ArticleQuery = Pick<Brief, 'url' | 'pasted' | 'focus' | 'language'> &
  Partial<Pick<Brief, 'workspace'>>;

export interface ArticleRead {
  source: Source;
  facts: Facts;
  /** The beginning of the text, where it may not be the article. */
  doubted?: string;
  made: NonNullable<Brief['made']>;
}

/** Reads an article and finds its facts. @throws ArticleError */
export type ReadArticle = (query: ArticleQuery) => Promise<ArticleRead>;

export interface Articles {
  read: ReadArticle;
  close(): Promise<void>;
}

interface Dependencies {
  config: Pick<Config, 'articles' | 'fal' | 'publicUrl'>;
  log: Log;
  metrics: Metrics;
}

/** From a link, or a text, to the facts that an image is made of: fetch, extract, brief. */
export function createArticles({ config, log, metrics }: Dependencies): Articles {
  const pages = createPageFetcher({ allowHosts: config.articles.allowHosts, publicUrl: config.publicUrl });
  const extractor = createExtractor();
  const { llmModel } = config.articles;
  const llm = llmModel === undefined ? undefined : createLlm(config.fal, llmModel, metrics);
  const briefer = createBriefer({ llm, log, metrics });

  async function articleOf({ url, pasted, workspace }: ArticleQuery): Promise<{ article: Article; url?: string }> {
    if (url === undefined) return { article: articleFromText(pasted ?? '') };
    const page = await pages.fetch(url, workspace);
    const article = await extractor.extract(page);
    return { article, url: article.canonicalUrl ?? page.url };
  }

  return {
    async read(query) {
      const { article, url } = await articleOf(query);
      const { focus, language } = query;
      const { facts, by, usage } = await briefer.brief(article, {
        ...(focus ? { focus } : {}),
        ...(language ? { language } : {}),
      });
      return {
        source: sourceOf(article, url),
        facts,
        made: { by, ...usage },
        ...(article.confidence === 'low' ? { doubted: beginningOf(article) } : {}),
      };
    },
    async close() {
      pages.close();
      await extractor.close();
    },
  };
}

function sourceOf({ title, site, author, published }: Article, url: string | undefined): Source {
  return {
    title,
    ...(site ? { site } : {}),
    ...(author ? { author } : {}),
    ...(published ? { published } : {}),
    ...(url ? { url } : {}),
  };
}

function beginningOf({ blocks }: Article): string {
  const text = blocks.map((block) => block.text).join(' ');
  return text.length <= DOUBTED_CHARACTERS ? text : `${text.slice(0, DOUBTED_CHARACTERS - 1)}…`;
}
