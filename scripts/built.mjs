// Builds first where dist/ is missing or older than the sources, then hands over to a built file in this process.
import { spawnSync } from 'node:child_process';
import { buildIsCurrent, root } from './sources.mjs';

export async function runBuilt(file) {
  if (!buildIsCurrent()) {
    process.stderr.write('Building (a few seconds, only when the sources changed) ...\n');
    const { status } = spawnSync(process.execPath, [`${root}/scripts/build.mjs`], {
      stdio: ['ignore', 2, 2],
    });
    if (status !== 0) process.exit(status ?? 1);
  }
  process.argv[1] = `${root}/dist/${file}`;
  await import(`${root}/dist/${file}`);
}
