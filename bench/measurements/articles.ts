import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createBriefer } from '../../src/articles/brief/index.js';
import { createExtractor } from '../../src/articles/extract/extractor.js';
import { byReadability } from '../../src/articles/extract/libraries.js';
import { createLog } from '../../src/log.js';
import { createMetrics } from '../../src/metrics.js';
import { measure, type Result } from '../extract/measure.js';

export interface ArticleNumbers {
  pages: number;
  /** From a page to its facts, without a language model. */
  facts: Result;
  readability: Result;
}

/** The pages of the folder that ARTICLES_DIR names, each read and its facts found; undefined without one. */
export async function measureArticles(
  folder = process.env.ARTICLES_DIR ?? '',
): Promise<ArticleNumbers | undefined> {
  if (!existsSync(join(folder, 'ground-truth.json'))) return undefined;
  const extractor = createExtractor();
  const briefer = createBriefer({ llm: undefined, log: createLog('silent'), metrics: createMetrics() });
  let pages = 0;
  const read = async (text: string, url: string) => {
    const article = await extractor.extract({ url, kind: 'html', text });
    await briefer.brief(article);
    return article;
  };
  // The thread's start is paid once in a process's life, and is not a page's time.
  await read('<h1>Warm</h1><p>The first page warms the thread up.</p>', 'https://example.com/').catch(
    () => {},
  );
  try {
    const facts = await measure(folder, async (text, url) => {
      pages++;
      return await read(text, url);
    });
    const readability = await measure(folder, async (html, url) => ({ blocks: byReadability(html, url) }));
    return { pages, facts, readability };
  } finally {
    await extractor.close();
  }
}
