import type { Llm, LlmUsage } from '../fal/llm.js';
import type { Log } from '../lib/log.js';
import type { Checked } from '../models/brief.js';
import type { Dropped, Facts } from '../models/facts.js';
import type { Question } from './model/question.js';
import type { Owner } from './reader/line.js';
import type { Reader } from './reader/reader.js';
import type { Read } from './reader/tasks.js';

/** One question and no second try: somebody waits for the facts. */
const LIMIT_MS = 6_000;

/** Facts that hold, and those that did not. */
export interface Found {
  facts: Facts;
  dropped: readonly Dropped[];
}

/** What a second model says of a first one's facts. */
export interface Opinion {
  /** How it did, for the log and the metrics. */
  outcome: 'off' | 'good' | 'unavailable' | 'unusable';
  /** What is left of the facts; absent where that is not enough for an infographic. */
  found?: Found;
  checked: Checked;
  /** Of facts that are not used. */
  dropped: readonly Dropped[];
  usage?: LlmUsage;
}

/** A first model's facts that code has held against their quotations. */
export interface Held {
  found: Found;
  /** What to ask about them. */
  second?: Question;
  /** They are in another language than the article. */
  translated: boolean;
}

interface Options {
  checker: Llm | undefined;
  reader: Pick<Reader, 'judgeSecond'>;
  log: Log;
  limitMs?: number;
}

/**
 * Asks a second model whether each fact is said by its quotation. Without an answer that can be used the facts stay, and
 * count as checked by code alone. Never throws for what the model did.
 * @param limitMs how long it may take
 */
export function createSecondOpinion({ checker, reader, log, limitMs = LIMIT_MS }: Options) {
  return async ({ found, second, translated }: Held, read: Read, owner: Owner): Promise<Opinion> => {
    const byCode = { found, checked: translated ? 'untranslated' : 'code', dropped: [] } as const;
    if (!checker || !second) return { ...byCode, outcome: 'off' };
    let usage: LlmUsage | undefined;
    try {
      const answer = await checker.ask({ ...second, signal: AbortSignal.timeout(limitMs) });
      usage = answer.usage;
      const { found: left, fault } = await reader.judgeSecond(read, answer.output, found, owner);
      if (!left) return { ...byCode, outcome: 'unusable', usage };
      if (fault !== undefined) return { outcome: 'good', checked: 'model', dropped: left.dropped, usage };
      return { outcome: 'good', found: left, checked: 'model', dropped: [], usage };
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'unknown';
      log.warn({ reason }, 'the second language model did not check the facts');
      // A reader that was lost to the answer had one.
      return usage ? { ...byCode, outcome: 'unusable', usage } : { ...byCode, outcome: 'unavailable' };
    }
  };
}
