import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedMongo } from '@infograph/embedded-mongodb';
import { expect, it } from '@jest/globals';
import { openDatabase } from '../../src/database/connect.js';
import { isUnavailable } from '../../src/database/unavailable.js';

function onlyAway(error: unknown): undefined {
  if (!isUnavailable(error)) throw error;
}

it('ends a command whose connection was destroyed under it: it is tried again, or fails, and never hangs', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'infograph-sockets-'));
  const server = await startEmbeddedMongo({ dir });
  const sockets: Socket[] = [];
  const collect = (message: unknown) => void sockets.push((message as { socket: Socket }).socket);
  subscribe('net.client.socket', collect);
  const database = await openDatabase({ uri: server.uri, dataDir: dir });
  try {
    const things = database.connection.collection<{ _id: number; n: number }>('things');
    await things.insertOne({ _id: 1, n: 0 });
    // Destroyed, and nobody has been told yet: to the driver these connections are as good as ever.
    for (const socket of sockets) socket.destroy();
    // The driver itself tries again once; where it then says that the database is away, so do the app and this test.
    while (!(await things.updateOne({ _id: 1 }, { $set: { n: 1 } }).catch(onlyAway)));
    expect(await things.findOne({ _id: 1 })).toEqual({ _id: 1, n: 1 });
  } finally {
    unsubscribe('net.client.socket', collect);
    await database.stop();
    await server.stop();
    await rm(dir, { recursive: true, force: true });
  }
});
