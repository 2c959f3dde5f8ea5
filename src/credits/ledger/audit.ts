import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from 'mongoose';
import { inTransaction } from '../../database/transaction.js';
import type { Models } from '../../models/index.js';
import type { LedgerEntry } from '../../models/ledger-entry.js';
import { acrossWorkspaces } from '../../models/tenancy.js';
import type { Books, Drift } from './audit-books.js';
import { type ExplainedDrift, explained } from './audit-causes.js';
import { driftsOfDraws, driftsOfExpiry, driftsOfGrants } from './audit-grants.js';
import { driftsOfInfographs, driftsOfRefunds } from './audit-infographs.js';
import { driftsOfStatements } from './audit-statements.js';
import { driftsOfUsage } from './audit-usage.js';

export type { Drift };

const ENTRIES_AT_ONCE = 500;

export interface AuditReport {
  workspace: string;
  available: number;
  held: number;
  entries: number;
  drifts: ExplainedDrift[];
}

/**
 * Audits one workspace or all, each from one snapshot, so that what is under way does not look like a drift. The ledger
 * up to now is read before, a few entries at a time: it is only ever added to, and a transaction may not last long.
 */
export async function audit(
  connection: Connection,
  models: Models,
  workspace?: string,
): Promise<AuditReport[]> {
  const named = workspace ? [workspace] : await allWorkspaces(models);
  const reports: AuditReport[] = [];
  for (const id of named) {
    const before = await readEntries(models, id);
    const books = await inTransaction(connection, (session) => readBooks(models, id, before, session));
    const { available, held } = books.balance;
    let drifts: Drift[] = [];
    for (const driftsOfSome of audits) {
      drifts = drifts.concat(driftsOfSome(books));
      // Each looks at everything: others are served in between.
      await setImmediate();
    }
    reports.push({
      workspace: id,
      available,
      held,
      entries: books.entries.length,
      drifts: explained(drifts, books),
    });
  }
  return reports;
}

async function allWorkspaces(models: Models): Promise<string[]> {
  const every = acrossWorkspaces('the operator audits all workspaces');
  const [withBalance, withEntries] = await Promise.all([
    models.balances.distinct('_id').setOptions(every),
    models.ledger.distinct('workspace').setOptions(every),
  ]);
  return [...new Set([...withBalance, ...withEntries])].sort();
}

/**
 * The entries that there are now, in their order, up to a wide gap if there is one. Between two pages others have as
 * much time as the page took: it is a long read that nobody waits for.
 */
async function readEntries({ ledger }: Models, workspace: string): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for (let from = 0; ; from += ENTRIES_AT_ONCE) {
    const startedAt = performance.now();
    const some = { $gt: from, $lte: from + ENTRIES_AT_ONCE };
    const page = await ledger.find({ workspace, seq: some }).sort({ seq: 1 }).lean();
    if (page.length === 0) return entries;
    for (const entry of page) entries.push(entry);
    await sleep(performance.now() - startedAt);
  }
}

async function readBooks(
  models: Models,
  workspace: string,
  before: readonly LedgerEntry[],
  session: Parameters<Parameters<typeof inTransaction>[1]>[0],
): Promise<Books> {
  const options = { session };
  const balance = await models.balances.findById(workspace, null, options).lean();
  const since = { workspace, seq: { $gt: before.at(-1)?.seq ?? 0 } };
  const entries = await models.ledger.find(since, null, options).sort({ seq: 1 }).lean();
  const grants = await models.grants.find({ workspace }, null, options).lean();
  const infographs = await models.infographs
    .find(
      { workspace },
      {
        status: 1,
        delivery: 1,
        costCredits: 1,
        paidCredits: 1,
        requester: 1,
        counted: 1,
        refund: 1,
        acceptedAt: 1,
      },
      options,
    )
    .lean();
  const usages = await models.usages.find({ workspace }, null, options).lean();
  // What is being deleted is counted no more; its counters are gone already.
  const leaving = await models.departures.findById(workspace, { status: 1, deletingAt: 1 }, options).lean();
  const deletingAt = leaving?.status === 'deleting' ? leaving.deletingAt : undefined;
  const settings = await models.workspaceSettings.findById(workspace, { timeZone: 1 }, options).lean();
  return {
    timeZone: settings?.timeZone,
    balance: balance ?? { _id: workspace, available: 0, held: 0, seq: 0 },
    entries: [...before, ...entries],
    grants,
    infographs: infographs.map(({ acceptedAt, counted, ...rest }) =>
      counted && !(deletingAt && acceptedAt <= deletingAt) ? { ...rest, counted } : rest,
    ),
    usages,
  };
}

const audits = [
  driftsOfRun,
  driftsOfGrants,
  driftsOfDraws,
  driftsOfExpiry,
  driftsOfInfographs,
  driftsOfRefunds,
  driftsOfUsage,
  driftsOfStatements,
];

/** Everything that does not add up in one workspace's books. */
export function driftsOf(books: Books): Drift[] {
  return audits.flatMap((driftsOfSome) => driftsOfSome(books));
}

const effects: Record<LedgerEntry['kind'], { available: number; held: number }> = {
  grant: { available: 1, held: 0 },
  hold: { available: -1, held: 1 },
  capture: { available: 0, held: -1 },
  release: { available: 1, held: -1 },
  expire: { available: -1, held: 0 },
  refund: { available: 1, held: 0 },
};

/** What an entry does to the balance. What a capture returns was held, and can be used again. */
function effectOf({
  kind,
  credits,
  returned = 0,
}: Pick<LedgerEntry, 'kind' | 'credits' | 'returned'>): Pick<LedgerEntry, 'available' | 'held'> {
  const { available, held } = effects[kind];
  return { available: available * credits + returned, held: held * credits - returned };
}

/** The entries in a row: no number missing, each balance following from the one before, the last one the balance. */
function driftsOfRun({ balance, entries }: Books): Drift[] {
  const drifts: Drift[] = [];
  let available = 0;
  let held = 0;
  let seq = 0;
  let before: string[] = [];
  for (const entry of entries) {
    const keys = [...before, entry.key];
    const effect = effectOf(entry);
    if (entry.seq !== seq + 1) {
      drifts.push({
        kind: 'gap',
        words: `entries ${seq + 1} to ${entry.seq - 1} are missing`,
        keys,
      });
      available = entry.available - effect.available;
      held = entry.held - effect.held;
    }
    seq = entry.seq;
    available += effect.available;
    held += effect.held;
    if (entry.available !== available || entry.held !== held) {
      const words = `entry ${seq} (${entry.kind} ${entry.credits}) says ${entry.available} available and ${entry.held} held; its predecessors make ${available} and ${held}`;
      drifts.push({ kind: 'running-balance', words, keys });
      available = entry.available;
      held = entry.held;
    }
    before = [entry.key];
  }
  if (balance.available !== available || balance.held !== held || balance.seq !== seq) {
    const words = `the balance says ${balance.available} available, ${balance.held} held at entry ${balance.seq}; the ledger ends with ${available} and ${held} at entry ${seq}`;
    drifts.push({ kind: 'balance', words, keys: entries.slice(-1).map(({ key }) => key) });
  }
  return drifts;
}
