import { z } from 'zod';
import { defined } from '../../lib/defined.js';
import { type Layout, layouts } from '../../models/facts.js';
import { type IconName, iconNamed } from '../../models/icons.js';
import { isLanguage } from '../text/language.js';
import { type ReadJson, readJson } from './json.js';

/** Far above what is asked for: what is too long is dropped later, piece by piece. */
const TEXT_CHARACTERS = 2000;
const MOST_POINTS = 40;
const MOST_NUMBERS = 60;

/** A statement that a language model makes, and the words that it says it has it from. */
export interface Claimed {
  text: string;
  quote?: string;
  icon?: IconName;
}

/** A number that a language model names. */
export interface ClaimedNumber {
  value: string;
  measures: string;
  quote?: string;
}

/** What a language model answers: facts that nobody has checked yet. */
export interface Answer {
  title: string;
  points: readonly Claimed[];
  numbers: readonly ClaimedNumber[];
  layout: Layout;
  /** BCP 47 */
  language: string;
}

const record = z.record(z.string(), z.unknown());
const string = z
  .union([z.string(), z.number().transform(String)])
  .transform((text) => text.slice(0, TEXT_CHARACTERS).trim());

/** Models rename fields as they like. */
const names = {
  text: ['text', 'point', 'statement', 'fact'],
  quote: ['quote', 'quotation', 'evidence', 'source'],
  icon: ['icon'],
  value: ['value', 'number'],
  measures: ['measures', 'measure', 'label', 'description'],
} as const;

/** The first of the fields that holds a text; of a list of texts, the first of these. */
function textAt(fields: Readonly<Record<string, unknown>>, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = fields[key];
    const text = string.safeParse(Array.isArray(value) ? value[0] : value);
    if (text.success && text.data !== '') return text.data;
  }
  return undefined;
}

function pointOf(given: unknown): Claimed[] {
  const plain = string.safeParse(given);
  if (plain.success) return plain.data === '' ? [] : [{ text: plain.data }];
  const fields = record.safeParse(given);
  const text = fields.success ? textAt(fields.data, names.text) : undefined;
  if (!fields.success || text === undefined) return [];
  const quote = textAt(fields.data, names.quote);
  // An icon that does not exist is none: a fact is not dropped for it.
  const icon = iconNamed(textAt(fields.data, names.icon)?.toLowerCase() ?? '');
  return [{ text, ...defined({ quote, icon }) }];
}

function numberOf(given: unknown): ClaimedNumber[] {
  const fields = record.safeParse(given);
  const value = fields.success ? textAt(fields.data, names.value) : undefined;
  if (!fields.success || value === undefined) return [];
  const quote = textAt(fields.data, names.quote);
  const measures = textAt(fields.data, names.measures) ?? '';
  return [{ value, measures, ...(quote === undefined ? {} : { quote }) }];
}

const answer = z.preprocess(
  unwrapped,
  z.object({
    title: string.nullish(),
    points: z
      .array(z.unknown())
      .transform((points) => points.slice(0, MOST_POINTS).flatMap(pointOf))
      .refine((points) => points.length > 0),
    numbers: z
      .array(z.unknown())
      .catch([])
      .transform((numbers) => numbers.slice(0, MOST_NUMBERS).flatMap(numberOf)),
    layout: z.string().nullish().catch(undefined),
    language: z.string().nullish().catch(undefined),
  }),
);

/** What is asked for may stand in a list, or in a field of another object. */
function unwrapped(json: unknown): unknown {
  const fields = record.safeParse(json);
  if (fields.success && 'points' in fields.data) return json;
  const inner = Array.isArray(json) ? json : Object.values(fields.data ?? {});
  return inner.slice(0, 10).find((value) => 'points' in (record.safeParse(value).data ?? {})) ?? json;
}

/**
 * Reads a language model's answer to a question for facts.
 * @param language BCP 47, or "und": the one that it was asked to write in
 */
export function readAnswer(output: string, language: string): ReadJson<Answer> {
  const read = readJson(output, answer);
  if (read.fault !== undefined) return read;
  const { title, points, numbers, layout, language: told } = read.value;
  return {
    value: {
      title: title ?? '',
      points,
      numbers,
      layout: layouts.find((known) => known === layout?.toLowerCase().trim()) ?? 'list',
      // What the model says of its language counts only where we do not know it ourselves: the check depends on it.
      language: language === 'und' && told && isLanguage(told) ? told : language,
    },
  };
}
