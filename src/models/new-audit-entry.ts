import type { ClientSession, Model } from 'mongoose';
import { type Actor, readActor } from '../lib/actor.js';
import type { AuditEntry, AuditVia } from './audit-entry.js';

/** Something that is to be noted. */
export interface Noted extends Omit<AuditEntry, '_id' | 'via' | 'at' | 'anonymous'> {
  /** With the action, what makes it the same when it is noted again. */
  key: string;
  /** By who did it, unless said. */
  via?: AuditVia;
}

/** An entry as it is stored. Its id is made of what it tells, so noting something twice makes one. */
export function auditEntry({ key, ...noted }: Noted, at: Date): AuditEntry {
  const { workspace, action, actor } = noted;
  return { via: vias[readActor(actor).kind], ...noted, _id: `${workspace}:${action} ${key}`, at };
}

/** Adds entries in the transaction of what they tell of: they are there exactly when that is. */
export async function noteWith(
  entries: Model<AuditEntry>,
  noted: readonly AuditEntry[],
  session: ClientSession,
): Promise<void> {
  if (noted.length > 0) await entries.insertMany([...noted], { session, lean: true });
}

const vias: Readonly<Record<Actor['kind'], AuditVia>> = {
  person: 'slack',
  nameless: 'slack',
  program: 'api',
  every_program: 'api',
  operator: 'cli',
  app: 'app',
};
