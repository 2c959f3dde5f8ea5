import type { Connection } from 'mongoose';
import { inTransaction } from '../database/transaction.js';
import type { Balance } from '../models/balance.js';
import type { Grant } from '../models/grant.js';
import type { Models } from '../models/index.js';
import type { Infograph } from '../models/infograph.js';
import type { LedgerEntry } from '../models/ledger-entry.js';

/** One thing that does not add up, in words, with the entries or infographs that show it. */
export interface Drift {
  kind:
    | 'gap'
    | 'running-balance'
    | 'balance'
    | 'grants'
    | 'double-settle'
    | 'settle-without-hold'
    | 'wrong-amount'
    | 'hold-without-infograph'
    | 'infograph-without-hold'
    | 'ended-but-held'
    | 'settled-but-open';
  words: string;
  keys: string[];
}

export interface AuditReport {
  workspace: string;
  available: number;
  held: number;
  entries: number;
  drifts: Drift[];
}

interface Books {
  balance: Balance;
  entries: LedgerEntry[];
  grants: Grant[];
  infographs: Pick<Infograph, '_id' | 'status' | 'delivery' | 'costCredits'>[];
}

/** Audits one workspace or all, each from one snapshot, so that what is under way does not look like a drift. */
export async function audit(
  connection: Connection,
  models: Models,
  workspace?: string,
): Promise<AuditReport[]> {
  const named = workspace ? [workspace] : await allWorkspaces(models);
  const reports: AuditReport[] = [];
  for (const id of named) {
    const books = await inTransaction(connection, (session) => readBooks(models, id, session));
    const { available, held } = books.balance;
    reports.push({ workspace: id, available, held, entries: books.entries.length, drifts: driftsOf(books) });
  }
  return reports;
}

async function allWorkspaces(models: Models): Promise<string[]> {
  const [withBalance, withEntries] = await Promise.all([
    models.balances.distinct('_id'),
    models.ledger.distinct('workspace'),
  ]);
  return [...new Set([...withBalance, ...withEntries])].sort();
}

async function readBooks(
  models: Models,
  workspace: string,
  session: Parameters<Parameters<typeof inTransaction>[1]>[0],
): Promise<Books> {
  const options = { session };
  const balance = await models.balances.findById(workspace, null, options).lean();
  const entries = await models.ledger.find({ workspace }, null, options).sort({ seq: 1 }).lean();
  const grants = await models.grants.find({ workspace }, null, options).lean();
  const infographs = await models.infographs
    .find({ workspace }, { status: 1, delivery: 1, costCredits: 1 }, options)
    .lean();
  return {
    balance: balance ?? { _id: workspace, available: 0, held: 0, seq: 0 },
    entries,
    grants,
    infographs,
  };
}

/** Everything that does not add up in one workspace's books. */
export function driftsOf(books: Books): Drift[] {
  return [...driftsOfRun(books), ...driftsOfGrants(books), ...driftsOfInfographs(books)];
}

const effects: Record<LedgerEntry['kind'], { available: number; held: number }> = {
  grant: { available: 1, held: 0 },
  hold: { available: -1, held: 1 },
  capture: { available: 0, held: -1 },
  release: { available: 1, held: -1 },
  expire: { available: -1, held: 0 },
  refund: { available: 1, held: 0 },
};

/** The entries in a row: no number missing, each balance following from the one before, the last one the balance. */
function driftsOfRun({ balance, entries }: Books): Drift[] {
  const drifts: Drift[] = [];
  let available = 0;
  let held = 0;
  let seq = 0;
  for (const entry of entries) {
    if (entry.seq !== seq + 1) {
      drifts.push({
        kind: 'gap',
        words: `entries ${seq + 1} to ${entry.seq - 1} are missing`,
        keys: [entry.key],
      });
      available = entry.available - effects[entry.kind].available * entry.credits;
      held = entry.held - effects[entry.kind].held * entry.credits;
    }
    seq = entry.seq;
    available += effects[entry.kind].available * entry.credits;
    held += effects[entry.kind].held * entry.credits;
    if (entry.available !== available || entry.held !== held) {
      const words = `entry ${seq} (${entry.kind} ${entry.credits}) says ${entry.available} available and ${entry.held} held; its predecessors make ${available} and ${held}`;
      drifts.push({ kind: 'running-balance', words, keys: [entry.key] });
      available = entry.available;
      held = entry.held;
    }
  }
  if (balance.available !== available || balance.held !== held || balance.seq !== seq) {
    const words = `the balance says ${balance.available} available, ${balance.held} held at entry ${balance.seq}; the ledger ends with ${available} and ${held} at entry ${seq}`;
    drifts.push({ kind: 'balance', words, keys: entries.slice(-1).map(({ key }) => key) });
  }
  return drifts;
}

