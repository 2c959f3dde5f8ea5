import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { freePort } from '../support/free-port.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const READY_WITHIN_MS = 120_000;

/** The project as it is after `npm ci`: nothing of it is built. */
let checkout: string;

beforeAll(() => {
  checkout = mkdtempSync(join(tmpdir(), 'infograph-build-'));
  const isBuilt = (path: string) => /[\\/](dist|node_modules)$/.test(path);
  for (const name of ['src', 'packages', 'scripts', 'package.json', 'manifest.yml'])
    cpSync(join(root, name), join(checkout, name), { recursive: true, filter: (path) => !isBuilt(path) });
  for (const name of readdirSync(root).filter((file) => /^tsconfig.*\.json$/.test(file)))
    cpSync(join(root, name), join(checkout, name));
  symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'));
});
afterAll(() => rmSync(checkout, { recursive: true, force: true }));

interface Run {
  process: ChildProcess;
  out(): string;
  err(): string;
  ended: Promise<number | null>;
}

/** Runs a file of the checkout in a playground's environment. */
function run(file: string, args: readonly string[], settings: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, [join(checkout, file), ...args], {
    cwd: checkout,
    env: { PATH: process.env.PATH ?? '', DATA_DIR: join(checkout, 'data'), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  const ended = once(child, 'close').then(([code]) => z.number().nullable().parse(code));
  return { process: child, out: () => out, err: () => err, ended };
}

async function ready(app: Run, port: string): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until && app.process.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (answer?.ok && /npm run -s infograph -- try/.test(app.out())) return;
    await pause(50);
  }
  throw new Error(`It did not get ready: ${app.out()}${app.err()}`);
}

describe('a checkout where nothing is built', () => {
  it('is built and started by `npm start`, tells so, and reads an article by what was built', async () => {
    const port = String(await freePort());
    const app = run('scripts/start.mjs', [], { PORT: port });
    try {
      await ready(app, port);
      expect(app.err()).toMatch(
        /^Building.*\n(\.\.\. still building.*\n)*Built in \d+\.\d s\.\nStarting \.\.\.\n/,
      );
      const [link = ''] = /http:\S+\/tea/.exec(app.out()) ?? [];
      const tried = run('scripts/cli.mjs', ['try', link, '--out', join(checkout, 'images')]);
      expect([await tried.ended, tried.err()]).toEqual([0, '']);
      expect(tried.out()).toMatch(/Where your cup of tea comes from.*Saved .*\.png/s);
    } finally {
      app.process.kill('SIGTERM');
    }
    expect(await app.ended).toBe(0);
  });

  it('is built by two at once, and what they leave runs and tells nothing but what was asked for', async () => {
    rmSync(join(checkout, 'dist'), { recursive: true });
    const [one, other] = [run('scripts/cli.mjs', ['--help']), run('scripts/cli.mjs', ['--help'])];
    expect([await one.ended, await other.ended]).toEqual([0, 0]);
    expect([one.err(), other.err()]).toEqual(['', '']);
    expect(one.out()).toMatch(/^Usage: infograph/);
    expect(other.out()).toBe(one.out());
  });
});

describe('the build', () => {
  it('is not made again until a source changes', async () => {
    const stamp = () => readFileSync(join(checkout, 'dist/.built-from'), 'utf8');
    const before = stamp();
    await run('scripts/cli.mjs', ['--help']).ended;
    expect(stamp()).toBe(before);
    const cli = join(checkout, 'src/cli/main.ts');
    writeFileSync(cli, `${readFileSync(cli, 'utf8')}\nprocess.stderr.write('changed');\n`);
    const changed = run('scripts/cli.mjs', ['--help']);
    await changed.ended;
    expect(changed.err()).toBe('changed');
  });

  it('fails with the place of a fault, and leaves what was built before', async () => {
    const broken = join(checkout, 'src/broken.ts');
    const main = join(checkout, 'src/main.ts');
    const before = readFileSync(main);
    writeFileSync(broken, 'export const = 1;\n');
    writeFileSync(main, `import './broken.js';\n${before}`);
    const start = run('scripts/start.mjs', []);
    expect(await start.ended).toBe(1);
    expect(start.err()).toMatch(/src\/broken\.ts:1:13/);
    const left = run('dist/cli/main.js', ['--help']);
    expect(await left.ended).toBe(0);
    writeFileSync(main, before);
    rmSync(broken);
  });

  it('tells the lines of the sources in a stack trace', async () => {
    const app = run('dist/main.js', [], { DATA_DIR: join(checkout, 'package.json/data') });
    expect(await app.ended).toBe(1);
    expect(app.err()).toMatch(/ENOTDIR.*at async main \(.*\/src\/main\.ts:\d+:\d+\)/s);
  });

  it('loads nothing of the playground where it is not asked for', () => {
    const sources = loadedBy('main.js');
    expect(sources).toContain('src/main.ts');
    expect(sources.filter((path) => /playground|stand-in/.test(path))).toEqual([]);
  });
});

/** The sources in the files of dist/ that an entry loads, beside what it may load later. */
function loadedBy(entry: string): string[] {
  const dist = join(checkout, 'dist');
  const files = new Set<string>();
  const add = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    const text = readFileSync(join(dist, file), 'utf8');
    for (const [, name = ''] of text.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g)) add(name);
  };
  const [, first = ''] = /import\('\.\/(.+)'\)/.exec(readFileSync(join(dist, entry), 'utf8')) ?? [];
  add(first);
  return [...files].flatMap((file) => sourcesOf(join(dist, file)));
}

function sourcesOf(file: string): string[] {
  if (!/\/\/# sourceMappingURL=/.test(readFileSync(file, 'utf8'))) return [];
  const { sources } = z
    .object({ sources: z.array(z.string()) })
    .parse(JSON.parse(readFileSync(`${file}.map`, 'utf8')));
  return sources.map((source) => join(dirname(file), source).slice(checkout.length + 1));
}
