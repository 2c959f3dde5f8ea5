import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));
const LANE_LIMIT_MS = 15 * 60_000;

/**
 * The quick lanes under the other Node versions that we promise, brought by the npm package `node`. What differs between
 * versions fails in many places, so each runs one half of the fast tests.
 */
describe.each([
  [22, '1/2'],
  [24, '2/2'],
])('Node %d', (major, half) => {
  const folder = mkdtempSync(join(tmpdir(), `infograph-node${major}-`));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const node = bring(major, folder);
  const unlessSkipped = node ? '' : ' (skipped: it could not be brought from the package registry)';

  (node ? it : it.skip).each([
    [`half ${half} of the fast tests`, ['--shard', half]],
    ["embedded database's tests", ['--config', 'jest.db.config.mjs']],
  ])(
    `passes the %s${unlessSkipped}`,
    (_name, args) => {
      const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout;
      expect(version).toMatch(new RegExp(`^v${major}\\.`));
      const { status, stdout, stderr } = spawnSync(node, ['scripts/jest.mjs', ...args], {
        cwd: root,
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
        timeout: LANE_LIMIT_MS,
      });
      if (status !== 0)
        throw new Error(`exit code ${status} under ${version}${(stdout + stderr).slice(-20_000)}`);
    },
    LANE_LIMIT_MS,
  );
});

/** The path of its binary; empty where the registry cannot be reached. */
function bring(major: number, folder: string): string {
  const install = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, `node@${major}`];
  spawnSync('npm', install, { cwd: folder, encoding: 'utf8', timeout: 4 * 60_000 });
  const node = join(
    folder,
    'node_modules',
    'node',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  return existsSync(node) ? node : '';
}
