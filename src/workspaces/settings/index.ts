import { setTimeout as sleep } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Connection } from 'mongoose';
import type { DatabaseClock } from '../../database/clock.js';
import { isDuplicateKey } from '../../database/duplicate-key.js';
import { inTransaction, isTransient, withRetries } from '../../database/transaction.js';
import { isUnavailable } from '../../database/unavailable.js';
import { atMost } from '../../lib/at-most.js';
import { defined } from '../../lib/defined.js';
import type { Models } from '../../models/index.js';
import { auditEntry, noteWith } from '../../models/new-audit-entry.js';
import type { Notice } from '../../models/notice.js';
import type { SettingChange } from '../../models/setting-change.js';
import { noSettings, settingsAt, type WorkspaceSettings } from '../../models/workspace-settings.js';
import { pauseEndNoted, settingsNoted } from './audited.js';
import { changesBetween } from './changes.js';

/** What is read often may be so old. A change made in this process is seen at once. */
const CACHE_MS = 3_000;
const CACHED_WORKSPACES = 1_000;
const TRIES = 5;
/** An admin waits for the answer, and Slack for three seconds. */
const COMMIT_WITHIN_MS = 2_000;

/** `undefined` for what may be absent. */
type Absence<Name extends keyof WorkspaceSettings> =
  Partial<Pick<WorkspaceSettings, Name>> extends Pick<WorkspaceSettings, Name> ? undefined : never;

/** New values of settings; `undefined` takes one away. */
export type SettingsPatch = {
  [Name in keyof Omit<WorkspaceSettings, '_id' | 'rev'>]?: WorkspaceSettings[Name] | Absence<Name>;
};

/** `stale`: somebody else changed them since they were seen. Nothing is written then, nor where nothing differs. */
export type SettingsChanged = 'changed' | 'stale' | 'unchanged';

export interface Settings {
  /**
   * As they hold now: a pause whose time is over is none.
   * @param fresh not older than this call; else up to a few seconds old
   * @throws MongoError, after a few tries
   */
  read(workspace: string, fresh?: boolean): Promise<WorkspaceSettings>;
  /**
   * Changes settings that were seen at `seenRev`, together with the entry that says so and the notices that tell of it.
   * @param actor a Slack user's id, `cli` or `system`
   * @throws MongoError
   */
  change(
    workspace: string,
    actor: string,
    seenRev: number,
    patch: SettingsPatch | ((seen: WorkspaceSettings) => SettingsPatch),
    notices?: readonly Notice[] | ((change: SettingChange, now: WorkspaceSettings) => readonly Notice[]),
  ): Promise<SettingsChanged>;
  /** The newest first. @param before only those of an older rev */
  changes(workspace: string, limit: number, before?: number): Promise<SettingChange[]>;
}

interface Dependencies {
  connection: Connection;
  models: Pick<Models, 'auditEntries' | 'notices' | 'settingChanges' | 'workspaceSettings'>;
  clock: DatabaseClock;
  /** Something was changed, or may have been. */
  changed?(workspace: string): void;
}

/** The settings of all workspaces, remembered for a few seconds. */
export function createSettings(dependencies: Dependencies): Settings {
  const { models, changed, clock } = dependencies;
  /** What was read, or is being read: a burst of requests reads once. */
  const cached = new LRUCache<string, Promise<WorkspaceSettings>>({
    ...atMost(CACHED_WORKSPACES),
    ttl: CACHE_MS,
  });

  async function remembered(workspace: string, fresh: boolean): Promise<WorkspaceSettings> {
    const known = fresh ? undefined : cached.get(workspace);
    if (known) return await known;
    const reading = readStored(models, workspace);
    cached.set(workspace, reading);
    try {
      return await reading;
    } catch (error) {
      if (cached.peek(workspace) === reading) cached.delete(workspace);
      throw error;
    }
  }

  return {
    async read(workspace, fresh = false) {
      return settingsAt(await remembered(workspace, fresh), new Date(clock.now()));
    },
    async change(...change) {
      const [workspace] = change;
      try {
        return await withRetries(() => changeOnce(dependencies, ...change), { tries: TRIES });
      } catch (error) {
        // Whoever was first to insert has made the same rev of them.
        if (isDuplicateKey(error)) return 'stale';
        throw error;
      } finally {
        cached.delete(workspace);
        changed?.(workspace);
      }
    },
    changes: (workspace, limit, before) =>
      models.settingChanges
        .find({ workspace, ...defined({ rev: before === undefined ? undefined : { $lt: before } }) })
        .sort({ rev: -1 })
        .limit(limit)
        .lean(),
  };
}

/** Faults that pass are not worth a refusal: a request waits for this. */
async function readStored(
  { workspaceSettings }: Pick<Models, 'workspaceSettings'>,
  workspace: string,
): Promise<WorkspaceSettings> {
  for (let tries = 1; ; tries++) {
    try {
      return (await workspaceSettings.findById(workspace).lean()) ?? noSettings(workspace);
    } catch (error) {
      if (tries === TRIES || !(isUnavailable(error) || isTransient(error))) throw error;
    }
    await sleep(10 * 2 ** tries, undefined, { ref: false });
  }
}

async function changeOnce(
  { connection, models, clock }: Dependencies,
  ...[workspace, actor, seenRev, patch, notices = []]: Parameters<Settings['change']>
): Promise<SettingsChanged> {
  return await inTransaction(
    connection,
    async (session) => {
      const stored = await models.workspaceSettings.findById(workspace).session(session).lean();
      const at = new Date(clock.now());
      const seen = settingsAt(stored ?? noSettings(workspace), at);
      if (seen.rev !== seenRev) return 'stale';
      const wanted = withPatch(seen, typeof patch === 'function' ? patch(seen) : patch);
      const changes = changesBetween(seen, wanted);
      if (changes.length === 0) return 'unchanged';
      const { rev } = wanted;
      const change = { _id: `${workspace}:${rev}`, workspace, rev, actor, at, changes };
      if (stored) {
        const written = await models.workspaceSettings
          .replaceOne({ _id: workspace, rev: seenRev }, wanted)
          .session(session);
        if (written.matchedCount === 0) return 'stale';
      } else await models.workspaceSettings.insertMany([wanted], { session, lean: true });
      await models.settingChanges.insertMany([change], { session, lean: true });
      const ended = seen.pause ? undefined : stored?.pause?.until;
      const noted = [
        ...(ended ? [auditEntry(pauseEndNoted(workspace, ended), ended)] : []),
        auditEntry(settingsNoted(change), at),
      ];
      await noteWith(models.auditEntries, noted, session);
      const newNotices = typeof notices === 'function' ? notices(change, wanted) : notices;
      if (newNotices.length > 0) await models.notices.insertMany([...newNotices], { session, lean: true });
      return 'changed';
    },
    {},
    COMMIT_WITHIN_MS,
  );
}

/** What is taken away is not stored as nothing, but not stored. */
function withPatch(seen: WorkspaceSettings, patch: SettingsPatch): WorkspaceSettings {
  return defined({ ...seen, ...patch, _id: seen._id, rev: seen.rev + 1 });
}
