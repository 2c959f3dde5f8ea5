import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Models } from '../../src/models/index.js';
import { type SharedDatabase, startSharedDatabase } from '../support/database.js';

let database: SharedDatabase;
let models: Models;
beforeAll(async () => {
  database = await startSharedDatabase();
  ({ models } = await database.process());
});
afterAll(() => database.stop());

/** As versions before wrote it: points are plain texts, and the ways to find facts have other names. */
async function plant(_id: string, by: string): Promise<void> {
  const at = new Date();
  await models.briefs.create({
    ...{ _id, workspace: 'T1', requester: _id, url: 'https://e.example/', pauses: true, status: 'shown' },
    ...{ readFaults: 0, rev: 1, fence: 0, signals: 0, attempts: 0, at, leaseUntil: at },
  });
  const facts = { title: 'Bees', points: ['Bees sleep'], numbers: [], layout: 'list', language: 'en' };
  const made = { by, model: 'one/finder', inputTokens: 900, outputTokens: 90 };
  await models.briefs.collection.updateOne({ requester: _id }, { $set: { facts, made } });
}

it('a point keeps the icon that was chosen for it', async () => {
  await plant('b-icon', 'model');
  const points = [{ text: 'Bees sleep', icon: 'moon' }, { text: 'Bees drink' }] as const;
  const owner = { _id: 'b-icon', workspace: 'T1' };
  await models.briefs.updateOne(owner, { $set: { 'facts.points': points } });
  expect(await models.briefs.findOne(owner).lean()).toMatchObject({ facts: { points } });
});

it.each([
  ['llm', 'model'],
  ['extractive', 'rules'],
  ['model', 'model'],
])('a brief that was found by "%s" is read as one by the %s', async (written, read) => {
  const _id = `b-${written}`;
  await plant(_id, written);
  const expected = {
    facts: { points: [{ text: 'Bees sleep' }] },
    made: { by: read, model: 'one/finder', inputTokens: 900, outputTokens: 90 },
  };
  const owner = { _id, workspace: 'T1' };
  expect(await models.briefs.findOne(owner).lean()).toMatchObject(expected);
  expect(await models.briefs.find(owner).lean()).toMatchObject([expected]);
  const changed = await models.briefs
    .findOneAndUpdate(owner, { $inc: { rev: 1 } }, { returnDocument: 'after' })
    .lean();
  expect(changed).toMatchObject({ ...expected, rev: 2 });
});
