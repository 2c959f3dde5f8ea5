import type { Article } from '../../src/articles/article.js';
import { createBriefer } from '../../src/briefs/briefer.js';
import type { Wish } from '../../src/briefs/model/question.js';
import { createReader } from '../../src/briefs/reader/reader.js';
import { readConfig } from '../../src/config/index.js';
import { createLlm } from '../../src/fal/llm.js';
import { createLog } from '../../src/lib/log.js';
import { createMetrics } from '../../src/lib/metrics.js';
import { startFalStandIn } from '../../src/playground/stand-ins.js';
import { read } from './reader/read.js';

export const FINDER = 'google/gemini-2.5-flash';
export const CHECKER = 'openai/gpt-4.1-mini';

type Said = string | ((prompt: string) => string);

interface Asked {
  model: string;
  system: string;
  prompt: string;
}

/** A briefer whose language models say what a test has written down for them. */
export async function startBriefing() {
  const stand = await startFalStandIn({ imageScale: 0.05 });
  const reader = createReader();
  const owner = { workspace: 'T1', requester: 'U1' };
  const asked: Asked[] = [];

  /** `second`: what the second model says; without it, yes to each fact. */
  function say(first: Said, second: Said = allYes): void {
    asked.length = 0;
    stand.llm((input) => {
      const model = String(input.model);
      const prompt = String(input.prompt);
      asked.push({ model, prompt, system: String(input.system_prompt) });
      const said = model === CHECKER ? second : first;
      return typeof said === 'string' ? said : said(prompt);
    });
  }

  function briefer({ llm = true, check = true, llmLimitMs = 20_000, checkLimitMs = 20_000 } = {}) {
    const metrics = createMetrics();
    const lines: string[] = [];
    const log = createLog('info', { write: (line: string) => void lines.push(line) });
    const { fal } = readConfig({ ...stand.settings });
    const { brief } = createBriefer({
      reader,
      llm: llm ? createLlm(fal, FINDER, metrics) : undefined,
      checker: check ? createLlm(fal, CHECKER, metrics) : undefined,
      log,
      metrics,
      llmLimitMs,
      checkLimitMs,
    });
    return {
      brief: (from: Article, wish: Wish = {}) => brief(read(from, wish), owner, wish),
      metrics,
      lines,
    };
  }

  return {
    stand,
    asked,
    say,
    briefer,
    async stop() {
      reader.close();
      await stand.stop();
    },
  };
}

export type Briefing = Awaited<ReturnType<typeof startBriefing>>;

/** How many facts a second question asks about. */
export const countIn = (prompt: string): number => prompt.match(/^\d+\. Fact: /gm)?.length ?? 0;

/** A second model's answer: no to the facts that hold one of these words, yes to the others. */
export const answering =
  (...refused: readonly string[]) =>
  (prompt: string): string => {
    const facts = [...prompt.matchAll(/^(\d+)\. Fact: (.*)$/gm)];
    const answers = facts.map(([, fact, text = '']) => ({
      fact: Number(fact),
      says: refused.some((words) => text.includes(words)) ? 'no' : 'yes',
    }));
    return JSON.stringify({ answers });
  };
const allYes = answering();
