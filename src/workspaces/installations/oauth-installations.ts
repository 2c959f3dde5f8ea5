import { LRUCache } from 'lru-cache';
import type { DatabaseClock } from '../../database/clock.js';
import { defined } from '../../lib/defined.js';
import { DecryptionError } from '../../lib/encryption/index.js';
import type { Log } from '../../lib/log.js';
import { SlackCallError } from '../../lib/slack-call-error.js';
import type { Models } from '../../models/index.js';
import type { Installation } from '../../models/installation.js';
import { acrossWorkspaces } from '../../models/tenancy.js';
import type { Exchange } from './exchange.js';
import type { Installations, Installed, Removal } from './installations.js';
import { notInstalled } from './not-installed.js';
import type { Onboarding } from './onboarding.js';
import type { ServesTeam } from './org-teams.js';
import { createRotation } from './rotation.js';
import type { InstallationStore, StoredInstallation } from './store.js';

/** So long what was read of an installation holds here, whatever other processes do to it. */
const CACHE_MS = 15_000;
const CACHED = 5_000;
/** That an organisation does not have a workspace holds so long here. */
const NOT_ASKED_AGAIN_MS = 30_000;

/** An installation as one workspace has it. */
interface Served extends StoredInstallation {
  /** Since when it serves this workspace. */
  since: Date;
}

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
 * A request of Slack's says whether it is for a workspace's own installation or for its organisation's; the latter is
 * remembered for the workspace, because whoever works for it later knows the workspace alone. It is believed where the
 * organisation's token is good for that workspace: in a channel that two organisations share, a request may name people's
 * own workspace beside the organisation whose app it is.
 */
