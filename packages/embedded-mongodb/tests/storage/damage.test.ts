import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { refusalToStart, TestDatabase, temporaryDirectory } from '../support/database.js';
import { copyDirectory, logFile } from '../support/log-file.js';
import { ServerProcess } from '../support/server-process.js';

const written = 200;
let killed = '';
let copy = '';

beforeAll(async () => {
  killed = await temporaryDirectory();
  copy = `${killed}-copy`;
  const server = await ServerProcess.start(killed);
  const client = await MongoClient.connect(server.uri);
  const collection = client.db('test').collection<{ _id: number; pad: string }>('c');
  await collection.createIndex({ pad: 1 });
  for (let _id = 0; _id < written; _id++) await collection.insertOne({ _id, pad: 'x'.repeat(_id % 50) });
  await client.close();
  await server.kill();
});

afterAll(async () => {
  await rm(killed, { recursive: true, force: true });
  await rm(copy, { recursive: true, force: true });
});

describe('a server that was killed', () => {
  it('has everything that it acknowledged, and no lock that outlives it', async () => {
    await copyDirectory(killed, copy);
    const database = await TestDatabase.start({}, copy);
    const client = await database.connect();
    expect(await client.db('test').collection('c').countDocuments()).toBe(written);
    await database.stop();
  });

  it('opens with an exact prefix of the writes wherever its log was torn, and writes on', async () => {
    const size = (await readFile(await logFile(killed))).length;
    const cuts = [
      0,
      1,
      7,
      8,
      9,
      size - 1,
      ...Array.from({ length: 18 }, (_, n) => Math.floor((size * (n + 0.37)) / 18)),
    ];
    const prefixes: number[] = [];
    for (const cut of cuts) {
      await copyDirectory(killed, copy);
      await truncate(await logFile(copy), cut);
      const database = await TestDatabase.start({}, copy);
      const client = await database.connect();
      const collection = client.db('test').collection<{ _id: unknown }>('c');
      const ids = (await collection.find().sort({ _id: 1 }).toArray()).map(({ _id }) => _id);
      expect(ids).toEqual(Array.from(ids, (_, position) => position));
      await collection.insertOne({ _id: 'after' });
      await database.restart();
      expect(await database.client.db('test').collection('c').countDocuments()).toBe(ids.length + 1);
      await database.stop();
      prefixes.push(ids.length);
    }
    expect(Math.max(...prefixes)).toBe(written - 1);
    expect(new Set(prefixes).size).toBeGreaterThan(15);
  });

  it('refuses to start on a damaged record that is not its last, says where, and changes nothing', async () => {
    for (const part of [0.2, 0.5, 0.8]) {
      await copyDirectory(killed, copy);
      const path = await logFile(copy);
      const bytes = await readFile(path);
      const at = Math.floor(bytes.length * part);
      bytes[at] = (bytes[at] ?? 0) ^ 0x55;
      await writeFile(path, bytes);
      const error = await refusalToStart({ dir: copy });
      expect(error.message).toContain(path);
      const offset = Number(/\b(?:byte|offset|position)\D{0,12}(\d+)/i.exec(error.message)?.[1]);
      expect(offset).toBeGreaterThan(0);
      expect(offset).toBeLessThanOrEqual(at);
      expect(offset).toBeGreaterThan(at - 1000);
      expect(await readFile(path)).toEqual(bytes);
    }
  });
});
