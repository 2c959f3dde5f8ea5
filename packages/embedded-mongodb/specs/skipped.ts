/** Tests that are not run: the suite and the file, the descriptions (or all), and why. */
export interface Skip {
  file: string;
  tests?: RegExp;
  reason: string;
}

const driverDropsFalse = 'the driver leaves out bypassDocumentValidation: false';
const noListLocalSessions = 'the embedded database does not have $listLocalSessions';
const noSecondary = 'they read from a secondary, and one node has none';

/** Every test that would run by its own requirements, and does not, with its reason. */
export const skipped: Skip[] = [
  {
    file: 'crud/bypassDocumentValidation',
    tests:
      /^(Aggregate with \$out|BulkWrite|FindOneAndReplace|FindOneAndUpdate|InsertMany) passes .*: false$/,
    reason: driverDropsFalse,
  },
  {
    file: 'crud/create-null-ids',
    tests: /via (insertOne|insertMany|bulkWrite)$/,
    reason: 'the driver replaces an _id of null before it sends the document',
  },
  { file: 'crud/db-aggregate', reason: noListLocalSessions },
  { file: 'crud/db-aggregate-rawdata', tests: /ignore argument$/, reason: noListLocalSessions },
  { file: 'crud/db-aggregate-write-readPreference', tests: /for 5.0\+ server$/, reason: noListLocalSessions },
  {
    file: 'crud/estimatedDocumentCount',
    tests: /on views$/,
    reason: 'the embedded database does not have views',
  },
  { file: 'transactions/run-command', tests: /secondary read preference in client/, reason: noSecondary },
  {
    file: 'transactions/transaction-options',
    tests: /^readPreference inherited from client$/,
    reason: noSecondary,
  },
];
