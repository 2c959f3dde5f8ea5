import { EventEmitter } from 'node:events';

/** How often a probe is asked when nothing changes here: it may look at things outside, such as a database. */
const ASK_AGAIN_MS = 50;

/** Tells who waits that something changed. */
export class Changes {
  readonly #emitter = new EventEmitter().setMaxListeners(0);
  #stopped = false;

  /** Says that something changed: waiting probes are asked again. */
  happened(): void {
    this.#emitter.emit('change');
  }

  /** Ends all waits, with an error for each. */
  stop(): void {
    this.#stopped = true;
    this.happened();
  }

  /** Resolves with what `probe` gives once that is truthy; rejects after `timeoutMs`, when stopped, or with the probe's error. */
  waitFor<T>(
    what: string,
    probe: () => T | undefined | false | null,
    timeoutMs: number,
    state: () => string,
  ): Promise<T> {
    const found = new Promise<T>((resolve, reject) => {
      const settle = (end: () => void) => {
        this.#emitter.off('change', ask);
        clearInterval(interval);
        clearTimeout(timeout);
        end();
      };
      const ask = () => {
        try {
          const value = probe();
          // An empty count is nothing yet, too: `() => deliveries.length` waits for the first one.
          if (value) settle(() => resolve(value));
          else if (this.#stopped) settle(() => reject(new Error(`Stopped while waiting for ${what}`)));
        } catch (error) {
          settle(() => reject(error));
        }
      };
      const interval = setInterval(ask, ASK_AGAIN_MS);
      const timeout = setTimeout(
        () => settle(() => reject(new Error(`Waited ${timeoutMs} ms for ${what}. ${state()}`))),
        timeoutMs,
      );
      this.#emitter.on('change', ask);
      ask();
    });
    // Whoever has stopped awaiting must not bring the process down when the stand-in stops.
    found.catch(() => undefined);
    return found;
  }
}
