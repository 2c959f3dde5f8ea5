// Builds the app to dist/. It does not check types: `npm run check` does.
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { bundle } from './bundle.mjs';
import { dist, readStamp, sourceFingerprint, writeStamp } from './sources.mjs';

const ENTRIES = {
  main: 'src/main.ts',
  'cli/main': 'src/cli/main.ts',
  'briefs/reader/child': 'src/briefs/reader/child.ts',
};
const OLD_MS = 60 * 60_000;

const startedAt = performance.now();
// Taken before: what changes meanwhile is built again.
const from = sourceFingerprint();
const before = readStamp();
const files = await bundle({ entries: ENTRIES, outdir: dist }).catch(() => process.exit(1));
writeStamp({ from, files });
removeOld(new Set([...before.files, ...files]));
console.log(`Built dist/ in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);

/** Removes what other builds made. One that goes on at this time may not have got to its stamp: what is new stays. */
function removeOld(kept) {
  const all = readdirSync(dist, { recursive: true, withFileTypes: true });
  for (const path of all.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)))
    if (/\.js(\.map)?(\.\d+)?$/.test(path) && !kept.has(relative(dist, path)) && age(path) > OLD_MS)
      rmSync(path, { force: true });
}

function age(path) {
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
}
