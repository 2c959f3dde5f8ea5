import { randomBytes } from 'node:crypto';
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { decodeFile } from '../../config/env-file.js';
import { CommandError } from '../shared/terminal.js';

const EXAMPLE = new URL('../../../.env.example', import.meta.url);

export interface EnvFile {
  /** As people gave it. */
  path: string;
  /** Undefined where there is none. */
  text: string | undefined;
}

/** @throws CommandError where it is there and cannot be read */
export async function readEnvFile(path: string): Promise<EnvFile> {
  try {
    return { path, text: decodeFile(await readFile(path)).text };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { path, text: undefined };
    throw new CommandError('not_read', `${path} can't be read (${codeOf(error)}). Nothing was written.`);
  }
}

/** What a new file begins with: every setting, with where to find it. */
export async function exampleText(): Promise<string> {
  return await readFile(EXAMPLE, 'utf8').catch(() => '');
}

/**
 * Writes it whole or not at all, for its owner's eyes only.
 * @throws CommandError where it cannot be written, or is not what it was when it was read
 */
export async function writeEnvFile(before: EnvFile, text: string): Promise<void> {
  const { path } = before;
  // A link stays one.
  const target = await realpath(path).catch(() => path);
  const next = `${target}.${randomBytes(6).toString('hex')}`;
  try {
    await writeNew(next, text, before.text === undefined ? undefined : await stat(target));
    if ((await readEnvFile(path)).text !== before.text)
      throw new CommandError('changed', `${path} has changed meanwhile. Nothing was written.`);
    await rename(next, target);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(
      'not_written',
      `${path} can't be written (${codeOf(error)}). Nothing was changed.`,
    );
  } finally {
    await rm(next, { force: true });
  }
}

/** @param owner of the file that it is to replace: a file of root's could not be read by the app */
async function writeNew(
  path: string,
  text: string,
  owner: { uid: number; gid: number } | undefined,
): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    if (owner && process.getuid?.() === 0) await file.chown(owner.uid, owner.gid);
    await file.sync();
  } finally {
    await file.close();
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'error';
}
