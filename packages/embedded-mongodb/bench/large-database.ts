import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { MongoClient } from 'mongodb';
import type { Result } from './measure.js';

const documents = 100_000;
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const script = fileURLToPath(new URL('serve.ts', import.meta.url));

interface Row {
  _id: number;
  team: string;
  user: string;
  key: string;
  state: string;
  n: number;
  prompt: string;
  createdAt: Date;
}

/** 100,000 documents of about 470 bytes under four indexes: opening, memory, and what a scan does to others. */
export async function largeDatabase(dir: string): Promise<Result[]> {
  const filling = await start(dir);
  await fill(filling.uri);
  await end(filling.child);
  const server = await start(dir);
  const client = await MongoClient.connect(server.uri);
  const rows = client.db('bench').collection<Row>('rows');
  if ((await rows.countDocuments({})) !== documents) throw new Error('documents were lost');
  const megabytes = residentMegabytes(server.child);
  const heldUpMs = await slowestPingDuringScans(server.uri, client);
  await client.close();
  await end(server.child);
  return [
    { what: 'opening 100,000 documents', measured: server.openMs / 1000, unit: 's', bar: { below: 2 } },
    {
      what: 'memory (resident) with 100,000 documents',
      measured: megabytes,
      unit: 'MB',
      bar: { below: 350 },
    },
    {
      what: 'slowest ping during unindexed scans of 100,000',
      measured: heldUpMs,
      unit: 'ms',
      bar: { below: 20 },
    },
  ];
}

async function start(dir: string): Promise<{ child: ChildProcess; uri: string; openMs: number }> {
  const child = spawn(process.execPath, ['--import', tsx, script, dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const told of createInterface({ input: child.stdout })) return { child, ...JSON.parse(told) };
  throw new Error('the server did not start');
}

async function end(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}

async function fill(uri: string): Promise<void> {
  const client = await MongoClient.connect(uri);
  const rows = client.db('bench').collection<Row>('rows');
  await rows.createIndexes([
    { key: { key: 1 }, unique: true },
    { key: { user: 1 } },
    { key: { createdAt: 1 } },
  ]);
  for (let first = 0; first < documents; first += 1000)
    await rows.insertMany(Array.from({ length: 1000 }, (_, position) => row(first + position)));
  await client.close();
}

const row = (_id: number): Row => ({
  _id,
  team: 'T1',
  user: `U${_id % 500}`,
  key: `k${_id}`,
  state: 'queued',
  n: _id % 1000,
  prompt: 'a picture of a cat on a sofa '.repeat(11),
  createdAt: new Date(1_700_000_000_000 + _id * 1000),
});

/** Linux tells it in /proc; NaN elsewhere. */
function residentMegabytes({ pid }: ChildProcess): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

/** Pings one after the other on a connection of its own, while another client scans, counts and sorts without an index. */
async function slowestPingDuringScans(uri: string, client: MongoClient): Promise<number> {
  const other = await MongoClient.connect(uri);
  const ping = async () => {
    const began = performance.now();
    await other.db('admin').command({ ping: 1 });
    return performance.now() - began;
  };
  for (let warmUp = 0; warmUp < 200; warmUp++) await ping();
  const rows = client.db('bench').collection<Row>('rows');
  let slowest = 0;
  for (let round = 0; round < 5; round++)
    for (const scan of [
      () => rows.countDocuments({ state: 'run' }),
      () => rows.find({ prompt: /dog/ }).toArray(),
    ]) {
      let running = true;
      const scanned = scan().finally(() => {
        running = false;
      });
      while (running) slowest = Math.max(slowest, await ping());
      await scanned;
    }
  await other.close();
  return slowest;
}
