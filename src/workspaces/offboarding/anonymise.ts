import { createHmac } from 'node:crypto';
import { insertOnce } from '../../database/duplicate-key.js';
import { inTransaction, withRetries } from '../../database/transaction.js';
import { defined } from '../../lib/defined.js';
import { type AuditEntry, NAMES_REMOVED } from '../../models/audit-entry.js';
import type { Models } from '../../models/index.js';
import type { LedgerEntry } from '../../models/ledger-entry.js';
import { isOwnNote, pseudonyms } from './pseudonyms.js';

const PAGE = 200;
const TRIES = 20;
/** The grants that name somebody: those that answered a question for credits; see src/credits/topups/credit-requests.ts. */
const ASKED = /^topup:ask:([UW][A-Z0-9]+):\d+$/;

export interface Anonymized {
  workspace: string;
  salt: string;
  /** What is newer is somebody's who has the app. */
  until: Date;
}

/** Takes people and their words out of the ledger; what it adds up to stays as it is. Doing it again changes nothing. */
export async function anonymiseLedger(models: Models, what: Anonymized): Promise<void> {
  const { workspace, salt, until } = what;
  const { ledger } = models;
  const nameOf = pseudonyms(salt);
  for (let after = 0; ; ) {
    const page = await ledger
      .find({ workspace, seq: { $gt: after }, at: { $lte: until } }, { actor: 1, kind: 1, note: 1, seq: 1 })
      .sort({ seq: 1 })
      .limit(PAGE)
      .lean();
    const writes = page.flatMap((entry) => withoutNames(entry, workspace, nameOf));
    if (writes.length > 0) await ledger.bulkWrite(writes, { ordered: false });
    const last = page.at(-1);
    if (!last || page.length < PAGE) break;
    after = last.seq;
  }
  await renameGrants(models, what);
}

type Shown = Pick<LedgerEntry, '_id' | 'actor' | 'kind' | 'note'>;

function withoutNames(entry: Shown, workspace: string, nameOf: (id: string) => string) {
  const { _id } = entry;
  const actor = nameOf(entry.actor);
  const dropsNote = entry.note !== undefined && !isOwnNote(entry);
  if (actor === entry.actor && !dropsNote) return [];
  const update = { $set: { actor }, ...defined({ $unset: dropsNote ? { note: 1 as const } : undefined }) };
  return [{ updateOne: { filter: { _id, workspace }, update } }];
}

/** A grant's id is its entry's key, which other entries draw on: all of them change together. */
async function renameGrants({ grants, infographs, ledger }: Models, what: Anonymized): Promise<void> {
  const { workspace, salt, until } = what;
  const nameOf = pseudonyms(salt);
  const found = await grants.find({ workspace, at: { $lte: until } }, { _id: 1 }).lean();
  for (const { _id: old } of found) {
    const key = old.slice(workspace.length + 1);
    const person = ASKED.exec(key)?.[1];
    if (person === undefined) continue;
    const renamed = key.replace(person, nameOf(person));
    const id = `${workspace}:${renamed}`;
    const drawn = { $set: { 'draws.$[draw].grant': id } };
    const arrayFilters = [{ 'draw.grant': old }];
    const rename = () =>
      inTransaction(grants.db, async (session) => {
        const grant = await grants.findOne({ _id: old, workspace }, null, { session }).lean();
        if (!grant) return;
        await grants.insertMany([{ ...grant, _id: id }], { session, lean: true });
        await grants.deleteOne({ _id: old, workspace }, { session });
        await ledger.updateOne({ workspace, key }, { $set: { key: renamed } }, { session });
        const draws = { workspace, 'draws.grant': old };
        await ledger.updateMany(draws, drawn, { session, arrayFilters });
        await infographs.updateMany(draws, drawn, { session, arrayFilters });
      });
    await withRetries(rename, { tries: TRIES });
  }
}

/** Puts entries without names into the place of those with them. Doing it again changes nothing. */
export async function anonymiseAuditLog(
  { auditEntries }: Models,
  { workspace, salt, until }: Anonymized,
): Promise<void> {
  const nameOf = pseudonyms(salt);
  for (;;) {
    const page = await auditEntries
      .find({ workspace, at: { $lte: until }, anonymous: { $exists: false } })
      .limit(PAGE)
      .lean();
    if (page.length === 0) return;
    // Whoever dies in between does both again: each new id is made of the old one.
    for (const entry of page) await insertOnce(auditEntries, namelessEntry(entry, salt, nameOf));
    const old = { workspace, _id: { $in: page.map(({ _id }) => _id) } };
    await auditEntries.deleteMany(old).setOptions(NAMES_REMOVED);
  }
}

/** The id, too, may name somebody. What anybody named or typed is not in the details, and where programs are is. */
function namelessEntry(
  { _id, workspace, at, actor, action, target, via, details = {} }: AuditEntry,
  salt: string,
  nameOf: (id: string) => string,
): AuditEntry {
  const numbers = Object.entries(details).filter(([, value]) => typeof value === 'number');
  return {
    _id: `${workspace}:gone ${createHmac('sha256', salt).update(_id).digest('hex').slice(0, 24)}`,
    workspace,
    at,
    action,
    via,
    actor: nameOf(actor),
    anonymous: true,
    ...defined({
      target: target ? nameOf(target) : undefined,
      details: numbers.length > 0 ? Object.fromEntries(numbers) : undefined,
    }),
  };
}
