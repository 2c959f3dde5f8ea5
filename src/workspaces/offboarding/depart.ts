import { isDuplicateKey } from '../../database/duplicate-key.js';
import { inTransaction, isTransient, withRetries } from '../../database/transaction.js';
import { APP, OPERATOR } from '../../lib/actor.js';
import type { Departure, DepartureReason } from '../../models/departure.js';
import type { Models } from '../../models/index.js';
import { auditEntry, noteWith } from '../../models/new-audit-entry.js';
import type { Installed } from '../installations/index.js';

export interface Departing {
  workspace: string;
  /** When it left. */
  at: Date;
  why: DepartureReason;
  /** What it has here goes then. */
  deleteAt: Date;
}

/**
 * Writes down that a workspace has left, with its entry in the audit log. What is told twice is written down once, and so
 * is what is told in two ways, or after everything was deleted.
 * @param installed whether the app was installed there at that moment
 * @returns whether that is news
 */
export async function writeDeparture(
  models: Models,
  { workspace, at, why, deleteAt }: Departing,
  installed: boolean,
): Promise<boolean> {
  const { departures, auditEntries } = models;
  const fresh: Departure = { _id: workspace, at, why, status: 'leaving', deleteAt };
  const write = () =>
    inTransaction(departures.db, async (session) => {
      const known = await departures.findById(workspace, null, { session }).lean();
      if (known && !changesDeparture(known, fresh, installed)) return false;
      if (known?.status === 'deleting') {
        await departures.updateOne(
          { _id: workspace, status: 'deleting' },
          { $set: { again: { at, why, deleteAt } } },
          { session },
        );
      } else if (known) await departures.replaceOne({ _id: workspace }, fresh, { session });
      else await departures.insertMany([fresh], { session, lean: true });
      const operators = why === 'deleted';
      const noted = auditEntry(
        {
          workspace,
          actor: operators ? OPERATOR : APP,
          action: operators ? 'workspace.deletion' : 'app.left',
          ...(operators ? {} : { via: 'slack' as const, details: { event: why } }),
          key: String(at.getTime()),
        },
        at,
      );
      await noteWith(auditEntries, [noted], session);
      return true;
    });
  return await withRetries(write, { helps: (error) => isTransient(error) || isDuplicateKey(error) });
}

function changesDeparture(known: Departure, { at, why }: Departure, installed: boolean): boolean {
  switch (known.status) {
    case 'leaving':
    case 'left':
      // The operator wants it sooner.
      return why === 'deleted' && known.why !== 'deleted';
    case 'deleting':
      return installed && known.again === undefined && at > (known.deletingAt ?? known.at);
    case 'returned':
    case 'deleted':
      return (installed || why === 'deleted') && at > known.at;
  }
}

/** Whether an installation is one after somebody left. Slack tells of leaving in whole seconds, and nobody is as quick. */
export function isNewer({ installedAt }: Pick<Installed, 'installedAt'>, left: Date): boolean {
  return installedAt.getTime() >= (Math.floor(left.getTime() / 1000) + 1) * 1000;
}

/** It has the app again. @returns false where that was known, or what it had is being deleted */
export async function writeReturn(
  { departures, auditEntries }: Models,
  { _id: workspace, at: left }: Departure,
  at: Date,
): Promise<boolean> {
  return await inTransaction(departures.db, async (session) => {
    const written = await departures.updateOne(
      { _id: workspace, at: left, status: { $in: ['leaving', 'left', 'deleted'] } },
      { $set: { status: 'returned', returnedAt: at } },
      { session },
    );
    if (written.matchedCount === 0) return false;
    const noted = {
      workspace,
      actor: APP,
      action: 'app.returned' as const,
      key: String(left.getTime()),
    };
    await noteWith(auditEntries, [auditEntry(noted, at)], session);
    return true;
  });
}
