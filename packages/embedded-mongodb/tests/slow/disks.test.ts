import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { rejection, temporaryDirectory } from '../support/database.js';
import { ServerProcess } from '../support/server-process.js';

interface Row {
  _id: number;
  pad: string;
}

const run = (command: string, ...args: string[]) => execFileSync(command, args, { stdio: 'ignore' });

/** Whether this user may mount a small file system; containers often may not. */
function mayMount(): boolean {
  const probe = mkdtempSync(join(tmpdir(), 'embedded-mongodb-mount-'));
  try {
    run('mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', probe);
    run('umount', probe);
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(probe);
  }
}

const mounting = mayMount();
const describeOnSmallDisk = mounting ? describe : describe.skip;
const unlessSkipped = mounting ? '' : ' (skipped: this user may not mount a small file system)';
const isRoot = process.getuid?.() === 0;

/** A file system of its own of so many megabytes, for one test. */
async function onSmallDisk(megabytes: number, test: (disk: string) => Promise<void>): Promise<void> {
  const disk = await temporaryDirectory();
  run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk);
  try {
    await test(disk);
  } finally {
    run('umount', disk);
    await rm(disk, { recursive: true, force: true });
  }
}

describeOnSmallDisk(`a full disk${unlessSkipped}`, () => {
  it('refuses writes in words, loses nothing that was acknowledged, and takes writes again when there is room', async () => {
    await onSmallDisk(16, async (disk) => {
      const dir = join(disk, 'data');
      let server = await ServerProcess.start(dir);
      let client = await MongoClient.connect(server.uri, { retryWrites: false });
      const rows = () => client.db('test').collection<Row>('rows');
      let acknowledged = 0;
      const fill = async () => {
        for (; acknowledged < 1000; acknowledged++)
          await rows().insertOne({ _id: acknowledged, pad: 'x'.repeat(100_000) });
      };
      const error = await rejection(fill());
      expect(error.message).toMatch(/space|full/i);
      expect(acknowledged).toBeGreaterThan(50);
      expect(acknowledged).toBeLessThan(1000);
      expect(await rows().countDocuments()).toBe(acknowledged);
      const transaction = client.withSession((session) =>
        session.withTransaction(async () => {
          await rows().insertMany(
            [
              { _id: -1, pad: 'x'.repeat(300_000) },
              { _id: -2, pad: '' },
            ],
            { session },
          );
        }),
      );
      expect((await rejection(transaction)).message).toMatch(/space|full/i);
      expect(await rows().countDocuments()).toBe(acknowledged);
      await client.close();
      await server.kill();
      run('mount', '-o', 'remount,size=64m', disk);
      server = await ServerProcess.start(dir);
      client = await MongoClient.connect(server.uri);
      const ids = (
        await rows()
          .find({}, { projection: { _id: 1 } })
          .sort({ _id: 1 })
          .toArray()
      ).map(({ _id }) => _id);
      expect(ids).toEqual(Array.from({ length: acknowledged }, (_, _id) => _id));
      await rows().insertOne({ _id: acknowledged, pad: 'x'.repeat(100_000) });
      await client.close();
      await server.stop();
    });
  });

  it('that gets room again while the server runs takes writes again', async () => {
    await onSmallDisk(16, async (disk) => {
      const ballast = join(disk, 'ballast');
      await writeFile(ballast, Buffer.alloc(12_000_000));
      const server = await ServerProcess.start(join(disk, 'data'));
      const client = await MongoClient.connect(server.uri, { retryWrites: false });
      const rows = client.db('test').collection<Row>('rows');
      let acknowledged = 0;
      const write = () => rows.insertOne({ _id: acknowledged, pad: 'x'.repeat(100_000) });
      const fill = async () => {
        for (; acknowledged < 1000; acknowledged++) await write();
      };
      await rejection(fill());
      await rm(ballast);
      const deadline = Date.now() + 60_000;
      for (let refused = true; refused; ) {
        refused = await write().then(
          () => false,
          () => true,
        );
        if (refused && Date.now() > deadline) throw new Error('it still refuses writes after a minute');
        if (refused) await new Promise((resolve) => setTimeout(resolve, 100));
      }
      expect(await rows.countDocuments()).toBe(acknowledged + 1);
      await client.close();
      await server.kill();
      const again = await ServerProcess.start(join(disk, 'data'));
      const other = await MongoClient.connect(again.uri);
      expect(await other.db('test').collection('rows').countDocuments()).toBe(acknowledged + 1);
      await other.close();
      await again.stop();
    });
  });
});

describeOnSmallDisk(`a disk that is full at the start${unlessSkipped}`, () => {
  it('is told in words, leaves nothing half-made, and loses nothing', async () => {
    await onSmallDisk(8, async (disk) => {
      const dir = join(disk, 'data');
      let server = await ServerProcess.start(dir);
      let client = await MongoClient.connect(server.uri);
      await client.db('test').collection<Row>('rows').insertOne({ _id: 1, pad: '' });
      await client.close();
      await server.stop();
      const before = await readdir(dir);
      await writeFile(join(disk, 'ballast'), Buffer.alloc(9_000_000)).catch(() => undefined);
      expect((await rejection(ServerProcess.start(dir))).message).toMatch(
        /^The disk of .* is full .*nothing stored before is lost/,
      );
      expect(await readdir(dir)).toEqual(before);
      await rm(join(disk, 'ballast'));
      server = await ServerProcess.start(dir);
      client = await MongoClient.connect(server.uri);
      expect(await client.db('test').collection('rows').countDocuments()).toBe(1);
      await client.close();
      await server.stop();
    });
  });
});

describeOnSmallDisk(`a read-only disk${unlessSkipped}`, () => {
  it('is refused at the start, in words', async () => {
    await onSmallDisk(16, async (disk) => {
      await mkdir(join(disk, 'data'));
      run('mount', '-o', 'remount,ro', disk);
      const error = await rejection(ServerProcess.start(join(disk, 'data')));
      expect(error.message).toMatch(/read-only/i);
      expect(error.message).toContain(disk);
    });
  });
});

(isRoot ? it.skip : it)(
  `a folder that may not be written is refused in words${isRoot ? ' (skipped: root may write everywhere)' : ''}`,
  async () => {
    const folder = await temporaryDirectory();
    await mkdir(join(folder, 'data'));
    await chmod(join(folder, 'data'), 0o500);
    const error = await rejection(ServerProcess.start(join(folder, 'data')));
    expect(error.message).toMatch(/permission|may not|cannot/i);
    await rm(folder, { recursive: true, force: true });
  },
);
