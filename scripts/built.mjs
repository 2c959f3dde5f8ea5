// Builds where dist/ is missing or older than the sources, and hands over to a built file in this process.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { buildIsCurrent, dist, root } from './sources.mjs';

const TELL_EVERY_MS = 5_000;

/**
 * Builds where it is needed, in a process that gives its memory back; ends this one where that fails.
 * @param say takes each line about what goes on meanwhile
 */
export async function ensureBuilt(say = () => {}) {
  if (buildIsCurrent()) return;
  const startedAt = performance.now();
  const seconds = () => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
  say('Building, as the sources changed or were never built ...');
  const telling = setInterval(() => say(`... still building, ${seconds()}`), TELL_EVERY_MS);
  const builder = spawn(process.execPath, [`${root}/scripts/build.mjs`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(builder, 'exit');
  clearInterval(telling);
  if (code !== 0) process.exit(code ?? 1);
  say(`Built in ${seconds()}.`);
}

/** @param file under dist/ */
export async function runBuilt(file) {
  process.argv[1] = `${dist}/${file}`;
  await import(`${dist}/${file}`);
}
