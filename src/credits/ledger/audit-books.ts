import type { Balance } from '../../models/balance.js';
import type { Grant } from '../../models/grant.js';
import type { Infograph } from '../../models/infograph.js';
import type { Draw, LedgerEntry } from '../../models/ledger-entry.js';
import type { Usage } from '../../models/usage.js';

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
    | 'settled-but-open'
    | 'refund'
    | 'expiry'
    | 'usage'
    | 'statement';
  words: string;
  /** What does not fit: keys of entries, ids of grants, infographs or counters, periods. */
  keys: string[];
  /** What its entries are found by, where that is not `keys`: keys of entries, ids of infographs or grants. */
  causes?: string[];
}

export type AuditedInfograph = Pick<
  Infograph,
  '_id' | 'status' | 'delivery' | 'costCredits' | 'paidCredits' | 'requester' | 'counted' | 'refund'
>;

/** All of a workspace's books, as they were at one moment. */
export interface Books {
  balance: Balance;
  entries: LedgerEntry[];
  grants: Grant[];
  infographs: AuditedInfograph[];
  usages: Usage[];
  /** The workspace's; absent: UTC. */
  timeZone?: string | undefined;
}

type Entries = [LedgerEntry, ...LedgerEntry[]];

/** The entries of these kinds, by the infograph that they are about. */
export function entriesByInfograph(
  entries: readonly LedgerEntry[],
  kinds: readonly LedgerEntry['kind'][],
): Map<string, Entries> {
  const found = new Map<string, Entries>();
  for (const entry of entries) {
    if (!entry.infograph || !kinds.includes(entry.kind)) continue;
    const same = found.get(entry.infograph);
    if (same) same.push(entry);
    else found.set(entry.infograph, [entry]);
  }
  return found;
}

/** What an entry gives back, and to which grants. */
export function givenBack({
  kind,
  returned,
  draws = [],
}: Pick<LedgerEntry, 'kind' | 'returned' | 'draws'>): Draw[] {
  return kind === 'release' || kind === 'refund' || (kind === 'capture' && returned) ? draws : [];
}

/** It has ended with something that people see and pay for. */
export function isPaid({ status, delivery }: Pick<Infograph, 'status' | 'delivery'>): boolean {
  return delivery === 'posted' || (status === 'completed' && delivery === 'none');
}
