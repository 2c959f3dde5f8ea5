import type { DatabaseClock } from '../../database/clock.js';
import { defined } from '../../lib/defined.js';
import type { Log } from '../../lib/log.js';
import type { Models } from '../../models/index.js';
import type { Installation } from '../../models/installation.js';
import { acrossWorkspaces } from '../../models/tenancy.js';
import type { Exchange } from './exchange.js';
import type { Installations, Installed, Removal } from './installations.js';
import { createMemberships } from './memberships.js';
import { notInstalled } from './not-installed.js';
import type { Onboarding } from './onboarding.js';
import { opened } from './opened.js';
import type { ServesTeam } from './org-teams.js';
import { createRotation } from './rotation.js';
import { createServedWorkspaces, type Served } from './served.js';
import type { InstallationStore } from './store.js';

/** Installations by OAuth, which come and go while the app runs. */
export interface OAuthInstallations extends Installations {
  /** Something was stored or removed: what is remembered here of it is not true any more. */
  changed(key: string): void;
  /** Waits for tokens that are being replaced in the background. */
  stop(): Promise<void>;
}

interface Dependencies {
  models: Models;
  store: InstallationStore;
  exchange: Exchange;
  servesTeam: ServesTeam;
  onboarding: Onboarding;
  clock: DatabaseClock;
  log: Log;
}

/**
 * The door to the installations in MongoDB.
 *
 * A request of Slack's says whether it is for a workspace's own installation or for its organization's; the latter is
 * remembered for the workspace, because whoever works for it later knows the workspace alone. It is believed where the
 * organization's token is good for that workspace: in a channel that two organizations share, a request may name people's
 * own workspace beside the organization whose app it is.
 */
export function createOAuthInstallations(dependencies: Dependencies): OAuthInstallations {
  const { models, store, exchange, servesTeam, onboarding, clock, log } = dependencies;
  const served = createServedWorkspaces(models, store);
  const { find, changed } = served;
  const rotation = createRotation({
    models,
    store,
    exchange,
    clock,
    log,
    replaced: changed,
    async stuck(held) {
      const [workspace] = await workspacesOf(models, held.id);
      if (workspace) await onboarding.tokenIsStuck(workspace, held);
    },
  });
  const memberships = createMemberships({ models, served, rotation, servesTeam, onboarding, clock, log });
  const { join, leave, serveByOwn, isServedBy } = memberships;

  return {
    changed,
    serveByOwn,
    workspacesOf: (key) => workspacesOf(models, key),
    stop: () => rotation.settle(),

    async tokenOf(workspace) {
      const held = await find(workspace);
      if (!held) throw notInstalled();
      return await opened(log, workspace, () => rotation.fresh(held));
    },

    async replaced(workspace, token) {
      changed(workspace);
      const held = await find(workspace);
      return held !== undefined && (await opened(log, workspace, () => held.tokens().token)) !== token;
    },

    of: async (workspace) => servedTo(workspace, await find(workspace)),

    async forRequest({ teamId, enterpriseId, isEnterpriseInstall }) {
      const enterprise = isEnterpriseInstall ? enterpriseId : undefined;
      let held = await find(teamId);
      if (enterprise && held?.id !== enterprise) {
        const ofOrg = await store.read(enterprise);
        if (!ofOrg || !(await isServedBy(ofOrg, teamId))) return undefined;
        await join(teamId, enterprise);
        held = await find(teamId);
      } else if (!enterprise && held?.installation.orgWide) {
        // It left its organization, or installed the app by itself.
        const hasOwn = await serveByOwn(teamId);
        if (!hasOwn && enterpriseId !== held.id && !(await isServedBy(held, teamId))) await leave(teamId);
        held = await find(teamId);
      }
      return servedTo(teamId, held);
    },

    all: () => allInstalled(models),

    async remove(key, happenedAt) {
      const removed = await removeInstalledBefore(models, key, happenedAt);
      changed(key);
      return removed ? 'removed' : await whyNotRemoved(models, key);
    },
  };
}

async function workspacesOf(
  { orgWorkspaces }: Pick<Models, 'orgWorkspaces'>,
  key: string,
): Promise<string[]> {
  if (!isOrganisation(key)) return [key];
  const members = await orgWorkspaces
    .find({ enterprise: key }, { _id: 1 })
    .setOptions(acrossWorkspaces('an organization leaves with all its workspaces'))
    .lean();
  return members.map(({ _id }) => _id);
}

async function* allInstalled({ installations }: Models): AsyncIterable<Installed> {
  for (let after = ''; ; ) {
    const found = await installations
      .find({ _id: { $gt: after } })
      .setOptions(acrossWorkspaces('all installations are gone through'))
      .sort({ _id: 1 })
      .limit(100)
      .lean();
    for (const one of found) yield installedOf(one._id, one);
    const last = found.at(-1);
    if (!last) return;
    after = last._id;
  }
}

/** @returns false where there was nothing to delete */
async function removeInstalledBefore(
  { installations, orgWorkspaces }: Models,
  key: string,
  happenedAt: Date,
): Promise<boolean> {
  // Slack tells whole seconds: nobody installs the app anew in the second in which they removed it.
  const before = { $lt: new Date((Math.floor(happenedAt.getTime() / 1000) + 1) * 1000) };
  const own = await installations.deleteOne({ _id: key, installedAt: before });
  const member = await orgWorkspaces.deleteOne({ _id: key, at: before });
  return own.deletedCount + member.deletedCount > 0;
}

async function whyNotRemoved({ installations, orgWorkspaces }: Models, key: string): Promise<Removal> {
  const there = (await installations.exists({ _id: key })) ?? (await orgWorkspaces.exists({ _id: key }));
  return there ? 'stale' : 'unknown';
}

/** https://docs.slack.dev/enterprise: the ids of organizations begin with an E, those of workspaces with a T. */
function isOrganisation(id: string): boolean {
  return id.startsWith('E');
}

function servedTo(workspace: string, held: Served | undefined): Installed | undefined {
  return held && installedOf(workspace, held.installation, held.since);
}

function installedOf(
  workspace: string,
  found: Omit<Installation, 'token' | 'refreshToken'>,
  installedAt = found.installedAt,
): Installed {
  const { enterprise, orgWide, name, botUserId, botId, installer } = found;
  return {
    workspace,
    orgWide,
    name,
    botUserId,
    installedAt,
    ...defined({
      enterprise,
      botId,
      installer,
    }),
  };
}
