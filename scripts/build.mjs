// Builds the packages and then the app, each to its dist/ folder.
import { spawnSync } from 'node:child_process';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { packages, root, sourceFingerprint, stampFile } from './sources.mjs';

// TypeScript 7 does not export its bin/tsc as such.
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
rmSync(`${root}/dist`, { recursive: true, force: true });
for (const project of [...packages.map((name) => `packages/${name}/tsconfig.json`), 'tsconfig.build.json']) {
  const { status } = spawnSync(process.execPath, [tsc, '-p', `${root}/${project}`], {
    stdio: 'inherit',
    cwd: root,
  });
  if (status !== 0) process.exit(status ?? 1);
}
chmodSync(`${root}/dist/cli/main.js`, 0o755);
writeFileSync(stampFile, sourceFingerprint());
