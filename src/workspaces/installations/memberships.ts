import { LRUCache } from 'lru-cache';
import type { DatabaseClock } from '../../database/clock.js';
import { atMost } from '../../lib/at-most.js';
import type { Log } from '../../lib/log.js';
import type { Models } from '../../models/index.js';
import type { Onboarding } from './onboarding.js';
import { opened } from './opened.js';
import type { ServesTeam } from './org-teams.js';
import type { Rotation } from './rotation.js';
import type { ServedWorkspaces } from './served.js';
import type { StoredInstallation } from './store.js';

const CACHED = 5_000;
/** That an organization does not have a workspace holds so long here. */
const NOT_ASKED_AGAIN_MS = 30_000;

/** Which workspaces an organization's installation serves. */
export interface Memberships {
  /** From now on the organization's installation serves the workspace, which is welcomed where it is new. */
  join(workspace: string, enterprise: string): Promise<void>;
  leave(workspace: string): Promise<void>;
  /** Lets a workspace leave where it has an installation of its own. @returns false where it has none */
  serveByOwn(workspace: string): Promise<boolean>;
  /** Whether the organization's token is good for the workspace. @throws SlackCallError `retry` where it is not known */
  isServedBy(organization: StoredInstallation, workspace: string): Promise<boolean>;
}

interface Dependencies {
  models: Models;
  served: ServedWorkspaces;
  rotation: Rotation;
  servesTeam: ServesTeam;
  onboarding: Onboarding;
  clock: DatabaseClock;
  log: Log;
}

/** What Slack says of organizations and their workspaces, remembered in the database. */
export function createMemberships(dependencies: Dependencies): Memberships {
  const { models, served, rotation, servesTeam, onboarding, clock, log } = dependencies;
  const { installations, orgWorkspaces } = models;

  /** What Slack is not asked again, by organization and workspace. */
  const notServed = new LRUCache<string, true>({ ...atMost(CACHED), ttl: NOT_ASKED_AGAIN_MS });

  async function leave(workspace: string): Promise<void> {
    await orgWorkspaces.deleteOne({ _id: workspace });
    served.changed(workspace);
  }

  return {
    leave,

    async join(workspace, enterprise) {
      const isNew = !(await orgWorkspaces.exists({ _id: workspace }));
      if (isNew) await onboarding.trial(workspace);
      const at = new Date(clock.now());
      await orgWorkspaces.updateOne({ _id: workspace }, { $set: { enterprise, at } }, { upsert: true });
      served.changed(workspace);
      if (isNew) await onboarding.welcome(workspace, (await served.find(workspace))?.installation.installer);
    },

    async serveByOwn(workspace) {
      const hasOwn = (await installations.exists({ _id: workspace })) !== null;
      if (hasOwn) await leave(workspace);
      return hasOwn;
    },

    async isServedBy(organization, workspace) {
      const both = `${organization.id} ${workspace}`;
      // Whoever presses a button again and again does not make Slack refuse the question to others.
      if (notServed.has(both)) return false;
      const token = await opened(log, workspace, () => rotation.fresh(organization));
      const serves = await servesTeam(token, workspace);
      if (serves) return true;
      log.warn(
        { workspace, enterprise: organization.id },
        "workspace not served by the organization's installation",
      );
      notServed.set(both, true);
      return false;
    },
  };
}
