import { z } from 'zod';
import { type Facts, layouts } from '../../models/facts.js';
import { isLanguage } from '../text/language.js';

/** Far above what is asked for: what is too long is cut or dropped later, piece by piece. */
const text = z.string().max(2000);

const answer = z.object({
  title: text,
  points: z.array(text).min(1).max(40),
  numbers: z
    .array(z.object({ value: z.union([text, z.number().transform(String)]), measures: text }))
    .max(60)
    .nullish(),
  layout: z.string().nullish(),
  language: z.string().nullish(),
});

/** What a model's answer holds: facts that nobody has checked yet, or what is wrong with it, in words that quote nothing. */
export type ReadAnswer = { facts: Facts; fault?: undefined } | { fault: string };

/** Reads the JSON of an answer, wherever in it that stands: models like to put fences and courtesies around it. */
export function readAnswer(output: string, language: string): ReadAnswer {
  const json = jsonIn(output);
  if (json === undefined) return { fault: 'it was not JSON' };
  const parsed = answer.safeParse(json);
  if (!parsed.success) {
    const paths = parsed.error.issues
      .slice(0, 3)
      .map(({ path, code }) => `${path.join('.') || 'the whole'} (${code})`);
    return { fault: `these fields were missing or wrong: ${paths.join(', ')}` };
  }
  const { title, points, numbers, layout, language: told } = parsed.data;
  return {
    facts: {
      title,
      points: points.map((point) => ({ text: point })),
      numbers: numbers ?? [],
      layout: layouts.find((known) => known === layout?.toLowerCase().trim()) ?? 'list',
      // What the model says of its language counts only where we do not know it ourselves: the check depends on it.
      language: language === 'und' && told && isLanguage(told) ? told : language,
    },
  };
}

function jsonIn(output: string): unknown {
  const from = output.indexOf('{');
  const to = output.lastIndexOf('}');
  if (from < 0 || to < from) return undefined;
  try {
    return JSON.parse(output.slice(from, to + 1));
  } catch {
    return undefined;
  }
}
