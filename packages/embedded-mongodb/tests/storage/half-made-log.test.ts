import { readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { refusalToStart, TestDatabase, temporaryDirectory } from '../support/database.js';

let dir = '';
const first = () => join(dir, 'data-1.log');
const second = () => join(dir, 'data-2.log');

beforeEach(async () => {
  dir = await temporaryDirectory();
  const server = await TestDatabase.start({}, dir);
  const rows = (await server.connect()).db('test').collection<{ _id: number }>('rows');
  for (let _id = 1; _id <= 3; _id++) await rows.insertOne({ _id });
  await server.leave();
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** The beginning of a log that nothing was ever written to. */
const header = async () => (await readFile(first())).subarray(0, 16);

/** What is found after a start, and after one more write and another start. */
async function idsAfterStart(): Promise<number[]> {
  const server = await TestDatabase.start({}, dir);
  await server.connect();
  await server.client.db('test').collection<{ _id: number }>('rows').insertOne({ _id: 9 });
  await server.restart();
  const found = await server.client.db('test').collection<{ _id: number }>('rows').find().toArray();
  await server.leave();
  return found.map(({ _id }) => _id);
}

describe('a log that was made on a full disk, or when the machine went down', () => {
  it.each<[string, () => Promise<Buffer>]>([
    ['is empty', async () => Buffer.alloc(0)],
    ['has half a header', async () => (await header()).subarray(0, 9)],
    ['has a header alone', header],
    ['has a header and half a frame', async () => (await readFile(first())).subarray(0, 40)],
  ])('and %s does not count: the log before it goes on, and may have a torn end', async (_says, made) => {
    await writeFile(second(), await made());
    await truncate(first(), (await stat(first())).size - 5);
    expect(await idsAfterStart()).toEqual([1, 2, 9]);
    expect(await readdir(dir)).toEqual(['data-1.log']);
  });

  it('is taken for a damaged one where anything was written to it after the damage', async () => {
    const log = await readFile(first());
    log[60] = (log[60] ?? 0) ^ 1;
    await writeFile(second(), log);
    expect((await refusalToStart({ dir })).message).toContain(second());
    log[60] = (log[60] ?? 0) ^ 1;
    await writeFile(second(), log);
    await truncate(first(), (await stat(first())).size - 5);
    expect((await refusalToStart({ dir })).message).toContain(first());
  });
});
