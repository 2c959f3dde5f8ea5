import type { ModelInput } from '@infograph/fal-stand-in';
import type { Block } from '../articles/article.js';
import { readArticle } from '../briefs/facts/reading.js';
import { extractFacts } from '../briefs/rules/index.js';

/** A prompt of ours about an article has it between two marks, and maybe what the reader asks for before them. */
const ARTICLE = /<(article-[0-9a-f]+)>\n([\s\S]*)\n<\/\1>/;
const FOCUS = /^The reader asks for: "(.*)"\./m;
/** One about facts has each with its quotation. */
const FACTS = /<(facts-[0-9a-f]+)>\n([\s\S]*)\n<\/\1>/;

/**
 * What a model would answer to a prompt of ours, as JSON: the facts in its article, or for each of its facts whether the
 * quotation says it. undefined if the prompt has neither.
 */
export function articleFacts({ prompt }: ModelInput): string | undefined {
  if (typeof prompt !== 'string') return undefined;
  const text = ARTICLE.exec(prompt)?.[2];
  if (text !== undefined) return factsIn(text, FOCUS.exec(prompt)?.[1]);
  const facts = FACTS.exec(prompt)?.[2];
  return facts === undefined ? undefined : verdictsOn(facts);
}

function factsIn(text: string, focus: string | undefined): string {
  const [title = '', ...lines] = text.split('\n');
  const article = {
    title: title.replace(/^# /, ''),
    blocks: lines.map(blockOf),
    confidence: 'high' as const,
  };
  const facts = extractFacts(readArticle(article), focus);
  return JSON.stringify({
    ...facts,
    points: facts.points.map(({ text, evidence }) => ({ text, quote: evidence?.quote })),
    numbers: facts.numbers.map(({ evidence, ...number }) => ({ ...number, quote: evidence?.quote })),
  });
}

function blockOf(line: string): Block {
  const [, marks = '', text = line] = /^(#{2,6}|[-|>]) (.*)$/.exec(line) ?? [];
  if (marks.startsWith('#')) return { kind: 'heading', text, level: marks.length };
  if (marks === '-') return { kind: 'item', text };
  if (marks === '|') return { kind: 'row', text };
  if (marks === '>') return { kind: 'quote', text };
  return { kind: 'paragraph', text: line };
}

/** Yes where the quotation has the words of the fact; of a number, where it has its value. */
function verdictsOn(lines: string): string {
  const answers: { fact: number; says: string }[] = [];
  let asked = { fact: 0, text: '' };
  for (const line of lines.split('\n')) {
    const [, number, text] = /^(\d+)\. Fact: (.*)$/.exec(line) ?? [];
    if (number !== undefined && text !== undefined) asked = { fact: Number(number), text };
    const quotation = /^ {3}Quotation: (.*)$/.exec(line)?.[1];
    if (quotation === undefined) continue;
    const isSaid = [asked.text, asked.text.split(': ')[0] ?? ''].some((words) => has(quotation, words));
    answers.push({ fact: asked.fact, says: isSaid ? 'yes' : 'no' });
  }
  return JSON.stringify({ answers });
}

function has(quotation: string, words: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[\s.…]+$/, '');
  return plain(quotation).includes(plain(words));
}
