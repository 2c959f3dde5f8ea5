import { type Doc, isDoc, toNumber } from '../bson/types.js';

/** What statements of a write command have done, as the command's reply tells it. */
export interface Outcome {
  n: number;
  nModified: number;
  upserted: Doc[];
  writeErrors: Doc[];
}

/**
 * How far a retryable write of many statements has come: one part, and those before it. Each part is stored together with
 * what its statements changed, so a retry goes on behind them, also after a crash.
 */
export interface Progress {
  before: Progress | undefined;
  /** The first statement of this part, and the first one behind it. */
  from: number;
  to: number;
  outcome: Outcome;
}

export const nothingDone = (): Outcome => ({ n: 0, nModified: 0, upserted: [], writeErrors: [] });

/** The parts, the first one first. */
export function partsOf(progress: Progress | undefined): Progress[] {
  const parts: Progress[] = [];
  for (let part = progress; part; part = part.before) parts.push(part);
  return parts.reverse();
}

/** What is stored of a part. */
export const recordOfPart = ({ from, to, outcome }: Progress, txnNumber: number): Doc => ({
  n: txnNumber,
  from,
  to,
  outcome,
  // Not `at`, as a session's record has it: versions that know no parts then pass over them.
  recordedAt: new Date(),
});

/** A part that was read, put behind those before it; undefined where it is none or has no place there. */
export function partAfter(before: Progress | undefined, { from, to, outcome }: Doc): Progress | undefined {
  if (!isDoc(outcome) || from !== (before?.to ?? 0)) return undefined;
  const { n, nModified, upserted, writeErrors } = outcome;
  const told = (list: unknown): Doc[] => (Array.isArray(list) ? list.filter(isDoc) : []);
  return {
    before,
    from: toNumber(from),
    to: toNumber(to),
    outcome: {
      n: toNumber(n),
      nModified: toNumber(nModified),
      upserted: told(upserted),
      writeErrors: told(writeErrors),
    },
  };
}
