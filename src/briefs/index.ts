import type { SentPage } from '../articles/article.js';
import { createPageFetcher } from '../articles/fetch/page-fetcher.js';
import type { Config } from '../config/index.js';
import { createLlm } from '../fal/llm.js';
import { defined } from '../lib/defined.js';
import type { Log } from '../lib/log.js';
import type { Metrics } from '../lib/metrics.js';
import type { Brief, Made, Source } from '../models/brief.js';
import type { Dropped, Facts } from '../models/facts.js';
import { createBriefer } from './briefer.js';
import { createOutliner, type MakeOutline } from './outliner.js';
import type { Pool } from './reader/pool.js';
import { createReader, POISON_LIFE_MS } from './reader/reader.js';
import { Overrun } from './reader/reader-process.js';

export { checkGiven } from './check/given.js';
export { altTextOf, shortAltText, shortened } from './facts/alt-text.js';
export { editedFacts } from './facts/edited.js';
export { BriefFault, readGivenBrief } from './facts/given.js';
export { composeArtPrompt, composeOutlinedPrompt, composePrompt } from './facts/image-prompt.js';
export { shownFacts } from './facts/shown.js';
export { saysMore } from './outline/index.js';
export type { MakeOutline, Outline } from './outliner.js';

/** What to read, and what of it is wanted. */
export type ArticleQuery = Pick<Brief, 'workspace' | 'requester' | 'url' | 'pasted' | 'focus' | 'language'> &
  Partial<Pick<Brief, 'readFaults'>> & {
    /** A page that is there already. */
    page?: SentPage;
  };

export interface ArticleRead {
  source: Source;
  facts: Facts;
  /** The beginning of the text, where it may not be the article. */
  doubted?: string;
  /** Of the article: its language (BCP 47), whether it is one for sure, and how many words it has. */
  about: { language: string; confidence: 'high' | 'low'; words: number };
  /** Facts that did not hold. */
  dropped: readonly Dropped[];
  made: Made;
}

/** Reads an article and finds its facts. @throws ArticleError */
export type ReadArticle = (query: ArticleQuery) => Promise<ArticleRead>;

export interface Articles {
  read: ReadArticle;
  /** What an infographic of a prompt will say. */
  outline: MakeOutline;
  close(): Promise<void>;
}

interface Dependencies {
  config: Pick<Config, 'articles' | 'fal' | 'publicUrl'>;
  log: Log;
  metrics: Metrics;
  /** The processes that read, in the place of some of its own. */
  readers?: Pool | undefined;
}

/** From a link, a text or a prompt to the facts that an image is made of: fetch, read, brief. */
export function createArticles({ config, log, metrics, readers }: Dependencies): Articles {
  const pages = createPageFetcher({ allowHosts: config.articles.allowHosts, publicUrl: config.publicUrl });
  const reader = createReader({ pool: readers });
  const { llmModel, checkModel } = config.articles;
  const llmOf = (model: string | undefined) =>
    model === undefined ? undefined : createLlm(config.fal, model, metrics);
  const briefer = createBriefer({ llm: llmOf(llmModel), checker: llmOf(checkModel), reader, log, metrics });

  return {
    outline: createOutliner({ llm: llmOf(llmModel), log, metrics }),
    async read({ url, pasted, page, focus, language, workspace, requester, readFaults = 0 }) {
      const owner = { workspace, requester };
      const wish = defined({ focus, language });
      const what =
        url === undefined ? (page ?? pasted ?? '') : await pages.fetch(url, workspace, readFaults > 0);
      try {
        const read = await reader.read(what, wish, owner);
        const { facts, made, dropped } = await briefer.brief(read, owner, wish);
        const { about, source, doubted } = read;
        return { source, about, facts, dropped, made, ...defined({ doubted: doubted || undefined }) };
      } catch (error) {
        if (error instanceof Overrun) {
          reader.condemn(what, error);
          if (url !== undefined) pages.condemn(url, error, POISON_LIFE_MS);
        }
        throw error;
      }
    },
    async close() {
      pages.close();
      reader.close();
    },
  };
}
