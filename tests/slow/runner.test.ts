import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';

const root = fileURLToPath(new URL('../..', import.meta.url));

const files = {
  'good.test.mjs': `
    it('works', () => expect(process.exitCode).toBeUndefined());
    it.concurrent('works beside others', async () => expect(await 1).toBe(1));`,
  'rejects.test.mjs': `
    it('rejects unheard', async () => {
      void Promise.reject(new Error('nobody hears this'));
      await sleep(20);
    });`,
  'throws-later.test.mjs': `
    it('throws in a timer', async () => {
      setTimeout(() => { throw new Error('thrown in a timer'); }, 5);
      await sleep(50);
    });`,
  'hangs.test.mjs': `it('never ends', () => new Promise(() => {}), 100);`,
  'before.test.mjs': `
    beforeAll(() => { throw new Error('nothing to begin with'); });
    it('has nothing to work on', () => {});`,
  'leaves.test.mjs': `
    it('leaves a setting and a spy', () => {
      process.env.LEFT = 'yes';
      process.exitCode = 3;
      jest.spyOn(JSON, 'parse').mockReturnValue('spied');
      expect(JSON.parse('1')).toBe('spied');
    });`,
  'sees.test.mjs': `it('sees no spy', () => expect(JSON.parse('1')).toBe(1));`,
};

/** Test files that share a process, in the order above, with the runtime and the environment of ours. */
describe('test files that share their modules', () => {
  let folder: string;
  const messages = new Map<string, string>();
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'infograph-runner-'));
    const head = `import { beforeAll, expect, it, jest } from '@jest/globals';
      import { setTimeout as sleep } from 'node:timers/promises';`;
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), head + text);
    const config = {
      rootDir: folder,
      testMatch: ['**/*.test.mjs'],
      runtime: join(root, 'scripts/jest/runtime.cjs'),
      testEnvironment: join(root, 'scripts/jest/environment.cjs'),
      transform: {},
    };
    const results = join(folder, 'results.json');
    const args = ['--config', JSON.stringify(config), '--runInBand', '--json', '--outputFile', results];
    spawnSync(process.execPath, [join(root, 'scripts/jest.mjs'), ...args], { cwd: root, stdio: 'ignore' });
    const told = z
      .object({ testResults: z.array(z.object({ name: z.string(), message: z.string() })) })
      .parse(JSON.parse(readFileSync(results, 'utf8')));
    for (const { name, message } of told.testResults) messages.set(name.slice(folder.length + 1), message);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['good.test.mjs', 'sees.test.mjs'])('pass where nothing is wrong: %s', (name) => {
    expect(messages.get(name)).toBe('');
  });

  it.each([
    ['a rejection that nobody hears', 'rejects.test.mjs', 'nobody hears this'],
    ['an error in a timer', 'throws-later.test.mjs', 'thrown in a timer'],
    ['a test without end', 'hangs.test.mjs', 'Exceeded timeout of 100 ms'],
    ['an error before the tests', 'before.test.mjs', 'nothing to begin with'],
    ['a setting that is left', 'leaves.test.mjs', 'left process.env'],
  ])('fail by %s', (_what, name, message) => {
    expect(messages.get(name)).toContain(message);
  });
});
