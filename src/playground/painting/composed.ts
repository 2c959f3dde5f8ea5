import { OUTLINE_BEGINS } from '../../briefs/facts/image-prompt.js';
import { defined } from '../../lib/defined.js';
import { type Layout, layouts } from '../../models/facts.js';
import type { Brief, Figure } from './brief.js';

const FEWEST_POINTS = 2;

/**
 * What the app asks an image model to show of an article: the facts out of the instructions around them. Each stands
 * between straight double quotes on a line of its own, and holds none. Undefined where the prompt is no such one.
 * @see composePrompt in src/briefs/facts/image-prompt.ts
 */
export function briefOfComposed(prompt: string): Brief | undefined {
  return prompt.startsWith('Draw one finished infographic') ? factsIn(prompt) : undefined;
}

/** The words that somebody typed, and what the app asks to show of their outline; no outline where there is none. */
export function outlinedParts(prompt: string): { words: string; brief?: Brief } {
  const at = prompt.indexOf(`\n\n${OUTLINE_BEGINS}\n`);
  if (at < 0) return { words: prompt };
  const brief = factsIn(prompt.slice(at + 2));
  return { words: prompt.slice(0, at), ...(brief ? { brief } : {}) };
}

function factsIn(prompt: string): Brief | undefined {
  const title = /^Title: "(.*)"$/m.exec(prompt)?.[1];
  if (title === undefined) return undefined;
  const points = [...prompt.matchAll(/^\d+\. "(.*)"$/gm)].map(([, text = '']) => ({ text }));
  const numbers = [...prompt.matchAll(/^- "(.*?)"(?:: "(.*)")?$/gm)].map(
    ([, value = '', measures = '']): Figure => ({ value, measures }),
  );
  const subtitle = /^Subtitle: "(.*)"$/m.exec(prompt)?.[1];
  const told = /^Layout[^:\n]{0,60}: (?:a )?([a-z]{1,20})\b/m.exec(prompt)?.[1];
  const layout = layouts.find((name): name is Layout => name === told);
  const language = /^Language: [^\n]{1,80}\(([A-Za-z0-9-]{2,20})\);/m.exec(prompt)?.[1];
  return saidOnce({ title, points, numbers, ...defined({ subtitle, layout, language }) });
}

/** A point that says word for word what a number measures stands with that number alone, where enough others are left. */
function saidOnce(brief: Brief): Brief {
  const measured = new Set(brief.numbers.map(({ measures }) => measures));
  const points = brief.points.filter(({ text }) => !measured.has(text));
  return points.length >= FEWEST_POINTS ? { ...brief, points } : brief;
}
