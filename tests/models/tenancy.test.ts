import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import mongoose, { type Model } from 'mongoose';
import { createModels, type Models } from '../../src/models/index.js';
import { acrossWorkspaces, idsOf, tenancy, WorkspaceMissing, workspaceOf } from '../../src/models/tenancy.js';

/** What is nobody's, or says itself in which of its fields a workspace is: each with its reason. */
const ofNobody: Partial<Record<keyof Models, string>> = {
  chores: 'what the app does by itself',
  falAccounts: "the operator's account at fal",
  imagePlaces: 'whose disk the images lie on',
  installStates: 'of a browser: whose it will be is not known yet',
  mendBudgets: 'what the house gives for mending in a month, for all',
  migrations: 'the form of all that is stored',
};

/** Every query that is opened to all workspaces, and why: another one is to be seen here. */
const opened = [
  'src/notifications/alerts/audit.ts: every workspace is audited by night',
  'src/notifications/alerts/check.ts: alerts are looked for in every workspace',
  'src/notifications/alerts/observe.ts: one read finds what waits longest in every workspace',
  'src/api/events/hub.ts: what is watched was allowed to its watcher by its id',
  'src/api/events.ts: a ticket is signed by the infograph that it opens',
  'src/cli/commands/audit-log.ts: the operator asks for the audit log of all',
  'src/cli/commands/trace.ts: the operator names an infographic by its id',
  'src/cli/workspace/describe.ts: the operator lists all workspaces',
  'src/credits/ledger/audit.ts: the operator audits all workspaces',
  'src/credits/ledger/expiry.ts: what expires next is sought in every workspace',
  'src/credits/ledger/index.ts: the operator lists all workspaces',
  'src/credits/ledger/refill.ts: months begin in every workspace',
  'src/api/gauges.ts: metrics add all workspaces up',
  'src/jobs/claims.ts: workers claim whatever is due',
  'src/infographs/core/callbacks.ts: fal names an infograph and 128 random bits of its own',
  'src/infographs/retention/step.ts: the oldest of all workspaces are forgotten first',
  'src/cli/doctor/installations.ts: the doctor looks whether every token opens, and what it may do',
  'src/workspaces/installations/oauth-installations.ts: all installations are gone through',
  'src/workspaces/installations/oauth-installations.ts: an organization leaves with all its workspaces',
  'src/workspaces/offboarding/advance.ts: a chore goes on with all who have left',
  'src/models/departed-workspaces.ts: chores leave out all who have left',
  'src/database/migrations/0001-name-workspaces.ts: what names no workspace yet gets it',
  'src/notifications/outbox.ts: whatever has ended is told',
  'src/database/migrations/0002-low-balance-alert.ts: every workspace gets the alert',
  'src/database/reencrypt.ts: everything that is sealed is sealed again',
  'src/credits/statements/post.ts: statements are posted in every workspace',
  'src/api/tokens/email.ts: the operator names a token by its id',
  'src/api/tokens/index.ts: a token says itself whose it is',
  'src/credits/topups/operator-requests.ts: the operator names a request by its id',
  'src/credits/topups/operator-requests.ts: the operator sees what all workspaces ask for',
];

/** Where the driver is used past Mongoose, and so past the plugin. */
const pastTheDoor = [
  // Its filters name the workspace; see the comment there.
  'src/credits/ledger/write-books.ts: .collection',
  // A ping.
  'src/api/health.ts: .db.db',
  // Counters of requests in a minute, of a collection of their own.
  'src/api/limits/index.ts: getClient(',
];

// Nothing is connected to: what gets as far as the driver waits for a connection, and so fails after this.
mongoose.set('bufferTimeoutMS', 1);
const connection = mongoose.createConnection();
const models = createModels(connection);
afterAll(() => connection.close());

const sent = /buffering timed out|before initial connection|not connected/;

async function fate(query: PromiseLike<unknown>): Promise<string> {
  return await Promise.resolve(query).then(
    () => 'sent',
    (error: unknown) => (sent.test(String(error)) ? 'sent' : error instanceof Error ? error.name : 'thrown'),
  );
}

