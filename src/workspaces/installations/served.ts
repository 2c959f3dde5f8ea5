import { LRUCache } from 'lru-cache';
import { atMost } from '../../lib/at-most.js';
import type { Models } from '../../models/index.js';
import type { InstallationStore, StoredInstallation } from './store.js';

/** So long what was read of an installation holds here, whatever other processes do to it. */
const CACHE_MS = 15_000;
const CACHED = 5_000;

/** An installation as one workspace has it. */
export interface Served extends StoredInstallation {
  /** Since when it serves this workspace. */
  since: Date;
}

/** Which installation serves which workspace, remembered for a few seconds. */
export interface ServedWorkspaces {
  /** What serves this workspace: its organization's installation where Slack said so last, or its own. */
  find(workspace: string): Promise<Served | undefined>;
  /** Something was stored or removed: what is remembered here of it is not true any more. */
  changed(key: string): void;
}

/** Reads what serves a workspace, and forgets it when it changes. */
export function createServedWorkspaces(
  { orgWorkspaces }: Pick<Models, 'orgWorkspaces'>,
  store: InstallationStore,
): ServedWorkspaces {
  const known = new LRUCache<string, Served>({ ...atMost(CACHED), ttl: CACHE_MS });

  /** Grows with whatever makes what is being read just now out of date. */
  let changes = 0;

  return {
    async find(workspace) {
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
    },

    changed(key) {
      changes++;
      for (const [workspace, held] of [...known]) {
        if (workspace === key || held.id === key) known.delete(workspace);
      }
    },
  };
}
