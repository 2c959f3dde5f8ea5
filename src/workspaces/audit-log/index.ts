import type { ClientSession } from 'mongoose';
import type { DatabaseClock } from '../../database/clock.js';
import { insertOnce } from '../../database/duplicate-key.js';
import { programActor } from '../../lib/actor.js';
import { dayKey } from '../../lib/calendar.js';
import { newId } from '../../lib/ids.js';
import type { Log } from '../../lib/log.js';
import type { Metrics } from '../../lib/metrics.js';
import type { ApiToken } from '../../models/api-token.js';
import type { AuditEntry } from '../../models/audit-entry.js';
import type { Models } from '../../models/index.js';
import { auditEntry, type Noted, noteWith } from '../../models/new-audit-entry.js';
import { createNoteOnce } from './note-once.js';
import { createRefusedCalls, type RefusedBecause, type RefusedToken } from './refused-calls.js';

export { auditEntry, type Noted } from '../../models/new-audit-entry.js';
export { auditCsv } from './csv.js';
export { type Look, plainLook } from './look.js';
export { type AuditCursor, eachEntry, newestEntries } from './read.js';
export { auditSentence, tokenNames } from './sentence.js';

/** What admins, programs and the operator did. It is only ever added to. */
export interface AuditLog {
  /**
   * Notes something: in the session's transaction, or by itself, once for each key; without a key, each time.
   */
  record(noted: Omit<Noted, 'key'> & { key?: string }, session?: ClientSession): Promise<void>;
  /** Notes that a program called, once a day for each address. Never throws, and keeps nobody waiting. */
  tokenUsed(token: Pick<ApiToken, '_id' | 'workspace'>, address: string): void;
  /** Notes that a call was refused, with the token that it showed where there is one. Never throws either. */
  callRefused(why: RefusedBecause, address: string, token?: RefusedToken): void;
}

interface Dependencies {
  models: Pick<Models, 'auditEntries'>;
  clock: DatabaseClock;
  log: Log;
  metrics: Pick<Metrics, 'refusedCalls'>;
}

/** The audit log of all workspaces. */
export function createAuditLog({ models, clock, log, metrics }: Dependencies): AuditLog {
  const { auditEntries } = models;

  async function store(entry: AuditEntry, session: ClientSession | undefined): Promise<void> {
    if (session) await noteWith(auditEntries, [entry], session);
    else await insertOnce(auditEntries, entry);
  }

  const now = () => new Date(clock.now());
  // Each remembers its own: a flood of refusals has no use noted again.
  const once = () => createNoteOnce({ store: (entry) => store(entry, undefined), log });
  const noteUse = once();

  return {
    callRefused: createRefusedCalls({ metrics, log, now, noteOnce: once() }),
    async record({ key = newId('au'), ...noted }, session) {
      await store(auditEntry({ ...noted, key }, now()), session);
    },
    tokenUsed({ _id, workspace }, address) {
      const at = now();
      const key = `${_id} ${dayKey(at, 'UTC')} ${address}`;
      const actor = programActor(_id);
      noteUse(
        { workspace, actor, action: 'token.used', target: _id, address, key },
        at,
        'the use of a token was not noted',
      );
    },
  };
}
