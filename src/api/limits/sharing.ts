import type { Log } from '../../lib/log.js';
import { withTimeout } from '../../lib/timeout.js';
import type { SharedLimit } from './shared-limit.js';

const SHARE_EVERY_MS = 1_000;
const STOP_WITHIN_MS = 500;

/** The exchange of counts with the other processes, once a second. */
export interface Sharing {
  /** Exchanges them now, after the exchange that is under way. */
  share(): Promise<void>;
  stop(): Promise<void>;
}

/** Shares these limits from now on. While the database is away, it says so once. */
export function createSharing(limits: readonly SharedLimit[], log: Log): Sharing {
  let away = false;
  async function exchange(): Promise<void> {
    try {
      let told = 0;
      for (const one of limits) told += await one.share();
      if (away && told > 0) {
        away = false;
        log.info('shared rate limits restored');
      }
    } catch (error) {
      if (!away)
        log.warn(
          { err: error },
          'sharing rate limits failed, the database is unavailable: each process counts by itself',
        );
      away = true;
    }
  }

  let last = Promise.resolve();
  let busy = 0;
  function share(): Promise<void> {
    busy++;
    last = last.then(exchange).finally(() => {
      busy--;
    });
    return last;
  }
  const timer = setInterval(() => {
    if (busy === 0) void share();
  }, SHARE_EVERY_MS);
  timer.unref();

  return {
    share,
    async stop() {
      clearInterval(timer);
      // A database that hangs must not keep the process from stopping.
      await withTimeout(last, STOP_WITHIN_MS);
    },
  };
}
