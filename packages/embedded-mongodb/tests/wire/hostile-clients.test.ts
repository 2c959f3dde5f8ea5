import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { BSON } from 'mongodb';
import { useDatabase } from '../support/database.js';
import { fc } from '../support/fast-check.js';
import { message, RawConnection } from '../support/wire.js';

const database = useDatabase();

/** Everybody else's work goes on: one write and one read. */
async function othersGoOn() {
  const collection = database().collection();
  await collection.insertOne({ _id: 1 });
  expect(await collection.findOne()).toEqual({ _id: 1 });
}

async function sends(bytes: Buffer): Promise<RawConnection> {
  const connection = await RawConnection.open(database().uri);
  connection.socket.write(bytes);
  return connection;
}

const find = () => message({ find: 'fuzz', filter: { a: { $gt: 5 }, b: 'text' }, limit: 3, $db: 'fuzz' });
const withLength = (length: number) => {
  const bytes = find();
  bytes.writeInt32LE(length, 0);
  return bytes;
};
const withOpcode = (opcode: number) => {
  const bytes = find();
  bytes.writeInt32LE(opcode, 12);
  return bytes;
};
const withByte = (at: number, value: number) => {
  const bytes = find();
  bytes[at] = value;
  return bytes;
};

describe('a broken or hostile client', () => {
  it.each<[string, () => Buffer]>([
    ['random bytes', () => Buffer.concat([Buffer.from([0xff, 0xff, 0xff, 0x7f]), randomBytes(2000)])],
    ['text of another protocol', () => Buffer.from('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')],
    ['a negative length', () => withLength(-5)],
    ['a length of zero', () => withLength(0)],
    ['a length shorter than the header', () => withLength(15)],
    ['a length over 48 MB', () => withLength(48_000_000 + 20_000)],
    ['the greatest length', () => withLength(0x7fffffff)],
    ['an unknown opcode', () => withOpcode(4242)],
    ['a reply instead of a request', () => withOpcode(1)],
    ['an opcode of old servers', () => withOpcode(2002)],
  ])('that sends %s loses its own connection, and nobody else anything', async (_says, bytes) => {
    const connection = await sends(bytes());
    await connection.closed();
    await othersGoOn();
  });

  it.each<[string, () => Buffer]>([
    ['a body that is longer than the message', () => withByte(21, 0xff)],
    ['a body that is shorter than the message', () => withByte(21, 5)],
    ['an unknown kind of section', () => withByte(20, 7)],
    ['a required flag that nobody knows', () => withByte(16, 0x08)],
    ['a value of an unknown type', () => withByte(25, 0x55)],
    [
      'a message without a body',
      () => {
        const bytes = find().subarray(0, 20);
        bytes.writeInt32LE(20, 0);
        return bytes;
      },
    ],
    ['a command without a name', () => message({})],
    ['a command without a database', () => message({ find: 'c' })],
    ['a command of a wrong type', () => message({ find: 5, $db: 'fuzz' })],
    ['an operator table as a collection', () => message({ find: { $gt: '' }, $db: 'fuzz' })],
  ])('that sends %s gets an error or loses its own connection', async (_says, bytes) => {
    const connection = await sends(bytes());
    const outcome = await connection.reply().then(
      ({ ok }) => ok,
      () => 'closed',
    );
    expect([0, 'closed']).toContain(outcome);
    connection.destroy();
    await othersGoOn();
  });

  it('that sends half a message and goes away leaves nothing', async () => {
    const half = find().subarray(0, 40);
    const connections = await Promise.all(Array.from({ length: 20 }, () => sends(half)));
    for (const connection of connections) connection.destroy();
    await othersGoOn();
  });

  it('that sends its message byte by byte is answered', async () => {
    const connection = await RawConnection.open(database().uri);
    connection.socket.setNoDelay(true);
    for (const byte of message({ ping: 1, $db: 'admin' })) {
      connection.socket.write(Buffer.from([byte]));
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await connection.reply()).toMatchObject({ ok: 1 });
    connection.destroy();
  });

  it('that sends many messages at once is answered in order', async () => {
    const connection = await RawConnection.open(database().uri);
    const ids = Array.from({ length: 50 }, (_, id) => id);
    connection.socket.write(
      Buffer.concat(ids.map((id) => message({ insert: 'order', documents: [{ _id: id }], $db: 'fuzz' }, id))),
    );
    for (const _ of ids) expect(await connection.reply()).toMatchObject({ ok: 1, n: 1 });
    connection.destroy();
  });

  it('whatever bytes of a message it changes, hurts nobody else', async () => {
    const change = fc.tuple(fc.nat({ max: find().length - 1 }), fc.nat({ max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = find();
        for (const [at, value] of changes) bytes[at] = value;
        const connection = await sends(bytes);
        await new Promise((resolve) => setImmediate(resolve));
        connection.destroy();
        expect(await database().client.db('admin').command({ ping: 1 })).toMatchObject({ ok: 1 });
      }),
      { numRuns: 300 },
    );
    await othersGoOn();
  });

  it('cannot make one document of the __proto__ of another', async () => {
    const connection = await RawConnection.open(database().uri);
    const document = BSON.deserialize(
      BSON.serialize(JSON.parse('{"_id": 1, "__proto__": {"polluted": true}}')),
    );
    await connection.command({ insert: 'proto', documents: [document], $db: 'fuzz' });
    await connection.command({
      update: 'proto',
      updates: [
        { q: {}, u: { $set: { '__proto__.polluted': true, 'constructor.prototype.polluted': true } } },
      ],
      $db: 'fuzz',
    });
    expect(Object.keys({})).toEqual([]);
    expect('polluted' in {}).toBe(false);
    connection.destroy();
    await othersGoOn();
  });
});
