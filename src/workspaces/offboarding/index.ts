import type { DatabaseClock } from '../../database/clock.js';
import type { Log } from '../../lib/log.js';
import type { DepartureReason } from '../../models/departure.js';
import type { Models } from '../../models/index.js';
import type { Installations, Source } from '../installations/index.js';
import { isNewer, writeDeparture } from './depart.js';

export { advanceDeparture, advanceDepartures, type OffboardingContext } from './advance.js';

const DAY_MS = 24 * 3_600_000;

/** `stale`: the app was installed anew after that. `known`: it was told before. `unknown`: we have nothing of it. */
export type UninstallOutcome = 'left' | 'known' | 'stale' | 'unknown';

export interface Offboarding {
  /**
   * Slack tells that a workspace, or a whole organization, has removed the app. Its tokens are gone when this resolves;
   * its jobs end and the rest follows by the chore `leaving`.
   * @param happenedAt as Slack tells it, in whole seconds
   */
  uninstalled(
    source: Source,
    happenedAt: Date,
    why: 'app_uninstalled' | 'tokens_revoked',
  ): Promise<UninstallOutcome>;
  /**
   * Slack tells that an organization's installation serves these workspaces no more. Those that installed the app by
   * themselves go on with that; the others have left.
   */
  removedFromOrganisation(enterprise: string, workspaces: readonly string[], happenedAt: Date): Promise<void>;
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

/** What happens between an uninstall and the deletion of what a workspace had here. */
export function createOffboarding(dependencies: Dependencies): Offboarding {
  const { models, installations, clock, log, retentionDays, wake } = dependencies;

  /** @returns whether that is news */
  async function depart(
    workspace: string,
    at: Date,
    why: DepartureReason,
    installed: boolean,
  ): Promise<boolean> {
    const deleteAt = new Date(Math.max(clock.now(), at.getTime()) + retentionDays * DAY_MS);
    const news = await writeDeparture(models, { workspace, at, why, deleteAt }, installed);
    if (news) log.warn({ workspace, why, deleteAt }, 'workspace uninstalled the app');
    return news;
  }

  return {
    async uninstalled({ teamId, enterpriseId, isEnterpriseInstall }, happenedAt, why) {
      const key = (isEnterpriseInstall ? enterpriseId : undefined) ?? teamId;
      if (key === undefined) return 'unknown';
      const installed = await installations.of(key);
      if (installed && isNewer(installed, happenedAt)) {
        log.info({ workspace: key, why }, 'stale uninstall event ignored: the app was installed again since');
        return 'stale';
      }
      let news = false;
      for (const workspace of await installations.workspacesOf(key)) {
        // One that installed the app by itself as well still has it.
        if (workspace !== key && (await installations.serveByOwn(workspace))) continue;
        if (!installed && !(await models.balances.exists({ _id: workspace }))) continue;
        // Before the tokens go: whoever dies in between is gone on for by the chore.
        if (await depart(workspace, happenedAt, why, installed !== undefined)) news = true;
      }
      const removal = await installations.remove(key, happenedAt);
      if (news) {
        wake();
        return 'left';
      }
      return removal === 'stale' ? 'stale' : installed ? 'known' : 'unknown';
    },

    async removedFromOrganisation(enterprise, workspaces, happenedAt) {
      for (const workspace of workspaces) {
        const installed = await installations.of(workspace);
        if (!installed?.orgWide || installed.enterprise !== enterprise || isNewer(installed, happenedAt))
          continue;
        if (await installations.serveByOwn(workspace)) continue;
        if (await depart(workspace, happenedAt, 'team_access_revoked', true)) wake();
        await installations.remove(workspace, happenedAt);
      }
    },
  };
}
