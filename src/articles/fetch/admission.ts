import { createSemaphore } from '../../lib/semaphore.js';
import { ArticleError } from '../article.js';
import { createPoliteDelay } from './polite-delay.js';

/** Lets in the requests to hosts: at most so many at once, and not two to one host in quick succession. */
export interface Admission {
  /**
   * Waits for a permit, and for the turn of a host where one is given.
   * @returns what gives the permit back, to be called once
   * @throws ArticleError `article_slow` where there is no patience left
   */
  enter(host: string | undefined, patience: Patience): Promise<() => void>;
}

interface AdmissionOptions {
  perHostMs: number;
  atOnce: number;
  now(): number;
  /** Ends the wait for a host's turn. */
  closing: AbortSignal;
}

export function createAdmission({ perHostMs, atOnce, now, closing }: AdmissionOptions): Admission {
  const politeDelay = createPoliteDelay(perHostMs, now);
  const permits = createSemaphore(atOnce);

  return {
    async enter(host, patience) {
      const turn = async () => {
        if (host !== undefined) await patience((ms) => politeDelay.wait(host, ms, closing));
      };
      await turn();
      const turnPasses = permits.isFull();
      const leave = await patience((ms) => permits.acquire('', ms));
      try {
        if (turnPasses) await turn();
      } catch (error) {
        leave();
        throw error;
      }
      return leave;
    },
  };
}

/** Waits for what may come too late, and then fails with `article_slow`. */
export type Patience = <T>(come: (longestMs: number) => Promise<T | undefined>) => Promise<T>;

/** @param totalMs for everything that is waited for, together */
export function createPatience(totalMs: number): Patience {
  let leftMs = totalMs;
  return async (come) => {
    const startedAt = performance.now();
    const got = await come(leftMs);
    leftMs -= performance.now() - startedAt;
    if (!got) throw new ArticleError('article_slow', 'too many links were waiting');
    return got;
  };
}
