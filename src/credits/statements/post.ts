import type { DatabaseClock } from '../../database/clock.js';
import { insertOnce } from '../../database/duplicate-key.js';
import { monthEnd, monthKey, monthStart, zoneOrUtc } from '../../lib/calendar.js';
import type { Log } from '../../lib/log.js';
import { departedWorkspaces } from '../../models/departed-workspaces.js';
import type { Models } from '../../models/index.js';
import { channelNotice } from '../../models/slack-notices.js';
import { acrossWorkspaces } from '../../models/tenancy.js';
import type { WorkspaceSettings } from '../../models/workspace-settings.js';

/** Admins may name another time zone, or a first channel, meanwhile. */
const LOOK_EVERY_MS = 5 * 60_000;
/**
 * Where no process was there on the first, it is posted so many days late. Not later: what was posted is remembered for
 * 30 days, and a month may have 31.
 */
const POSTED_WITHIN_MS = 7 * 24 * 3_600_000;

export interface PostContext {
  models: Models;
  clock: DatabaseClock;
  log: Log;
  /** Admins whom the operator names. */
  adminUsers: readonly string[];
}

/**
 * A chore: has last month's statement posted in each workspace that wants it, as soon as that month is over in its time
 * zone. What is stored here is the wish to post it, whose id is the workspace's and the month's: so there is one, however many
 * processes come here at once. Whoever takes that notice writes down that it begins before it calls Slack, and where
 * Slack's answer is lost it is not posted again: a statement that may be missing can be asked for, and one that is
 * there twice looks like two.
 * @returns how long nothing is to be done
 */
export async function postStatements(context: PostContext): Promise<number> {
  const { models, log } = context;
  const wanting = await models.workspaceSettings
    .find({ 'statements.channel': { $exists: true } })
    .setOptions(acrossWorkspaces('statements are posted in every workspace'))
    .lean();
  const gone = await departedWorkspaces(models);
  let leftMs = LOOK_EVERY_MS;
  for (const settings of wanting) {
    if (gone.has(settings._id)) continue;
    try {
      leftMs = Math.min(leftMs, await postOne(settings, context));
    } catch (error) {
      log.error({ err: error, workspace: settings._id }, 'posting a statement failed, will be retried');
      leftMs = Math.min(leftMs, 60_000);
    }
  }
  return Math.max(0, leftMs);
}

/** @returns how long until the next is due */
async function postOne(
  settings: WorkspaceSettings,
  { models, clock, adminUsers }: PostContext,
): Promise<number> {
  const { _id: workspace, admins, statements } = settings;
  const zone = zoneOrUtc(settings.timeZone);
  const now = clock.now();
  const running = monthKey(now, zone);
  const began = monthStart(running, zone);
  const nextMs = monthEnd(running, zone).getTime() - now;
  if (!statements || now - began.getTime() > POSTED_WITHIN_MS) return nextMs;
  if (await firstNamedSince(models, workspace, began)) return nextMs;
  const month = monthKey(began.getTime() - 1, zone);
  const instead = [...new Set([...adminUsers, ...admins])];
  const notification = { about: 'statement' as const, month };
  await insertOnce(
    models.notices,
    channelNotice(workspace, statements.channel, instead, notification, { at: new Date(now), key: month }),
  );
  return nextMs;
}

/** Whoever names a channel during a month wants the statements from then on, not that of the month before. */
async function firstNamedSince({ settingChanges }: Models, workspace: string, began: Date): Promise<boolean> {
  const first = await settingChanges
    .findOne({ workspace, at: { $gte: began }, 'changes.what': 'statements.channel' })
    .sort({ rev: 1 })
    .lean();
  const before = first?.changes.find(({ what }) => what === 'statements.channel')?.from;
  return first !== null && (before === null || before === undefined);
}
