import { type Document, type MongoClient, ReadPreference } from 'mongodb';
import type { Entities, ObservedEvent } from './entities.js';
import { assertError } from './errors.js';
import { assertMatches, asText, Mismatch, type SessionByName } from './matching.js';
import { carryOut } from './operations.js';
import type { ExpectedEvents, Operation, SpecFile, Test } from './spec-file.js';

/** Runs the operations of one test and compares results, events and outcome. @throws Mismatch, or whatever went wrong */
export async function runTest(
  spec: SpecFile,
  test: Test,
  entities: Entities,
  internal: MongoClient,
): Promise<void> {
  await prepare(spec, internal);
  await entities.create(spec.createEntities);
  for (const operation of test.operations) await runOperation(operation, entities, internal);
  for (const expected of test.expectEvents) assertEvents(expected, entities);
  for (const { databaseName, collectionName, documents } of test.outcome) {
    const collection = internal.db(databaseName).collection(collectionName);
    const found = await collection
      .find({}, { sort: { _id: 1 }, readPreference: ReadPreference.primary })
      .toArray();
    assertMatches(documents, found, (name) => entities.session(name), false);
  }
}

async function prepare({ initialData }: SpecFile, internal: MongoClient): Promise<void> {
  for (const { databaseName, collectionName, documents, createOptions } of initialData) {
    const database = internal.db(databaseName);
    await database.dropCollection(collectionName);
    if (createOptions || !documents.length) await database.createCollection(collectionName, createOptions);
    if (documents.length) await database.collection(collectionName).insertMany(documents);
  }
}

async function runOperation(operation: Operation, entities: Entities, internal: MongoClient): Promise<void> {
  const session = (name: string) => entities.session(name);
  const args: Document = { ...operation.arguments };
  if (typeof args.session === 'string') args.session = entities.session(args.session);
  if (operation.object === 'testRunner') return instruct(operation.name, args, entities, internal);
  const outcome = await carryOut(entities.get(operation.object), operation.name, args).then(
    (result) => ({ result, error: undefined }),
    (error: Error) => ({ result: undefined, error }),
  );
  if (operation.ignoreResultAndError) return;
  if (operation.expectError) {
    if (!outcome.error)
      throw new Mismatch(`${operation.name} was to fail, and gave ${asText(outcome.result)}`);
    return assertError(operation.expectError, outcome.error, session);
  }
  if (outcome.error) throw outcome.error;
  if (operation.saveResultAsEntity) entities.save(operation.saveResultAsEntity, outcome.result);
  if ('expectResult' in operation) assertMatches(operation.expectResult, outcome.result ?? null, session);
}

/** The operations that a spec asks of the runner itself. */
async function instruct(
  name: string,
  args: Document,
  entities: Entities,
  internal: MongoClient,
): Promise<void> {
  switch (name) {
    case 'failPoint':
    case 'targetedFailPoint':
      await internal.db('admin').command(args.failPoint);
      return;
    case 'createEntities':
      return entities.create(args.entities);
    case 'assertSessionUnpinned':
      return; // Sessions are pinned to a mongos or a load balancer only.
    case 'assertSessionTransactionState':
      return assertState(args.session.transaction.state, args.state);
    case 'assertCollectionExists':
    case 'assertCollectionNotExists': {
      const found = await internal
        .db(args.databaseName)
        .listCollections({ name: args.collectionName })
        .toArray();
      return assertThere(found.length > 0, name);
    }
    case 'assertIndexExists':
    case 'assertIndexNotExists': {
      const collection = internal.db(args.databaseName).collection(args.collectionName);
      const indexes: Document[] = await collection.indexes().catch(() => []);
      return assertThere(
        indexes.some((index) => index.name === args.indexName),
        name,
      );
    }
  }
  throw new Error(`the runner knows no instruction ${name}`);
}

function assertThere(there: boolean, name: string): void {
  if (there === name.includes('Not')) throw new Mismatch(name);
}

/** The driver calls them NO_TRANSACTION, STARTING_TRANSACTION and so on, the specs none, starting, in_progress, committed, aborted. */
function assertState(actual: string, expected: string): void {
  const name =
    actual === 'NO_TRANSACTION' ? 'none' : actual.replace(/^TRANSACTION_|_TRANSACTION$/g, '').toLowerCase();
  if (name !== expected) throw new Mismatch(`the transaction's state is ${name}, not ${expected}`);
}

function assertEvents(
  { client, events, eventType, ignoreExtraEvents }: ExpectedEvents,
  entities: Entities,
): void {
  if (eventType !== 'command') throw new Mismatch(`the runner observes no ${eventType} events`);
  const observed = entities.events(client);
  for (const [position, expected] of events.entries()) {
    const [kind, wanted] = Object.entries(expected)[0] ?? [];
    const found = observed[position];
    if (!found) throw new Mismatch(`event ${position} of ${client} is missing: ${asText(expected)}`);
    if (found.kind !== kind)
      throw new Mismatch(`event ${position} of ${client} is ${found.kind}, not ${kind}`);
    assertEvent(wanted ?? {}, found, (name) => entities.session(name));
  }
  if (!ignoreExtraEvents && observed.length > events.length)
    throw new Mismatch(
      `${client} sent more than expected: ${observed.slice(events.length).map(({ commandName }) => commandName)}`,
    );
}

/** The command or reply of an event may have more fields than were expected; its other properties are compared as they are. */
function assertEvent(wanted: Document, { event }: ObservedEvent, session: SessionByName): void {
  const writeConcern = event.command?.writeConcern;
  // The driver adds a time limit to every commit and abort by itself, which the specs do not expect.
  if (writeConcern && wanted.command?.writeConcern?.wtimeout === undefined) delete writeConcern.wtimeout;
  for (const [name, expected] of Object.entries(wanted)) assertMatches(expected, event[name], session);
}
