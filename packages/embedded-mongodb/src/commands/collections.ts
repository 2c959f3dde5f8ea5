import { equal } from '../bson/compare.js';
import { type Doc, isTruthy } from '../bson/types.js';
import { lacks, MongoError } from '../errors.js';
import { compileFilter } from '../query/compile.js';
import {
  type Command,
  collectionName,
  collectionOf,
  docField,
  docListField,
  existingCollection,
  type Request,
} from './command.js';
import { existsAlready, parseIndex } from './index-spec.js';
import { whenFree } from './write.js';

/** Commands on collections as a whole wait for transactions that write to them. */
const exclusive =
  (run: (request: Request) => Doc): Command['run'] =>
  (request) =>
    whenFree(request, () => run(request));

/** https://www.mongodb.com/docs/manual/reference/command/create/ */
const create: Command = {
  fields: ['create', 'capped', 'validationLevel', 'validationAction', 'autoIndexId'],
  run(request) {
    if (isTruthy(request.command.capped))
      throw new MongoError(72, 'InvalidOptions', `create: ${lacks('capped collections')}`);
    const name = collectionName(request);
    if (collectionOf(request))
      throw new MongoError(48, 'NamespaceExists', `Collection ${request.database}.${name} already exists.`);
    request.store.createCollection(request, request.database, name);
    return {};
  },
};

const drop: Command = {
  fields: ['drop'],
  run: exclusive((request) => {
    const collection = existingCollection(request);
    request.store.dropCollection(request, collection);
    return { ns: collection.namespace, nIndexesWas: collection.indexes.size };
  }),
};

const dropDatabase: Command = {
  fields: ['dropDatabase'],
  run: exclusive((request) => {
    for (const collection of request.store.catalog.collectionsOf(request.database))
      request.store.dropCollection(request, collection);
    return { dropped: request.database };
  }),
};

/** https://www.mongodb.com/docs/manual/reference/command/listCollections/ */
const listCollections: Command = {
  fields: ['listCollections', 'filter', 'nameOnly', 'authorizedCollections', 'cursor'],
  run({ command, store, database, cursors }) {
    const matches = compileFilter(docField(command, 'filter'));
    const all = store.catalog.collectionsOf(database).map((collection) => ({
      name: collection.name,
      type: 'collection',
      ...(isTruthy(command.nameOnly)
        ? {}
        : {
            options: {},
            info: { readOnly: false, uuid: collection.uuid },
            idIndex: collection.indexes.get('_id_')?.spec,
          }),
    }));
    return cursors.open(
      `${database}.$cmd.listCollections`,
      all.filter(matches),
      docField(command, 'cursor').batchSize,
    );
  },
};

/** https://www.mongodb.com/docs/manual/reference/command/listDatabases/ */
const listDatabases: Command = {
  fields: ['listDatabases', 'filter', 'nameOnly', 'authorizedDatabases'],
  run({ command, store }) {
    const matches = compileFilter(docField(command, 'filter'));
    const databases = store.catalog
      .databaseNames()
      .map((name) => ({
        name,
        sizeOnDisk: sum(store.catalog.collectionsOf(name).map(({ bytes }) => bytes)),
        empty: false,
      }))
      .filter(matches);
    if (isTruthy(command.nameOnly)) return { databases: databases.map(({ name }) => ({ name })) };
    return { databases, totalSize: sum(databases.map(({ sizeOnDisk }) => sizeOnDisk)) };
  },
};

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

const dbStats: Command = {
  fields: ['dbStats', 'scale'],
  run({ store, database }) {
    const collections = store.catalog.collectionsOf(database);
    return {
      db: database,
      collections: collections.length,
      objects: sum(collections.map(({ entries }) => entries.size)),
      dataSize: sum(collections.map(({ bytes }) => bytes)),
      indexes: sum(collections.map(({ indexes }) => indexes.size)),
    };
  },
};

/** https://www.mongodb.com/docs/manual/reference/command/createIndexes/ */
const createIndexes: Command = {
  fields: ['createIndexes', 'indexes', 'commitQuorum'],
  run: exclusive((request) => {
    const existed = collectionOf(request) !== undefined;
    const specs = docListField(request.command, 'indexes').map(parseIndex);
    const collection = request.store.ensureCollection(request, request.database, collectionName(request));
    const numIndexesBefore = collection.indexes.size;
    for (const spec of specs)
      if (!equal(spec.key, { _id: 1 }) && !existsAlready(collection, spec))
        request.store.createIndex(request, collection, spec);
    return {
      numIndexesBefore,
      numIndexesAfter: collection.indexes.size,
      createdCollectionAutomatically: !existed,
    };
  }),
};

const listIndexes: Command = {
  fields: ['listIndexes', 'cursor'],
  run(request) {
    const collection = existingCollection(request);
    const specs = [...collection.indexes.values()].map((index) => index.spec);
    return request.cursors.open(collection.namespace, specs, docField(request.command, 'cursor').batchSize);
  },
};

/** https://www.mongodb.com/docs/manual/reference/command/dropIndexes/ */
const dropIndexes: Command = {
  fields: ['dropIndexes', 'index'],
  run: exclusive((request) => {
    const collection = existingCollection(request);
    const nIndexesWas = collection.indexes.size;
    for (const wanted of [request.command.index].flat()) {
      const all = [...collection.indexes.values()];
      const found =
        wanted === '*'
          ? all.filter(({ spec }) => spec.name !== '_id_')
          : all.filter(({ spec }) => spec.name === wanted || equal(spec.key, wanted));
      if (found.length === 0 && wanted !== '*')
        throw new MongoError(27, 'IndexNotFound', `index not found with name [${JSON.stringify(wanted)}]`);
      for (const index of found) {
        if (index.spec.name === '_id_') throw new MongoError(72, 'InvalidOptions', 'cannot drop _id index');
        request.store.dropIndex(request, collection, index);
      }
    }
    return { nIndexesWas };
  }),
};

export const collectionCommands: Record<string, Command> = {
  create,
  drop,
  dropDatabase,
  listCollections,
  listDatabases,
  dbStats,
  createIndexes,
  listIndexes,
  dropIndexes,
};
