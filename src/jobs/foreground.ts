const NOBODY = () => undefined;

/**
 * Answers come before jobs. Slack waits three seconds for an answer and a job takes minutes, but both share one
 * event loop: so no new turn of a job begins while somebody waits, for a moment at most.
 */
export interface Answers {
  /** Does what somebody waits for. */
  first<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when nobody waits for an answer, and after `giveWayMs` at the latest, so that jobs always get on. */
  givenWay(): Promise<void>;
}

export function createAnswers(giveWayMs = 100): Answers {
  let awaited = 0;
  let quiet: Promise<void> | undefined;
  let settle: () => void = NOBODY;

  return {
    async first(work) {
      awaited += 1;
      try {
        return await work();
      } finally {
        awaited -= 1;
        if (awaited === 0) {
          settle();
          quiet = undefined;
        }
      }
    },
    async givenWay() {
      if (awaited === 0) return;
      quiet ??= new Promise((resolve) => {
        settle = resolve;
      });
      let timer: NodeJS.Timeout | undefined;
      const limit = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, giveWayMs);
      });
      await Promise.race([quiet, limit]);
      clearTimeout(timer);
    },
  };
}
