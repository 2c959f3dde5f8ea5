import type { Models } from '../../models/index.js';
import type { LedgerEntry } from '../../models/ledger-entry.js';
import { firstFrom, type Times } from './borders.js';
import type { InfographFacts } from './statement.js';

/** So many entries are in memory at once. */
const AT_ONCE = 500;

/** An entry with what a statement says of its infograph, where that is still known. */
export interface KnownEntry {
  entry: LedgerEntry;
  facts: InfographFacts | undefined;
}

/** Entries from one number to before another. */
export interface Range {
  first: number;
  /** Not one of them. */
  end: number;
}

/** The number of the last entry; 0 where there is none. */
export async function lastSeq({ balances }: Pick<Models, 'balances'>, workspace: string): Promise<number> {
  return (await balances.findById(workspace, { seq: 1 }).lean())?.seq ?? 0;
}

/** Where a moment lies in a workspace's ledger: see firstFrom. @throws Error where the ledger has a gap */
export function borderOf(
  { ledger }: Pick<Models, 'ledger'>,
  workspace: string,
  moment: Date,
  last: number,
): Promise<number> {
  const times: Times = {
    async at(seq) {
      const entry = await ledger.findOne({ _id: `${workspace}:${seq}`, workspace }, { at: 1 }).lean();
      if (!entry) throw new Error(`entry ${seq} of ${workspace} is missing`);
      return entry.at;
    },
    async between(first, last) {
      const entries = await ledger
        .find({ workspace, seq: { $gte: first, $lte: last } }, { at: 1, seq: 1 })
        .sort({ seq: 1 })
        .lean();
      return entries.map(({ at }) => at);
    },
  };
  return firstFrom(moment, last, times);
}

/**
 * The credits that a workspace had after an entry: available and held together, and those held of them.
 * @throws Error where the ledger has no such entry
 */
export async function creditsAfter(
  { ledger }: Pick<Models, 'ledger'>,
  workspace: string,
  seq: number,
): Promise<{ opening: number; held: number }> {
  if (seq === 0) return { opening: 0, held: 0 };
  const entry = await ledger
    .findOne({ _id: `${workspace}:${seq}`, workspace }, { available: 1, held: 1 })
    .lean();
  if (!entry) throw new Error(`entry ${seq} of ${workspace} is missing`);
  return { opening: entry.available + entry.held, held: entry.held };
}

/** Reads entries in their order, a few hundred at a time, however many there are. */
export async function* readEntries(
  models: Pick<Models, 'ledger' | 'infographs' | 'threads'>,
  workspace: string,
  { first, end }: Range,
): AsyncGenerator<KnownEntry[]> {
  for (let seq = first; seq < end; seq += AT_ONCE) {
    const entries = await models.ledger
      .find({ workspace, seq: { $gte: seq, $lt: Math.min(end, seq + AT_ONCE) } })
      .sort({ seq: 1 })
      .lean();
    const facts = await factsOf(models, workspace, entries);
    yield entries.map((entry) => ({ entry, facts: facts.get(entry.infograph ?? '') }));
  }
}

async function factsOf(
  { infographs, threads }: Pick<Models, 'infographs' | 'threads'>,
  workspace: string,
  entries: readonly LedgerEntry[],
): Promise<Map<string, InfographFacts>> {
  const ids = new Set(entries.flatMap(({ infograph }) => infograph ?? []));
  if (ids.size === 0) return new Map();
  const found = await infographs
    .find(
      { _id: { $in: [...ids] }, workspace },
      { requester: 1, batch: 1, model: 1, resolution: 1, status: 1 },
    )
    .lean();
  const batches = [...new Set(found.map(({ batch }) => batch))];
  const places = await threads.find({ _id: { $in: batches }, workspace }, { asked: 1 }).lean();
  const channels = new Map(places.map(({ _id, asked }) => [_id, asked]));
  return new Map(
    found.map(({ _id, requester, batch, model, resolution, status }) => [
      _id,
      {
        person: requester,
        channel: channels.get(batch)?.replace(/^D.*/, 'direct'),
        model,
        size: resolution,
        canceled: status === 'canceled',
      },
    ]),
  );
}
