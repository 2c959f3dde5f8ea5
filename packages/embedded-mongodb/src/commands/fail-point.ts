import { setTimeout as sleep } from 'node:timers/promises';
import { type Doc, isDoc, isTruthy, toNumber } from '../bson/types.js';
import { CloseConnection, lacks, MongoError } from '../errors.js';
import type { Connection } from './command.js';

/** https://github.com/mongodb/specifications/blob/master/source/retryable-writes/retryable-writes.md#determining-retryable-errors */
const RETRYABLE_WRITE = [6, 7, 89, 91, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436];
const TRANSIENT_COMMIT = [24, 112, 246, 251, 267];
const TRANSIENT = [...RETRYABLE_WRITE, ...TRANSIENT_COMMIT];
const codeNames: Record<number, string> = {
  50: 'MaxTimeMSExpired',
  112: 'WriteConflict',
  11601: 'Interrupted',
};

interface Armed {
  data: Doc;
  /** How often it still lets commands pass, and how often it still fails them. */
  skip: number;
  times: number;
}

/**
 * `configureFailPoint` with `failCommand`, for tests: makes commands fail on purpose.
 * https://github.com/mongodb/mongo/wiki/The-%22failCommand%22-fail-point
 */
export class FailPoint {
  private armed: Armed | undefined;

  configure(command: Doc): Doc {
    if (command.configureFailPoint !== 'failCommand')
      throw new MongoError(
        9,
        'FailedToParse',
        `unknown fail point: ${lacks(`the fail point ${String(command.configureFailPoint)}`)}`,
      );
    const { mode, data } = command;
    if (mode === 'off') this.armed = undefined;
    else {
      const counted = isDoc(mode) ? mode : {};
      this.armed = {
        data: isDoc(data) ? data : {},
        skip: toNumber(counted.skip ?? 0),
        times: counted.times === undefined ? Number.POSITIVE_INFINITY : toNumber(counted.times),
      };
    }
    return { ok: 1 };
  }

  /**
   * Runs a command, or fails it as the fail point says. May end the connection by throwing CloseConnection.
   */
  async guard(command: Doc, connection: Connection, run: () => Promise<Doc>): Promise<Doc> {
    const name = Object.keys(command)[0] ?? '';
    const data = this.trip(name, connection);
    if (!data) return run();
    if (isTruthy(data.blockConnection)) await sleep(toNumber(data.blockTimeMS ?? 0));
    if (isTruthy(data.closeConnection)) throw new CloseConnection('failCommand closes the connection');
    if (data.errorCode !== undefined) return failure(command, name, data);
    const reply = await run();
    if (data.writeConcernError === undefined) return reply;
    const labels = data.errorLabels === undefined ? {} : { errorLabels: data.errorLabels };
    return { ...reply, writeConcernError: data.writeConcernError, ...labels };
  }

  private trip(name: string, connection: Connection): Doc | undefined {
    const { armed } = this;
    if (!armed) return undefined;
    const { failCommands, appName } = armed.data;
    if (!Array.isArray(failCommands) || !failCommands.includes(name)) return undefined;
    if (typeof appName === 'string' && appName !== connection.appName) return undefined;
    if (armed.skip > 0) {
      armed.skip--;
      return undefined;
    }
    if (armed.times <= 0) return undefined;
    armed.times--;
    return armed.data;
  }
}

function failure(command: Doc, name: string, data: Doc): Doc {
  const code = toNumber(data.errorCode);
  return {
    ok: 0,
    code,
    codeName: codeNames[code] ?? 'FailPoint',
    errmsg: "Failing command via 'failCommand' failpoint",
    errorLabels: Array.isArray(data.errorLabels) ? data.errorLabels : labelsOf(command, name, code),
  };
}

/** The labels that a server gives to errors with this code. */
function labelsOf(command: Doc, name: string, code: number): string[] {
  const ends = name === 'commitTransaction' || name === 'abortTransaction';
  const inTransaction = command.autocommit === false;
  const labels: string[] = [];
  if (RETRYABLE_WRITE.includes(code) && command.txnNumber !== undefined && (!inTransaction || ends))
    labels.push('RetryableWriteError');
  const transient = ends
    ? name === 'commitTransaction' && TRANSIENT_COMMIT.includes(code)
    : TRANSIENT.includes(code);
  if (inTransaction && transient) labels.push('TransientTransactionError');
  return labels;
}
