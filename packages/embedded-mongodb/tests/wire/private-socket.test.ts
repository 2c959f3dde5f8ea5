import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findOwner, startEmbeddedMongo } from '../../src/index.js';
import { refusalToStart, rejection, TestDatabase, temporaryDirectory } from '../support/database.js';
import { ServerProcess } from '../support/server-process.js';
import { endpoint, RawConnection } from '../support/wire.js';

let folder = '';
beforeEach(async () => {
  folder = await temporaryDirectory();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
const socketOf = (uri: string) => String(Reflect.get(endpoint(uri), 'path'));
const tooLong = () => join(folder, 'x'.repeat(120));

async function pings(uri: string): Promise<void> {
  const connection = await RawConnection.open(uri);
  expect(await connection.command({ ping: 1, $db: 'admin' })).toMatchObject({ ok: 1 });
  connection.destroy();
}

/** Runs a line of JavaScript as another user of the machine; returns what it prints. */
async function asNobody(script: string): Promise<string> {
  // It becomes that user by itself: the other one may not even be allowed to start this Node.
  const drop = 'process.setgroups([]); process.setgid(65534); process.setuid(65534);';
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', `${drop} ${script}`]);
  return stdout.trim();
}

describe('a database that is asked for no port', () => {
  it('listens on a socket in its folder that nobody else can reach', async () => {
    const database = await TestDatabase.start({}, folder);
    const socket = join(folder, 'mongodb.sock');
    expect(socketOf(database.uri)).toBe(socket);
    expect([await modeOf(folder), await modeOf(socket)]).toEqual(['700', '600']);
    await pings(database.uri);
    await database.stop();
    expect(existsSync(socket)).toBe(false);
  });

  (process.getuid?.() === 0 ? it : it.skip)(
    'refuses another user of the machine, also one that knows the path',
    async () => {
      const database = await TestDatabase.start({}, folder);
      const attempt = `require('node:net').connect(${JSON.stringify(socketOf(database.uri))})
        .on('connect', () => { console.log('connected'); process.exit(); })
        .on('error', ({ code }) => console.log(code));`;
      expect(await asNobody(attempt)).toBe('EACCES');
      // Each of the two modes is enough.
      await chmod(folder, 0o755);
      expect(await asNobody(attempt)).toBe('EACCES');
      await database.stop();
    },
  );

  it('in a folder whose path is too long for a socket has it in a fresh one, which the lock file names', async () => {
    const database = await TestDatabase.start({}, tooLong());
    const socket = socketOf(database.uri);
    expect(socket.startsWith(folder)).toBe(false);
    expect([await modeOf(dirname(socket)), await modeOf(socket)]).toEqual(['700', '600']);
    expect(findOwner(tooLong())?.uri).toBe(database.uri);
    await pings(database.uri);
    await database.stop();
    expect(existsSync(dirname(socket))).toBe(false);
  });

  it.each([
    ['where none can be made', (dir: string) => mkdir(join(dir, 'new.sock'), { recursive: true })],
    ['whose path the driver would misread', (dir: string) => mkdir(dir, { recursive: true }), '100%25'],
  ])('in a folder %s has its socket in a fresh one too', async (_says, prepare, name = 'data') => {
    const dir = join(folder, name);
    await prepare(dir);
    const database = await TestDatabase.start({}, dir);
    expect(socketOf(database.uri).startsWith(folder)).toBe(false);
    await (await database.connect()).db('test').collection('c').insertOne({ a: 1 });
    await database.stop();
  });

  it('says in words that there is no place for a socket', async () => {
    const TMPDIR = join(folder, 't'.repeat(120));
    await mkdir(TMPDIR);
    const refusal = await rejection(ServerProcess.start(tooLong(), {}, { env: { TMPDIR } }));
    expect(refusal.message).toMatch(/no place for its socket: .* bytes.*short path.*TMPDIR/s);
  });
});

describe('the socket of a killed process', () => {
  it.each([
    ['in the folder', () => join(folder, 'data')],
    ['in the temporary folder', () => tooLong()],
  ])('%s is removed by the next owner, and by nobody who is refused', async (_says, dirOf) => {
    const dir = dirOf();
    const killed = await ServerProcess.start(dir);
    const left = socketOf(killed.uri);
    await refusalToStart({ dir });
    await pings(killed.uri);
    await killed.kill();
    expect(existsSync(left)).toBe(true);
    const heir = await TestDatabase.start({}, dir);
    await pings(heir.uri);
    expect(existsSync(left)).toBe(left === socketOf(heir.uri));
    await heir.stop();
    expect(existsSync(left)).toBe(false);
  });

  it('is removed by an owner that listens on a port', async () => {
    const killed = await ServerProcess.start(folder);
    await killed.kill();
    const heir = await startEmbeddedMongo({ dir: folder, port: 0 });
    expect(existsSync(socketOf(killed.uri))).toBe(false);
    await pings(heir.uri);
    await heir.stop();
  });
});

it('a process that has lost its folder does not remove the socket of the one that has it now', async () => {
  const loser = await startEmbeddedMongo({ dir: folder });
  await rm(join(folder, 'lock'));
  const owner = await startEmbeddedMongo({ dir: folder });
  await loser.stop();
  await pings(owner.uri);
  await owner.stop();
});

it('removes no file that stands where a socket was asked for', async () => {
  const socketPath = join(folder, 'precious.sock');
  await writeFile(socketPath, 'of somebody');
  await refusalToStart({ dir: join(folder, 'data'), socketPath });
  expect(await readFile(socketPath, 'utf8')).toBe('of somebody');
});

describe('a folder whose lock tells of a port, as that of a version before', () => {
  it('is recognised as open while its process runs, and taken over when that is dead', async () => {
    const before = await ServerProcess.start(folder, { port: 0 });
    expect(before.uri).toMatch(/^mongodb:\/\/127\.0\.0\.1:\d+\//);
    expect((await refusalToStart({ dir: folder })).message).toContain(before.uri);
    expect(findOwner(folder)).toMatchObject({ pid: before.pid, uri: before.uri });
    await before.kill();
    const heir = await TestDatabase.start({}, folder);
    expect(await readdir(folder)).toContain('mongodb.sock');
    await pings(heir.uri);
    await heir.stop();
  });
});

it('a port is open to every user of the machine, and so only where it is asked for', async () => {
  const database = await TestDatabase.start({ port: 0 }, folder);
  const socket = connect(endpoint(database.uri));
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.destroy();
  await database.stop();
});
