// Runs the slow lane: first what can run side by side, then, one after another, what needs the machine for itself. With
// `--shard 1/3` it runs a third of it; with other arguments it hands them to jest, which runs what they name. At the end it
// tells what was skipped, and fails where anything has failed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './sources.mjs';

const alone = ['node-versions', '/soak/', 'slow/bursts/at-once', 'slow/bursts/in-flight'];

/** jest's arguments for each run of this shard: its part of what runs together, and its turn of what runs alone. */
function runsOf(number, count) {
  return [
    ['--testPathIgnorePatterns', ...alone, '--shard', `${number}/${count}`],
    ...alone.filter((_, index) => index % count === count - number).map((pattern) => [pattern]),
  ];
}

/** Tests that are skipped say why in their name. */
function run(args, results) {
  const jest = [
    `${root}/scripts/jest.mjs`,
    '--config',
    `${root}/jest.slow.config.mjs`,
    '--json',
    '--outputFile',
    results,
  ];
  const { status } = spawnSync(process.execPath, [...jest, ...args], { stdio: 'inherit' });
  const files = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')).testResults : [];
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const skipped = tests.filter(({ status }) => status === 'pending').map(({ fullName }) => fullName);
  return { passed: status === 0, skipped };
}

const given = process.argv.slice(2);
const [, number, count] = /^--shard[ =]([1-9]\d*)\/([1-9]\d*)$/.exec(given.join(' ')) ?? [];
const runs = count ? runsOf(Number(number), Number(count)) : given.length > 0 ? [given] : runsOf(1, 1);
const folder = mkdtempSync(join(tmpdir(), 'infograph-slow-'));
try {
  const results = runs.map((args, index) => run(args, join(folder, `${index}.json`)));
  const skipped = results.flatMap((result) => result.skipped);
  console.log(
    skipped.length > 0
      ? `Skipped:\n${skipped.map((name) => `- ${name}`).join('\n')}`
      : 'Nothing was skipped.',
  );
  process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
