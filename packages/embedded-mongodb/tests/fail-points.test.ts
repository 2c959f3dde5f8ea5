import { afterEach, describe, expect, it } from '@jest/globals';
import { type Document, MongoClient } from 'mongodb';
import { rejection, TestDatabase, useDatabase } from './support/database.js';

const database = useDatabase({ failPoints: true });

/** https://github.com/mongodb/mongo/wiki/The-%22failCommand%22-fail-point */
const failCommand = (mode: unknown, data: Document = {}) =>
  database().client.db('admin').command({ configureFailPoint: 'failCommand', mode, data });

afterEach(() => failCommand('off'));

describe('configureFailPoint failCommand', () => {
  it('fails a command as often as it is told, with the code and the labels asked for', async () => {
    const collection = database().collection();
    await collection.insertOne({ _id: 1 });
    await failCommand({ times: 2 }, { failCommands: ['find'], errorCode: 8000, errorLabels: ['Mine'] });
    for (let attempt = 0; attempt < 2; attempt++) {
      const error = await rejection(collection.findOne());
      expect(error).toMatchObject({ code: 8000 });
      expect(error.errorLabels).toContain('Mine');
    }
    expect(await collection.findOne()).toEqual({ _id: 1 });
  });

  it('fails always until it is off, and no other command', async () => {
    const collection = database().collection();
    await failCommand('alwaysOn', { failCommands: ['insert'], errorCode: 2 });
    for (let attempt = 0; attempt < 3; attempt++)
      expect((await rejection(collection.insertOne({}))).code).toBe(2);
    expect(await collection.countDocuments()).toBe(0);
    await failCommand('off');
    await collection.insertOne({});
  });

  it('skips the first commands when told', async () => {
    const collection = database().collection();
    await failCommand({ skip: 1 }, { failCommands: ['ping'], errorCode: 2 });
    const ping = () => collection.db.command({ ping: 1 });
    expect(await ping()).toMatchObject({ ok: 1 });
    expect((await rejection(ping())).code).toBe(2);
  });

  it('closes the connection before the write, which the driver then retries', async () => {
    const collection = database().collection();
    await failCommand({ times: 1 }, { failCommands: ['insert'], closeConnection: true });
    await collection.insertOne({ _id: 1 });
    expect(await collection.countDocuments()).toBe(1);
  });

  it('closes the connection on a client that does not retry', async () => {
    const client = await MongoClient.connect(database().uri, { retryWrites: false });
    const collection = database().collection(client);
    await failCommand({ times: 1 }, { failCommands: ['insert'], closeConnection: true });
    expect((await rejection(collection.insertOne({ _id: 1 }))).name).toBe('MongoNetworkError');
    await client.close();
  });

  it('a retryable code on a write is retried by the driver', async () => {
    const collection = database().collection();
    await failCommand(
      { times: 1 },
      { failCommands: ['insert'], errorCode: 10107, errorLabels: ['RetryableWriteError'] },
    );
    await collection.insertOne({ _id: 1 });
    expect(await collection.countDocuments()).toBe(1);
  });

  it('holds a command up', async () => {
    const collection = database().collection();
    await collection.insertOne({ _id: 1 });
    await failCommand({ times: 1 }, { failCommands: ['find'], blockConnection: true, blockTimeMS: 300 });
    const began = performance.now();
    const found = collection.findOne();
    expect(await database().client.db('admin').command({ ping: 1 })).toMatchObject({ ok: 1 });
    expect(await found).toEqual({ _id: 1 });
    expect(performance.now() - began).toBeGreaterThanOrEqual(295);
  });

  it('adds a write concern error to a write that is carried out', async () => {
    const collection = database().collection();
    await failCommand(
      { times: 1 },
      {
        failCommands: ['insert'],
        writeConcernError: { code: 64, codeName: 'WriteConcernTimeout', errmsg: 'waiting' },
      },
    );
    expect(await rejection(collection.insertOne({ _id: 1 }))).toMatchObject({ code: 64 });
    expect(await collection.countDocuments()).toBe(1);
  });

  it('fails only the client of a name', async () => {
    const named = await MongoClient.connect(database().uri, { appName: 'chaos' });
    await failCommand('alwaysOn', { failCommands: ['find'], errorCode: 2, appName: 'chaos' });
    expect((await rejection(named.db('test').collection('c').findOne())).code).toBe(2);
    expect(await database().collection().findOne()).toBeNull();
    await named.close();
  });

  it('aborts a transaction that withTransaction then repeats', async () => {
    const collection = database().collection();
    await failCommand(
      { times: 1 },
      { failCommands: ['commitTransaction'], errorCode: 251, errorLabels: ['TransientTransactionError'] },
    );
    let runs = 0;
    await database().client.withSession((session) =>
      session.withTransaction(async () => {
        runs += 1;
        await collection.insertOne({ runs }, { session });
      }),
    );
    expect(runs).toBe(2);
    expect(await collection.find({}, { projection: { _id: 0 } }).toArray()).toEqual([{ runs: 2 }]);
  });

  it('is refused for another fail point', async () => {
    const command = { configureFailPoint: 'onPrimaryTransactionalWrite', mode: 'alwaysOn' };
    expect(await rejection(database().client.db('admin').command(command))).toMatchObject({
      code: expect.any(Number),
    });
  });

  it('is not there unless it was asked for: code 59, CommandNotFound', async () => {
    const plain = await TestDatabase.start();
    try {
      const client = await plain.connect();
      const command = {
        configureFailPoint: 'failCommand',
        mode: 'alwaysOn',
        data: { failCommands: ['find'], errorCode: 2 },
      };
      expect(await rejection(client.db('admin').command(command))).toMatchObject({
        code: 59,
        codeName: 'CommandNotFound',
      });
      expect(await plain.collection(client).findOne()).toBeNull();
    } finally {
      await plain.stop();
    }
  });
});
