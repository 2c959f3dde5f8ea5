import { ArticleError } from '../../articles/article.js';
import { type ArticleRead, createArticles } from '../../briefs/index.js';
import type { Config } from '../../config/index.js';
import { OPERATOR } from '../../lib/actor.js';
import { failures } from '../../lib/errors.js';
import { createLog } from '../../lib/log.js';
import { createMetrics } from '../../lib/metrics.js';
import { CommandError, type Helpers } from '../shared/terminal.js';

/** Reads an article and finds its facts, as the app does. @throws CommandError in words */
export async function readArticle(
  url: string,
  config: Config,
  helpers: Helpers | undefined,
): Promise<ArticleRead> {
  const articles = createArticles({
    config,
    log: createLog('silent'),
    metrics: createMetrics(),
    readers: helpers?.readers,
  });
  try {
    return await articles.read({ url, workspace: 'cli', requester: OPERATOR });
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    throw new CommandError(error.code, `${failures[error.code].user} Nothing was sent to fal.`);
  } finally {
    await articles.close();
  }
}

/** The facts as a person reads them before they are drawn. */
export function factsInWords({ facts, source, doubted }: ArticleRead): string {
  return [
    '',
    facts.title,
    ...facts.points.map(({ text }, index) => `  ${index + 1}. ${text}`),
    ...facts.numbers.map(({ value, measures }) => `  - ${value}${measures ? `: ${measures}` : ''}`),
    `  (${facts.layout}, ${facts.language}${source.site ? `, from ${source.site}` : ''})`,
    ...(doubted ? ['  This may not be the article, or not all of it.'] : []),
    '',
  ].join('\n');
}
