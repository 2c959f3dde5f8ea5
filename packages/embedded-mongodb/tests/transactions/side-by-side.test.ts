import { describe, expect, it } from '@jest/globals';
import type { ClientSession } from 'mongodb';
import { rejection, useDatabase } from '../support/database.js';
import { transactionHelpers } from '../support/transactions.js';

const database = useDatabase();
const { filled, inTransaction } = transactionHelpers(database);

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
