import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { MAX_PAGE_BYTES, type SentPage } from '../../articles/article.js';
import { unwrapLink } from '../../articles/fetch/link.js';
import { CommandError, type Terminal, UsageError } from '../shared/terminal.js';

/** What the facts are to be found in. */
export type Subject =
  | { kind: 'url'; url: string }
  | { kind: 'page'; page: SentPage }
  | { kind: 'prompt'; words: string };

/** The address of a page that came from no address: relative links in it lead nowhere. */
export const NO_ADDRESS = 'https://page.invalid/';
const MAX_PROMPT = 4_000;

const types: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html'],
  ['.htm', 'text/html'],
  ['.xhtml', 'application/xhtml+xml'],
  ['.txt', 'text/plain'],
  ['.md', 'text/plain'],
]);

/**
 * What was named: a link, a file, `-` for standard input; of a prompt, the words themselves where no file is called so.
 * @throws CommandError `no_file`, `too_large`; UsageError
 */
export async function subjectOf(
  named: string,
  isPrompt: boolean,
  terminal: Pick<Terminal, 'pipedBytes'>,
): Promise<Subject> {
  const link = unwrapLink(named);
  if (!isPrompt && /^https?:\/\//i.test(link)) return { kind: 'url', url: link };
  const body = named === '-' ? await fromPipe(terminal) : await contentOf(named, isPrompt);
  if (isPrompt) return { kind: 'prompt', words: checked(body ? body.toString('utf8') : named) };
  if (!body) throw new CommandError('no_file', `There is no file ${named}, and it is no link (https://…).`);
  const contentType = named === '-' ? undefined : types.get(extname(named).toLowerCase());
  return { kind: 'page', page: { url: NO_ADDRESS, body, contentType, contentEncoding: undefined } };
}

function checked(prompt: string): string {
  const words = prompt.trim();
  if (words.length < 3 || words.length > MAX_PROMPT)
    throw new UsageError(`A prompt has 3 to ${MAX_PROMPT.toLocaleString('en')} characters.`);
  return words;
}

async function fromPipe({ pipedBytes }: Pick<Terminal, 'pipedBytes'>): Promise<Buffer> {
  const body = await pipedBytes?.(MAX_PAGE_BYTES + 1);
  if (!body || body.length === 0) throw new UsageError('Nothing was piped in. Use: … | infograph brief -');
  if (body.length > MAX_PAGE_BYTES) throw tooLarge();
  return body;
}

/** @returns undefined where there is no such file */
async function contentOf(path: string, isPrompt: boolean): Promise<Buffer | undefined> {
  // Words may be longer than any name of a file, or have a NUL in them.
  if (isPrompt && (path.length > 255 || path.includes('\0'))) return undefined;
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      if (size > MAX_PAGE_BYTES) throw tooLarge();
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return undefined;
    if (isPrompt && code === 'EISDIR') return undefined;
    throw new CommandError('no_file', `${path} can't be read (${String(code)}).`);
  }
}

const tooLarge = () =>
  new CommandError(
    'too_large',
    `It is larger than ${MAX_PAGE_BYTES / 1024 / 1024} MB, which is the most that is read.`,
  );
