import { ArticleError } from '../articles/article.js';
import type { Llm, LlmUsage } from '../fal/llm.js';
import { defined } from '../lib/defined.js';
import type { Log } from '../lib/log.js';
import type { Metrics } from '../lib/metrics.js';
import type { Made } from '../models/brief.js';
import type { Dropped, Facts } from '../models/facts.js';
import { askAgain, type Question, type Wish } from './model/question.js';
import type { Owner } from './reader/line.js';
import type { Reader } from './reader/reader.js';
import { Overrun } from './reader/reader-process.js';
import type { Read } from './reader/tasks.js';
import { createSecondOpinion, type Held, type Opinion } from './second-opinion.js';

export { altTextOf, shortAltText } from './facts/alt-text.js';
export { composePrompt } from './facts/image-prompt.js';
export { factsSchema } from './facts/schema.js';
export { factLimits } from './text/limits.js';

/** Both tries together; then the facts are found without the model. */
const LLM_LIMIT_MS = 20_000;

/** Without a model, fewer sentences that stand alone are nothing to draw. */
const FEWEST_POINTS = 3;

/** What came of an article. */
export interface Brief {
  facts: Facts;
  /** The tokens are told whichever way won. */
  made: Made;
  /** Facts that the article does not bear out, by whichever method. */
  dropped: readonly Dropped[];
}

export interface Briefer {
  /**
   * Finds the facts of an article: by the language model, each held against its quotation by code and by a second
   * model; and by rules where there is no model, or it fails, is slow or says what the article does not. Only the model
   * can write another language than the article's, so `facts.language` may differ from the one that was asked for.
   * There are 3 to 10 points; a tiny article may give 1 or 2 by the model.
   * @throws ArticleError article_no_facts when there are too few to draw, or Overrun
   */
  brief(read: Read, owner: Owner, wish?: Wish): Promise<Brief>;
}

interface Options {
  /** undefined: facts are found without a model. */
  llm: Llm | undefined;
  /** The second model; undefined: a model's facts are checked by code alone. */
  checker?: Llm | undefined;
  /** What is done with an article's words and with a model's answer is done there. */
  reader: Pick<Reader, 'judge' | 'judgeSecond' | 'facts'>;
  log: Log;
  metrics: Metrics;
  llmLimitMs?: number;
  checkLimitMs?: number;
}

/**
 * How the model did, for the log and the metrics; `thin`: too little of what it said holds; `refuted`: too little of it
 * does by the second model's answer.
 */
type LlmOutcome = 'off' | 'good' | 'repaired' | 'unavailable' | 'unusable' | 'thin' | 'refuted';

interface LlmResult {
  outcome: LlmOutcome;
  held?: Held;
  /** Of facts in answers that were not used. */
  dropped: readonly Dropped[];
  usage?: LlmUsage;
}

type Judge = (output: string) => ReturnType<Reader['judge']>;

/**
 * @param llmLimitMs how long the model may take, both tries together; the facts are found without it then
 * @param checkLimitMs how long the second model may take; the facts count as checked by code alone then
 */
export function createBriefer(options: Options): Briefer {
  const { llm, checker, reader, log, metrics, llmLimitMs = LLM_LIMIT_MS, checkLimitMs } = options;
  const opinion = createSecondOpinion({ checker, reader, log, ...defined({ limitMs: checkLimitMs }) });

  return {
    async brief(read, owner, wish = {}) {
      const began = performance.now();
      const first: LlmResult = llm
        ? await askModel(llm, read, (output) => reader.judge(read, output, wish, owner))
        : { outcome: 'off', dropped: [] };
      const second = first.held && (await opinion(first.held, read, owner));
      const told = second && !second.found ? refuted(first, second) : first;
      const facts = second?.found ?? (await reader.facts(read, wish, owner));
      const { length } = facts.facts.points;
      if (!second?.found && length < FEWEST_POINTS)
        throw new ArticleError('article_no_facts', `${length} points of it stand by themselves`);
      const brief: Brief = {
        facts: facts.facts,
        made: {
          by: second?.found ? 'model' : 'rules',
          ...(llm && told.usage ? { model: llm.model, ...told.usage } : {}),
          ...defined({ checked: second?.found && second.checked }),
          ...(checker && second?.usage ? { checker: { model: checker.model, ...second.usage } } : {}),
        },
        dropped: [...facts.dropped, ...told.dropped],
      };
      const ms = performance.now() - began;
      const how = { llm: told.outcome, check: second?.outcome ?? 'off', orders: read.orders, ms };
      record(brief, how, { log, metrics });
      return brief;
    },
  };

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
        const { found, fault, second, translated = false } = await judge(output);
        if (found && fault === undefined)
          return { ...result, outcome, held: { found, translated, ...defined({ second }) } };
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

/** The model's facts are not used, since the second model has left too few of them. */
function refuted(first: LlmResult, { dropped }: Opinion): LlmResult {
  return { ...first, outcome: 'refuted', dropped: [...first.dropped, ...dropped] };
}

/** Tells the metrics and the log how a brief was found. */
function record(
  { made, dropped, facts }: Brief,
  { llm, check, orders, ms }: { llm: LlmOutcome; check: Opinion['outcome']; orders: number; ms: number },
  { log, metrics }: Pick<Options, 'log' | 'metrics'>,
): void {
  const { by, model, inputTokens = 0, outputTokens = 0, checker } = made;
  metrics.briefs.inc({ by, llm });
  metrics.briefChecks.inc({ outcome: check });
  metrics.briefSeconds.observe({ by }, ms / 1000);
  metrics.briefDropped.inc(dropped.length);
  const asked = model === undefined ? [] : [{ model, inputTokens, outputTokens }];
  for (const { model, inputTokens, outputTokens } of [...asked, ...(checker ? [checker] : [])]) {
    metrics.briefTokens.inc({ model, kind: 'input' }, inputTokens);
    metrics.briefTokens.inc({ model, kind: 'output' }, outputTokens);
  }
  const counts = {
    points: facts.points.length,
    numbers: facts.numbers.length,
    dropped: dropped.length,
    orders,
  };
  log.info({ ...made, llm, check, ...counts, ms: Math.round(ms) }, 'facts found');
}
