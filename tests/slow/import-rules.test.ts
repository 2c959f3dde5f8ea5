import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A wrong import, as somebody in a hurry would write it: what is planted where, and the rule that must refuse it. */
interface Planted {
  what: string;
  files: Record<string, string>;
  rule: string;
}

const take = (from: string) => `import * as taken from '${from}';\nexport const planted = taken;\n`;
const takeType = (from: string) =>
  `import type { Planted } from '${from}';\nexport interface Planted { planted?: Planted }\n`;

const plants: Planted[] = [
  {
    what: 'the ledger that knows who an admin is told by',
    files: { 'src/credits/ledger/planted.ts': take('../../notifications/index.js') },
    rule: 'credits-ledger-imports-downwards',
  },
  {
    what: 'the database that sends notifications',
    files: { 'src/database/planted.ts': take('../notifications/index.js') },
    rule: 'database-imports-downwards',
  },
  {
    what: 'a model that knows a feature in Slack',
    files: { 'src/models/planted.ts': take('../bot/features/home/worker/index.js') },
    rule: 'models-imports-downwards',
  },
  {
    what: 'the machinery of jobs that knows what they are for',
    files: { 'src/jobs/planted.ts': take('../infographs/index.js') },
    rule: 'jobs-imports-downwards',
  },
  {
    what: 'infographics that call Slack by themselves',
    files: { 'src/infographs/planted.ts': take('../bot/client/slack-calls.js') },
    rule: 'infographs-imports-downwards',
  },
  {
    what: 'a feature that uses the playground',
    files: { 'src/bot/features/home/planted.ts': take('../../../playground/index.js') },
    rule: 'only-its-start-imports-the-playground',
  },
  {
    what: 'a client that uses a stand-in',
    files: { 'src/fal/planted.ts': take('@infograph/fal-stand-in') },
    rule: 'only-the-playground-imports-stand-ins',
  },
  {
    what: 'a stand-in that uses the other one',
    files: { 'packages/fal-stand-in/src/planted.ts': take('@infograph/slack-stand-in') },
    rule: 'packages-know-nothing-of-one-another',
  },
  {
    what: 'a package that knows the app',
    files: { 'packages/embedded-mongodb/src/planted.ts': take('../../../src/lib/money.js') },
    rule: 'packages-know-nothing-of-the-app',
  },
  {
    what: 'a test that production loads',
    files: { 'src/config/planted.ts': take('../../tests/support/free-port.js') },
    rule: 'the-app-imports-no-test',
  },
  {
    what: 'two files that import each other',
    files: {
      'src/lib/planted-circle.ts': take('./planted-back.js'),
      'src/lib/planted-back.ts': take('./planted-circle.js'),
    },
    rule: 'no-circle-of-files',
  },
  {
    what: 'two files that import each other for their types alone',
    files: {
      'src/lib/planted-types.ts': takeType('./planted-types-back.js'),
      'src/lib/planted-types-back.ts': takeType('./planted-types.js'),
    },
    rule: 'no-circle-of-files',
  },
  {
    what: 'two features that import each other',
    files: {
      'src/bot/features/planted-one/start.ts': take('../planted-two/end.js'),
      'src/bot/features/planted-one/end.ts': 'export const planted = 1;\n',
      'src/bot/features/planted-two/start.ts': take('../planted-one/end.js'),
      'src/bot/features/planted-two/end.ts': 'export const planted = 2;\n',
    },
    rule: 'no-circle-of-folders',
  },
  {
    what: 'a folder that nobody gave a place',
    files: { 'src/planted/index.ts': take('../lib/money.js') },
    rule: 'every-folder-has-its-place',
  },
];

const outputOf = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

describe('the rules of who may import whom', () => {
  let copy: string;
  let refused: string[];

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'infograph-imports-'));
    for (const part of [
      'src',
      'packages',
      'tests',
      'tsconfig.json',
      'tsconfig.base.json',
      '.dependency-cruiser.mjs',
      'package.json',
      'biome.json',
      'scripts/lint',
      'manifest.yml',
    ]) {
      cpSync(join(root, part), join(copy, part), {
        recursive: true,
        filter: (path) => !['node_modules', 'dist'].includes(basename(path)),
      });
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    for (const [path, text] of plants.flatMap(({ files }) => Object.entries(files))) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      writeFileSync(join(copy, path), text);
    }
    const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const run = spawnSync(process.execPath, [cruiser, '--output-type', 'json', 'src', 'packages'], {
      cwd: copy,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    });
    const { violations } = outputOf.parse(JSON.parse(run.stdout)).summary;
    refused = violations.map(({ from, rule }) => `${rule.name}: ${from}`);
  });

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  test.each(plants)('refuse $what', ({ files, rule }) => {
    // A circle is told once, by one of those who are in it.
    const places = Object.keys(files).flatMap((path) => [path, dirname(path)]);
    expect(refused.filter((line) => places.some((place) => line === `${rule}: ${place}`))).not.toEqual([]);
  });

  test('refuse a type that is named where it is used, which the tool does not see, by the linter', () => {
    writeFileSync(
      join(copy, 'src/net/named.ts'),
      "export type Taken = import('../briefs/index.js').ArticleRead;\n",
    );
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
    const lint = spawnSync(process.execPath, [biome, 'lint', '--vcs-enabled=false', 'src/net'], {
      cwd: copy,
      encoding: 'utf8',
    });
    expect(lint.stderr + lint.stdout).toMatch(
      /src\/net\/named\.ts[\s\S]*Import the type at the top of the file/,
    );
    expect(lint.status).toBe(1);
  });
});
