import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { rejection, TestDatabase } from './support/database.js';

let database: TestDatabase;
const connection = mongoose.createConnection();

const historySchema = new mongoose.Schema({ at: Date, what: String }, { _id: false });
const jobSchema = new mongoose.Schema(
  {
    team: String,
    user: { type: String, index: true },
    state: String,
    n: { type: Number, default: 0 },
    tags: [String],
    history: [historySchema],
    key: String,
    expires: Date,
  },
  { timestamps: true },
);
jobSchema.index({ team: 1, key: 1 }, { unique: true, partialFilterExpression: { key: { $exists: true } } });
jobSchema.index({ expires: 1 }, { expireAfterSeconds: 0 });
const Job = connection.model('Job', jobSchema);
const User = connection.model(
  'User',
  new mongoose.Schema({
    _id: String,
    name: String,
    job: { type: mongoose.Schema.Types.ObjectId, ref: 'Job' },
  }),
);

beforeAll(async () => {
  database = await TestDatabase.start();
  await connection.openUri(database.uri, { dbName: 'smoke' });
  // It makes them beside the first writes, which could go against them.
  await Job.init();
});
afterAll(async () => {
  await connection.close();
  await database.stop();
});

describe('Mongoose, unmodified', () => {
  it('makes its indexes', async () => {
    await Job.init();
    await Job.init();
    const names = (await Job.listIndexes()).map(({ name }) => name);
    expect(names.sort()).toEqual(['_id_', 'expires_1', 'team_1_key_1', 'user_1']);
    expect((await Job.diffIndexes()).toDrop).toEqual([]);
    expect((await Job.diffIndexes()).toCreate).toEqual([]);
  });

  it('creates, finds and saves', async () => {
    const made = await Job.create({ team: 'save', key: 'a', tags: ['x'] });
    const found = await Job.findById(made._id).orFail();
    expect(found.createdAt).toEqual(made.createdAt);
    found.tags.push('y');
    found.set('state', 'done');
    await found.save();
    expect(await Job.findById(made._id).lean()).toMatchObject({
      tags: ['x', 'y'],
      state: 'done',
      n: 0,
      __v: 1,
    });
    expect(await Job.exists({ key: 'a', team: 'save' })).toEqual({ _id: made._id });
    await found.deleteOne();
    expect(await Job.findById(made._id)).toBeNull();
  });

  it('reports a duplicate key with its pattern and value', async () => {
    await Job.create({ team: 'dup', key: 'a' });
    const error = await rejection(Job.create({ team: 'dup', key: 'a' }));
    expect(error).toMatchObject({
      code: 11000,
      keyPattern: { team: 1, key: 1 },
      keyValue: { team: 'dup', key: 'a' },
    });
    await Job.create([{ team: 'dup' }, { team: 'dup' }]);
  });

  it('claims with findOneAndUpdate under a condition', async () => {
    await Job.create({ team: 'claim', state: 'queued' });
    const claim = () =>
      Job.findOneAndUpdate(
        { team: 'claim', state: { $in: ['queued'] }, n: { $lt: 1 } },
        {
          $set: { state: 'running' },
          $inc: { n: 1 },
          $push: { history: { $each: [{ at: new Date(), what: 'go' }], $slice: -5 } },
        },
        { returnDocument: 'after' },
      );
    expect(await claim()).toMatchObject({ state: 'running', n: 1 });
    expect(await claim()).toBeNull();
  });

  it('upserts, with timestamps', async () => {
    const made = await Job.findOneAndUpdate(
      { team: 'upsert', key: 'z' },
      { $setOnInsert: { n: 5 } },
      { upsert: true, returnDocument: 'after' },
    );
    expect(made).toMatchObject({ team: 'upsert', key: 'z', n: 5 });
    expect(made?.createdAt).toBeInstanceOf(Date);
  });

  it('updates array elements, by $ and by arrayFilters, and by a pipeline', async () => {
    const job = await Job.create({ team: 'arrays', history: [{ what: 'a' }, { what: 'b' }] });
    await Job.updateOne({ _id: job._id, 'history.what': 'b' }, { $set: { 'history.$.what': 'c' } });
    await Job.updateOne(
      { _id: job._id },
      { $set: { 'history.$[h].what': 'd' } },
      { arrayFilters: [{ 'h.what': 'a' }] },
    );
    await Job.updateOne({ _id: job._id }, [{ $set: { n: { $add: ['$n', 10] } } }], { updatePipeline: true });
    expect(await Job.findById(job._id).lean()).toMatchObject({
      n: 10,
      history: [{ what: 'd' }, { what: 'c' }],
    });
  });

  it('detects a document that changed under it', async () => {
    const { _id } = await Job.create({ team: 'version', history: [{ what: 'a' }, { what: 'b' }] });
    const [first, second] = await Promise.all([Job.findById(_id).orFail(), Job.findById(_id).orFail()]);
    first.history.splice(0, 1);
    await first.save();
    second.history[0]?.set('what', 'x');
    expect((await rejection(second.save())).name).toBe('VersionError');
  });

  it('writes in bulk, and reads by a cursor', async () => {
    await User.bulkWrite(
      Array.from({ length: 1200 }, (_, n) => ({ insertOne: { document: { _id: `u${n}`, name: 'bulk' } } })),
    );
    let seen = 0;
    for await (const user of User.find({ name: 'bulk' }).batchSize(100).cursor())
      seen += user.name === 'bulk' ? 1 : 0;
    expect(seen).toBe(1200);
    expect(await User.countDocuments({ name: 'bulk' })).toBe(1200);
    expect(await User.distinct('name', { name: 'bulk' })).toEqual(['bulk']);
    expect((await User.deleteMany({ name: 'bulk' })).deletedCount).toBe(1200);
  });

  it('populates', async () => {
    const job = await Job.create({ team: 'populate', key: 'p' });
    await User.create({ _id: 'p', job: job._id });
    const user = await User.findById('p').populate<{ job: { key: string } }>('job').orFail();
    expect(user.job.key).toBe('p');
  });

  it('aggregates', async () => {
    await Job.create([
      { team: 'agg', n: 1 },
      { team: 'agg', n: 3 },
    ]);
    const rows = await Job.aggregate([
      { $match: { team: 'agg' } },
      { $group: { _id: '$team', n: { $sum: '$n' } } },
    ]);
    expect(rows).toEqual([{ _id: 'agg', n: 4 }]);
  });

  it('runs transactions that commit, abort, and repeat on conflict', async () => {
    await User.create({ _id: 'tx', name: '0' });
    await connection.transaction(async (session) => {
      await Job.create([{ team: 'tx', key: '1' }], { session });
      expect(await Job.countDocuments({ team: 'tx' }).session(session)).toBe(1);
      expect(await Job.countDocuments({ team: 'tx' })).toBe(0);
    });
    expect(await Job.countDocuments({ team: 'tx' })).toBe(1);
    const stop = new Error('stop');
    const aborted = connection.transaction(async (session) => {
      await Job.create([{ team: 'tx', key: '2' }], { session });
      throw stop;
    });
    await expect(aborted).rejects.toBe(stop);
    expect(await Job.countDocuments({ team: 'tx' })).toBe(1);
    const increment = () =>
      connection.transaction(async (session) => {
        const user = await User.findById('tx').session(session).orFail();
        user.name = String(Number(user.name) + 1);
        await user.save({ session });
      });
    await Promise.all(Array.from({ length: 8 }, increment));
    expect((await User.findById('tx'))?.name).toBe('8');
  });
});
