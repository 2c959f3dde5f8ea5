import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { byReadability } from '../../src/articles/extract/libraries.js';
import { extractArticle } from '../../src/articles/extract/read.js';
import { createBriefer } from '../../src/briefs/briefer.js';
import { createReader } from '../../src/briefs/reader/reader.js';
import { createLog } from '../../src/lib/log.js';
import { createMetrics } from '../../src/lib/metrics.js';
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
  const reader = createReader();
  const briefer = createBriefer({
    llm: undefined,
    reader,
    log: createLog('silent'),
    metrics: createMetrics(),
  });
  const owner = { workspace: 'T1', requester: 'U1' };
  let pages = 0;
  const brief = async (html: string, url: string) => {
    const sent = {
      body: Buffer.from(html),
      contentType: 'text/html; charset=utf-8',
      contentEncoding: undefined,
    };
    await briefer.brief(await reader.read({ url, ...sent }, {}, owner), owner);
  };
  // A reader's start is paid once in a process's life, and is not a page's time.
  await brief('<h1>Warm</h1><p>The first page warms a reader up.</p>', 'https://example.com/').catch(
    () => {},
  );
  try {
    const times = await measure(folder, async (html, url) => {
      pages++;
      await brief(html, url);
      return { blocks: [] };
    });
    const texts = await measure(folder, (text, url) => extractArticle({ url, kind: 'html', text }, () => {}));
    const facts = { ...texts, p50: times.p50, p95: times.p95, max: times.max };
    const readability = await measure(folder, async (html, url) => ({ blocks: byReadability(html, url) }));
    return { pages, facts, readability };
  } finally {
    reader.close();
  }
}
