import { LRUCache } from 'lru-cache';
import { atMost } from '../../lib/at-most.js';
import type { Log } from '../../lib/log.js';
import type { AuditEntry } from '../../models/audit-entry.js';
import { auditEntry, type Noted } from '../../models/new-audit-entry.js';

/** So many are remembered, so that each is stored once and asked for once. */
const REMEMBERED = 10_000;

interface Dependencies {
  store(entry: AuditEntry): Promise<void>;
  log: Log;
}

/**
 * Notes what happens again and again once for each key, and keeps nobody waiting. Never throws: what could not be stored
 * is told in a line of the log with these words, and the next of its key is stored instead.
 */
export function createNoteOnce({ store, log }: Dependencies) {
  const noted = new LRUCache<string, true>(atMost(REMEMBERED));
  return (entry: Noted, at: Date, notStored: string): void => {
    const { key } = entry;
    if (noted.get(key)) return;
    noted.set(key, true);
    store(auditEntry(entry, at)).catch((error: unknown) => {
      noted.delete(key);
      log.warn({ err: error, token_id: entry.target }, notStored);
    });
  };
}
