import type { Doc } from '../bson/types.js';
import { MongoError } from '../errors.js';
import { nothingDone, type Outcome, type Progress, partsOf } from '../transactions/progress.js';
import type { Session } from '../transactions/sessions.js';
import type { Request } from './command.js';
import { whenFree } from './write.js';

const MAX_TOLD_ERRORS = 1000;

/**
 * Runs the statements of a write command in order, with pauses between them, and sums up what they did. A retryable
 * write goes on behind the statements that a first try of it has carried out.
 */
export async function runStatements(
  request: Request,
  statements: Doc[],
  run: (statement: Doc, index: number) => Partial<Outcome> | Promise<Partial<Outcome>>,
): Promise<Outcome> {
  const tally = new Tally(request);
  request.slices.beforePause = () => tally.record();
  while (tally.count < statements.length && !tally.isOver) {
    if (tally.count > 0 && request.slices.due()) await request.slices.pause();
    const index = tally.count;
    try {
      tally.add(await whenFree(request, () => run(statements[index] ?? {}, index)));
    } catch (error) {
      tally.addError(index, error);
    }
  }
  return tally.total();
}

/** Counts what the statements of one command have done. */
class Tally {
  count: number;
  /** Set by the first error of statements that are in order. */
  isOver = false;
  private part = nothingDone();
  private recorded: Progress | undefined;
  private errors: number;
  private readonly session: Session | undefined;
  private readonly txnNumber: number | undefined;

  constructor(private readonly request: Request) {
    this.session = request.retriedIn;
    this.txnNumber = this.session?.txnNumber;
    this.recorded = this.session?.progress;
    this.count = this.recorded?.to ?? 0;
    this.errors = this.total().writeErrors.length;
    this.isOver = this.errors > 0 && this.isOrdered;
  }

  private get isOrdered(): boolean {
    return this.request.command.ordered !== false;
  }

  add({ n = 0, nModified = 0, upserted = [] }: Partial<Outcome>): void {
    this.part.n += n;
    this.part.nModified += nModified;
    for (const one of upserted) this.part.upserted.push(one);
    this.count++;
  }

  addError(index: number, error: unknown): void {
    const ends = !(error instanceof MongoError) || (this.request.transaction && error.labels.length > 0);
    if (ends || [14031, 96, 91].includes(error.code)) throw error;
    // A reply has an end: of very many errors the later ones lose their words, as MongoDB's do.
    const told =
      this.errors++ < MAX_TOLD_ERRORS ? { errmsg: error.message, ...error.details } : { errmsg: '' };
    this.part.writeErrors.push({ index, code: error.code, ...told });
    this.isOver = this.isOrdered;
    this.count++;
  }

  /** Stores how far a retryable write has come, with what its statements have changed since the last time. */
  record(): void {
    const { session, request, recorded } = this;
    const from = recorded?.to ?? 0;
    const isCurrent = session && session.txnNumber === this.txnNumber;
    if (!isCurrent || from === this.count || request.durable.size === 0) return;
    const part: Progress = { before: recorded, from, to: this.count, outcome: this.part };
    request.store.recordPart(request, session, part);
    this.recorded = part;
    this.part = nothingDone();
  }

  total(): Outcome {
    const total = nothingDone();
    for (const { n, nModified, upserted, writeErrors } of [
      ...partsOf(this.recorded).map(({ outcome }) => outcome),
      this.part,
    ]) {
      total.n += n;
      total.nModified += nModified;
      for (const one of upserted) total.upserted.push(one);
      for (const one of writeErrors) total.writeErrors.push(one);
    }
    return total;
  }
}
