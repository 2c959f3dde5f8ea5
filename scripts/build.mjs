// Builds the app to dist/. It does not check types: `npm run check` does.
import { bundle } from './bundle.mjs';
import { dist, sourceFingerprint } from './sources.mjs';

const ENTRIES = {
  main: 'src/main.ts',
  'cli/main': 'src/cli/main.ts',
  'briefs/reader/child': 'src/briefs/reader/child.ts',
  'checking/reader/local/child': 'src/checking/reader/local/child.ts',
  'drawing/child': 'src/drawing/child.ts',
};

const startedAt = performance.now();
// Taken before: what changes meanwhile is built again.
const from = sourceFingerprint();
await bundle({ entries: ENTRIES, outdir: dist, from }).catch(() => process.exit(1));
console.log(`Built dist/ in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
