import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** Looks again and again how long the app takes to say that it is alive. */
export interface Watch {
  /** The longest that the app itself kept its answer waiting, in milliseconds. */
  worst(): number;
  stop(): Promise<void>;
}

const EVERY_MS = 25;

/**
 * An answer may be late because the app's own thread was at work on something else, or because the machine was. Only the
 * first is the app's fault: of each wait counts as much as that thread was running (Linux tells; elsewhere all counts).
 * @param tooSlow is called when one took longer than `limitMs`
 */
export function watchHealth(
  app: { url: string; pid: number },
  limitMs: number,
  tooSlow: (ms: number) => void,
): Watch {
  let worst = 0;
  let stopped = false;

  async function look(): Promise<void> {
    while (!stopped) {
      const ranBefore = await ranMs(app.pid);
      const waited = await answerMs(`${app.url}/healthz`);
      const ran = (await ranMs(app.pid)) - ranBefore;
      const ms = Math.min(waited, Number.isNaN(ran) ? waited : ran);
      worst = Math.max(worst, ms);
      if (ms > limitMs) tooSlow(ms);
      await pause(EVERY_MS);
    }
  }
  const looking = look();
  return {
    worst: () => Math.round(worst),
    async stop() {
      stopped = true;
      await looking;
    },
  };
}

async function answerMs(url: string): Promise<number> {
  const startedAt = performance.now();
  await fetch(url, { signal: AbortSignal.timeout(30_000) }).then(
    (response) => response.text(),
    () => undefined,
  );
  return performance.now() - startedAt;
}

/** How long a process's first thread has been running, ever (https://docs.kernel.org/scheduler/sched-stats.html). */
async function ranMs(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').catch(() => 'unknown');
  return Number(stat.split(' ')[0]) / 1e6;
}
