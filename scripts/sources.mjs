// Tells whether dist/ was built from the sources as they are now.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
export const packages = ['embedded-mongodb', 'slack-stand-in', 'fal-stand-in'];
export const stampFile = `${root}/dist/.built-from`;

/** A hash of the names, sizes and times of everything that the build reads. */
export function sourceFingerprint() {
  const hash = createHash('sha256');
  for (const folder of ['src', ...packages.map((name) => `packages/${name}/src`)]) {
    const files = readdirSync(`${root}/${folder}`, { recursive: true, withFileTypes: true });
    for (const file of files
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`)
      .sort()) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${file.slice(root.length)} ${size} ${mtimeMs}\n`);
    }
  }
  for (const file of ['package-lock.json', 'tsconfig.base.json', 'tsconfig.build.json']) {
    if (existsSync(`${root}/${file}`)) hash.update(readFileSync(`${root}/${file}`));
  }
  return hash.digest('hex');
}

/** Where only dist/ was shipped there is nothing to compare with, and it is taken as it is. */
export function buildIsCurrent() {
  if (!existsSync(`${root}/dist/main.js`)) return false;
  if (!existsSync(`${root}/src`)) return true;
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourceFingerprint();
}
