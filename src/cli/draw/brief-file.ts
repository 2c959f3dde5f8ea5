import { open } from 'node:fs/promises';
import { BriefFault, readGivenBrief } from '../../briefs/facts/given.js';
import type { DrawableBrief } from '../../drawing/scene/drawing.js';
import { defined } from '../../lib/defined.js';
import { CommandError, type Terminal, UsageError } from '../shared/terminal.js';

const MAX_BYTES = 1_000_000;

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
  try {
    const { facts, source } = readGivenBrief(given);
    return { ...facts, ...defined({ source }) };
  } catch (error) {
    if (!(error instanceof BriefFault)) throw error;
    const { message, where } = error;
    throw new CommandError('invalid_brief', where ? `${message} (${where})` : message);
  }
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
