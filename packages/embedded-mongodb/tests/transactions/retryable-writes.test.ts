import { describe, expect, it } from '@jest/globals';
import { type Document, Long } from 'mongodb';
import { type AnyDocument, useDatabase } from '../support/database.js';
import { RawConnection, sessionId } from '../support/wire.js';

const database = useDatabase();

/** Sends a write twice under one transaction number, each time on a new connection, as a driver does after a lost answer. */
async function twice(write: Document): Promise<Document[]> {
  const identity = { lsid: sessionId(), txnNumber: Long.fromNumber(1), $db: 'test' };
  const replies: Document[] = [];
  for (let attempt = 0; attempt < 2; attempt++) {
    const connection = await RawConnection.open(database().uri);
    const {
      $clusterTime: _cluster,
      operationTime: _operation,
      ...reply
    } = await connection.command({ ...write, ...identity });
    replies.push(reply);
    connection.destroy();
  }
  return replies;
}

describe('a write that is sent again (https://www.mongodb.com/docs/manual/core/retryable-writes/)', () => {
  it('is carried out once, and answered the same', async () => {
    const collection = database().collection();
    await collection.insertOne({ _id: 1, n: 0 });
    const name = collection.collectionName;
    const writes: Document[] = [
      { insert: name, documents: [{ _id: 2 }] },
      { update: name, updates: [{ q: { _id: 1 }, u: { $inc: { n: 1 } } }] },
      { findAndModify: name, query: { _id: 1 }, update: { $inc: { n: 1 } }, new: true },
      { update: name, updates: [{ q: { _id: 3 }, u: { $inc: { n: 1 } }, upsert: true }] },
      { delete: name, deletes: [{ q: { _id: 2 }, limit: 1 }] },
    ];
    for (const write of writes) {
      const [first, second] = await twice(write);
      expect(first).toMatchObject({ ok: 1 });
      expect(second).toEqual(first);
    }
    expect(await collection.find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 1, n: 2 },
      { _id: 3, n: 1 },
    ]);
  });

  it('with a failing document is carried out once too', async () => {
    const collection = database().collection();
    await collection.insertOne({ _id: 1 });
    const [first, second] = await twice({
      insert: collection.collectionName,
      documents: [{ _id: 2 }, { _id: 1 }],
    });
    expect(first).toMatchObject({ ok: 1, n: 1, writeErrors: [{ index: 1, code: 11000 }] });
    expect(second).toEqual(first);
  });

  it('after the server was started again is still carried out once', async () => {
    const collection = database().collection();
    const identity = { lsid: sessionId(), txnNumber: Long.fromNumber(1), $db: 'test' };
    const send = async () => {
      const connection = await RawConnection.open(database().uri);
      const reply = await connection.command({
        update: collection.collectionName,
        updates: [{ q: { _id: 1 }, u: { $inc: { n: 1 } }, upsert: true }],
        ...identity,
      });
      connection.destroy();
      return reply;
    };
    expect(await send()).toMatchObject({ ok: 1, n: 1 });
    await database().restart();
    expect(await send()).toMatchObject({ ok: 1, n: 1 });
    const again = database().client.db('test').collection<AnyDocument>(collection.collectionName);
    expect(await again.find().toArray()).toEqual([{ _id: 1, n: 1 }]);
  });

  it('of an older number is refused: code 225, TransactionTooOld', async () => {
    const collection = database().collection();
    const connection = await RawConnection.open(database().uri);
    const lsid = sessionId();
    const insert = (txnNumber: number, _id: number) =>
      connection.command({
        insert: collection.collectionName,
        documents: [{ _id }],
        lsid,
        txnNumber: Long.fromNumber(txnNumber),
        $db: 'test',
      });
    expect(await insert(5, 1)).toMatchObject({ ok: 1 });
    expect(await insert(4, 2)).toMatchObject({ ok: 0, code: 225, codeName: 'TransactionTooOld' });
    connection.destroy();
    expect(await collection.countDocuments()).toBe(1);
  });

  it('of many documents by one statement is refused, since no answer could be kept with it: code 72', async () => {
    const collection = database().collection();
    await collection.insertOne({ _id: 1 });
    const name = collection.collectionName;
    for (const write of [
      { update: name, updates: [{ q: {}, u: { $set: { a: 1 } }, multi: true }] },
      { delete: name, deletes: [{ q: {}, limit: 0 }] },
    ])
      for (const reply of await twice(write))
        expect(reply).toMatchObject({ ok: 1, n: 0, writeErrors: [{ index: 0, code: 72 }] });
    expect(await collection.findOne()).toEqual({ _id: 1 });
  });
});
