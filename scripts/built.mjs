// Builds first where dist/ is missing or older than the sources, then hands over to a built file in this process.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { buildIsCurrent, dist, root } from './sources.mjs';

/**
 * @param file under dist/
 * @param say takes each line about what goes on meanwhile
 */
export async function runBuilt(file, say) {
  if (!buildIsCurrent()) await build(say);
  process.argv[1] = `${dist}/${file}`;
  await import(`${dist}/${file}`);
}

/** Builds, in a process that gives its memory back; ends this one where that fails. */
async function build(say) {
  const seconds = () => `${Math.round(process.uptime())} s`;
  say('Building, as the sources changed or were never built ...');
  const telling = setInterval(() => say(`... still building, ${seconds()}`), 5_000);
  const builder = spawn(process.execPath, [`${root}/scripts/build.mjs`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(builder, 'exit');
  clearInterval(telling);
  if (code !== 0) process.exit(code ?? 1);
  say(`Built in ${seconds()}.`);
}
