import { randomBytes } from 'node:crypto';
import type { DatabaseClock } from '../../database/clock.js';
import { inTransaction, isTransient, withRetries } from '../../database/transaction.js';
import { type Images, imageKeys } from '../../images/index.js';
import { APP } from '../../lib/actor.js';
import { defined } from '../../lib/defined.js';
import type { Departure } from '../../models/departure.js';
import type { Models } from '../../models/index.js';
import { auditEntry, noteWith } from '../../models/new-audit-entry.js';
import { anonymiseAuditLog, anonymiseLedger } from './anonymise.js';
import { dataPolicies, workspaceCollections } from './data-policy.js';
import { collectionOf, filterOf } from './workspace-data.js';

const PAGE = 100;
const TRIES = 20;

export interface DeletionContext {
  models: Models;
  images: Pick<Images, 'remove'>;
  clock: DatabaseClock;
  /** A part of it is done. For tests that kill the process there. */
  deletionCrashPoint?(): void;
}

/**
 * Begins to delete what a workspace has here: from now on a new installation finds its balance and nothing else. What
 * has no time of its own goes at once, together with what was counted, so that the books add up at every moment.
 * @returns false where it has come back, or somebody else began
 */
export async function beginDeletion(
  { _id: workspace, at }: Departure,
  { models, clock }: DeletionContext,
): Promise<boolean> {
  const salt = randomBytes(16).toString('hex');
  const begin = () =>
    inTransaction(models.departures.db, async (session) => {
      const deletingAt = new Date(clock.now());
      const begun = await models.departures.updateOne(
        { _id: workspace, status: 'left', at },
        { $set: { status: 'deleting', deletingAt, salt } },
        { session },
      );
      if (begun.matchedCount === 0) return false;
      for (const name of workspaceCollections) {
        if (dataPolicies[name].action !== 'delete_first') continue;
        await collectionOf(models, name).deleteMany(filterOf(name, workspace), { session });
      }
      await models.balances.updateOne({ _id: workspace }, { $unset: { day: 1, month: 1 } }, { session });
      return true;
    });
  return await withRetries(begin, { tries: TRIES });
}

/**
 * Goes on with a deletion until nothing is left but the books, without names. Whoever does it again, or at the same
 * time, comes to the same. @throws ImagesUnavailable
 */
export async function finishDeletion(departure: Departure, context: DeletionContext): Promise<void> {
  const { models, clock, deletionCrashPoint } = context;
  const { _id: workspace, at, deletingAt: until, salt } = departure;
  if (!until || !salt) return;
  for (const name of workspaceCollections) {
    const { action } = dataPolicies[name];
    // They are gone already, unless SLACK_BOT_TOKEN has taken the place of an installation.
    if (action === 'delete_on_uninstall') await deletePages(name, workspace, at, context);
    if (action === 'delete' && name !== 'infographs') await deletePages(name, workspace, until, context);
  }
  await deleteInfographs(workspace, until, context);
  await anonymiseLedger(models, { workspace, salt, until });
  deletionCrashPoint?.();
  await anonymiseAuditLog(models, { workspace, salt, until });
  deletionCrashPoint?.();
  await inTransaction(models.departures.db, async (session) => {
    const at = new Date(clock.now());
    const { again: leftAgain } = departure;
    const written = await models.departures.updateOne(
      {
        _id: workspace,
        status: 'deleting',
        salt,
        ...defined({ again: leftAgain ? undefined : { $exists: false } }),
      },
      leftAgain
        ? { $set: { status: 'leaving', ...leftAgain }, $unset: { salt: 1, deletingAt: 1, again: 1 } }
        : { $set: { status: 'deleted', deletedAt: at }, $unset: { salt: 1, deletingAt: 1 } },
      { session },
    );
    if (written.matchedCount === 0) return;
    const noted = { workspace, actor: APP, action: 'workspace.deleted' as const };
    await noteWith(
      models.auditEntries,
      [auditEntry({ ...noted, key: String(until.getTime()) }, at)],
      session,
    );
  }).catch((error: unknown) => {
    // Somebody else has finished it in the same moment; else it is finished at the next look.
    if (!isTransient(error)) throw error;
  });
}

async function deletePages(
  name: (typeof workspaceCollections)[number],
  workspace: string,
  until: Date,
  { models, deletionCrashPoint }: DeletionContext,
): Promise<void> {
  const collection = collectionOf(models, name);
  for (;;) {
    const theirs = filterOf(name, workspace, until);
    const page = await collection.find(theirs, { _id: 1 }).limit(PAGE).lean();
    if (page.length === 0) return;
    const some: Record<string, unknown> = { ...theirs, $and: [{ _id: { $in: page.map(({ _id }) => _id) } }] };
    await collection.deleteMany(some);
    deletionCrashPoint?.();
  }
}

/** Their images first: with the document gone, nobody would know of them. */
async function deleteInfographs(
  workspace: string,
  until: Date,
  { models: { infographs }, images, deletionCrashPoint }: DeletionContext,
): Promise<void> {
  for (;;) {
    const page = await infographs
      .find(
        { workspace, acceptedAt: { $lte: until }, nextStepAt: { $exists: false } },
        { workspace: 1, acceptedAt: 1, results: 1 },
      )
      .limit(PAGE)
      .lean();
    if (page.length === 0) return;
    for (const infograph of page) {
      // One that was never drawn has no image. Whoever died right after a copy has not written down its key.
      if (infograph.results.length === 0) continue;
      for (const key of imageKeys(infograph)) await images.remove(key);
    }
    await infographs.deleteMany({ workspace, _id: { $in: page.map(({ _id }) => _id) } });
    deletionCrashPoint?.();
  }
}
