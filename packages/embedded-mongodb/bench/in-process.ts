import { MongoClient } from 'mongodb';
import mongoose from 'mongoose';
import { load, type Result } from './measure.js';

const jobSchema = new mongoose.Schema({
  user: { type: String, index: true },
  key: { type: String, unique: true },
  state: String,
  n: Number,
  prompt: String,
  history: [new mongoose.Schema({ at: Date, what: String }, { _id: false })],
  createdAt: { type: Date, index: true },
});
const jobCount = 20_000;

/** Mongoose's findOneAndUpdate, 50 at once, each durable before its answer. */
export async function findOneAndUpdate(uri: string): Promise<Result[]> {
  const connection = await mongoose.createConnection(uri, { dbName: 'bench', maxPoolSize: 50 }).asPromise();
  const Job = connection.model('Job', jobSchema);
  await Job.init();
  for (let first = 0; first < jobCount; first += 1000) await Job.insertMany(jobs(first, 1000));
  const update = (number: number) =>
    Job.findOneAndUpdate(
      { key: `k${(number * 7) % jobCount}`, n: { $gte: 0 } },
      {
        $inc: { n: 1 },
        $set: { state: 'run' },
        $push: { history: { $each: [{ at: new Date(), what: 'x' }], $slice: -10 } },
      },
      { returnDocument: 'after' },
    );
  await load(2000, 50, update);
  const { perSecond, p99Ms } = await load(20_000, 50, update);
  await connection.close();
  return [
    {
      what: 'Mongoose findOneAndUpdate, 50 at once',
      measured: perSecond,
      unit: '/s',
      bar: { atLeast: 3000 },
    },
    { what: 'Mongoose findOneAndUpdate, 50 at once, p99', measured: p99Ms, unit: 'ms', bar: { below: 60 } },
  ];
}

const jobs = (first: number, count: number) =>
  Array.from({ length: count }, (_, position) => ({
    user: `U${position % 500}`,
    key: `k${first + position}`,
    state: 'queued',
    n: 0,
    prompt: 'a picture of a cat on a sofa '.repeat(8),
    history: [{ at: new Date(), what: 'created' }],
    createdAt: new Date(Date.now() - position * 1000),
  }));

/** Transactions: of three writes on different documents, and a counter that 50 want at once. */
export async function transactions(uri: string): Promise<Result[]> {
  const client = await MongoClient.connect(uri, { maxPoolSize: 50 });
  const rows = client.db('bench').collection<{ _id: number; n: number }>('rows');
  await rows.insertMany(Array.from({ length: 1000 }, (_, _id) => ({ _id, n: 0 })));
  const threeWrites = (number: number) =>
    client.withSession((session) =>
      session.withTransaction(async () => {
        for (const write of [0, 1, 2])
          await rows.updateOne({ _id: (number * 3 + write) % 1000 }, { $inc: { n: 1 } }, { session });
      }),
    );
  const increment = () =>
    client.withSession((session) =>
      session.withTransaction(async () => {
        const found = await rows.findOne({ _id: 0 }, { session });
        await rows.updateOne({ _id: 0 }, { $set: { n: (found?.n ?? 0) + 1 } }, { session });
      }),
    );
  await load(300, 10, threeWrites);
  const apart = await load(4000, 10, threeWrites);
  const together = await load(2000, 50, increment);
  await client.close();
  return [
    {
      what: 'transactions of 3 writes, 10 at once on different documents',
      measured: apart.perSecond,
      unit: '/s',
      bar: { atLeast: 800 },
    },
    {
      what: 'transactions, 50 at once on one document, p99',
      measured: together.p99Ms,
      unit: 'ms',
      bar: { below: 300 },
    },
    {
      what: 'transactions, 50 at once on one document, slowest',
      measured: together.maxMs,
      unit: 'ms',
      bar: { below: 1000 },
    },
  ];
}
