// Builds dist/ and bundles what tests start as processes of their own to tests/dist/, both where the sources changed.
// jest calls it before the slow tests; package.json before what runs without jest.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './built.mjs';
import { bundle } from './bundle.mjs';
import { root, sourceFingerprint } from './sources.mjs';

const ENTRIES = {
  'app-process': 'tests/support/app-process-entry.ts',
  'credits-process': 'tests/support/credits-process-entry.ts',
};
const outdir = `${root}/tests/dist`;
const stamp = `${outdir}/.built-from`;

export default async function buildEntries() {
  await ensureBuilt();
  const from = fingerprint();
  if (readStamp() === from) return;
  await bundle({ entries: ENTRIES, outdir });
  writeFileSync(stamp, from);
}

/** Of the sources, and of what the entries have beside them. */
function fingerprint() {
  const hash = createHash('sha256').update(sourceFingerprint());
  const folder = `${root}/tests/support`;
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.ts')))
    hash.update(readFileSync(`${folder}/${name}`));
  return hash.digest('hex');
}

function readStamp() {
  try {
    return readFileSync(stamp, 'utf8');
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildEntries();
