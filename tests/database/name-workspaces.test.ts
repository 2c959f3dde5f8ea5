import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { nameWorkspaces } from '../../src/database/migrations/0001-name-workspaces.js';
import type { Models } from '../../src/models/index.js';
import { heldBatch } from '../support/batch.js';
import { type Process, type SharedDatabase, startSharedDatabase } from '../support/database.js';
import { guardedModels } from '../support/open-models.js';

let database: SharedDatabase;
let one: Process;
beforeAll(async () => {
  database = await startSharedDatabase();
  one = await database.process();
});
afterAll(() => database.stop());

it('documents from before each named its workspace get it, however often, and those of something that is gone go', async () => {
  const { models } = one;
  const { infographs } = heldBatch({ workspace: 'T0OURS' });
  await models.infographs.insertMany(infographs);
  await models.apiTokens.insertMany([
    {
      _id: 'tok_1',
      workspace: 'T0OURS',
      name: 'Shop',
      scopes: [],
      hash: 'x',
      createdBy: 'cli',
      createdAt: new Date(),
    },
  ]);
  const idle = { leaseUntil: new Date(0), fence: 0, signals: 0, attempts: 0 };
  const [copied] = infographs;
  // As they lay there: past the schemas of now.
  const old = (rows: object[]) => rows as never[];
  await models.receivers.collection.insertMany(
    old([
      { _id: 'tok_1 https://a.example', token: 'tok_1', origin: 'https://a.example', failures: 3 },
      { _id: 'tok_gone https://a.example', token: 'tok_gone', origin: 'https://a.example', failures: 0 },
    ]),
  );
  await models.lateCopies.collection.insertMany(
    old([
      { _id: copied?._id, at: new Date(), nextStepAt: new Date(), ...idle },
      { _id: 'ig_gone', at: new Date(), ...idle },
    ]),
  );
  for (let time = 0; time < 2; time++) {
    await allBatches(guardedModels(models));
    expect(await models.receivers.find({}).lean()).toMatchObject([
      { _id: 'tok_1 https://a.example', workspace: 'T0OURS', failures: 3 },
    ]);
    expect(await models.lateCopies.find({}).lean()).toMatchObject([
      { _id: copied?._id, workspace: 'T0OURS' },
    ]);
  }
});

async function allBatches(models: Models): Promise<void> {
  let position: string | undefined;
  do ({ next: position } = await nameWorkspaces.batch(models, position));
  while (position !== undefined);
}
