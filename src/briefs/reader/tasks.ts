import { z } from 'zod';
import type { ArticleFault, SentPage } from '../../articles/article.js';
import { layouts, origins } from '../../models/facts.js';
import type { Question, Wish } from '../model/question.js';

/** What a child is asked to do. What it has read it hands over as text that only another child opens. */
export type Task =
  | { kind: 'page'; page: SentPage; wish: Wish }
  | { kind: 'text'; text: string; wish: Wish }
  /** @param article what an `early` answer held */
  | { kind: 'article'; article: string; wish: Wish }
  /** What of a language model's answer holds. */
  | { kind: 'judge'; reading: string; output: string; wish: Wish }
  /** What is left of it (a `checkedFacts`, as JSON) after a second model's answer. */
  | { kind: 'second'; reading: string; found: string; output: string }
  /** The facts without a language model. */
  | { kind: 'facts'; reading: string; focus: string | undefined };

/** Far above what the fields are cut to: an answer that holds more did not come of our code. */
const line = z.string().max(4000);
const text = z.string().max(2_000_000);

/** An article as it was read, for the tasks that follow, and what is told of it. */
export interface Read {
  source: { title: string; site?: string; author?: string; published?: string; url?: string };
  /** The beginning of the text, where it may not be the article. */
  doubted?: string;
  about: { language: string; confidence: 'high' | 'low'; words: number };
  reading: string;
  /** How many blocks were cut short because they gave orders to machines. */
  orders: number;
  /** What to ask a language model; absent where there is nothing to ask about. */
  question?: Question;
}

const question = z.object({ system: text, prompt: text });

export const read: z.ZodType<Read> = z.object({
  source: z.object({
    title: line,
    site: line.exactOptional(),
    author: line.exactOptional(),
    published: line.exactOptional(),
    url: text.exactOptional(),
  }),
  doubted: line.exactOptional(),
  about: z.object({ language: line, confidence: z.enum(['high', 'low']), words: z.int() }),
  reading: text,
  orders: z.int(),
  question: question.exactOptional(),
});

const evidence = z.object({ quote: line, from: z.enum(origins), at: z.int().exactOptional() });

export const checkedFacts = z.object({
  facts: z.object({
    title: line,
    subtitle: line.exactOptional(),
    points: z.array(z.object({ text: line, evidence: evidence.exactOptional() })).max(40),
    numbers: z.array(z.object({ value: line, measures: line, evidence: evidence.exactOptional() })).max(40),
    layout: z.enum(layouts),
    language: line,
  }),
  dropped: z.array(z.object({ text: line, why: line })).max(200),
});

/** What of a model's answer holds, what is wrong with it if that is not enough, and what to ask a second model of it. */
export const judgment = z.object({
  found: checkedFacts.exactOptional(),
  fault: line.exactOptional(),
  second: question.exactOptional(),
  translated: z.boolean().exactOptional(),
});

/**
 * What a child says: that it has loaded its libraries; perhaps an early article, which is the answer where the time runs
 * out; then one of the other two.
 */
export type Message =
  | { kind: 'ready' }
  | { kind: 'early'; article: string }
  | { kind: 'done'; result: unknown }
  | { kind: 'failed'; code: ArticleFault; detail: string };
