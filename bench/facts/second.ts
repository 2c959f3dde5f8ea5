import { articleFromText } from '../../src/articles/extract/article-from-text.js';
import { findQuote, sourceOf } from '../../src/briefs/check/quotation.js';
import { readArticle } from '../../src/briefs/facts/reading.js';
import {
  askWhetherSaid,
  type Claim,
  readVerdicts,
  sentenceBefore,
} from '../../src/briefs/model/second-question.js';
import type { Llm } from '../../src/fal/llm.js';
import { defined } from '../../src/lib/defined.js';
import type { Judged } from './shares.js';

/** As many as a brief has at most. */
const A_QUESTION = 18;
const PATIENCE_MS = 60_000;

/** Whoever asks the second model, and how often it gave no answer that could be used. */
export interface SecondCheck {
  judged: Judged[];
  questions: number;
  unanswered: number;
}

/**
 * Asks the second model about the statements that the code has kept, as the app asks it about a brief's facts, and refuses
 * those that it answers with no. Where its answer cannot be used, what the code said stays. It may take longer than
 * in the app: what is measured are its answers.
 */
export async function checkedBySecond(judged: readonly Judged[], checker: Llm): Promise<SecondCheck> {
  const kept = judged.filter((each) => each.kept);
  const refused = new Set<Judged>();
  let questions = 0;
  let unanswered = 0;
  for (let from = 0; from < kept.length; from += A_QUESTION) {
    const some = kept.slice(from, from + A_QUESTION);
    questions++;
    const verdicts = await verdictsOn(some, checker);
    if (!verdicts) unanswered++;
    for (const [place, statement] of some.entries()) if (verdicts?.[place] === false) refused.add(statement);
  }
  const why = 'the second model says that its quotation does not say it';
  return {
    judged: judged.map((each) => (refused.has(each) ? { ...each, kept: false, why } : each)),
    questions,
    unanswered,
  };
}

async function verdictsOn(
  statements: readonly Judged[],
  checker: Llm,
): Promise<readonly boolean[] | undefined> {
  const question = askWhetherSaid(statements.map(claimOf));
  if (!question) return undefined;
  try {
    const { output } = await checker.ask({ ...question, signal: AbortSignal.timeout(PATIENCE_MS) });
    return readVerdicts(output, statements.length).value;
  } catch (error) {
    console.warn(error instanceof Error ? error.message : error);
    return undefined;
  }
}

function claimOf({ article, language, text, quote }: Judged): Claim {
  const reading = readArticle({ ...articleFromText(article), language });
  const found = findQuote(sourceOf(reading), quote);
  return { fact: text, quote, ...defined({ before: found && sentenceBefore(found, reading) }) };
}