describe('a query on what workspaces have', () => {
  const { infographs, balances, requestKeys } = models;
  const some = { _id: 'ig_1' };
  const several = { workspace: { $in: ['T1', 'T2'] } };
  const refused: Array<[string, () => PromiseLike<unknown>]> = [
    ['find', () => infographs.find()],
    ['find by an id', () => infographs.findById('ig_1')],
    ['findOne', () => infographs.findOne(some)],
    ['exists', () => infographs.exists(some)],
    ['of several workspaces', () => infographs.find(several)],
    ['of any workspace', () => infographs.find({ workspace: { $exists: true } })],
    ['of none', () => infographs.find(JSON.parse('{"workspace": null}'))],
    ['of an empty name', () => infographs.find({ workspace: '' })],
    ['of a workspace in a choice', () => infographs.find({ $or: [{ workspace: 'T1' }, some] })],
    ['that counts', () => infographs.countDocuments(some)],
    ['that counts all', () => infographs.estimatedDocumentCount()],
    ['distinct', () => infographs.distinct('prompt')],
    ['updateOne', () => infographs.updateOne(some, { $set: { prompt: '' } })],
    ['updateMany', () => infographs.updateMany({}, { $set: { prompt: '' } })],
    ['replaceOne', () => balances.replaceOne({ seq: 1 }, { _id: 'T1', available: 1, held: 0, seq: 1 })],
    ['findOneAndUpdate', () => infographs.findOneAndUpdate(some, { $set: { prompt: '' } })],
    ['findOneAndDelete', () => infographs.findOneAndDelete(some)],
    ['deleteOne', () => infographs.deleteOne(some)],
    ['deleteMany', () => infographs.deleteMany({})],
    ['aggregate', () => infographs.aggregate([{ $group: { _id: '$workspace' } }])],
    [
      'that looks up others',
      () => infographs.aggregate([{ $match: { workspace: 'T1' } }, { $unionWith: 'grants' }]),
    ],
    ['bulkWrite', () => infographs.bulkWrite([{ deleteMany: { filter: some } }])],
    [
      'of which one part names none',
      () =>
        infographs.bulkWrite([
          { deleteOne: { filter: { workspace: 'T1' } } },
          { updateOne: { filter: some, update: { $set: { prompt: '' } } } },
        ]),
    ],
    [
      'insertMany',
      () => requestKeys.insertMany([{ _id: 'no-workspace', batch: 'b', expiresAt: new Date() }]),
    ],
    ['create', () => requestKeys.create({ _id: 'no-workspace', batch: 'b', expiresAt: new Date() })],
    ['of ids of several', () => requestKeys.find({ _id: { $in: ['T1:a', 'T2:b'] } })],
    ['of too wide a range of ids', () => requestKeys.deleteMany({ _id: { $gte: 'T1:', $lt: 'T9;' } })],
    [
      'that moves a document elsewhere',
      () => infographs.updateOne({ ...some, workspace: 'T1' }, { workspace: 'T2' }),
    ],
    ['saving what was stored', () => balances.hydrate({ _id: 'T1', available: 1, held: 0, seq: 1 }).save()],
    ['deleting what was found', () => infographs.hydrate({ ...some, workspace: 'T1' }).deleteOne()],
  ];
  it.each(refused)('throws without a workspace: %s', async (_what, query) => {
    expect(await fate(query())).toBe('WorkspaceMissing');
  });

  const let_through: Array<[string, () => PromiseLike<unknown>]> = [
    ['find', () => infographs.find({ workspace: 'T1' })],
    ['updateOne', () => infographs.updateOne({ ...some, workspace: 'T1' }, { $set: { prompt: '' } })],
    ['deleteMany', () => requestKeys.deleteMany({ _id: idsOf('T1') })],
    ['of ids of one', () => requestKeys.find({ _id: { $in: ['T1:a', 'T1:b'] } })],
    ['by the id that is the workspace', () => balances.findById('T1')],
    ['aggregate', () => infographs.aggregate([{ $match: { workspace: 'T1' } }])],
    ['bulkWrite', () => infographs.bulkWrite([{ deleteOne: { filter: { workspace: 'T1' } } }])],
    ['for all of them', () => infographs.find().setOptions(acrossWorkspaces('a test'))],
  ];
  it.each(let_through)('is sent: %s', async (_what, query) => {
    expect(await fate(query())).toBe('sent');
  });

  it('opened without a reason is not opened', async () => {
    expect(await fate(infographs.find().setOptions(acrossWorkspaces('')))).toBe('WorkspaceMissing');
  });

  it('tells in its error what was asked, and nothing of the filter', async () => {
    const error = await infographs.findOne({ prompt: 'a secret' }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(WorkspaceMissing);
    expect(String(error)).toBe('WorkspaceMissing: infographs.findOne: no workspace is named');
  });

  it('names a workspace only where it can match no other', () => {
    expect(workspaceOf({ workspace: { $eq: 'T1' } }, 'workspace')).toBe('T1');
    expect(workspaceOf({ workspace: { $ne: 'T1' } }, 'workspace')).toBeUndefined();
    expect(workspaceOf({ _id: /^T1:/ }, '_id prefix')).toBeUndefined();
    expect(workspaceOf({ _id: { $in: [] } }, '_id prefix')).toBeUndefined();
    expect(workspaceOf({ _id: idsOf('T1') }, '_id prefix')).toBe('T1');
  });
});

it("is looked at for every collection that is not named here as nobody's", () => {
  const without = Object.entries(models)
    .filter(([, model]) => !hasPlugin(model as Model<unknown>))
    .map(([name]) => name);
  expect(without.sort()).toEqual(Object.keys(ofNobody).sort());
});

describe('the source', () => {
  const sources = async () => {
    const names = (await readdir('src', { recursive: true })).filter((name) => name.endsWith('.ts'));
    return await Promise.all(
      names.sort().map(async (name) => {
        const path = join('src', name);
        return { path, text: await readFile(path, 'utf8') };
      }),
    );
  };

  it('opens no other query to all workspaces than those listed here', async () => {
    const found = (await sources()).flatMap(({ path, text }) =>
      [...text.matchAll(/acrossWorkspaces\(([^)]*)\)/g)]
        .filter(() => path !== 'src/models/tenancy.ts')
        .map(([, why = '']) => `${path}: ${why.trim().replaceAll(/^'|',?$/g, '')}`),
    );
    expect(found.sort()).toEqual([...opened].sort());
  });

  it('sets the option by its one function', async () => {
    const others = (await sources()).filter(
      ({ path, text }) => path !== 'src/models/tenancy.ts' && /acrossWorkspaces\s*:/.test(text),
    );
    expect(others.map(({ path }) => path)).toEqual([]);
  });

  it('goes past Mongoose to the driver only where it is listed here', async () => {
    const found = (await sources())
      .filter(({ path }) => !path.startsWith('src/database/'))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/\.collection\b(?!\.(?:name|collectionName)\b)|\.db\.db\b|\bgetClient\(/g)].map(
          ([match]) => `${path}: ${match}`,
        ),
      );
    expect(found.sort()).toEqual([...pastTheDoor].sort());
  });
});

function hasPlugin({ schema }: Model<unknown>): boolean {
  const plugins: unknown = Reflect.get(schema, 'plugins');
  return Array.isArray(plugins) && plugins.some((one: { fn?: unknown }) => one.fn === tenancy);
}
