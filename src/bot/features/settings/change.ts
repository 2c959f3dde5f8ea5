import { z } from 'zod';
import { withTimeout } from '../../../lib/timeout.js';
import type { Notice } from '../../../models/notice.js';
import { adminChannelNotice } from '../../../models/slack-notices.js';
import type { WorkspaceSettings } from '../../../models/workspace-settings.js';
import type { SettingsChanged, SettingsPatch } from '../../../workspaces/settings/index.js';
import { answerWithinMs } from '../../client/answer-times.js';
import type { WorkspaceUser } from '../../door/admin-only.js';
import type { Services } from '../../door/services.js';
import { settings as words } from './blocks/words.js';

const metadata = z.object({ rev: z.number().int().min(0), tried: z.string().optional() });

/** What a page remembers of when it was opened; undefined where it is none of ours. */
export function seenIn(privateMetadata: string): z.output<typeof metadata> | undefined {
  try {
    return metadata.safeParse(JSON.parse(privateMetadata)).data;
  } catch {
    return undefined;
  }
}

/**
 * An admin's change, with its line in the admins' channel. Whether somebody is an admin was asked before.
 * @param page what it is called for people
 * @returns undefined where the database did not confirm it in time
 */
export async function changeSettings(
  { log, notices, settings }: Pick<Services, 'log' | 'notices' | 'settings'>,
  { workspace, user }: WorkspaceUser,
  rev: number,
  patch: (seen: WorkspaceSettings) => SettingsPatch,
  page: string,
): Promise<SettingsChanged | undefined> {
  let newNotices: Notice[] = [];
  const change = settings
    .change(workspace, user, rev, patch, ({ _id, changes, at }, now) => {
      const line = { actor: user, what: words.lineChanged(page), changes };
      newNotices = adminChannelNotice(workspace, now, { ...line, at, key: `settings:${_id}` });
      return newNotices;
    })
    .catch((error: unknown) => {
      log.error({ err: error, workspace }, 'changing the settings failed');
      return undefined;
    });
  const outcome = await withTimeout(change, answerWithinMs.settingsChange);
  if (outcome === 'changed') {
    notices.wake(newNotices);
    log.info({ workspace, actor: user, page, rev: rev + 1 }, 'an admin changed the settings');
  }
  if (outcome === 'stale') staleLogged(log, { workspace, user }, page);
  return outcome;
}

/** Somebody else changed the settings after the page was opened: it changes nothing. */
export function staleLogged(log: Services['log'], actor: WorkspaceUser, page: string): void {
  log.warn({ ...actor, page }, 'settings change refused: the page was stale');
}
