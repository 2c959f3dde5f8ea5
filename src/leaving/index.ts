import type { DatabaseClock } from '../database/clock.js';
import type { Installations, Source } from '../installations/index.js';
import type { Log } from '../log.js';
import type { DepartureReason } from '../models/departure.js';
import type { Models } from '../models/index.js';
import { isNewer, writeDeparture } from './depart.js';

export { advance, followLeavers, type LeavingContext } from './advance.js';

const DAY_MS = 24 * 3_600_000;

/** `stale`: the app was installed anew after that. `known`: it was told before. `unknown`: we have nothing of it. */
export type Left = 'left' | 'known' | 'stale' | 'unknown';

export interface Leaving {
  /**
   * Slack tells that a workspace, or a whole organisation, has removed the app. Its tokens are gone when this resolves;
   * its jobs end and the rest follows by the chore `leaving`.
   * @param happenedAt as Slack tells it, in whole seconds
   */
  left(source: Source, happenedAt: Date, why: Exclude<DepartureReason, 'deleted'>): Promise<Left>;
}

interface Dependencies {
  models: Models;
  installations: Installations;
  clock: DatabaseClock;
  log: Log;
  /** What a workspace has here is deleted so many days after it left. */
  retentionDays: number;
  /** There is something to do for the chore. */
  wake(): void;
}

export function createLeaving(dependencies: Dependencies): Leaving {
  const { models, installations, clock, log, retentionDays, wake } = dependencies;

  return {
    async left(source, happenedAt, why) {
      const installed = await installations.forRequest(source);
      const key = installed?.orgWide ? installed.enterprise : source.teamId;
      if (key === undefined || (installed && !installed.orgWide && installed.workspace !== key))
        return 'unknown';
      if (installed && isNewer(installed, happenedAt)) {
        log.info(
          { workspace: key, why },
          'a workspace was told to have left that has installed the app since',
        );
        return 'stale';
      }
      const workspaces = installed?.orgWide ? await installations.workspacesOf(key) : [key];
      const deleteAt = new Date(Math.max(clock.now(), happenedAt.getTime()) + retentionDays * DAY_MS);
      let news = false;
      for (const workspace of workspaces) {
        if (!installed && !(await models.balances.exists({ _id: workspace }))) continue;
        const departing = { workspace, at: happenedAt, why, deleteAt };
        // Before the tokens go: whoever dies in between is gone on for by the chore.
        if (await writeDeparture(models, departing, installed !== undefined)) news = true;
      }
      const removal = await installations.remove(key, happenedAt);
      if (news) {
        log.warn({ workspace: key, why, workspaces: workspaces.length, deleteAt }, 'a workspace has left');
        wake();
        return 'left';
      }
      return removal === 'stale' ? 'stale' : installed ? 'known' : 'unknown';
    },
  };
}
