import { describe, expect, it } from '@jest/globals';
import type { Document } from 'mongodb';
import { rejection, TestDatabase, useDatabase } from '../support/database.js';
import { RawConnection } from '../support/wire.js';

const database = useDatabase();
const nested = (depth: number): Document => {
  let document: Document = {};
  for (let level = 1; level < depth; level++) document = { a: document };
  return document;
};

describe('the limits of MongoDB (https://www.mongodb.com/docs/manual/reference/limits/)', () => {
  it('a document over 16 MB is refused, and the connection lives on', async () => {
    const connection = await RawConnection.open(database().uri);
    const reply = await connection.command({
      insert: 'big',
      documents: [{ _id: 1, a: 'x'.repeat(17_000_000) }],
      $db: 'test',
    });
    const code = reply.writeErrors?.[0]?.code ?? reply.code;
    expect(code).toBe(10334);
    expect(await connection.command({ ping: 1, $db: 'admin' })).toMatchObject({ ok: 1 });
    connection.destroy();
  });

  it('a document cannot grow over 16 MB by updates', async () => {
    const collection = database().collection();
    await collection.insertOne({ _id: 1, a: 'x'.repeat(9_000_000) });
    const error = await rejection(collection.updateOne({ _id: 1 }, { $set: { b: 'x'.repeat(9_000_000) } }));
    expect([10334, 17419]).toContain(error.code);
    expect(Object.keys((await collection.findOne({}, { projection: { a: 0 } })) ?? {})).toEqual(['_id']);
  });

  it('a document nested over 100 levels is refused, one of 90 is not', async () => {
    const connection = await RawConnection.open(database().uri);
    const insert = (depth: number) =>
      connection.command({ insert: 'deep', documents: [nested(depth)], $db: 'test' });
    expect(await insert(90)).toMatchObject({ ok: 1, n: 1 });
    const refused = await insert(200).catch((): Document => ({ ok: 0 }));
    expect(refused.ok === 0 || refused.writeErrors?.length === 1).toBe(true);
    connection.destroy();
    expect(await database().client.db('test').collection('deep').countDocuments()).toBe(1);
  });

  it('a document nested so deep that it could overflow the stack hurts nobody', async () => {
    const depth = 100_000;
    const open = Buffer.from([0x03, 0x61, 0x00, 0x0a, 0, 0, 0]);
    const connection = await RawConnection.open(database().uri);
    const bytes = Buffer.alloc(21 + depth * open.length, 0);
    bytes.writeInt32LE(bytes.length, 0);
    bytes.writeInt32LE(2013, 12);
    bytes.writeInt32LE(bytes.length - 21, 21);
    for (let level = 0; level < depth - 1; level++) open.copy(bytes, 25 + level * open.length);
    connection.socket.write(bytes);
    await connection.reply().catch(() => undefined);
    connection.destroy();
    expect(await database().client.db('admin').command({ ping: 1 })).toMatchObject({ ok: 1 });
  });

  it('a write of more than 100,000 operations is refused', async () => {
    const connection = await RawConnection.open(database().uri);
    const documents = Array.from({ length: 100_001 }, (_, _id) => ({ _id }));
    expect(await connection.command({ insert: 'many', documents, $db: 'test' })).toMatchObject({
      ok: 0,
      code: 16,
    });
    connection.destroy();
  });

  it('a collection whose name is empty, too long or has a null character is refused: code 73', async () => {
    const connection = await RawConnection.open(database().uri);
    for (const name of ['', 'x'.repeat(300), 'a\u0000b']) {
      const reply = await connection.command({ insert: name, documents: [{ a: 1 }], $db: 'test' });
      expect(reply).toMatchObject({ ok: 0, code: 73, codeName: 'InvalidNamespace' });
    }
    connection.destroy();
  });
});

describe('the memory limit', () => {
  it('refuses writes in words that name MONGODB_URI, while reading and deleting go on', async () => {
    const small = await TestDatabase.start({ memoryLimitMb: 8 });
    try {
      const collection = small.collection(await small.connect());
      const fill = async () => {
        for (let round = 0; round < 40; round++)
          await collection.insertOne({ _id: round, pad: 'x'.repeat(1_000_000) });
      };
      const error = await rejection(fill());
      expect(error.message).toContain('MONGODB_URI');
      const held = await collection.countDocuments();
      expect(held).toBeGreaterThan(0);
      expect(held).toBeLessThan(40);
      await collection.deleteMany({});
      await collection.insertOne({ _id: 'room again' });
    } finally {
      await small.stop();
    }
  });
});
