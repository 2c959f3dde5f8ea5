import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { startEmbeddedMongo } from '../../src/index.js';
import { refusalToStart, rejection, TestDatabase, temporaryDirectory } from '../support/database.js';
import { ServerProcess } from '../support/server-process.js';

describe('a directory has one owner', () => {
  it('another process is told who holds it and how to attach, until the owner is dead', async () => {
    const dir = await temporaryDirectory();
    const owner = await ServerProcess.start(dir);
    try {
      for (const refused of [await refusalToStart({ dir }), await rejection(ServerProcess.start(dir))]) {
        expect(refused.message).toContain(String(owner.pid));
        expect(refused.message).toContain(owner.uri);
      }
      await owner.kill();
      const heir = await TestDatabase.start({}, dir);
      await heir.connect();
      expect(await heir.client.db().admin().ping()).toMatchObject({ ok: 1 });
      await heir.stop();
    } finally {
      await owner.kill();
      await rm(dir, { recursive: true, force: true });
    }
  });

  it('also within one process, until the owner has stopped', async () => {
    const dir = await temporaryDirectory();
    const owner = await startEmbeddedMongo({ dir });
    expect((await refusalToStart({ dir })).message).toContain(String(process.pid));
    await owner.stop();
    const heir = await startEmbeddedMongo({ dir });
    await heir.stop();
    await rm(dir, { recursive: true, force: true });
  });

  it('one of several that start at once', async () => {
    const dir = await temporaryDirectory();
    const starts = await Promise.allSettled(Array.from({ length: 3 }, () => ServerProcess.start(dir)));
    const owners = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
    await Promise.all(owners.map((owner) => owner.kill()));
    await rm(dir, { recursive: true, force: true });
    expect(owners.length).toBe(1);
  });

  it('and lets nobody else of the machine look in: folder 0700, files 0600, the address in one of them', async () => {
    const folder = await temporaryDirectory();
    const database = await TestDatabase.start({}, join(folder, 'data'));
    const client = await database.connect();
    await database.collection(client).insertOne({ a: 1 });
    expect((await stat(database.dir)).mode & 0o777).toBe(0o700);
    const told: string[] = [];
    for (const name of await readdir(database.dir)) {
      const path = join(database.dir, name);
      expect([name, ((await stat(path)).mode & 0o777).toString(8)]).toEqual([name, '600']);
      if (!name.endsWith('.sock') && (await readFile(path, 'latin1')).includes(database.uri)) told.push(name);
    }
    expect(told).not.toEqual([]);
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('listens on loopback only', async () => {
    const dir = await temporaryDirectory();
    for (const host of ['0.0.0.0', '::', '192.0.2.1']) {
      const options = { dir, host };
      const error = await refusalToStart(options);
      expect(error.message).toMatch(/loopback/i);
    }
    await rm(dir, { recursive: true, force: true });
  });
});
