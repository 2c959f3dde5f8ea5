import { describe, expect, it } from '@jest/globals';
import { Long } from 'mongodb';
import { useDatabase } from '../support/database.js';
import { RawConnection, sessionId } from '../support/wire.js';

const database = useDatabase();
const limitMs = 10_000;

/** A transaction that has written document 1 and stays open, on a connection without a driver. */
async function openTransaction(connection: RawConnection, collectionName: string, lsid = sessionId()) {
  const session = { lsid, txnNumber: Long.fromNumber(1), autocommit: false };
  const reply = await connection.command({
    update: collectionName,
    updates: [{ q: { _id: 1 }, u: { $inc: { n: 10 } } }],
    startTransaction: true,
    ...session,
    $db: 'test',
  });
  expect(reply).toMatchObject({ ok: 1, n: 1 });
  return session;
}

async function counter() {
  const collection = database().collection();
  await collection.insertOne({ _id: 1, n: 0 });
  return collection;
}

describe('a transaction whose client is gone', () => {
  it('is aborted when its last connection closes, and locks nobody out', async () => {
    const collection = await counter();
    const connection = await RawConnection.open(database().uri);
    await openTransaction(connection, collection.collectionName);
    const began = Date.now();
    const waiting = collection.updateOne({ _id: 1 }, { $inc: { n: 1 } });
    connection.destroy();
    await waiting;
    expect(Date.now() - began).toBeLessThan(limitMs - 1000); // It was not the time limit that ended it.
    expect(await collection.findOne()).toEqual({ _id: 1, n: 1 });
  });

  it('goes on while another connection of the session is open', async () => {
    const collection = await counter();
    const first = await RawConnection.open(database().uri);
    const second = await RawConnection.open(database().uri);
    const session = await openTransaction(first, collection.collectionName);
    expect(await second.command({ find: collection.collectionName, ...session, $db: 'test' })).toMatchObject({
      ok: 1,
    });
    first.destroy();
    await first.closed();
    expect(await second.command({ commitTransaction: 1, ...session, $db: 'admin' })).toMatchObject({ ok: 1 });
    second.destroy();
    expect(await collection.findOne()).toEqual({ _id: 1, n: 10 });
  });

  it('is aborted when its session ends', async () => {
    const collection = await counter();
    const connection = await RawConnection.open(database().uri);
    const { lsid } = await openTransaction(connection, collection.collectionName);
    const waiting = collection.updateOne({ _id: 1 }, { $inc: { n: 1 } });
    expect(await connection.command({ endSessions: [lsid], $db: 'admin' })).toMatchObject({ ok: 1 });
    await waiting;
    expect(await collection.findOne()).toEqual({ _id: 1, n: 1 });
    connection.destroy();
  });
});
