import { expect, it } from '@jest/globals';
import { Long } from 'mongodb';
import { useDatabase } from '../support/database.js';
import { RawConnection, sessionId } from '../support/wire.js';

const database = useDatabase();

it('A transaction is aborted after ten seconds, and says so when it comes back', async () => {
  const collection = database().collection();
  await collection.insertOne({ _id: 1, n: 0 });
  const connection = await RawConnection.open(database().uri);
  const session = { lsid: sessionId(), txnNumber: Long.fromNumber(1), autocommit: false };
  const reply = await connection.command({
    update: collection.collectionName,
    updates: [{ q: { _id: 1 }, u: { $inc: { n: 10 } } }],
    startTransaction: true,
    ...session,
    $db: 'test',
  });
  expect(reply).toMatchObject({ ok: 1, n: 1 });
  await collection.updateOne({ _id: 1 }, { $inc: { n: 1 } });
  expect(await collection.findOne()).toEqual({ _id: 1, n: 1 });
  expect(await connection.command({ commitTransaction: 1, ...session, $db: 'admin' })).toMatchObject({
    ok: 0,
    code: 251,
    codeName: 'NoSuchTransaction',
    errorLabels: ['TransientTransactionError'],
  });
  connection.destroy();
});
