import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { checkGiven } from '../../briefs/index.js';
import { CommandError } from '../shared/terminal.js';

const text = z.string().max(60_000);

const given = z.object({
  article: z.string().min(1).max(1_000_000),
  articleLanguage: z.string().max(40).exactOptional(),
  language: z.string().max(40).default('und'),
  facts: z
    .array(
      z.object({
        text,
        quote: text.exactOptional(),
        value: text.exactOptional(),
        measures: text.exactOptional(),
      }),
    )
    .max(1_000),
});

export interface CheckedFile {
  facts: ReadonlyArray<{ text: string; kept: boolean; why?: string }>;
}

/**
 * Holds the facts of a file against its article, by the code's check alone: `{"article", "articleLanguage"?, "language",
 * "facts": [{"text", "quote"?, "value"?, "measures"?}]}`.
 * @throws CommandError where the file is none, or of another form
 */
export async function checkFile(path: string): Promise<CheckedFile> {
  const parsed = given.safeParse(await jsonOf(path));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.join('.') || 'the whole';
    throw new CommandError(
      'invalid_file',
      `${path} has another form: ${where}: ${issue?.message ?? 'wrong'}.`,
    );
  }
  return { facts: checkGiven(parsed.data) };
}

async function jsonOf(path: string): Promise<unknown> {
  let content: string;
  try {
    content = await readFile(path, 'utf8');
  } catch {
    throw new CommandError('no_file', `There is no file ${path} that can be read.`);
  }
  try {
    return JSON.parse(content);
  } catch {
    throw new CommandError('invalid_file', `${path} is no JSON.`);
  }
}
