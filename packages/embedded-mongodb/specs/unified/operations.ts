import { type BulkWriteResult, ClientSession, Collection, Db, type Document, ReadPreference } from 'mongodb';

type Run<Target> = (target: Target, args: Document) => Promise<unknown>;

/** The counts and ids of a bulk write under the names that the specs use. */
export const bulkCounts = (result: BulkWriteResult) => ({
  insertedCount: result.insertedCount,
  matchedCount: result.matchedCount,
  modifiedCount: result.modifiedCount,
  deletedCount: result.deletedCount,
  upsertedCount: result.upsertedCount,
  upsertedIds: result.upsertedIds,
  insertedIds: result.insertedIds,
});

/** An update's result; the specs take a null `upsertedId` as none, and expect nothing else of an unacknowledged one. */
function updateCounts(result: Document): Document {
  return result.acknowledged === false
    ? { acknowledged: false }
    : { ...result, upsertedId: result.upsertedId ?? undefined };
}

const onCollection: Record<string, Run<Collection>> = {
  find: (collection, { filter, ...options }) => collection.find(filter, options).toArray(),
  findOne: (collection, { filter, ...options }) => collection.findOne(filter, options),
  aggregate: (collection, { pipeline, ...options }) => collection.aggregate(pipeline, options).toArray(),
  count: (collection, { filter, ...options }) => collection.count(filter, options),
  countDocuments: (collection, { filter, ...options }) => collection.countDocuments(filter, options),
  estimatedDocumentCount: (collection, options) => collection.estimatedDocumentCount(options),
  distinct: (collection, { fieldName, filter, ...options }) =>
    collection.distinct(fieldName, filter, options),
  insertOne: (collection, { document, ...options }) => collection.insertOne(document, options),
  insertMany: (collection, { documents, ...options }) => collection.insertMany(documents, options),
  updateOne: async (collection, { filter, update, ...options }) =>
    updateCounts(await collection.updateOne(filter, update, options)),
  updateMany: async (collection, { filter, update, ...options }) =>
    updateCounts(await collection.updateMany(filter, update, options)),
  replaceOne: async (collection, { filter, replacement, ...options }) =>
    updateCounts(await collection.replaceOne(filter, replacement, options)),
  deleteOne: (collection, { filter, ...options }) => collection.deleteOne(filter, options),
  deleteMany: (collection, { filter, ...options }) => collection.deleteMany(filter, options),
  findOneAndUpdate: (collection, { filter, update, ...options }) =>
    collection.findOneAndUpdate(filter, update, options),
  findOneAndReplace: (collection, { filter, replacement, ...options }) =>
    collection.findOneAndReplace(filter, replacement, options),
  findOneAndDelete: (collection, { filter, ...options }) => collection.findOneAndDelete(filter, options),
  bulkWrite: async (collection, { requests, ...options }) => {
    const result = await collection.bulkWrite(requests, options);
    const concern = options.session ? undefined : (options.writeConcern ?? collection.writeConcern);
    return concern?.w === 0 ? { acknowledged: false } : bulkCounts(result);
  },
  createIndex: (collection, { keys, ...options }) => collection.createIndex(keys, options),
};

const onDatabase: Record<string, Run<Db>> = {
  aggregate: (database, { pipeline, ...options }) => database.aggregate(pipeline, options).toArray(),
  createCollection: (database, { collection, ...options }) => database.createCollection(collection, options),
  dropCollection: (database, { collection, ...options }) => database.dropCollection(collection, options),
  modifyCollection: (database, { collection, ...options }) =>
    database.command({ collMod: collection, ...options }),
  runCommand: (database, { command, commandName: _name, ...options }) => database.command(command, options),
};

const onSession: Record<string, Run<ClientSession>> = {
  startTransaction: async (session, options) => session.startTransaction(options),
  commitTransaction: (session) => session.commitTransaction(),
  abortTransaction: (session) => session.abortTransaction(),
  endSession: (session) => session.endSession(),
};

/** Carries out one operation of a spec through the driver. */
export async function carryOut(target: unknown, name: string, args: Document): Promise<unknown> {
  const given = withDriverNames(args);
  if (target instanceof Collection) return known(onCollection, name)(target, given);
  if (target instanceof Db) return known(onDatabase, name)(target, given);
  if (target instanceof ClientSession) return known(onSession, name)(target, given);
  throw new Error(`the runner carries out no ${name} on this entity`);
}

function known<Target>(operations: Record<string, Run<Target>>, name: string): Run<Target> {
  const run = operations[name];
  if (!run) throw new Error(`the runner knows no operation ${name}`);
  return run;
}

/** Options whose values the driver takes in another form than the specs write them. */
function withDriverNames({ returnDocument, readPreference, ...args }: Document): Document {
  return {
    ...args,
    ...(returnDocument && { returnDocument: String(returnDocument).toLowerCase() }),
    ...(readPreference && { readPreference: ReadPreference.fromOptions({ readPreference }) }),
  };
}
