import { ArticleError } from '../articles/article.js';
import type { Llm, LlmUsage } from '../fal/llm.js';
import { defined } from '../lib/defined.js';
import type { Log } from '../lib/log.js';
import type { Metrics } from '../lib/metrics.js';
import type { Dropped, Facts } from '../models/facts.js';
import { askAgain, type Question, type Wish } from './model/question.js';
import type { Owner } from './reader/line.js';
import type { Reader } from './reader/reader.js';
import { Overrun } from './reader/reader-process.js';
import type { Read } from './reader/tasks.js';

export { checkFacts } from './check/check.js';
export { altTextOf } from './facts/alt-text.js';
export { composePrompt } from './facts/image-prompt.js';
export { factsSchema } from './facts/schema.js';
export { factLimits } from './text/limits.js';

/** Both tries together; then the facts are found without the model. */
const LLM_LIMIT_MS = 20_000;

/** What came of an article. */
export interface Brief {
  facts: Facts;
  by: 'llm' | 'extractive';
  /** Facts that the article does not bear out, by whichever method. */
  dropped: readonly Dropped[];
  /** What it cost the house, whichever method won; absent where no model answered. */
  usage?: LlmUsage & { model: string };
}

export interface Briefer {
  /**
   * Finds the facts of an article: by the language model, and without it where there is none, or it fails, is slow or
   * says what the article does not. Only the model can write another language than the article's, so `facts.language`
   * may differ from the one that was asked for. There are 3 to 7 points; a tiny article may give 1 or 2.
   * @throws ArticleError article_empty when the article has not one sentence to make a point of, or Overrun
   */
  brief(read: Read, owner: Owner, wish?: Wish): Promise<Brief>;
}

interface Options {
  /** undefined: facts are found without a model. */
  llm: Llm | undefined;
  /** What is done with an article's words and with a model's answer is done there. */
  reader: Pick<Reader, 'judge' | 'facts'>;
  log: Log;
  metrics: Metrics;
  llmLimitMs?: number;
}

/** How the model did, for the log and the metrics; `thin`: too little of what it said holds. */
type LlmOutcome = 'off' | 'good' | 'repaired' | 'unavailable' | 'unusable' | 'thin';

interface LlmResult {
  outcome: LlmOutcome;
  found?: { facts: Facts; dropped: readonly Dropped[] };
  /** Of facts in answers that were not used. */
  dropped: readonly Dropped[];
  usage?: LlmUsage;
}

type Judge = (output: string) => ReturnType<Reader['judge']>;

/** @param llmLimitMs how long the model may take, both tries together; the facts are found without it then */
export function createBriefer({ llm, reader, log, metrics, llmLimitMs = LLM_LIMIT_MS }: Options): Briefer {
  return {
    async brief(read, owner, wish = {}) {
      const began = performance.now();
      const told: LlmResult = llm
        ? await askModel(llm, read, (output) => reader.judge(read, output, wish, owner))
        : { outcome: 'off', dropped: [] };
      const found = told.found ?? (await reader.facts(read, wish, owner));
      if (found.facts.points.length === 0) {
        throw new ArticleError('article_empty', 'no sentence of it can be made a point');
      }
      const brief: Brief = {
        facts: found.facts,
        by: told.found ? 'llm' : 'extractive',
        dropped: [...found.dropped, ...told.dropped],
        ...defined({ usage: llm && told.usage ? { model: llm.model, ...told.usage } : undefined }),
      };
      record(brief, told.outcome, read, performance.now() - began);
      return brief;
    },
  };

  function record(
    { by, dropped, usage, facts }: Brief,
    outcome: LlmOutcome,
    { orders }: Read,
    ms: number,
  ): void {
    metrics.briefs.inc({ by, llm: outcome });
    metrics.briefSeconds.observe({ by }, ms / 1000);
    metrics.briefDropped.inc(dropped.length);
    if (usage) {
      metrics.briefTokens.inc({ model: usage.model, kind: 'input' }, usage.inputTokens);
      metrics.briefTokens.inc({ model: usage.model, kind: 'output' }, usage.outputTokens);
    }
    const counts = {
      points: facts.points.length,
      numbers: facts.numbers.length,
      dropped: dropped.length,
      orders,
    };
    log.info({ by, llm: outcome, ...counts, usage, ms: Math.round(ms) }, 'facts found');
  }

  /** Two tries at most, the second one told what was wrong with the first. Never throws for what the model did. */
  async function askModel(model: Llm, { question: first }: Read, judge: Judge): Promise<LlmResult> {
    if (!first) return { outcome: 'off', dropped: [] };
    const signal = AbortSignal.timeout(llmLimitMs);
    const result: LlmResult = { outcome: 'unavailable', dropped: [] };
    let question: Question = first;
    try {
      for (const outcome of ['good', 'repaired'] as const) {
        const { output, usage } = await model.ask({ ...question, signal });
        result.usage = {
          inputTokens: (result.usage?.inputTokens ?? 0) + usage.inputTokens,
          outputTokens: (result.usage?.outputTokens ?? 0) + usage.outputTokens,
        };
        const { found, fault } = await judge(output);
        if (found && fault === undefined) return { ...result, outcome, found };
        result.outcome = found ? 'thin' : 'unusable';
        result.dropped = [...result.dropped, ...(found?.dropped ?? [])];
        question = askAgain(first, fault ?? 'it held no facts');
      }
    } catch (error) {
      if (error instanceof Overrun) return { ...result, outcome: 'unusable' };
      log.warn(
        { reason: error instanceof Error ? error.message : 'unknown' },
        'language model returned no facts',
      );
    }
    return result;
  }
}
