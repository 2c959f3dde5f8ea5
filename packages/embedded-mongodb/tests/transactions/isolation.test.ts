import { describe, expect, it } from '@jest/globals';
import type { ClientSession, Collection } from 'mongodb';
import { type AnyDocument, rejection, useDatabase } from '../support/database.js';

const database = useDatabase();

async function filled(...documents: AnyDocument[]): Promise<Collection<AnyDocument>> {
  const collection = database().collection();
  await collection.insertMany(documents);
  return collection;
}

/** Runs with a session in an open transaction; ends both whatever happens. */
async function inTransaction<T>(work: (session: ClientSession) => Promise<T>): Promise<T> {
  const session = database().client.startSession();
  session.startTransaction();
  try {
    return await work(session);
  } finally {
    if (session.inTransaction()) await session.abortTransaction();
    await session.endSession();
  }
}

describe('a transaction (https://www.mongodb.com/docs/manual/core/transactions/)', () => {
  it('sees its own writes, and nobody else does before the commit', async () => {
    const collection = await filled({ _id: 1, n: 1 }, { _id: 2, n: 1 });
    await inTransaction(async (session) => {
      await collection.insertOne({ _id: 3, n: 1 }, { session });
      await collection.updateOne({ _id: 1 }, { $set: { n: 5 } }, { session });
      await collection.deleteOne({ _id: 2 }, { session });
      const inside = await collection.find({}, { session }).sort({ _id: 1 }).toArray();
      expect(inside).toEqual([
        { _id: 1, n: 5 },
        { _id: 3, n: 1 },
      ]);
      expect(await collection.find().sort({ _id: 1 }).toArray()).toEqual([
        { _id: 1, n: 1 },
        { _id: 2, n: 1 },
      ]);
      await session.commitTransaction();
    });
    expect(await collection.find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 1, n: 5 },
      { _id: 3, n: 1 },
    ]);
  });

  it('that is aborted leaves nothing, not even in an index or of a new collection', async () => {
    const collection = await filled({ _id: 1, a: 1 });
    await collection.createIndex({ a: 1 }, { unique: true });
    const fresh = database().collection();
    await inTransaction(async (session) => {
      await collection.updateOne({ _id: 1 }, { $set: { a: 2 } }, { session });
      await collection.insertOne({ a: 3 }, { session });
      await fresh.insertOne({ a: 1 }, { session });
      await session.abortTransaction();
    });
    expect(await collection.find().toArray()).toEqual([{ _id: 1, a: 1 }]);
    expect(await collection.countDocuments({ a: { $in: [2, 3] } })).toBe(0);
    expect(await fresh.countDocuments()).toBe(0);
    await collection.insertMany([{ a: 2 }, { a: 3 }]);
  });

  it('reads everything as it was when it began, whatever others write', async () => {
    const collection = await filled({ _id: 1, n: 1 }, { _id: 2, n: 1 }, { _id: 3, n: 1 });
    await collection.createIndex({ n: 1 });
    await inTransaction(async (session) => {
      expect(await collection.countDocuments({}, { session })).toBe(3);
      await collection.updateOne({ _id: 1 }, { $set: { n: 9 } });
      await collection.deleteOne({ _id: 2 });
      await collection.insertOne({ _id: 4, n: 1 });
      const all = await collection.find({}, { session }).sort({ _id: 1 }).toArray();
      expect(all).toEqual([
        { _id: 1, n: 1 },
        { _id: 2, n: 1 },
        { _id: 3, n: 1 },
      ]);
      const byIndex = await collection.find({ n: 1 }, { session }).sort({ _id: 1 }).toArray();
      expect(byIndex.map(({ _id }) => _id)).toEqual([1, 2, 3]);
      expect(await collection.find({ n: 9 }, { session }).toArray()).toEqual([]);
      const grouped = await collection
        .aggregate([{ $group: { _id: null, n: { $sum: '$n' } } }], { session })
        .toArray();
      expect(grouped).toEqual([{ _id: null, n: 3 }]);
    });
  });

  it('reads through a long cursor as it was when it began', async () => {
    const collection = await filled(...Array.from({ length: 300 }, (_, _id) => ({ _id, n: 0 })));
    await inTransaction(async (session) => {
      const seen: unknown[] = [];
      for await (const document of collection.find({}, { session, batchSize: 20 })) {
        seen.push(document.n);
        if (seen.length === 30) await collection.updateMany({}, { $set: { n: 1 } });
        if (seen.length === 50) await collection.deleteMany({ _id: { $gte: 100 } });
      }
      expect(seen).toEqual(Array.from({ length: 300 }, () => 0));
    });
  });

  it('finds through an index what it changed itself', async () => {
    const collection = await filled({ _id: 1, a: 1 }, { _id: 2, a: 2 });
    await collection.createIndex({ a: 1 });
    await inTransaction(async (session) => {
      await collection.updateOne({ _id: 1 }, { $set: { a: 7 } }, { session });
      expect(await collection.find({ a: 7 }, { session }).toArray()).toEqual([{ _id: 1, a: 7 }]);
      expect(await collection.find({ a: 1 }, { session }).toArray()).toEqual([]);
      expect(
        await collection
          .find({ a: { $gt: 1 } }, { session })
          .sort({ a: 1 })
          .toArray(),
      ).toEqual([
        { _id: 2, a: 2 },
        { _id: 1, a: 7 },
      ]);
    });
  });

  it('takes every kind of write', async () => {
    const collection = await filled({ _id: 1, n: 1 });
    await inTransaction(async (session) => {
      await collection.findOneAndUpdate({ _id: 1 }, { $inc: { n: 1 } }, { session });
      await collection.findOneAndUpdate({ _id: 2 }, { $inc: { n: 1 } }, { session, upsert: true });
      await collection.replaceOne({ _id: 2 }, { m: 1 }, { session });
      await collection.bulkWrite(
        [{ insertOne: { document: { _id: 3 } } }, { updateMany: { filter: {}, update: { $set: { x: 1 } } } }],
        { session },
      );
      await session.commitTransaction();
    });
    expect(await collection.find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 1, n: 2, x: 1 },
      { _id: 2, m: 1, x: 1 },
      { _id: 3, x: 1 },
    ]);
  });

  it('may be committed twice, as drivers do after a lost answer', async () => {
    const collection = await filled({ _id: 1, n: 1 });
    await inTransaction(async (session) => {
      await collection.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session });
      await session.commitTransaction();
      await session.commitTransaction();
    });
    expect(await collection.findOne()).toEqual({ _id: 1, n: 2 });
  });

  it('fails as a whole when one write fails, and is over then', async () => {
    const collection = await filled({ _id: 1, a: 1 });
    await collection.createIndex({ a: 1 }, { unique: true });
    await inTransaction(async (session) => {
      await collection.insertOne({ _id: 2, a: 2 }, { session });
      expect((await rejection(collection.insertOne({ _id: 3, a: 1 }, { session }))).code).toBe(11000);
      const next = await rejection(collection.findOne({}, { session }));
      expect(next).toMatchObject({ code: 251, codeName: 'NoSuchTransaction' });
    });
    expect(await collection.countDocuments()).toBe(1);
  });

  it('refuses a second value of a unique field, also against its own writes', async () => {
    const collection = await filled({ _id: 1, a: 1 });
    await collection.createIndex({ a: 1 }, { unique: true });
    await inTransaction(async (session) => {
      await collection.insertOne({ a: 5 }, { session });
      expect((await rejection(collection.insertOne({ a: 5 }, { session }))).code).toBe(11000);
    });
    await inTransaction(async (session) => {
      await collection.updateOne({ _id: 1 }, { $set: { a: 2 } }, { session });
      await collection.insertOne({ _id: 2, a: 1 }, { session });
      await session.commitTransaction();
    });
    expect(await collection.find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 1, a: 2 },
      { _id: 2, a: 1 },
    ]);
  });

  it.each(['count', 'listCollections', 'dropDatabase', 'listIndexes'])(
    'cannot run %s: code 263',
    async (name) => {
      const collection = await filled({ _id: 1 });
      await inTransaction(async (session) => {
        await collection.findOne({}, { session });
        const error = await rejection(
          collection.db.command({ [name]: collection.collectionName }, { session }),
        );
        expect(error).toMatchObject({ code: 263, codeName: 'OperationNotSupportedInTransaction' });
      });
    },
  );
});

