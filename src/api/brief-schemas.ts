import { z } from 'zod';
import { layouts, origins } from '../models/facts.js';

const briefText = z.string('must be text');
const nullish = <T extends z.ZodType>(schema: T) => schema.nullish();

/** How a brief is written; what is wrong with what it says is told by whoever reads it (src/briefs/facts/given.ts). */
export const givenBrief = z.looseObject(
  {
    title: briefText.describe('What it finds: at most 120 characters.'),
    subtitle: nullish(briefText),
    points: nullish(
      z.array(
        z.union([briefText, z.looseObject({ text: briefText, icon: nullish(briefText) })], 'must be texts'),
        'must be a list',
      ),
    ).describe('At most 10, each of at most 280 characters.'),
    numbers: nullish(
      z.array(z.looseObject({ value: briefText, measures: briefText }), 'must be a list'),
    ).describe('At most 8, each with its unit: `{"value": "41%", "measures": "Beans"}`.'),
    layout: nullish(z.enum(layouts, `must be one of ${layouts.join(', ')}`)),
    language: nullish(briefText).describe('A tag like `en` or `pt-BR`.'),
    source: nullish(
      z.looseObject({ title: nullish(briefText), site: nullish(briefText), url: nullish(briefText) }),
    ),
  },
  'must be a JSON object',
);

const source = z.object({
  title: z.string().optional(),
  site: z.string().optional(),
  author: z.string().optional(),
  published: z.string().optional(),
  url: z.string().optional(),
});
const evidence = z.object({
  quote: z.string().describe('The words that it rests on.'),
  from: z.enum(origins).describe('Where they stand. model: no source says it.'),
  at: z.int().optional().describe('Of an article: in which block, from 0.'),
});

export const briefAnswer = z.object({
  id: z.string().describe('Opaque.'),
  version: z
    .int()
    .nullable()
    .describe('That the infographic is made of; null while it can still change, in Slack.'),
  brief: z.object({
    title: z.string(),
    subtitle: z.string().optional(),
    points: z.array(
      z.object({ text: z.string(), icon: z.string().optional(), evidence: evidence.optional() }),
    ),
    numbers: z.array(z.object({ value: z.string(), measures: z.string(), evidence: evidence.optional() })),
    layout: z.enum(layouts),
    language: z.string(),
    source: source.optional(),
  }),
});
export type BriefAnswer = z.output<typeof briefAnswer>;
