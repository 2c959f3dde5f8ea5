import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { BSON } from 'mongodb';
import { z } from 'zod';

/**
 * The part of the unified test format that the CRUD and transactions specs use.
 * https://github.com/mongodb/specifications/blob/master/source/unified-test-format/unified-test-format.md
 */
const document = z.record(z.string(), z.unknown());

const requirement = z.looseObject({
  minServerVersion: z.string().optional(),
  maxServerVersion: z.string().optional(),
  topologies: z.array(z.string()).optional(),
  auth: z.boolean().optional(),
  serverless: z.string().optional(),
  csfle: z.unknown().optional(),
});

const expectedError = z.looseObject({
  isError: z.boolean().optional(),
  isClientError: z.boolean().optional(),
  errorContains: z.string().optional(),
  errorCode: z.coerce.number().optional(),
  errorCodeName: z.string().optional(),
  errorLabelsContain: z.array(z.string()).default([]),
  errorLabelsOmit: z.array(z.string()).default([]),
  errorResponse: z.unknown().optional(),
  expectResult: z.unknown().optional(),
});

const operation = z.looseObject({
  name: z.string(),
  object: z.string(),
  arguments: document.default({}),
  expectError: expectedError.optional(),
  expectResult: z.unknown().optional(),
  saveResultAsEntity: z.string().optional(),
  ignoreResultAndError: z.boolean().optional(),
});

const collectionData = z.looseObject({
  databaseName: z.string(),
  collectionName: z.string(),
  documents: z.array(document).default([]),
  createOptions: document.optional(),
});

const expectedEvents = z.looseObject({
  client: z.string(),
  eventType: z.string().default('command'),
  ignoreExtraEvents: z.boolean().default(false),
  events: z.array(z.record(z.string(), document)),
});

const test = z.looseObject({
  description: z.string(),
  skipReason: z.string().optional(),
  runOnRequirements: z.array(requirement).optional(),
  operations: z.array(operation),
  expectEvents: z.array(expectedEvents).default([]),
  outcome: z.array(collectionData).default([]),
});

const specFile = z.looseObject({
  runOnRequirements: z.array(requirement).optional(),
  createEntities: z.array(z.record(z.string(), document)).default([]),
  initialData: z.array(collectionData).default([]),
  tests: z.array(test),
});

export type Requirement = z.infer<typeof requirement>;
export type Operation = z.infer<typeof operation>;
export type ExpectedError = z.infer<typeof expectedError>;
export type ExpectedEvents = z.infer<typeof expectedEvents>;
export type Test = z.infer<typeof test>;
export type SpecFile = z.infer<typeof specFile> & { name: string };

/** The spec files of a folder, in the order of their names. */
export function readSpecs(folder: string): SpecFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const parsed: unknown = BSON.EJSON.parse(readFileSync(join(folder, name), 'utf8'));
      return { ...specFile.parse(parsed), name: basename(name, '.json') };
    });
}
