import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type AppProcess, startAppProcess } from '../support/app-process.js';
import { openCrashLab } from '../support/crash-lab.js';
import { type Process, type SharedDatabase, startSharedDatabase } from '../support/database.js';
import { until } from '../support/story.js';

const RECEIVERS = 400;
const root = fileURLToPath(new URL('../..', import.meta.url));

interface Migrating {
  child: ChildProcess;
  output(): string;
  gone: Promise<unknown>;
}

let database: SharedDatabase;
let one: Process;
let started: Migrating[];
beforeEach(async () => {
  database = await startSharedDatabase();
  one = await database.process();
  started = [];
});
afterEach(async () => {
  for (const { child } of started) child.kill('SIGKILL');
  await database.stop();
});

/** A process of its own that migrates what is in the database, and ends. */
function startMigrating(): Migrating {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/migration-entry.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH, MONGODB_URI: database.uri },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const migrating = { child, output: () => output, gone: once(child, 'close') };
  started.push(migrating);
  return migrating;
}

it('Of three processes one migrates; killed in the middle, another goes on from there, and each document is changed once', async () => {
  const { receivers, migrations } = one.models;
  await receivers.insertMany(
    Array.from({ length: RECEIVERS }, (_, n) => ({
      _id: `tok_${String(n).padStart(4, '0')} https://a.example`,
      workspace: 'T0OURS',
      token: `tok_${n}`,
      origin: 'https://a.example',
      failures: 0,
    })),
  );
  for (let process = 0; process < 3; process++) startMigrating();
  const begun = await until('one to begin', async () =>
    started.find(({ output }) => output().includes('migration begun')),
  );
  const middle = await until('the middle', async () => {
    const record = await migrations.findById(1).lean();
    return (record?.changed ?? 0) >= 50 && record;
  });
  expect(middle).toMatchObject({ fence: 1, position: expect.stringMatching(/^tok_0/) });
  begun.child.kill('SIGKILL');
  await begun.gone;
  const left = await migrations.findById(1).lean();
  expect(left).not.toHaveProperty('finishedAt');

  const others = started.filter((migrating) => migrating !== begun);
  await Promise.all(others.map(({ gone }) => gone));
  const said = others.map(({ output }) => output());
  for (const output of said) expect(output).toContain('"msg":"ready"');
  const [resumed, ...more] = said.flatMap((output) =>
    output.split('\n').filter((line) => line.includes('migration resumed')),
  );
  expect(more).toEqual([]);
  expect(JSON.parse(resumed ?? '')).toMatchObject({ migration: 1, position: left?.position });
  expect(said.some((output) => output.includes('waiting for a migration'))).toBe(true);
  expect(await receivers.countDocuments({ failures: 1 })).toBe(RECEIVERS);
  expect(await migrations.findById(1).lean()).toMatchObject({ fence: 2, finishedAt: expect.any(Date) });
});

it('The app opens its port when its data is of its version, and not before', async () => {
  const lab = await openCrashLab({ LOG_LEVEL: 'info', MONGODB_URI: database.uri });
  let app: AppProcess | undefined;
  try {
    const { migrations } = one.models;
    const leaseUntil = new Date(Date.now() + 60_000);
    const held = { name: 'x', startedAt: new Date(), changed: 0, fence: 1, leaseUntil };
    await migrations.create({ _id: 1, ...held });
    let ready = false;
    const starting = startAppProcess(lab.settings).then((process) => {
      ready = true;
      app = process;
      return process;
    });
    const answers = () =>
      fetch(`${lab.settings.PUBLIC_URL}/readyz`).then(
        ({ status }) => status,
        () => undefined,
      );
    // It has had time to start: a process that does not wait is ready long before.
    await new Promise((resolve) => setTimeout(resolve, 10_000));
    expect([ready, await answers(), lab.slack.calls.length]).toEqual([false, undefined, 0]);
    await migrations.updateOne({ _id: 1 }, { $set: { leaseUntil: new Date(0) } });
    const { output } = await starting;
    expect(await answers()).toBe(200);
    expect(output.join('\n')).toMatch(/waiting for a migration[\s\S]*migration resumed[\s\S]*migration done/);
  } finally {
    await app?.stop();
    await lab.stop();
  }
});
