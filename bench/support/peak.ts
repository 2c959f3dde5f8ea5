import type { Infograph } from './infograph.js';

const SAMPLE_EVERY_MS = 100;

export interface Peak {
  /** The most resident memory that was seen so far, in bytes. */
  bytes(): number;
  stop(): void;
}

/** Watches the memory of the app until it is stopped. */
export function watchPeak(app: Infograph): Peak {
  let highest = 0;
  const timer = setInterval(() => {
    app
      .memory()
      .then((bytes) => {
        highest = Math.max(highest, bytes);
      })
      // It may have ended between two samples.
      .catch(() => undefined);
  }, SAMPLE_EVERY_MS);
  return { bytes: () => highest, stop: () => clearInterval(timer) };
}
