import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { cli } from '../../cli/support.js';
import { startManyWorld } from '../../support/installs.js';
import type { World } from '../../support/world.js';
import { plant, settings, WORDS } from './planting.js';

/** Settings that hold a secret and are not planted here, and why. */
const elsewhere: Readonly<Record<string, string>> = {
  SLACK_BOT_TOKEN: 'with OAuth the token is that of an installation; see tests/lib/log.test.ts',
  SLACK_APP_TOKEN: 'in Socket Mode alone',
  MONGODB_URI: 'here the app runs its own database',
};

let world: World;
const console_: string[] = [];
let secrets: Record<string, string[]> = {};
let refusals: string[] = [];
/** What came of each command of the operator that writes something out. */
const exports: Record<string, string> = {};
let metrics = '';
let files: Array<{ path: string; text: string }> = [];

beforeAll(async () => {
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    jest.spyOn(console, method).mockImplementation((...words) => void console_.push(words.join(' ')));
  }
  world = await startManyWorld({
    settings,
    fal: { imageScale: 0.1, key: 'PLANTED0fal0id:PLANTED0fal0secret' },
  });
  ({ secrets, refusals } = await plant(world));
  const authorization = `Bearer ${settings.METRICS_TOKEN}`;
  metrics = await (await fetch(`${world.app.url}/metrics`, { headers: { authorization } })).text();
  await runCommands();
  await world.app.stop();
  files = await filesIn(world.settings.DATA_DIR ?? '');
}, 120_000);
afterAll(async () => {
  await world.stop();
  jest.restoreAllMocks();
});

async function filesIn(folder: string): Promise<typeof files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return await Promise.all(paths.map(async (path) => ({ path, text: await readFile(path, 'latin1') })));
}

async function runCommands(): Promise<void> {
  const { id } = world.slack.workspace;
  const lines = [
    ...[
      'credits balance',
      'credits history',
      'credits audit',
      'credits requests',
      'token list',
      'statement',
      'audit-log',
    ].map((line) => `${line} ${id}`),
    `statement ${id} --csv`,
    `workspace export ${id}`,
    ...['workspace list', 'report', 'doctor', 'audit-log', 'manifest'],
  ];
  for (const line of lines) {
    const { out, err } = await cli(line.split(' '), world.settings);
    exports[line] = out + err;
  }
}

const inDatabase = (path: string) => path.includes('/mongodb/');

/**
 * Where a secret is kept, and so is to be found: each in the database's own files and nowhere else. They let nobody into
 * Slack or fal: they are good for one infograph, or for half an hour.
 */
const keptInDatabase = ['token of a webhook', 'response_url', 'part of an address'];
/** The one export that is all that a workspace has stored: the address of its own callbacks is among it. */
const keptInExport = ['part of an address'];

describe('known secrets, planted wherever one can be', () => {
  it('are all that the settings can hold', async () => {
    const example = await readFile('.env.example', 'utf8');
    const names = [
      ...example.matchAll(/^#? ?([A-Z0-9_]*(?:SECRET|TOKEN|KEY|KEY_ID|_URI|SMTP_URL)[A-Z0-9_]*)=/gm),
    ].map(([, name = '']) => name);
    const planted = [...Object.keys(settings), 'SLACK_SIGNING_SECRET', 'FAL_KEY', ...Object.keys(elsewhere)];
    expect(names.length).toBeGreaterThan(6);
    expect(names.filter((name) => !planted.includes(name))).toEqual([]);
    for (const [name, values] of Object.entries(secrets)) {
      expect({ name, values: values.length, short: values.filter((value) => value.length < 8) }).toEqual({
        name,
        values: expect.any(Number),
        short: [],
      });
      expect({ name, some: values.length > 0 }).toEqual({ name, some: true });
    }
  });

  it('are in no line of the log, nothing on the console, no metric and no refusal', () => {
    const written = {
      log: world.log.join(''),
      console: console_.join('\n'),
      metrics,
      refusals: refusals.join('\n'),
    };
    expect(written.log.length).toBeGreaterThan(5_000);
    expect(found(written, secrets)).toEqual([]);
    expect(console_).toEqual([]);
  });

  it('are in no export, statement, history or page of the audit log', () => {
    expect(exports['audit-log']).toContain(world.slack.workspace.id);
    expect(exports[`workspace export ${world.slack.workspace.id}`]).toContain(WORDS);
    const others = Object.fromEntries(
      Object.entries(secrets).filter(([name]) => !keptInExport.includes(name)),
    );
    expect(found(exports, others)).toEqual([]);
    const { [`workspace export ${world.slack.workspace.id}`]: _whole, ...rest } = exports;
    expect(found(rest, secrets)).toEqual([]);
  });

  it('are in no file, but for those that the database has to keep', () => {
    // What is written there can be found by looking for it like this.
    expect(files.some(({ path, text }) => inDatabase(path) && text.includes(WORDS))).toBe(true);
    for (const [name, values] of Object.entries(secrets)) {
      const where = files
        .filter(({ text }) => values.some((value) => text.includes(value)))
        .map(({ path }) => path)
        .filter((path) => !(inDatabase(path) && keptInDatabase.includes(name)));
      expect({ name, where }).toEqual({ name, where: [] });
    }
  });
});

describe("people's words", () => {
  it('are in no line of the log, no metric, no refusal and no page of the audit log', () => {
    const written = {
      log: world.log.join(''),
      console: console_.join('\n'),
      metrics,
      refusals: refusals.join('\n'),
      audit: exports['audit-log'] ?? '',
      report: exports.report ?? '',
      doctor: exports.doctor ?? '',
      list: exports['workspace list'] ?? '',
    };
    expect(found(written, { words: ['Nightingale', 'sings at', 'Quorra'] })).toEqual([]);
  });

  it('are in no file outside the database', () => {
    const where = files.filter(({ path, text }) => !inDatabase(path) && text.includes('Nightingale'));
    expect(where.map(({ path }) => path)).toEqual([]);
  });
});

/** Which of these is in which of those, without telling it. */
function found(written: Record<string, string>, wanted: Record<string, readonly string[]>): string[] {
  return Object.entries(written).flatMap(([place, text]) =>
    Object.entries(wanted).flatMap(([name, values]) =>
      values.some((value) => text.includes(value)) ? [`${name} in ${place}`] : [],
    ),
  );
}
