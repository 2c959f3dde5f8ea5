import type { Llm, LlmUsage } from '../fal/llm.js';
import type { Log } from '../lib/log.js';
import type { Metrics } from '../lib/metrics.js';
import type { Dropped, Facts } from '../models/facts.js';
import { askForOutline, draftOf, holdOutline, readOutline } from './outline/index.js';

/** What an infographic of a prompt will say. */
export interface Outline {
  facts: Facts;
  /** `rules`: by the person's own words alone. */
  by: 'model' | 'rules';
  dropped: readonly Dropped[];
  /** What it cost the house; absent where no model answered. */
  usage?: LlmUsage & { model: string };
}

/**
 * Makes the outline of a prompt: by the person's own list where there is one, else by the language model, else its
 * title alone. Never throws, and is back in time.
 * @param wish `byRules`: no model is asked
 */
export type MakeOutline = (
  words: string,
  wish: { language?: string | undefined; withinMs: number; byRules?: boolean },
) => Promise<Outline>;

interface Options {
  /** undefined: no model is asked. */
  llm: Llm | undefined;
  log: Log;
  metrics: Metrics;
}

export function createOutliner({ llm, log, metrics }: Options): MakeOutline {
  return async (words, { language, withinMs, byRules }) => {
    const draft = draftOf(words, language);
    const own: Outline = { facts: draft.facts, by: 'rules', dropped: [] };
    if (draft.complete || byRules || !llm) {
      metrics.outlines.inc({ by: 'rules', llm: 'off' });
      return own;
    }
    const began = performance.now();
    try {
      const question = askForOutline(words, { adds: draft.adds, ...(language ? { language } : {}) });
      const { output, usage } = await llm.ask({ ...question, signal: AbortSignal.timeout(withinMs) });
      const cost = { model: llm.model, ...usage };
      metrics.briefTokens.inc({ model: llm.model, kind: 'input' }, usage.inputTokens);
      metrics.briefTokens.inc({ model: llm.model, kind: 'output' }, usage.outputTokens);
      const proposed = readOutline(output);
      if (!proposed) {
        metrics.outlines.inc({ by: 'rules', llm: 'unusable' });
        return { ...own, usage: cost };
      }
      const { facts, dropped } = holdOutline(proposed, words, draft);
      metrics.outlines.inc({ by: 'model', llm: 'good' });
      const counts = { points: facts.points.length, numbers: facts.numbers.length, dropped: dropped.length };
      log.info({ ...counts, usage: cost, ms: Math.round(performance.now() - began) }, 'outline made');
      return { facts, by: 'model', dropped, usage: cost };
    } catch (error) {
      log.warn(
        { reason: error instanceof Error ? error.message : 'unknown' },
        'no outline from the language model',
      );
      metrics.outlines.inc({ by: 'rules', llm: 'unavailable' });
      return own;
    }
  };
}
