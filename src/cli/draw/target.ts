import { writeFile } from 'node:fs/promises';
import { join, parse, resolve } from 'node:path';
import { CommandError, type Terminal, UsageError } from '../shared/terminal.js';

const MOST_NAMES = 100;
const LONGEST_NAME = 60;

interface Told {
  bytes: Uint8Array;
  title: string;
  extension: string;
  page?: number | undefined;
}

/**
 * Writes a file: where it is told to, over what is there; else into this folder, under a new name made of the title; "-"
 * is standard output.
 * @param page which of several it is: its number stands before the extension
 * @returns its path; undefined where it went to standard output
 * @throws CommandError in words
 */
export async function writeTo(
  target: string | undefined,
  { bytes, title, extension, page }: Told,
  { outBytes }: Pick<Terminal, 'outBytes'>,
): Promise<string | undefined> {
  if (target === '-') {
    if (!outBytes)
      throw new UsageError('Standard output is a terminal: name a file, or pipe it to another program.');
    outBytes(bytes);
    return undefined;
  }
  if (target !== undefined) {
    const path = page === undefined ? target : numbered(target, page);
    await written(path, bytes, 'w');
    return resolve(path);
  }
  for (let count = 1; count <= MOST_NAMES; count++) {
    const path = `${nameOf(title)}${page === undefined ? '' : `-${page}`}${count === 1 ? '' : `-${count}`}.${extension}`;
    if (await written(path, bytes, 'wx')) return resolve(path);
  }
  throw new CommandError(
    'exists',
    `There are ${MOST_NAMES} files of that name here already. Name one with -o.`,
  );
}

/** "tea.png" as "tea-2.png". */
function numbered(path: string, page: number): string {
  const { dir, ext, name } = parse(path);
  return join(dir, `${name}-${page}${ext}`);
}

/** A file's name of a title: its letters and digits, in any script. */
export function nameOf(title: string): string {
  const words = title
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]{1,200}/gu);
  const name = [...(words ?? []).join('-')].slice(0, LONGEST_NAME).join('');
  return name.replace(/-$/, '') || 'infographic';
}

/** @returns whether it was: with `wx` a file that is there stays */
async function written(path: string, bytes: Uint8Array, flag: 'w' | 'wx'): Promise<boolean> {
  try {
    await writeFile(path, bytes, { flag });
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    if (flag === 'wx' && code === 'EEXIST') return false;
    throw new CommandError('cannot_save', `Can't write ${path} (${code}).`);
  }
}
