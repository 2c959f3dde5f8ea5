import { createHmac } from 'node:crypto';
import { APP, isPerson } from '../../lib/actor.js';
import { failures } from '../../lib/errors.js';
import type { LedgerEntry } from '../../models/ledger-entry.js';
import { LEFT_NOTE } from './left-note.js';

/** What the app itself writes beside an entry of the ledger. */
const ownNotes: ReadonlySet<string> = new Set(['canceled', LEFT_NOTE, ...Object.keys(failures)]);

/**
 * The same person gets the same name throughout one deletion, so that the books can still be added up by person; with
 * the salt gone, nobody can tell whose name it is.
 */
export function pseudonyms(salt: string): (id: string) => string {
  return (id) => {
    if (!isPerson(id)) return id;
    return `person-${createHmac('sha256', salt).update(id).digest('hex').slice(0, 12)}`;
  };
}

/** A note is kept where it is the app's own. */
export function isOwnNote({ actor, kind, note = '' }: Pick<LedgerEntry, 'actor' | 'kind' | 'note'>): boolean {
  if (kind === 'release') return ownNotes.has(note);
  return actor === APP;
}
