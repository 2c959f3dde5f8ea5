import type { ClientSession, Model } from 'mongoose';
import type { AuditEntry, AuditVia } from './audit-entry.js';

/** Something that is to be noted. */
export interface Noted extends Omit<AuditEntry, '_id' | 'via' | 'at' | 'anonymous'> {
  /** With the action, what makes it the same when it is noted again. */
  key: string;
  /** By who did it, unless said. */
  via?: AuditVia;
}

export function auditEntry({ key, ...noted }: Noted, at: Date): AuditEntry {
  const { workspace, action, actor } = noted;
  return { via: viaOf(actor), ...noted, _id: `${workspace}:${action} ${key}`, at };
}

/** Adds entries in the transaction of what they tell of: they are there exactly when that is. */
export async function noteWith(
  entries: Model<AuditEntry>,
  noted: readonly AuditEntry[],
  session: ClientSession,
): Promise<void> {
  if (noted.length > 0) await entries.insertMany([...noted], { session, lean: true });
}

function viaOf(actor: string): AuditVia {
  if (actor === 'cli') return 'cli';
  if (actor === 'system') return 'app';
  return actor.startsWith('api:') ? 'api' : 'slack';
}
