// Tells whether dist/ was built from the sources as they are now.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
export const dist = `${root}/dist`;
const stampIn = (folder) => `${folder}/.built-from`;

/** A hash of the names, sizes and times of everything that the build reads. */
export function sourceFingerprint() {
  const hash = createHash('sha256');
  for (const folder of ['src', ...readdirSync(`${root}/packages`).map((name) => `packages/${name}/src`)]) {
    if (!existsSync(`${root}/${folder}`)) continue;
    const files = readdirSync(`${root}/${folder}`, { recursive: true, withFileTypes: true });
    for (const file of files
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`)
      .sort()) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${file.slice(root.length)} ${size} ${mtimeMs}\n`);
    }
  }
  // The hidden lock file tells what is installed, which the other may be ahead of.
  for (const file of [
    'node_modules/.package-lock.json',
    'tsconfig.json',
    'tsconfig.base.json',
    'scripts/build.mjs',
    'scripts/bundle.mjs',
  ])
    if (existsSync(`${root}/${file}`)) hash.update(readFileSync(`${root}/${file}`));
  return hash.digest('hex');
}

/** Where only dist/ was shipped there is nothing to compare with, and it is taken as it is. */
export function buildIsCurrent() {
  if (!existsSync(`${dist}/main.js`)) return false;
  if (!existsSync(`${root}/src`)) return true;
  return readStamp(dist).from === sourceFingerprint();
}

/** From what a folder was built, and which files, relative to it, belong to that build. */
export function readStamp(folder) {
  try {
    return JSON.parse(readFileSync(stampIn(folder), 'utf8'));
  } catch {
    return { files: [] };
  }
}

export function writeStamp(folder, stamp) {
  writeFileSync(stampIn(folder), JSON.stringify(stamp));
}
