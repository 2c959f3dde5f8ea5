import type { ModelInput } from '@infograph/fal-stand-in';
import type { Block } from '../articles/article.js';
import { readArticle } from '../briefs/facts/reading.js';
import { extractFacts } from '../briefs/rules/index.js';

/** A prompt of ours about an article has it between two marks, and maybe what the reader asks for before them. */
const ARTICLE = /<(article-[0-9a-f]+)>\n([\s\S]*)\n<\/\1>/;
const FOCUS = /^The reader asks for: "(.*)"\./m;

/** The facts that a model would find in the article of a prompt, as JSON; undefined if the prompt has none. */
export function articleFacts({ prompt }: ModelInput): string | undefined {
  if (typeof prompt !== 'string') return undefined;
  const text = ARTICLE.exec(prompt)?.[2];
  if (text === undefined) return undefined;
  const [title = '', ...lines] = text.split('\n');
  const article = {
    title: title.replace(/^# /, ''),
    blocks: lines.map(blockOf),
    confidence: 'high' as const,
  };
  return JSON.stringify(extractFacts(readArticle(article), FOCUS.exec(prompt)?.[1]));
}

function blockOf(line: string): Block {
  if (line.startsWith('## ')) return { kind: 'heading', text: line.slice(3) };
  if (line.startsWith('- ')) return { kind: 'item', text: line.slice(2) };
  return { kind: 'paragraph', text: line };
}
