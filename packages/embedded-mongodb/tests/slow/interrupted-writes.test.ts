import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Collection, type Document, Long, MongoClient } from 'mongodb';
import { type AnyDocument, temporaryDirectory } from '../support/database.js';
import { ServerProcess } from '../support/server-process.js';
import { RawConnection, sessionId } from '../support/wire.js';

const count = 10_000;
const ids = Array.from({ length: count }, (_, _id) => _id);
const identity = () => ({ lsid: sessionId(), txnNumber: Long.fromNumber(1), $db: 'test' });

describe.each([
  ['', {}],
  [', on a server that compacts its log all the time', { compactAfterMb: 0.05 }],
])('a retryable write of many statements, cut short by kill -9 and sent again%s', (_says, options) => {
  let dir = '';
  let server: ServerProcess;
  let client: MongoClient;
  let rows: Collection<AnyDocument>;

  beforeEach(async () => {
    dir = await temporaryDirectory();
    await start();
  });
  afterEach(async () => {
    await client.close();
    await server.kill();
    await rm(dir, { recursive: true, force: true });
  });

  async function start(): Promise<void> {
    server = await ServerProcess.start(dir, options);
    client = await MongoClient.connect(server.uri);
    rows = client.db('test').collection<AnyDocument>('rows');
  }

  async function send(command: Document): Promise<Document> {
    const connection = await RawConnection.open(server.uri);
    try {
      const {
        $clusterTime: _cluster,
        operationTime: _operation,
        ...reply
      } = await connection.command(command);
      return reply;
    } finally {
      connection.destroy();
    }
  }

  /** Kills the server when part of the command is done; `done` counts what it has done. */
  async function cutShort(command: Document, done: () => Promise<number>): Promise<void> {
    const answer = send(command).then(
      () => 'answered',
      () => 'cut short',
    );
    while ((await done()) < count / 10);
    // First: a driver that says good-bye to a server which has just been killed may wait for ever.
    await client.close();
    await server.kill();
    expect(await answer).toBe('cut short');
    await start();
    expect(await done()).toBeLessThan(count);
  }

  it('inserts the rest, and answers that all were inserted', async () => {
    const documents = ids.map((_id) => ({ _id, pad: 'x'.repeat(200) }));
    const insert = { insert: 'rows', documents, ...identity() };
    await cutShort(insert, () => rows.estimatedDocumentCount());
    for (let time = 0; time < 2; time++) expect(await send(insert)).toEqual({ ok: 1, n: count });
    expect(await rows.countDocuments()).toBe(count);
  });

  it('carries out each update once, and answers which documents were made', async () => {
    await rows.insertMany(ids.filter((_id) => _id % 2).map((_id) => ({ _id, n: 0 })));
    const updates = ids.map((_id) => ({ q: { _id }, u: { $inc: { n: 1 } }, upsert: true }));
    const update = { update: 'rows', updates, ...identity() };
    await cutShort(update, () => rows.countDocuments({ n: 1 }));
    expect(await send(update)).toEqual({
      ok: 1,
      n: count,
      nModified: count / 2,
      upserted: ids.filter((_id) => _id % 2 === 0).map((_id) => ({ index: _id, _id })),
    });
    expect(await rows.countDocuments({ n: 1 })).toBe(count);
  });

  it('goes on behind an error that it had before, and tells it again', async () => {
    await rows.insertOne({ _id: 3 });
    const documents = [...ids, count].map((_id) => ({ _id }));
    const insert = { insert: 'rows', documents, ordered: false, ...identity() };
    await cutShort(insert, () => rows.estimatedDocumentCount());
    const { n, writeErrors } = await send(insert);
    expect([n, writeErrors.map(({ index }: Document) => index)]).toEqual([count, [3]]);
  });
});
