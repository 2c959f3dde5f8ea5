/**
 * How a step left things. `again`: the next step is due at once. `wait`: it is due later; `retry` says that this one
 * did not get on, which the backoff counts. `rest`: nothing to do until something is recorded. `ended`: for good.
 */
export type Outcome =
  | { kind: 'again' }
  | { kind: 'wait'; afterMs: number; retry?: boolean; why?: string }
  | { kind: 'rest' }
  | { kind: 'ended' };

/** One step on a claimed document. */
export interface StepRun {
  name: string;
  /**
   * @throws StaleFence where the claim was lost, which ends the turn in silence. After anything else the step is made
   * again, with a backoff
   */
  run(): Promise<Outcome>;
}

/** The pause after a step that did not get on: 1 s, 2 s, 4 s … a minute, give or take a quarter. */
export function backoffMs(attempts: number, random: () => number = Math.random): number {
  return Math.min(60_000, 1_000 * 2 ** Math.min(attempts, 10)) * (0.75 + random() / 2);
}