export function createOAuthInstallations(dependencies: Dependencies): OAuthInstallations {
  const { models, store, exchange, servesTeam, onboarding, clock, log } = dependencies;
  const { installations, orgWorkspaces } = models;
  const known = new LRUCache<string, Served>({ max: CACHED, ttl: CACHE_MS });

  /** What Slack is not asked again, by organisation and workspace. */
  const notServed = new LRUCache<string, true>({ max: CACHED, ttl: NOT_ASKED_AGAIN_MS });

  /** Grows with whatever makes what is being read just now out of date. */
  let changes = 0;

  function changed(key: string): void {
    changes++;
    for (const [workspace, held] of [...known]) {
      if (workspace === key || held.id === key) known.delete(workspace);
    }
  }

  const rotation = createRotation({
    models,
    store,
    exchange,
    clock,
    log,
    replaced: changed,
    async stuck(held) {
      const [workspace] = await workspacesOf(held.id);
      if (workspace) await onboarding.tokenIsStuck(workspace, held);
    },
  });

  /** What serves this workspace: its organisation's installation where Slack said so last, or its own. */
  async function find(workspace: string): Promise<Served | undefined> {
    const cached = known.get(workspace);
    if (cached) return cached;
    const before = changes;
    const member = await orgWorkspaces.findById(workspace).lean();
    const ofOrg = member ? await store.read(member.enterprise) : undefined;
    const found = ofOrg ?? (await store.read(workspace));
    if (!found) return undefined;
    const { installedAt } = found.installation;
    const since = ofOrg && member && member.at > installedAt ? member.at : installedAt;
    const held = { ...found, since };
    if (changes !== before) return held;
    known.set(workspace, held);
    return held;
  }

  async function join(workspace: string, enterprise: string): Promise<void> {
    const isNew = !(await orgWorkspaces.exists({ _id: workspace }));
    if (isNew) await onboarding.trial(workspace);
    const at = new Date(clock.now());
    await orgWorkspaces.updateOne({ _id: workspace }, { $set: { enterprise, at } }, { upsert: true });
    changed(workspace);
    if (isNew) await onboarding.welcome(workspace, (await find(workspace))?.installation.installer);
  }

  async function leave(workspace: string): Promise<void> {
    await orgWorkspaces.deleteOne({ _id: workspace });
    changed(workspace);
  }

  async function serveByOwn(workspace: string): Promise<boolean> {
    const hasOwn = (await installations.exists({ _id: workspace })) !== null;
    if (hasOwn) await leave(workspace);
    return hasOwn;
  }

  async function workspacesOf(key: string): Promise<string[]> {
    if (!isOrganisation(key)) return [key];
    const members = await orgWorkspaces
      .find({ enterprise: key }, { _id: 1 })
      .setOptions(acrossWorkspaces('an organisation leaves with all its workspaces'))
      .lean();
    return members.map(({ _id }) => _id);
  }

  return {
    changed,
    workspacesOf,
    serveByOwn,
    stop: () => rotation.settle(),

    async tokenOf(workspace) {
      const held = await find(workspace);
      if (!held) throw notInstalled();
      return await opened(workspace, () => rotation.fresh(held));
    },

    async replaced(workspace, token) {
      changed(workspace);
      const held = await find(workspace);
      return held !== undefined && (await opened(workspace, () => held.tokens().token)) !== token;
    },

    async of(workspace) {
      const held = await find(workspace);
      return held && installedOf(workspace, held.installation, held.since);
    },

    async forRequest({ teamId, enterpriseId, isEnterpriseInstall }) {
      const enterprise = isEnterpriseInstall ? enterpriseId : undefined;
      let held = await find(teamId);
      if (enterprise && held?.id !== enterprise) {
        const ofOrg = await store.read(enterprise);
        if (!ofOrg || !(await isServedBy(ofOrg, teamId))) return undefined;
        await join(teamId, enterprise);
        held = await find(teamId);
      } else if (!enterprise && held?.installation.orgWide) {
        // It left its organisation, or installed the app by itself.
        const hasOwn = await serveByOwn(teamId);
        if (!hasOwn && enterpriseId !== held.id && !(await isServedBy(held, teamId))) await leave(teamId);
        held = await find(teamId);
      }
      return held && installedOf(teamId, held.installation, held.since);
    },

    async *all() {
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
    },

    async remove(key, happenedAt) {
      // Slack tells whole seconds: nobody installs the app anew in the second in which they removed it.
      const before = { $lt: new Date((Math.floor(happenedAt.getTime() / 1000) + 1) * 1000) };
      const own = await installations.deleteOne({ _id: key, installedAt: before });
      const member = await orgWorkspaces.deleteOne({ _id: key, at: before });
      changed(key);
      if (own.deletedCount + member.deletedCount > 0) return 'removed';
      const there = (await installations.exists({ _id: key })) ?? (await orgWorkspaces.exists({ _id: key }));
      return (there ? 'stale' : 'unknown') satisfies Removal;
    },
  };

  async function isServedBy(organisation: StoredInstallation, workspace: string): Promise<boolean> {
    const both = `${organisation.id} ${workspace}`;
    // Whoever presses a button again and again does not make Slack refuse the question to others.
    if (notServed.has(both)) return false;
    const token = await opened(workspace, () => rotation.fresh(organisation));
    const serves = await servesTeam(token, workspace);
    if (serves) return true;
    log.warn(
      { workspace, enterprise: organisation.id },
      "workspace not served by the organisation's installation",
    );
    notServed.set(both, true);
    return false;
  }

  /** Tokens that do not open are not "not installed": their key may come back. */
  async function opened<T>(workspace: string, work: () => T | Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DecryptionError)) throw error;
      const { reason } = error;
      log.error({ workspace, reason }, `decrypting the tokens of a workspace failed: ${error.message}`);
      throw new SlackCallError('retry', 'token_sealed');
    }
  }
}

/** https://docs.slack.dev/enterprise: the ids of organisations begin with an E, those of workspaces with a T. */
function isOrganisation(id: string): boolean {
  return id.startsWith('E');
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
