import type { Credits } from '../credits/ledger/index.js';
import type { Claims } from '../jobs/claims.js';
import type { Models } from '../models/index.js';
import type { Infograph } from '../models/infograph.js';
import type { Thread } from '../models/thread.js';
import type { Step } from './steps/context.js';
import type { steps } from './steps/index.js';

type Steps = Record<keyof typeof steps, Step>;

/**
 * Fault injection for tests: each function is handed a part of an infograph's life and gives back what is used in
 * its place, to show that the checks notice a fault. Nothing in production passes any.
 */
export interface FaultInjection {
  claims?(real: Claims<Infograph>, models: Models): Claims<Infograph>;
  threadClaims?(real: Claims<Thread>, models: Models): Claims<Thread>;
  credits?(real: Credits, models: Models): Credits;
  steps?(real: Readonly<Steps>, models: Models): Readonly<Steps>;
}
