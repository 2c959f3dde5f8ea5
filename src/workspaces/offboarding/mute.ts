import { APP } from '../../lib/actor.js';
import type { Models } from '../../models/index.js';
import type { Infograph } from '../../models/infograph.js';

/** Marks a workspace's jobs, so that the next step of each ends it. @returns those that were marked */
export async function markJobs(
  { infographs }: Pick<Models, 'infographs'>,
  workspace: string,
  now: Date,
): Promise<string[]> {
  const open = { workspace, nextStepAt: { $exists: true }, workspaceLeft: { $exists: false } };
  const found = await infographs.find(open, { _id: 1 }).lean();
  if (found.length === 0) return [];
  await infographs.updateMany(open, {
    $set: { workspaceLeft: true, nextStepAt: now },
    $inc: { signals: 1 },
  });
  return found.map(({ _id }) => _id);
}

/** Those that have not ended. */
export async function openJobs(
  { infographs }: Pick<Models, 'infographs'>,
  workspace: string,
): Promise<Infograph[]> {
  return await infographs
    .find({ workspace, nextStepAt: { $exists: true } })
    .limit(100)
    .lean();
}

/**
 * Nobody of the workspace is told or shown anything any more, and no program of theirs is let in. Homes are forgotten:
 * each is made anew when it is opened.
 */
export async function muteWorkspace(models: Models, workspace: string, now: Date): Promise<void> {
  const { apiTokens, briefs, homeViews, lateCopies, notices, threads } = models;
  await apiTokens.updateMany(
    { workspace, revokedAt: { $exists: false } },
    { $set: { revokedAt: now, revokedBy: APP } },
  );
  await notices.updateMany(
    { workspace, status: 'waiting' },
    { $set: { status: 'off', endedAt: now, leaseUntil: new Date(0) }, $unset: { nextStepAt: 1 } },
  );
  await homeViews.deleteMany({ workspace });
  await lateCopies.deleteMany({ workspace });
  const due = { workspace, nextStepAt: { $exists: true } };
  await threads.updateMany(due, { $unset: { nextStepAt: 1, responseUrl: 1 }, $set: { whispers: [] } });
  await briefs.updateMany(due, { $unset: { nextStepAt: 1 } });
}
