import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));
const told = (path: string) =>
  /\.(md|ya?ml|example)$|^src\/.*\.ts$|^(scripts|bench)\/.*\.m?[jt]s$/.test(path);

const files = [
  ...readdirSync(root),
  ...['docs', 'src', 'scripts', 'bench'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  ),
].filter(told);

it('shows the command line with -s everywhere, so that npm prints nothing into what is redirected', () => {
  expect(files).toEqual(expect.arrayContaining(['README.md', '.env.example', 'src/cli/program.ts']));
  const loud = files.flatMap((path) => {
    const lines = readFileSync(join(root, path), 'utf8').split('\n');
    return lines
      .filter((line) => /npm run (?!-s )\S*infograph\b/.test(line))
      .map((line) => `${path}: ${line}`);
  });
  expect(loud).toEqual([]);
});
