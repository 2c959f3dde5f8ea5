import { ArticleError } from '../../articles/article.js';
import { type ArticleRead, createArticles } from '../../briefs/index.js';
import { readConfig } from '../../config/index.js';
import { OPERATOR } from '../../lib/actor.js';
import { defined } from '../../lib/defined.js';
import { failures } from '../../lib/errors.js';
import { createLog } from '../../lib/log.js';
import { createMetrics } from '../../lib/metrics.js';
import type { Source } from '../../models/brief.js';
import type { Dropped, Facts } from '../../models/facts.js';
import { CommandError, type Terminal } from '../shared/terminal.js';
import { NO_ADDRESS, type Subject } from './subject.js';

/** What would be drawn, with what it rests on. */
export interface BriefFound {
  article?: {
    title: string;
    author?: string;
    site?: string;
    /** ISO 8601. */
    published?: string;
    /** BCP 47. */
    language: string;
    confidence: 'high' | 'low';
    words: number;
  };
  brief: Facts & { source?: Partial<Source> };
  made: ArticleRead['made'];
  dropped: readonly Dropped[];
}

export interface BriefWish {
  /** Whether a language model may be asked; without `FAL_KEY` none is. */
  model: boolean;
  /** BCP 47. */
  language?: string;
  focus?: string;
}

/** So long a model has for the outline of a prompt: nobody waits for an image. */
const OUTLINE_WITHIN_MS = 20_000;

/** Finds what an infographic of it would say, as the app does. @throws CommandError in words */
export async function findBrief(
  subject: Subject,
  { model, language, focus }: BriefWish,
  { environment, helpers }: Pick<Terminal, 'environment' | 'helpers'>,
): Promise<BriefFound> {
  const config = readConfig(environment);
  const asks = model && config.fal.key !== undefined;
  const articles = createArticles({
    config: asks ? config : { ...config, articles: { ...config.articles, llmModel: undefined } },
    log: createLog('silent'),
    metrics: createMetrics(),
    readers: helpers?.readers,
  });
  try {
    if (subject.kind === 'prompt') {
      const wish = { language, withinMs: OUTLINE_WITHIN_MS };
      const { facts, by, dropped, usage } = await articles.outline(subject.words, wish);
      return { brief: facts, made: { by, ...usage }, dropped };
    }
    const what = subject.kind === 'url' ? { url: subject.url } : { page: subject.page };
    const asked = { ...what, ...defined({ language, focus }) };
    return foundIn(await articles.read({ ...asked, workspace: 'cli', requester: OPERATOR }));
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    throw new CommandError(error.code, failures[error.code].user);
  } finally {
    await articles.close();
  }
}

function foundIn({ source, facts, made, dropped, about }: ArticleRead): BriefFound {
  const { url, ...named } = source;
  const told = { ...named, ...defined({ url: url === NO_ADDRESS ? undefined : url }) };
  const { title, author, site, published } = source;
  return {
    article: { title, ...defined({ author, site, published }), ...about },
    brief: { ...facts, source: told },
    made,
    dropped,
  };
}
