import { readdir, rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import {
  type Account,
  accountCount,
  answersWithinMs,
  Knowledge,
  openAccounts,
  type Row,
  startBalance,
  writeUntilDead,
} from '../support/crash-workload.js';
import { temporaryDirectory } from '../support/database.js';
import { ServerProcess } from '../support/server-process.js';

const rounds = 20;
/** Small, so that the log is compacted again and again while clients write. */
const options = { compactAfterMb: 0.1 };

let dir = '';
beforeAll(async () => {
  dir = await temporaryDirectory();
});
afterAll(() => rm(dir, { recursive: true, force: true }));

/** Nothing that was acknowledged is lost, nothing half done, nothing there that nobody sent. */
async function assertWhole(uri: string, known: Knowledge): Promise<void> {
  const client = await MongoClient.connect(uri, { socketTimeoutMS: answersWithinMs });
  const rows = await client
    .db('crash')
    .collection<Row>('rows')
    .find({}, { projection: { _id: 1 } })
    .toArray();
  const accounts = await client.db('crash').collection<Account>('accounts').find().toArray();
  const indexed = await client
    .db('crash')
    .collection<Row>('rows')
    .countDocuments({ pad: 'x'.repeat(300) });
  const unpadded = await client
    .db('crash')
    .collection<Row>('rows')
    .countDocuments({ pad: { $exists: false } });
  await client.close();
  const found = new Set(rows.map(({ _id }) => _id));
  expect(found.size).toBe(rows.length);
  expect([...known.written].filter((id) => !found.has(id))).toEqual([]);
  expect([...known.removed].filter((id) => found.has(id))).toEqual([]);
  expect([...found].filter((id) => !known.written.has(id) && !known.unanswered.has(id))).toEqual([]);
  expect(known.pairs.filter(([one, other]) => found.has(one) !== found.has(other))).toEqual([]);
  expect(accounts).toHaveLength(accountCount);
  expect(accounts.reduce((sum, { balance }) => sum + balance, 0)).toBe(accountCount * startBalance);
  expect(indexed + unpadded).toBe(found.size);
}

/** Starts the next round with little in the database, so that it is compacted often. */
async function removeAll(uri: string, known: Knowledge): Promise<void> {
  const client = await MongoClient.connect(uri, { socketTimeoutMS: answersWithinMs });
  await client.db('crash').collection<Row>('rows').deleteMany({});
  await client.close();
  for (const id of [...known.written, ...known.unanswered]) known.removed.add(id);
  known.written.clear();
  known.unanswered.clear();
  known.pairs.length = 0;
}

it(`a server killed ${rounds} times in the middle of writes, transactions and compactions loses nothing acknowledged`, async () => {
  const known = new Knowledge();
  let server = await ServerProcess.start(dir, options);
  await openAccounts(server.uri);
  const generations = new Set<string>();
  let acknowledged = 0;
  for (let round = 0; round < rounds; round++) {
    const target = 200 + ((round * 389) % 1300);
    const running = server;
    await writeUntilDead(running.uri, round, target, known, () => running.kill());
    await running.kill();
    for (const name of await readdir(dir)) if (name.endsWith('.snapshot')) generations.add(name);
    server = await ServerProcess.start(dir, options);
    await assertWhole(server.uri, known);
    acknowledged += known.written.size;
    await removeAll(server.uri, known);
  }
  await server.stop();
  expect(acknowledged).toBeGreaterThan(rounds * 200);
  expect(generations.size).toBeGreaterThan(rounds / 2); // It was compacted again and again.
});
