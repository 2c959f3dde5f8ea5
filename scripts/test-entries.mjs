// Builds dist/ and bundles what tests start as processes of their own to tests/dist/, both where the sources changed.
// jest calls it before the slow tests; package.json before what runs without jest.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './built.mjs';
import { bundle } from './bundle.mjs';
import { readStamp, root, sourceFingerprint } from './sources.mjs';

const ENTRIES = {
  'app-process': 'tests/support/app-process-entry.ts',
  'credits-process': 'tests/support/credits-process-entry.ts',
};
const outdir = `${root}/tests/dist`;

export default async function buildEntries() {
  await ensureBuilt();
  const from = fingerprint();
  if (readStamp(outdir).from !== from) await bundle({ entries: ENTRIES, outdir, from });
}

/** Of the sources, and of what the entries have beside them. */
function fingerprint() {
  const hash = createHash('sha256').update(sourceFingerprint());
  const folder = `${root}/tests/support`;
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.ts')))
    hash.update(readFileSync(`${folder}/${name}`));
  return hash.digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildEntries();
