import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { PlainError } from '../lib/errors.js';
import { decodeFile, scanFile } from './env-file.js';
import type { Environment } from './index.js';
import { remarksOnNames } from './names.js';

export interface Surroundings {
  readonly environment: Environment;
  /** What is hardly meant as it stands there, each in a sentence for the operator: never a value. */
  readonly remarks: readonly string[];
}

/**
 * The environment with what `.env` in this folder adds to it; what is set already, and not to nothing, wins.
 * @throws PlainError where there is a `.env` that cannot be read
 */
export function readEnvironment(): Surroundings {
  const bytes = readFile();
  if (!bytes) return { environment: process.env, remarks: remarksOnNames(process.env, []) };
  const { text, remarks } = decodeFile(bytes);
  const scanned = scanFile(text);
  const file = Object.entries(parseEnv(scanned.text));
  const names = file.flatMap(([name, value]) => (value?.trim() ? [name] : []));
  const all = [...remarks, ...scanned.remarks, ...remarksOnNames(process.env, names)];
  for (const [name, value] of file) {
    if (!process.env[name]?.trim()) process.env[name] = value;
  }
  return { environment: process.env, remarks: all };
}

function readFile(): Buffer | undefined {
  try {
    return readFileSync('.env');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT') return undefined;
    throw new PlainError(
      `The file .env is there, but can't be read (${code}). Whoever starts the app must be able to read it.`,
    );
  }
}
