import { z } from 'zod';
import { type Facts, layouts } from '../../models/facts.js';
import { cleanLine } from '../text/cleaning.js';
import { isLanguage } from '../text/language.js';
import { countWords, factLimits as limits } from '../text/limits.js';

const line = (name: string, most: number) =>
  z
    .string(`${name} must be text.`)
    // Far above every limit: no work is spent on cleaning what is refused anyway.
    .max(10_000, `${name} can have at most ${most} characters.`)
    .transform(cleanLine)
    .refine((text) => text.length <= most, `${name} can have at most ${most} characters.`);

const needed = (name: string, most: number) =>
  line(name, most).refine((text) => text !== '', `${name} is empty.`);

const point = line('A point', limits.pointCharacters).refine(
  (text) => countWords(text) <= limits.pointWords,
  `A point can have at most ${limits.pointWords} words.`,
);

const number = z.object({
  value: needed('The value of a number', limits.valueCharacters),
  measures: line('What a number measures', limits.measuresCharacters),
});

/**
 * Facts as people have edited them: cleaned and held to the same limits as ours, but free to say numbers that the
 * article does not. Points that were emptied are gone. Errors are words for the person who edits, each with the path
 * of its field.
 */
export const factsSchema: z.ZodType<Facts, unknown> = z.object({
  title: needed('The title', limits.titleCharacters),
  points: z
    .array(point)
    .transform((points) => points.filter((text) => text !== ''))
    .refine((points) => points.length > 0, 'Add at least one point.')
    .refine((points) => points.length <= limits.points, `There can be at most ${limits.points} points.`),
  numbers: z.array(number).max(limits.numbers, `There can be at most ${limits.numbers} numbers.`),
  layout: z.enum(layouts, `The layout must be one of ${layouts.join(', ')}.`),
  language: z.string().refine(isLanguage, 'The language must be a tag like "en" or "pt-BR".'),
});
