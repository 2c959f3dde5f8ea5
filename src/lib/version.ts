import { readFileSync } from 'node:fs';
import { z } from 'zod';

const packageFile = z.object({ version: z.string() });

/** The version that this program calls itself. */
export function ownVersion(): string {
  return packageFile.parse(JSON.parse(readOwn('package.json'))).version;
}

/** The commit that the program's folder stands at; undefined where it is no clone of its own. */
export function ownCommit(): string | undefined {
  try {
    const head = readOwn('.git/HEAD').trim();
    const ref = /^ref: (refs\/[\w./-]+)$/.exec(head)?.[1];
    return hash(ref ? readRef(ref) : head);
  } catch {
    return undefined;
  }
}

function readRef(ref: string): string {
  try {
    return readOwn(`.git/${ref}`);
  } catch {
    const packed = readOwn('.git/packed-refs').split('\n');
    return packed.find((line) => line.endsWith(` ${ref}`)) ?? '';
  }
}

function hash(text: string): string | undefined {
  return /^[0-9a-f]{40}/.exec(text)?.[0].slice(0, 12);
}

/** As far from here as from the compiled file. */
function readOwn(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}
