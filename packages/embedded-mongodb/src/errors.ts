/**
 * An error as a MongoDB server reports it: the code, its name and the words.
 * Codes: https://github.com/mongodb/mongo/blob/master/src/mongo/base/error_codes.yml
 */
export class MongoError extends Error {
  constructor(
    readonly code: number,
    readonly codeName: string,
    message: string,
    /** Further fields of the reply, such as a duplicate key's `keyPattern` and `keyValue`. */
    readonly details: Readonly<Record<string, unknown>> = {},
    /** Error labels; they are sent only where the command runs in a transaction. */
    readonly labels: readonly string[] = [],
  ) {
    super(message);
    this.name = 'MongoError';
  }
}

/** Ends the connection that the command came on without an answer. */
export class CloseConnection extends Error {}

export const badValue = (message: string): MongoError => new MongoError(2, 'BadValue', message);
export const failedToParse = (message: string): MongoError => new MongoError(9, 'FailedToParse', message);
export const typeMismatch = (message: string): MongoError => new MongoError(14, 'TypeMismatch', message);

/** An error that MongoDB knows by its number alone. */
export const numbered = (code: number, message: string): MongoError =>
  new MongoError(code, `Location${code}`, message);

/** The words of every refusal of something that MongoDB has and this database has not. */
export const lacks = (what: string): string => `the embedded database does not have ${what}`;

/** The refusal of an option or feature for which MongoDB itself has no error, since it has the feature. */
export const notImplemented = (what: string): MongoError =>
  new MongoError(238, 'NotImplemented', lacks(what));

/** https://www.mongodb.com/docs/manual/core/transactions-in-applications/#transienttransactionerror */
export const writeConflict = (): MongoError =>
  new MongoError(
    112,
    'WriteConflict',
    'Write conflict during plan execution and yielding is disabled. Please retry your operation or multi-document transaction.',
    {},
    ['TransientTransactionError'],
  );

/** The words of whatever was thrown. */
export const messageOf = (thrown: unknown): string =>
  typeof thrown === 'object' && thrown !== null && 'message' in thrown
    ? String(thrown.message)
    : String(thrown);

/** The system's name of an error, such as ENOSPC; empty where it has none. */
export const systemCodeOf = (thrown: unknown): string =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown ? String(thrown.code) : '';