function driftsOfGrants({ balance, grants }: Books): Drift[] {
  const remaining = grants.reduce((sum, grant) => sum + grant.remaining, 0);
  if (remaining === balance.available) return [];
  const words = `the grants have ${remaining} credits left between them; the balance says ${balance.available}`;
  return [{ kind: 'grants', words, keys: grants.map(({ _id }) => _id) }];
}

function driftsOfInfographs({ entries, infographs }: Books): Drift[] {
  const drifts: Drift[] = [];
  const holds = entriesByInfograph(entries, ['hold']);
  const settles = entriesByInfograph(entries, ['capture', 'release']);
  const known = new Map(infographs.map((infograph) => [infograph._id, infograph]));
  for (const [id, [hold]] of holds) {
    if (!known.has(id) && !settles.has(id)) {
      drifts.push({
        kind: 'hold-without-infograph',
        words: `infograph ${id} is held for but not there`,
        keys: [hold.key],
      });
    }
  }
  for (const [id, ended] of settles) {
    const keys = ended.map(({ key }) => key);
    const hold = holds.get(id)?.[0];
    if (ended.length > 1)
      drifts.push({
        kind: 'double-settle',
        words: `infograph ${id} was settled ${ended.length} times`,
        keys,
      });
    if (!hold)
      drifts.push({ kind: 'settle-without-hold', words: `infograph ${id} was settled without a hold`, keys });
    else if (hold.credits !== ended[0].credits) {
      const words = `infograph ${id}: ${hold.credits} held, ${ended[0].credits} settled`;
      drifts.push({ kind: 'wrong-amount', words, keys: [hold.key, ...keys] });
    }
  }
  for (const infograph of infographs) {
    const { _id: id } = infograph;
    const keys = [...(holds.get(id) ?? []), ...(settles.get(id) ?? [])].map(({ key }) => key);
    const [hold] = holds.get(id) ?? [];
    if (!hold)
      drifts.push({ kind: 'infograph-without-hold', words: `infograph ${id} has no hold`, keys: [id] });
    else if (hold.credits !== infograph.costCredits) {
      const words = `infograph ${id} costs ${infograph.costCredits}, but ${hold.credits} were held for it`;
      drifts.push({ kind: 'wrong-amount', words, keys: [hold.key] });
    }
    if (hasEnded(infograph) && !settles.has(id)) {
      drifts.push({
        kind: 'ended-but-held',
        words: `infograph ${id} has ended but its credits are still held`,
        keys,
      });
    }
    if (!hasEnded(infograph) && settles.has(id)) {
      drifts.push({
        kind: 'settled-but-open',
        words: `infograph ${id} is under way but already settled`,
        keys,
      });
    }
    const [settle] = settles.get(id) ?? [];
    const paid =
      infograph.delivery === 'posted' || (infograph.status === 'completed' && infograph.delivery === 'none');
    if (settle && hasEnded(infograph) && (settle.kind === 'capture') !== paid) {
      const words = `infograph ${id} is ${infograph.status}/${infograph.delivery} but was settled by ${settle.kind}`;
      drifts.push({ kind: 'wrong-amount', words, keys });
    }
  }
  return drifts;
}

function hasEnded({ status, delivery }: Pick<Infograph, 'status' | 'delivery'>): boolean {
  return status === 'failed' || status === 'canceled' || (status === 'completed' && delivery !== 'waiting');
}

type Entries = [LedgerEntry, ...LedgerEntry[]];

function entriesByInfograph(entries: readonly LedgerEntry[], kinds: readonly string[]): Map<string, Entries> {
  const found = new Map<string, Entries>();
  for (const entry of entries) {
    if (!entry.infograph || !kinds.includes(entry.kind)) continue;
    const same = found.get(entry.infograph);
    if (same) same.push(entry);
    else found.set(entry.infograph, [entry]);
  }
  return found;
}
