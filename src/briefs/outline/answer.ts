import { z } from 'zod';
import { type Layout, layouts } from '../../models/facts.js';
import { type IconName, iconNamed } from '../../models/icons.js';
import { readJson } from '../model/json.js';
import { isLanguage } from '../text/language.js';

const text = z.string().max(2000);

const answer = z.object({
  title: text,
  points: z
    .array(
      z.union([
        text.transform((words) => ({ text: words, by: 'ai' as const, quote: undefined, icon: undefined })),
        z.object({
          text,
          by: z
            .string()
            .nullish()
            .transform((by) => (by === 'person' ? ('person' as const) : ('ai' as const))),
          quote: text.nullish().transform((quote) => quote ?? undefined),
          icon: z
            .unknown()
            .optional()
            .transform((icon) =>
              typeof icon === 'string' ? iconNamed(icon.toLowerCase().trim()) : undefined,
            ),
        }),
      ]),
    )
    .max(40)
    .nullish()
    .transform((points) => points ?? []),
  numbers: z
    .array(
      z.object({
        value: z.union([text, z.number().transform(String)]),
        measures: text.nullish().transform((measures) => measures ?? ''),
      }),
    )
    .max(60)
    .nullish()
    .transform((numbers) => numbers ?? []),
  layout: z.string().nullish(),
  language: z.string().nullish(),
});

/** What a model would have an infographic say; nobody has checked it yet. */
export interface ProposedOutline {
  title: string;
  points: ReadonlyArray<{
    text: string;
    by: 'person' | 'ai';
    quote?: string | undefined;
    icon?: IconName | undefined;
  }>;
  numbers: ReadonlyArray<{ value: string; measures: string }>;
  layout: Layout;
  language: string | undefined;
}

/** Reads the JSON of an answer, wherever in it that stands; undefined where there is none of that shape. */
export function readOutline(output: string): ProposedOutline | undefined {
  const { value } = readJson(output, answer);
  if (!value) return undefined;
  const { title, points, numbers, layout, language } = value;
  return {
    title,
    points,
    numbers,
    layout: layouts.find((known) => known === layout?.toLowerCase().trim()) ?? 'list',
    language: language && isLanguage(language) ? language : undefined,
  };
}
