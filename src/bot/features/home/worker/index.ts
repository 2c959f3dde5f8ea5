import type { Config } from '../../../../config/index.js';
import { createClaims } from '../../../../jobs/claims.js';
import { createWorker } from '../../../../jobs/worker.js';
import { defined } from '../../../../lib/defined.js';
import type { Log } from '../../../../lib/log.js';
import type { Metrics } from '../../../../lib/metrics.js';
import type { HomeTabs } from '../../../door/services.js';
import { createPublishRateLimit, type PublishRateLimit } from './publish-rate-limit.js';
import { type AlsoWritten, createStaleHomes } from './stale-homes.js';
import { readHome, type StateSources } from './state.js';
import { type HomeContext, homeStep } from './step.js';

export type { AdminState, Movement, PersonSpend } from './admin-state.js';
export type { HomeState, Recent } from './state.js';
export type { Rendered } from './step.js';

const AT_ONCE = 16;
const EVERY_MS = 1_000;

/** People's Home tabs in Slack, kept in step with what is stored while they have them open. */
export interface Home extends HomeTabs {
  start(): void;
  stop(withinMs: number): Promise<void>;
  healthy(): boolean;
}

interface Dependencies extends StateSources, Pick<HomeContext, 'publish' | 'render'> {
  config: Pick<Config, 'leaseMs' | 'sweepEveryMs'>;
  log: Log;
  metrics: Metrics;
  publishLimit?: PublishRateLimit;
  /** For tests, which do not wait for a second. */
  everyMs?: number;
}

/** A worker of its own for people's Home tabs: what is shown there holds up no job. */
export function createHome(dependencies: Dependencies): Home {
  const { config, models, clock, log, metrics, publish, render, everyMs = EVERY_MS } = dependencies;
  const { homeViews } = models;
  const claims = createClaims(homeViews, clock, config.leaseMs);
  const context: HomeContext = {
    claims,
    clock,
    log,
    publish,
    render,
    everyMs,
    publishLimit: dependencies.publishLimit ?? createPublishRateLimit(),
    read: (home, patient) => readHome(home, dependencies, patient),
    refreshSoon: (home) => staleHomes.throttled(home._id, () => staleHomes.person(home)),
  };
  const worker = createWorker({
    claims,
    nextStep: (home) => ({ name: 'home', run: () => homeStep(home, context) }),
    concurrency: AT_ONCE,
    leaseMs: config.leaseMs,
    sweepEveryMs: config.sweepEveryMs,
    log,
    metrics,
    subject: 'home',
  });
  const staleHomes = createStaleHomes({ homeViews, clock, log, everyMs, wake: (home) => worker.wake(home) });
  const homeOf = (workspace: string, user: string) => ({ _id: `${workspace}:${user}`, workspace });

  return {
    start() {
      worker.start();
    },
    async opened(workspace, user, published) {
      const now = new Date(clock.now());
      const { _id } = homeOf(workspace, user);
      const fresh = { workspace, user, firstOpenedAt: now, leaseUntil: new Date(0), fence: 0, attempts: 0 };
      const put = () =>
        homeViews.updateOne(
          { _id, workspace },
          {
            $setOnInsert: fresh,
            $set: { openedAt: now, wantedAt: now, nextStepAt: now },
            $unset: { ledgerFrom: 1, ...defined({ hash: published ? undefined : 1 }) },
            $inc: { signals: 1 },
          },
          { upsert: true },
        );
      // Of two first openings at once, one finds what the other has put.
      await put().catch(put);
      worker.wake({ _id, workspace });
    },
    async turnLedger(workspace, user, from) {
      const turned: AlsoWritten =
        from === undefined ? { $unset: { ledgerFrom: 1 } } : { $set: { ledgerFrom: from } };
      await staleHomes.person(homeOf(workspace, user), turned);
    },
    touch(workspace, user) {
      if (user === undefined) return staleHomes.throttled(workspace, () => staleHomes.everybody(workspace));
      const home = homeOf(workspace, user);
      staleHomes.throttled(home._id, () => staleHomes.person(home));
    },
    async stop(withinMs) {
      staleHomes.stop();
      await worker.stop(withinMs);
    },
    healthy: () => worker.healthy(),
  };
}
