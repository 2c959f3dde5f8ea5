// Asks the registry whether anything that runs in production has a known fault, and fails from "high" on. Where no
// registry answers it says so and does not fail: a build must not depend on one.
import { spawnSync } from 'node:child_process';
import { root } from './sources.mjs';

const LIMIT_MS = 60_000;
const args = ['audit', '--omit=dev', '--json', '--fetch-retries=0', `--fetch-timeout=${LIMIT_MS / 2}`];

const { stdout } = spawnSync('npm', args, {
  cwd: root,
  encoding: 'utf8',
  timeout: LIMIT_MS,
  shell: process.platform === 'win32',
});
const report = parsed(stdout);
const counts = report?.metadata?.vulnerabilities;
if (!counts) {
  const why = report?.message ?? report?.error?.summary ?? 'no answer';
  console.log(`Known faults: NOT CHECKED, the registry did not tell (${String(why).split('\n')[0]})`);
} else {
  for (const { name, severity, range } of Object.values(report.vulnerabilities ?? {}))
    console.log(`${name} ${range}: ${severity}`);
  const bad = counts.high + counts.critical;
  console.log(`Known faults in production: ${counts.total}, of which high or critical: ${bad}`);
  if (bad > 0) process.exitCode = 1;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
