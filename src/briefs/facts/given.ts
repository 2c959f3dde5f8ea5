import { z } from 'zod';
import { defined } from '../../lib/defined.js';
import type { Source } from '../../models/brief.js';
import type { Facts } from '../../models/facts.js';
import { languageOf } from '../text/language.js';
import { drawnFactsSchema } from './schema.js';

const sourceText = z.string('A source is text.').max(2_000, 'A source can have at most 2,000 characters.');
const source = z.object({
  title: sourceText.exactOptional(),
  site: sourceText.exactOptional(),
  author: sourceText.exactOptional(),
  published: sourceText.exactOptional(),
  url: sourceText.exactOptional(),
});

const object = z.record(z.string(), z.unknown(), 'A brief is a JSON object: {"title": …, "points": […]}.');

/** Facts that somebody gives, with where they say that these come from. */
interface GivenBrief {
  facts: Facts;
  source?: Partial<Source>;
}

/** What is wrong with a brief that was given, in words, with where it stands: "points.2". */
export class BriefFault extends Error {
  override name = 'BriefFault';
  constructor(
    message: string,
    readonly where: string,
  ) {
    super(message);
  }
}

/**
 * A brief as somebody writes it: `{title, subtitle?, points?, numbers?, layout?, language?, source?}`, or what `infograph
 * brief --json` has printed. What is left out has defaults.
 * @throws BriefFault
 */
export function readGivenBrief(given: unknown): GivenBrief {
  const whole = parsed(object, given);
  const found = 'brief' in whole ? parsed(object, whole.brief) : whole;
  const from = found.source ?? whole.article;
  const facts = parsed(drawnFactsSchema, {
    ...withoutNulls(found),
    layout: found.layout ?? usualLayout(found),
    language: found.language ?? languageIn(found),
  });
  const said = from === undefined || from === null ? undefined : parsed(source, from, 'source');
  return { facts, ...defined({ source: said }) };
}

const withoutNulls = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

/** Numbers alone are statistics. */
const usualLayout = ({ points, numbers }: Record<string, unknown>) =>
  Array.isArray(numbers) && numbers.length > 0 && !(Array.isArray(points) && points.length > 0)
    ? 'statistics'
    : 'list';

/** Of all its words; English where they do not tell. */
function languageIn({ title, subtitle, points, numbers }: Record<string, unknown>): string {
  const language = languageOf(undefined, textsIn([title, subtitle, points, numbers]).join(' '));
  return language === 'und' ? 'en' : language;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  // A brief is not deep: what is deeper than its fields is refused by its schema.
  return Object.values(value).flatMap((part: unknown) =>
    typeof part === 'object' && part !== null
      ? Object.values(part).filter((text): text is string => typeof text === 'string')
      : textsIn(part),
  );
}

function parsed<T>(schema: z.ZodType<T>, value: unknown, name = ''): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = [...(name ? [name] : []), ...(issue?.path ?? [])].join('.');
  throw new BriefFault(issue?.message ?? 'The brief is of another form.', where);
}
