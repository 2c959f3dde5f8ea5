import { open } from 'node:fs/promises';
import { z } from 'zod';
import { drawnFactsSchema } from '../../briefs/facts/schema.js';
import { languageOf } from '../../briefs/text/language.js';
import type { DrawableBrief } from '../../drawing/scene/drawing.js';
import { defined } from '../../lib/defined.js';
import { CommandError, type Terminal, UsageError } from '../shared/terminal.js';

const MAX_BYTES = 1_000_000;

const sourceText = z.string('A source is text.').max(2_000, 'A source can have at most 2,000 characters.');
const source = z.object({
  title: sourceText.exactOptional(),
  site: sourceText.exactOptional(),
  author: sourceText.exactOptional(),
  published: sourceText.exactOptional(),
  url: sourceText.exactOptional(),
});

const object = z.record(z.string(), z.unknown(), 'A brief is a JSON object: {"title": …, "points": […]}.');

/**
 * The brief of a file, or of standard input where that is "-": `{title, subtitle?, points?, numbers?, layout?, language?,
 * source?}`, or what `infograph brief --json` has printed. What is left out has defaults.
 * @throws CommandError in words
 */
export async function readBrief(
  path: string,
  terminal: Pick<Terminal, 'pipedBytes'>,
): Promise<DrawableBrief> {
  const bytes = path === '-' ? await fromPipe(terminal) : await fromFile(path);
  let given: unknown;
  try {
    given = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new CommandError('invalid_brief', 'The brief is no JSON in UTF-8.');
  }
  return briefOf(given);
}

function briefOf(given: unknown): DrawableBrief {
  const whole = parsed(object, given);
  const found = 'brief' in whole ? parsed(object, whole.brief) : whole;
  const from = found.source ?? whole.article;
  const facts = parsed(drawnFactsSchema, {
    ...withoutNulls(found),
    layout: found.layout ?? usualLayout(found),
    language: found.language ?? languageIn(found),
  });
  const said = from === undefined || from === null ? undefined : parsed(source, from, 'source');
  return { ...facts, ...defined({ source: said }) };
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
  const words = issue?.message ?? 'The brief is of another form.';
  throw new CommandError('invalid_brief', where ? `${words} (${where})` : words);
}

async function fromPipe({ pipedBytes }: Pick<Terminal, 'pipedBytes'>): Promise<Buffer> {
  const bytes = await pipedBytes?.(MAX_BYTES + 1);
  if (!bytes || bytes.length === 0)
    throw new UsageError('Nothing was piped in. Use: … | infograph draw --brief -');
  if (bytes.length > MAX_BYTES) throw tooLarge();
  return bytes;
}

async function fromFile(path: string): Promise<Buffer> {
  try {
    const file = await open(path);
    try {
      if ((await file.stat()).size > MAX_BYTES) throw tooLarge();
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError('no_file', `There is no file ${path} that can be read.`);
  }
}

const tooLarge = () => new CommandError('too_large', 'It is larger than 1 MB, which no brief is.');
