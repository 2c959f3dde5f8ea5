import type { Model, QueryFilter } from 'mongoose';
import type { AuditEntry } from '../../models/audit-entry.js';

/** Between which entries a page begins. */
export interface AuditCursor {
  /** In ms. */
  at: number;
  id: string;
}

const PAGE = 200;

/** A workspace's entries, the newest first. @param before those older than this one only */
export async function newestEntries(
  entries: Model<AuditEntry>,
  workspace: string,
  limit: number,
  before?: AuditCursor,
): Promise<AuditEntry[]> {
  return await entries
    .find({ workspace, ...(before ? olderThan(before) : {}) })
    .sort({ at: -1, _id: -1 })
    .limit(limit)
    .lean();
}

/** Every entry of a workspace since a moment, the oldest first. */
export async function* eachEntry(
  entries: Model<AuditEntry>,
  workspace: string,
  since: Date,
): AsyncGenerator<AuditEntry> {
  for await (const page of eachPage(entries, workspace, since)) yield* page;
}

/** The same, a few hundred at a time. */
export async function* eachPage(
  entries: Model<AuditEntry>,
  workspace: string,
  since: Date,
): AsyncGenerator<readonly AuditEntry[]> {
  let after: QueryFilter<AuditEntry> = { at: { $gte: since } };
  for (;;) {
    const page = await entries
      .find({ workspace, ...after })
      .sort({ at: 1, _id: 1 })
      .limit(PAGE)
      .lean();
    yield page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = { $or: [{ at: { $gt: last.at } }, { at: last.at, _id: { $gt: last._id } }] };
  }
}

function olderThan({ at, id }: AuditCursor): QueryFilter<AuditEntry> {
  const moment = new Date(at);
  return { $or: [{ at: { $lt: moment } }, { at: moment, _id: { $lt: id } }] };
}
