import type { Llm, LlmUsage } from '../../fal/llm.js';
import type { Log } from '../../log.js';
import type { Metrics } from '../../metrics.js';
import { type Article, ArticleError, type Facts } from '../article.js';
import { readAnswer } from './answer.js';
import { checkAgainst } from './check.js';
import { extractFacts } from './extractive/index.js';
import { isLanguage } from './language.js';
import { askAbout, askAgain, type Question, type Wish } from './question.js';
import { type Reading, readArticle } from './reading.js';

export { altTextOf } from './alt-text.js';
export { checkFacts } from './check.js';
export { composePrompt } from './image-prompt.js';
export { factLimits } from './limits.js';
export { factsSchema } from './schema.js';

/** Both tries together; then the facts are found without the model. */
const LLM_LIMIT_MS = 20_000;
const FEWEST_POINTS = 3;
/** So short an article need not have three points. */
const TINY_SENTENCES = 5;

/** What came of an article. */
export interface Brief {
  facts: Facts;
  by: 'llm' | 'extractive';
  /** Facts that the article does not bear out, by whichever method. */
  dropped: number;
  /** What it cost the house, whichever method won; absent where no model answered. */
  usage?: LlmUsage & { model: string };
}

export interface Briefer {
  /**
   * Finds the facts of an article: by the language model, and without it where there is none, or it fails, is slow or
   * says what the article does not. Only the model can write another language than the article's, so `facts.language`
   * may differ from the one that was asked for. There are 3 to 7 points; a tiny article may give 1 or 2.
   * @throws ArticleError article_empty when the article has not one sentence to make a point of
   */
  brief(article: Article, wish?: Wish): Promise<Brief>;
}

interface Options {
  /** undefined: facts are found without a model. */
  llm: Llm | undefined;
  log: Log;
  metrics: Metrics;
  llmLimitMs?: number;
}

/** How the model did, for the log and the metrics; `thin`: too little of what it said holds. */
type LlmOutcome = 'off' | 'good' | 'repaired' | 'unavailable' | 'unusable' | 'thin';

interface LlmResult {
  outcome: LlmOutcome;
  found?: { facts: Facts; dropped: number };
  /** Of facts in answers that were not used. */
  dropped: number;
  usage?: LlmUsage;
}

export function createBriefer({ llm, log, metrics, llmLimitMs = LLM_LIMIT_MS }: Options): Briefer {
  return {
    async brief(article, wish = {}) {
      const began = performance.now();
      const reading = readArticle(article);
      const told: LlmResult = llm
        ? await askModel(llm, reading, wish, { limitMs: llmLimitMs, log })
        : { outcome: 'off', dropped: 0 };
      const found = told.found ?? checkAgainst(extractFacts(reading, wish.focus), reading);
      if (found.facts.points.length === 0) {
        throw new ArticleError('article_empty', 'no sentence of it can be made a point');
      }
      const brief: Brief = {
        facts: found.facts,
        by: told.found ? 'llm' : 'extractive',
        dropped: found.dropped + told.dropped,
        ...(llm && told.usage ? { usage: { model: llm.model, ...told.usage } } : {}),
      };
      record(brief, told.outcome, reading, performance.now() - began);
      return brief;
    },
  };

  function record(
    { by, dropped, usage, facts }: Brief,
    outcome: LlmOutcome,
    { orders }: Reading,
    ms: number,
  ): void {
    metrics.briefs.inc({ by, llm: outcome });
    metrics.briefSeconds.observe({ by }, ms / 1000);
    metrics.briefDropped.inc(dropped);
    if (usage) {
      metrics.briefTokens.inc({ model: usage.model, kind: 'input' }, usage.inputTokens);
      metrics.briefTokens.inc({ model: usage.model, kind: 'output' }, usage.outputTokens);
    }
    const counts = { points: facts.points.length, numbers: facts.numbers.length, dropped, orders };
    log.info({ by, llm: outcome, ...counts, usage, ms: Math.round(ms) }, 'facts found');
  }
}

/** Two tries at most, the second one told what was wrong with the first. Never throws. */
async function askModel(
  llm: Llm,
  reading: Reading,
  wish: Wish,
  { limitMs, log }: { limitMs: number; log: Log },
): Promise<LlmResult> {
  if (reading.blocks.length === 0) return { outcome: 'off', dropped: 0 };
  const signal = AbortSignal.timeout(limitMs);
  const result: LlmResult = { outcome: 'unavailable', dropped: 0 };
  const first = askAbout(reading, wish);
  let question: Question = first;
  try {
    for (const outcome of ['good', 'repaired'] as const) {
      const { output, usage } = await llm.ask({ ...question, signal });
      result.usage = {
        inputTokens: (result.usage?.inputTokens ?? 0) + usage.inputTokens,
        outputTokens: (result.usage?.outputTokens ?? 0) + usage.outputTokens,
      };
      const { found, fault } = judge(output, reading, wish);
      if (found && fault === undefined) return { ...result, outcome, found };
      result.outcome = found ? 'thin' : 'unusable';
      result.dropped += found?.dropped ?? 0;
      question = askAgain(first, fault ?? 'it held no facts');
    }
  } catch (error) {
    log.warn(
      { reason: error instanceof Error ? error.message : 'unknown' },
      'the language model gave no facts',
    );
  }
  return result;
}

/** What of an answer holds, and what is wrong with it if that is not enough. */
function judge(
  output: string,
  reading: Reading,
  { language }: Wish,
): { found?: { facts: Facts; dropped: number }; fault?: string } {
  const wanted = language && isLanguage(language) ? language : reading.language;
  const answer = readAnswer(output, wanted);
  if (answer.fault !== undefined) return { fault: answer.fault };
  const found = checkAgainst(answer.facts, reading);
  const sentences = reading.blocks.reduce((sum, block) => sum + block.sentences.length, 0);
  const enough = found.facts.points.length >= (sentences > TINY_SENTENCES ? FEWEST_POINTS : 1);
  return enough
    ? { found }
    : { found, fault: 'there were fewer than 3 points whose numbers and words the article has' };
}
