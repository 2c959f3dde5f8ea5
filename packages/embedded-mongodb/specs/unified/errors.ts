import { MongoBulkWriteError, MongoError, MongoServerError } from 'mongodb';
import { assertMatches, Mismatch, type SessionByName } from './matching.js';
import { bulkCounts } from './operations.js';
import type { ExpectedError } from './spec-file.js';

/** Compares what an operation threw with what a spec expects of it. @throws Mismatch */
export function assertError(expected: ExpectedError, error: Error, session: SessionByName): void {
  const server = error instanceof MongoServerError ? error : undefined;
  const wrong = (what: string) => new Mismatch(`${what}: ${error.name} ${error.message}`);
  if (expected.isClientError !== undefined && expected.isClientError !== !server)
    throw wrong(server ? 'wanted an error of the client' : 'wanted an error of the server');
  if (expected.errorContains && !error.message.toLowerCase().includes(expected.errorContains.toLowerCase()))
    throw wrong(`lacks "${expected.errorContains}"`);
  if (expected.errorCode !== undefined && server?.code !== expected.errorCode)
    throw wrong(`the code is ${server?.code}, not ${expected.errorCode}`);
  if (
    expected.errorCodeName !== undefined &&
    server?.codeName !== expected.errorCodeName &&
    server?.errorResponse?.codeName !== expected.errorCodeName
  )
    throw wrong(`the code is named ${server?.codeName}, not ${expected.errorCodeName}`);
  const has = (label: string) => error instanceof MongoError && error.hasErrorLabel(label);
  for (const label of expected.errorLabelsContain)
    if (!has(label)) throw wrong(`the label ${label} is missing`);
  for (const label of expected.errorLabelsOmit) if (has(label)) throw wrong(`the label ${label} is there`);
  if (expected.errorResponse) assertMatches(expected.errorResponse, server?.errorResponse ?? {}, session);
  if (expected.expectResult) {
    if (!(error instanceof MongoBulkWriteError)) throw wrong('has no partial result');
    assertMatches(expected.expectResult, bulkCounts(error.result), session);
  }
}
