/** Tests that are not expected to pass: the suite and the file, the descriptions (or all), and why. */
export interface Skip {
  file: string;
  tests?: RegExp;
  reason: string;
}

/** What the embedded database lacks on purpose. Such tests are run all the same, and must fail. */
const lacks = (what: string) => `the embedded database does not have ${what}`;
export const isLacking = ({ reason }: Skip) => reason.startsWith(lacks(''));

const noSecondary = 'they read from a secondary, and one node has none';

/** Every test that would run by its own requirements, and is not counted, with its reason. */
export const skipped: Skip[] = [
  {
    file: 'crud/bypassDocumentValidation',
    tests:
      /^(Aggregate with \$out|BulkWrite|FindOneAndReplace|FindOneAndUpdate|InsertMany) passes .*: false$/,
    reason: 'the driver leaves out bypassDocumentValidation: false',
  },
  {
    file: 'crud/create-null-ids',
    tests: /via (insertOne|insertMany|bulkWrite)$/,
    reason: 'the driver replaces an _id of null before it sends the document',
  },
  { file: 'crud/db-aggregate', reason: lacks('$listLocalSessions') },
  { file: 'crud/db-aggregate-rawdata', tests: /ignore argument$/, reason: lacks('$listLocalSessions') },
  { file: 'crud/db-aggregate-write-readPreference', reason: lacks('$listLocalSessions') },
  { file: 'crud/estimatedDocumentCount', tests: /on views$/, reason: lacks('views') },
  { file: 'crud/findOneAndUpdate-errorResponse', tests: /document validation/, reason: lacks('validators') },

  { file: 'crud/aggregate-let', tests: /^Aggregate to collection/, reason: lacks('$out') },
  { file: 'crud/aggregate-merge', reason: lacks('$merge') },
  { file: 'crud/aggregate-merge-errorResponse', reason: lacks('$merge') },
  { file: 'crud/aggregate-out', reason: lacks('$out') },
  { file: 'crud/aggregate-out-readConcern', tests: /majority|local|available/, reason: lacks('$out') },
  { file: 'crud/aggregate-write-readPreference', reason: lacks('$out and $merge') },

  ...[
    'aggregate',
    'bulkWrite',
    'count',
    'deleteMany',
    'deleteOne',
    'distinct',
    'find',
    'findOneAndDelete',
    'findOneAndReplace',
    'findOneAndUpdate',
    'replaceOne',
    'updateMany',
    'updateOne',
  ].map((name): Skip => ({ file: `crud/${name}-collation`, reason: lacks('collations') })),

  {
    file: 'transactions/create-collection',
    tests: /^explicitly/,
    reason: lacks('create in a transaction'),
  },
  { file: 'transactions/create-index', reason: lacks('createIndexes in a transaction') },
  { file: 'transactions/run-command', tests: /secondary read preference in client/, reason: noSecondary },
  {
    file: 'transactions/transaction-options',
    tests: /^readPreference inherited from client$/,
    reason: noSecondary,
  },
];
