import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isPerson } from '../../../lib/actor.js';
import type { Log } from '../../../lib/log.js';
import { withTempFolder } from '../../../lib/temp-folder.js';
import type { AuditEntry } from '../../../models/audit-entry.js';
import type { Models } from '../../../models/index.js';
import { auditCsv, type Look, plainLook, tokenNames } from '../../../workspaces/audit-log/index.js';
import { auditLog as words } from '../../../workspaces/audit-log/words.js';
import { beforePosting } from '../../client/before-posting.js';
import type { Members } from '../../client/members.js';
import type { SlackCalls } from '../../client/slack-calls.js';
import { uploadBytes } from '../../client/upload.js';

/** So many people's names are asked for; the others are told by their ids. */
const MOST_NAMES = 200;
const EVERYTHING = new Date(0);

interface Dependencies {
  slack: SlackCalls;
  models: Models;
  members: Pick<Members, 'nameOf'>;
  log: Log;
}

/**
 * Posts a workspace's audit log as a CSV file, once: everything before the one call that posts can be repeated; that call
 * is not. The function throws SlackCallError.
 * @returns given a workspace, and where to: a direct message's channel is somebody's own
 */
export function createAuditLogPosts({ slack, models, members, log }: Dependencies) {
  return async (workspace: string, channel: string): Promise<void> => {
    const title = words.csvName(workspace);
    const id = await beforePosting(log, 'making the file of an audit log failed, will be retried', () =>
      withTempFolder(async (folder) => {
        const path = join(folder, title);
        await writeFile(path, auditCsv(models, [workspace], EVERYTHING, lookIn(workspace)), { flag: 'wx' });
        const { size } = await stat(path);
        return await uploadBytes(slack, workspace, { path, bytes: size, name: title });
      }),
    );
    await slack.call(workspace, 'files.completeUploadExternal', {
      files: [{ id, title }],
      channel_id: channel,
      initial_comment: words.csvComment,
    });
  };

  /** With people's names, as Slack has them, beside their ids. */
  function lookIn(workspace: string): (entries: readonly AuditEntry[]) => Promise<Look> {
    const names = new Map<string, string | undefined>();
    return async (entries) => {
      for (const id of peopleIn(entries)) {
        if (names.has(id) || names.size >= MOST_NAMES) continue;
        names.set(id, await members.nameOf(workspace, id).catch(() => undefined));
      }
      const person = (id: string) => {
        const name = names.get(id);
        return name ? `${name} (${id})` : id;
      };
      return { ...plainLook(await tokenNames(models, entries)), person };
    };
  }
}

function peopleIn(entries: readonly AuditEntry[]): Set<string> {
  const named = entries.flatMap(({ actor, target = '', details = {} }) => [
    actor,
    target,
    ...(String(details.changes ?? '').match(/[UW][A-Z0-9]+/g) ?? []),
  ]);
  return new Set(named.filter(isPerson));
}