describe('transactions side by side', () => {
  const conflict = { code: 112, codeName: 'WriteConflict' };

  it('cannot both write one document: the second is refused, and may try again', async () => {
    const collection = await filled({ _id: 1, n: 1 });
    await inTransaction(async (first) => {
      await collection.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session: first });
      await inTransaction(async (second) => {
        const error = await rejection(
          collection.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session: second }),
        );
        expect(error).toMatchObject({ ...conflict, errorLabels: ['TransientTransactionError'] });
      });
      await first.commitTransaction();
    });
    expect(await collection.findOne()).toEqual({ _id: 1, n: 2 });
  });

  it('cannot write over what changed after they began', async () => {
    const collection = await filled({ _id: 1, n: 1 }, { _id: 2, n: 1 });
    await inTransaction(async (session) => {
      await collection.findOne({ _id: 2 }, { session });
      await collection.updateOne({ _id: 1 }, { $inc: { n: 1 } });
      const error = await rejection(collection.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session }));
      expect(error).toMatchObject({ ...conflict, errorLabels: ['TransientTransactionError'] });
    });
    await inTransaction(async (session) => {
      await collection.findOne({ _id: 2 }, { session });
      await collection.deleteOne({ _id: 1 });
      expect(
        await rejection(collection.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session })),
      ).toMatchObject(conflict);
    });
  });

  it('cannot both insert one _id or one unique value', async () => {
    const collection = await filled({ _id: 0, a: 0 });
    await collection.createIndex({ a: 1 }, { unique: true });
    for (const [mine, yours] of [
      [{ _id: 1 }, { _id: 1 }],
      [
        { _id: 2, a: 2 },
        { _id: 3, a: 2 },
      ],
    ]) {
      const outcomes = await inTransaction(async (first) => {
        await collection.insertOne({ ...mine }, { session: first });
        return inTransaction(async (second) => {
          const inserted = collection
            .insertOne({ ...yours }, { session: second })
            .then(() => second.commitTransaction());
          return Promise.allSettled([
            inserted.catch((error) => Promise.reject(error.code)),
            first.commitTransaction(),
          ]);
        });
      });
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      await collection.deleteMany({ _id: { $ne: 0 } });
    }
  });

  it('have write skew, as in MongoDB: each reads what the other writes, and both commit', async () => {
    const collection = await filled({ _id: 'alice', onCall: true }, { _id: 'bob', onCall: true });
    const leave = async (session: ClientSession, _id: string) => {
      expect(await collection.countDocuments({ onCall: true }, { session })).toBe(2);
      await collection.updateOne({ _id }, { $set: { onCall: false } }, { session });
    };
    await inTransaction(async (first) => {
      await inTransaction(async (second) => {
        await leave(first, 'alice');
        await leave(second, 'bob');
        await first.commitTransaction();
        await second.commitTransaction();
      });
    });
    expect(await collection.countDocuments({ onCall: true })).toBe(0);
  });

  it('hold up a write outside a transaction until they end, which then sees what they wrote', async () => {
    for (const end of ['commitTransaction', 'abortTransaction'] as const) {
      const collection = await filled({ _id: 1, n: 1 });
      const order: string[] = [];
      await inTransaction(async (session) => {
        await collection.updateOne({ _id: 1 }, { $inc: { n: 10 } }, { session });
        const outside = collection
          .findOneAndUpdate({ _id: 1 }, { $inc: { n: 1 } }, { returnDocument: 'after' })
          .then((found) => {
            order.push('outside');
            return found;
          });
        expect(await collection.findOne({ _id: 1 })).toEqual({ _id: 1, n: 1 });
        order.push('end');
        await session[end]();
        expect(await outside).toEqual({ _id: 1, n: end === 'commitTransaction' ? 12 : 2 });
      });
      expect(order).toEqual(['end', 'outside']);
    }
  });

  it('lose no increment of 50 at once on one document', async () => {
    const collection = await filled({ _id: 1, n: 0 });
    const { client } = database();
    await Promise.all(
      Array.from({ length: 50 }, () =>
        client.withSession((session) =>
          session.withTransaction(async () => {
            const found = await collection.findOne({ _id: 1 }, { session });
            await collection.updateOne({ _id: 1 }, { $set: { n: found?.n + 1 } }, { session });
          }),
        ),
      ),
    );
    expect(await collection.findOne()).toEqual({ _id: 1, n: 50 });
  });

  it('move money without losing any, and every reader sees the same total', async () => {
    const accounts = await filled(...Array.from({ length: 20 }, (_, _id) => ({ _id, balance: 100 })));
    const { client } = database();
    const transfer = (from: number, to: number, amount: number) =>
      client.withSession((session) =>
        session.withTransaction(async () => {
          const payer = await accounts.findOne({ _id: from }, { session });
          if (payer?.balance < amount) return;
          await accounts.updateOne(
            { _id: from },
            { $set: { balance: payer?.balance - amount } },
            { session },
          );
          await accounts.updateOne({ _id: to }, { $inc: { balance: amount } }, { session });
        }),
      );
    const totals: number[] = [];
    const readTotal = () =>
      client.withSession((session) =>
        session.withTransaction(async () => {
          const low = await accounts.find({ _id: { $lt: 10 } }, { session }).toArray();
          await accounts.findOne({ _id: 0 });
          const high = await accounts.find({ _id: { $gte: 10 } }, { session }).toArray();
          totals.push([...low, ...high].reduce((sum, { balance }) => sum + balance, 0));
        }),
      );
    const payer = async (worker: number) => {
      for (let round = 0; round < 25; round++)
        await transfer(
          (worker * 7 + round) % 20,
          (worker * 3 + round * 11 + 1) % 20,
          1 + ((worker + round) % 40),
        );
    };
    const reader = async () => {
      for (let round = 0; round < 25; round++) await readTotal();
    };
    await Promise.all([
      ...Array.from({ length: 10 }, (_, worker) => payer(worker)),
      reader(),
      reader(),
      reader(),
      reader(),
    ]);
    expect(totals.length).toBeGreaterThanOrEqual(100);
    expect(new Set(totals)).toEqual(new Set([2000]));
    const balances = (await accounts.find().toArray()).map(({ balance }) => balance);
    expect(balances.reduce((sum, balance) => sum + balance, 0)).toBe(2000);
    expect(Math.min(...balances)).toBeGreaterThanOrEqual(0);
  });
});
