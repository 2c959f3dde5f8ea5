import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTempFolder, type TempFolder } from '../../../src/lib/temp-folder.js';
import { cli, cliProcess, killLeftovers, printed } from '../../cli/support.js';
import { freePort } from '../../support/free-port.js';

let folder: TempFolder;
let settings: { DATA_DIR: string };

beforeEach(async () => {
  folder = await createTempFolder();
  settings = { DATA_DIR: folder.path };
});
afterEach(async () => {
  killLeftovers();
  await folder.remove();
});

describe('the infograph program', () => {
  it('hands its exit code and nothing but JSON to who called it', async () => {
    const wrong = cliProcess(['credits', 'grant', 'T1', 'many', '--json'], settings);
    expect(await wrong.gone).toBe(2);
    expect(JSON.parse(wrong.output())).toMatchObject({ error: { code: 'usage' } });
    const right = cliProcess(['credits', 'grant', 'T1', '3', '--json'], settings);
    expect(await right.gone).toBe(0);
    expect(JSON.parse(right.output())).toEqual({ workspace: 'T1', available: 3, held: 0 });
  });
});

describe('infograph init without a terminal', () => {
  const dist = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));
  const values = ['xapp-1', 'xoxb-1', 'abcdefgh:0123456789abcdef'];

  /** As a script calls it, in a folder of its own; without `piped` the pipe stays open, and nothing comes. */
  async function init(options: string[], piped?: string) {
    const child = spawn(process.execPath, [dist, 'init', ...options], {
      cwd: folder.path,
      env: { PATH: process.env.PATH },
    });
    if (piped !== undefined) child.stdin.end(piped);
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
      });
    const [code]: unknown[] = await once(child, 'close');
    return { code, printed };
  }

  it('writes what is piped in, which the doctor then reads, and prints none of it', async () => {
    const { code, printed } = await init(['--no-check'], values.join('\n'));
    expect(code).toBe(0);
    const file = await readFile(`${folder.path}/.env`, 'utf8');
    for (const value of values) {
      expect(file).toContain(`=${value}\n`);
      expect(printed).not.toContain(value);
    }
  });

  it('says what to do where nothing comes', async () => {
    for (const piped of ['', undefined]) {
      const { code, printed } = await init([], piped);
      expect([code, printed]).toEqual([1, expect.stringContaining("There's no terminal to ask at")]);
    }
  });
});

describe('infograph db', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'runs the embedded MongoDB, lets other commands attach to it, and ends with 0 at %s',
    async (signal) => {
      const database = cliProcess(['db', '--json'], settings);
      const [line] = await printed(database, /^.*\n/);
      const uri: unknown = JSON.parse(line).uri;
      expect(uri).toMatch(/^mongodb:\/\/%2F.*%2Fmongodb\.sock\//);

      const granted = await cli(['credits', 'grant', 'T1', '4', '--json'], settings);
      expect(granted.json).toEqual({ workspace: 'T1', available: 4, held: 0 });
      // By its address alone, so the grant went into the running one and not into the files beside it.
      const seen = await cli(['credits', 'balance', 'T1', '--json'], { MONGODB_URI: String(uri) });
      expect(seen.json).toEqual({ workspace: 'T1', available: 4, held: 0 });

      expect(await cli(['db', '--json'], settings)).toMatchObject({
        exitCode: 1,
        json: { error: { code: 'already_running', message: expect.stringContaining(String(uri)) } },
      });
      database.child.kill(signal);
      expect(await database.gone).toBe(0);
      expect(database.output()).toBe(line);
      expect((await cli(['credits', 'balance', 'T1', '--json'], settings)).json).toMatchObject({
        available: 4,
      });
    },
  );

  it('listens on a port only where one is asked for, and warns of it in words', async () => {
    const port = await freePort();
    const database = cliProcess(['db', '--port', String(port)], settings);
    const [line] = await printed(database, /^.*\n/);
    expect(line).toBe(`mongodb://127.0.0.1:${port}/?replicaSet=rs0\n`);
    database.child.kill('SIGTERM');
    expect(await database.gone).toBe(0);
    expect(database.errors()).toMatch(/no password.*everyone/);
  });

  it('lets nobody else look into its folder', async () => {
    const database = cliProcess(['db'], settings);
    await printed(database, /mongodb:/);
    expect((await stat(`${folder.path}/mongodb`)).mode & 0o777).toBe(0o700);
    database.child.kill('SIGTERM');
    await database.gone;
  });
});
