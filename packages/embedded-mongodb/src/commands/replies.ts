import { Binary, Long, Timestamp } from 'bson';
import { type Doc, isNumeric, toNumber } from '../bson/types.js';
import { MongoError, messageOf } from '../errors.js';
import { docField } from './command.js';

/** Nothing signs the time here. */
const NO_SIGNATURE = { hash: new Binary(Buffer.alloc(20)), keyId: Long.ZERO };

/** The logical time, by which causally consistent sessions keep their reads in order. */
export class LogicalClock {
  private time = 0n;

  /** Adds the next point in time to a reply. */
  stamp(reply: Doc): Doc {
    const now = BigInt(Math.floor(Date.now() / 1000)) << 32n;
    this.time = now > this.time ? now + 1n : this.time + 1n;
    const clusterTime = new Timestamp(this.time);
    return { ...reply, $clusterTime: { clusterTime, signature: NO_SIGNATURE }, operationTime: clusterTime };
  }
}

/** A replica set of one cannot satisfy a write concern of more. https://www.mongodb.com/docs/manual/reference/write-concern/ */
export function unsatisfiedConcern(command: Doc): Doc {
  const { w } = docField(command, 'writeConcern');
  if (!isNumeric(w) || toNumber(w) <= 1) return {};
  const writeConcernError = {
    code: 100,
    codeName: 'UnsatisfiableWriteConcern',
    errmsg: 'Not enough data-bearing nodes',
  };
  return { writeConcernError };
}

/** An error as the answer to a command. */
export function errorReply(error: unknown, command: Doc): Doc {
  if (error instanceof MongoError) {
    const labeled = error.labels.length > 0 && command.autocommit === false;
    return {
      ok: 0,
      errmsg: error.message,
      code: error.code,
      codeName: error.codeName,
      ...error.details,
      ...(labeled ? { errorLabels: [...error.labels] } : {}),
    };
  }
  if (error instanceof RangeError)
    return {
      ok: 0,
      errmsg: `Exceeded the limits of nesting or length: ${error.message}`,
      code: 15,
      codeName: 'Overflow',
    };
  return { ok: 0, errmsg: messageOf(error), code: 1, codeName: 'InternalError' };
}
