import { execFileSync } from 'node:child_process';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { rejection, temporaryDirectory } from '../support/database.js';
import { ServerProcess } from '../support/server-process.js';

interface Row {
  _id: number;
  pad: string;
}

/** A file system of its own of a few megabytes; undefined where this machine does not let us mount one. */
function mountSmallDisk(path: string, megabytes: number): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function onSmallDisk(megabytes: number, test: (disk: string) => Promise<void>): Promise<void> {
  const disk = await temporaryDirectory();
  if (!mountSmallDisk(disk, megabytes)) {
    console.log('Skipped: this user may not mount a small file system.');
    await rm(disk, { recursive: true, force: true });
    return;
  }
  try {
    await test(disk);
  } finally {
    execFileSync('umount', [disk]);
    await rm(disk, { recursive: true, force: true });
  }
}

describe('a full disk', () => {
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
      execFileSync('mount', ['-o', 'remount,size=64m', disk]);
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
      execFileSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=1M', 'count=12'], { stdio: 'ignore' });
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

describe('a read-only disk', () => {
  it('is refused at the start, in words', async () => {
    await onSmallDisk(16, async (disk) => {
      await mkdir(join(disk, 'data'));
      execFileSync('mount', ['-o', 'remount,ro', disk]);
      const error = await rejection(ServerProcess.start(join(disk, 'data')));
      expect(error.message).toMatch(/read-only/i);
      expect(error.message).toContain(disk);
    });
  });

  it('a folder that may not be written is refused in words', async () => {
    if (process.getuid?.() === 0) {
      console.log('Skipped: root may write everywhere.');
      return;
    }
    const folder = await temporaryDirectory();
    await mkdir(join(folder, 'data'));
    await chmod(join(folder, 'data'), 0o500);
    const error = await rejection(ServerProcess.start(join(folder, 'data')));
    expect(error.message).toMatch(/permission|may not|cannot/i);
    await rm(folder, { recursive: true, force: true });
  });
});
