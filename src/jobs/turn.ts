import type { Log } from '../lib/log.js';
import type { Metrics } from '../lib/metrics.js';
import type { Claimable } from '../models/claimable.js';
import { type Claims, StaleFence } from './claims.js';
import { backoffMs, type Outcome, type StepRun } from './outcome.js';

/** What a worker takes turns on. */
export type Subject = Claimable & { _id: string; workspace?: string };

/** What a turn works with. */
export interface TurnContext<T extends Subject> {
  claims: Claims<T>;
  /** The step that a claimed document calls for; undefined when there is none. */
  nextStep(document: T): StepRun | undefined;
  leaseMs: number;
  log: Log;
  metrics: Metrics;
  /** What the documents are called in the log. */
  subject: string;
  random?: () => number;
}

/**
 * Takes a turn on a claimed document: runs its steps until none is due at once, and releases the lease, which is
 * renewed until then. Returns in how many milliseconds the next step is due; undefined where none is, or where
 * another worker has claimed the document since.
 * @throws what the database throws while the lease is released or the document read again: the lease then runs out
 */
export async function takeTurn<T extends Subject>(
  claimed: T,
  context: TurnContext<T>,
): Promise<number | undefined> {
  const { claims, leaseMs, log, subject } = context;
  const renewal = setInterval(() => void renew(claimed, context), leaseMs / 3);
  let document = claimed;
  try {
    for (;;) {
      const outcome = await runStep(document, context);
      if (outcome.kind === 'again') document = await claims.reload(document);
      else return await release(document, outcome, claims);
    }
  } catch (error) {
    if (!(error instanceof StaleFence)) throw error;
    log.debug({ [subject]: document._id }, 'lease lost: another worker continues');
    return undefined;
  } finally {
    clearInterval(renewal);
  }
}

async function renew<T extends Subject>(
  document: T,
  { claims, log, subject }: TurnContext<T>,
): Promise<void> {
  await claims.renew(document).catch((error: unknown) => {
    if (!(error instanceof StaleFence))
      log.warn({ err: error, [subject]: document._id }, 'lease renewal failed');
  });
}

async function runStep<T extends Subject>(document: T, context: TurnContext<T>): Promise<Outcome> {
  const { log, metrics, nextStep, random, subject } = context;
  const step = nextStep(document);
  if (!step) return { kind: 'rest' };
  const startedAt = performance.now();
  let outcome: Outcome;
  try {
    outcome = await step.run();
  } catch (error) {
    if (error instanceof StaleFence) throw error;
    log.error({ err: error, [subject]: document._id, step: step.name }, 'step failed, will be retried');
    outcome = { kind: 'wait', afterMs: backoffMs(document.attempts, random), retry: true, why: 'fault' };
  }
  metrics.stepSeconds.observe(
    { step: step.name, outcome: outcome.kind },
    (performance.now() - startedAt) / 1000,
  );
  const { why } = 'why' in outcome ? outcome : { why: undefined };
  log.info({ [subject]: document._id, step: step.name, outcome: outcome.kind, why }, 'step');
  return outcome;
}

async function release<T extends Subject>(
  document: T,
  outcome: Exclude<Outcome, { kind: 'again' }>,
  claims: Claims<T>,
): Promise<number | undefined> {
  switch (outcome.kind) {
    case 'ended':
      return undefined;
    case 'rest':
      if (await claims.park(document)) return undefined;
      // An event that was recorded meanwhile keeps the document due, and its recorder has woken us.
      return await claims.reschedule(document, 0, 0);
    case 'wait':
      return await claims.reschedule(document, outcome.afterMs, outcome.retry ? document.attempts + 1 : 0);
  }
}
