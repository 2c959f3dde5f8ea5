import type { Log } from '../lib/log.js';

/** What has to be undone when the app stops, or does not come up: the last thing first. */
export interface Teardown {
  add(step: () => unknown): void;
  /** Carries out every step, once; one that fails is logged, and does not keep the others. */
  run(): Promise<void>;
}

export function createTeardown(log: Log): Teardown {
  const steps: Array<() => unknown> = [];
  return {
    add: (step) => void steps.push(step),
    async run() {
      for (const step of steps.splice(0).reverse()) {
        try {
          await step();
        } catch (error) {
          log.warn({ err: error }, 'shutdown step failed');
        }
      }
    },
  };
}
