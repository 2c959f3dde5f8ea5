import { z } from 'zod';
import { type Facts, layouts, origins } from '../../models/facts.js';
import { icons } from '../../models/icons.js';
import { cleanLine, plainLine } from '../text/cleaning.js';
import { isLanguage } from '../text/language.js';
import { factLimits as limits } from '../text/limits.js';

type Clean = (text: string) => string;

const line = (clean: Clean, name: string, most: number) =>
  z
    .string(`${name} must be text.`)
    // Far above every limit: no work is spent on cleaning what is refused anyway.
    .max(10_000, `${name} can have at most ${most} characters.`)
    .transform(clean)
    .refine((text) => text.length <= most, `${name} can have at most ${most} characters.`);

const needed = (clean: Clean, name: string, most: number) =>
  line(clean, name, most).refine((text) => text !== '', `${name} is empty.`);

const evidence = z.object({
  quote: z.string().max(10_000),
  from: z.enum(origins),
  at: z.int().nonnegative().exactOptional(),
});

const icon = z.enum(
  icons,
  `There is no such icon. Leave it out, or name one of the ${icons.length} that there are, such as ${icons.slice(0, 8).join(', ')}.`,
);

/** The fields of facts. @param clean makes one line of a text */
function fieldsOf(clean: Clean) {
  const point = z.preprocess(
    (typed) => (typeof typed === 'string' ? { text: typed } : typed),
    z.object({
      text: line(clean, 'A point', limits.pointCharacters),
      icon: icon.exactOptional(),
      evidence: evidence.exactOptional(),
    }),
  );
  const number = z.object({
    value: needed(clean, 'The value of a number', limits.valueCharacters),
    measures: line(clean, 'What a number measures', limits.measuresCharacters),
    evidence: evidence.exactOptional(),
  });
  return {
    title: needed(clean, 'The title', limits.titleCharacters),
    subtitle: line(clean, 'The subtitle', limits.pointCharacters).exactOptional(),
    layout: z.enum(layouts, `The layout must be one of ${layouts.join(', ')}.`),
    language: z.string().refine(isLanguage, 'The language must be a tag like "en" or "pt-BR".'),
    points: z
      .array(point)
      .transform((given) => given.filter(({ text }) => text !== ''))
      .refine((given) => given.length <= limits.points, `There can be at most ${limits.points} points.`),
    numbers: z.array(number).max(limits.numbers, `There can be at most ${limits.numbers} numbers.`),
  };
}

const cleaned = fieldsOf(cleanLine);
const asWritten = fieldsOf(plainLine);

/**
 * Facts as people have edited them: cleaned and held to the same limits as ours, but free to say numbers that the
 * article does not. A point may be a plain text. Points that were emptied are gone. Errors are words for the person who edits, each with the path
 * of its field.
 */
export const factsSchema: z.ZodType<Facts, unknown> = z.object({
  ...cleaned,
  points: cleaned.points.refine((given) => given.length > 0, 'Add at least one point.'),
});

/**
 * Facts that are given for a picture, to the letter: markup, addresses and quotes are text as any other. Numbers may be
 * all that it says.
 */
export const drawnFactsSchema: z.ZodType<Facts, unknown> = z
  .object({
    ...asWritten,
    points: asWritten.points.default([]),
    numbers: asWritten.numbers.default([]),
  })
  .refine((facts) => facts.points.length + facts.numbers.length > 0, {
    message: 'Add at least one point or number.',
    path: ['points'],
  });
