import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));
const BROUGHT_WITHIN_MS = 4 * 60_000;
const LANES_LIMIT_MS = 15 * 60_000;
/** Of each version: both run at once, and two cores have time for three or four. */
const WORKERS = '2';

/**
 * The quick lanes under the other Node versions that we promise, brought by the npm package `node`. What differs between
 * versions fails in many places, so each runs one half of the tests.
 */
const versions = [
  { major: 22, half: '1/2' },
  { major: 24, half: '2/2' },
];
const limits = { cwd: root, timeout: LANES_LIMIT_MS };
const lanes = [[], ['--config', 'jest.db.config.mjs']];

const folder = mkdtempSync(join(tmpdir(), 'infograph-nodes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(await Promise.all(versions.map(bring)))('Node $major', ({ major, half, node }) => {
  const unlessSkipped = node ? '' : ' (skipped: it could not be brought from the package registry)';

  (node ? it.concurrent : it.skip)(
    `passes half ${half} of the fast tests and of the embedded database's${unlessSkipped}`,
    async () => {
      const { out: version } = await run(node, ['--version'], limits);
      expect(version).toMatch(new RegExp(`^v${major}\\.`));
      for (const lane of lanes) {
        const args = ['scripts/jest.mjs', ...lane, '--shard', half, '--maxWorkers', WORKERS];
        const { code, out } = await run(node, args, limits);
        if (code !== 0)
          throw new Error(`${args.join(' ')} ended with ${code} under ${version}${out.slice(-20_000)}`);
      }
    },
    LANES_LIMIT_MS,
  );
});

/** With the path of its binary; empty where the registry cannot be reached. */
async function bring(version: { major: number; half: string }) {
  const place = join(folder, String(version.major));
  const install = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', place];
  await run('npm', [...install, `node@${version.major}`], { cwd: folder, timeout: BROUGHT_WITHIN_MS });
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  const node = join(place, 'node_modules', 'node', 'bin', binary);
  return { ...version, node: existsSync(node) ? node : '' };
}

/** @returns how it ended, null where it was stopped or did not begin, and what it said by then */
async function run(
  command: string,
  args: readonly string[],
  limits: { cwd: string; timeout: number },
): Promise<{ code: number | null; out: string }> {
  const child = spawn(command, args, { ...limits, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(null)).on('close', resolve);
  });
  const [out, words, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out: out + words };
}
