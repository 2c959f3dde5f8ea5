import { spawnSync } from 'node:child_process';
import { buildIsCurrent, root } from '../sources.mjs';

/** Before the tests, because some start the program as users do, from dist/. */
export default function buildOnce() {
  if (buildIsCurrent()) return;
  const { status } = spawnSync(process.execPath, [`${root}/scripts/build.mjs`], { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The build failed, and tests start what it makes.');
}
