import type { LedgerEntry } from '../../models/ledger-entry.js';
import { GRACE_MS } from './account.js';
import { type Books, type Drift, givenBack } from './audit-books.js';

/** All grants together have what the balance says, and each has what the ledger leaves it. */
export function driftsOfGrants({ balance, entries, grants }: Books): Drift[] {
  const drifts: Drift[] = [];
  const remaining = grants.reduce((sum, grant) => sum + grant.remaining, 0);
  if (remaining !== balance.available) {
    const words = `the grants have ${remaining} credits left between them; the balance says ${balance.available}`;
    drifts.push({ kind: 'grants', words, keys: grants.map(({ _id }) => _id) });
  }
  const expected = remainders(entries);
  for (const { _id, remaining } of grants) {
    const left = expected.get(_id);
    expected.delete(_id);
    if (left === remaining) continue;
    const words =
      left === undefined
        ? `grant ${_id} is in no entry`
        : `grant ${_id} has ${remaining} credits left; its entries leave it ${left}`;
    drifts.push({ kind: 'grants', words, keys: [_id] });
  }
  for (const [_id, left] of expected) {
    drifts.push({ kind: 'grants', words: `grant ${_id} is gone; its entries leave it ${left}`, keys: [_id] });
  }
  return drifts;
}

/** Nothing was drawn on a grant whose time was over, and nothing taken out of one whose time was not. */
export function driftsOfExpiry({ entries, grants }: Books): Drift[] {
  const drifts: Drift[] = [];
  const until = new Map<string, number>();
  for (const entry of entries) {
    const { seq, workspace, kind, key, at, expiresAt, draws = [] } = entry;
    if (kind === 'grant' && expiresAt) until.set(`${workspace}:${key}`, expiresAt.getTime());
    for (const { grant } of draws) {
      const isOver = (until.get(grant) ?? Number.POSITIVE_INFINITY) <= at.getTime();
      const wrong =
        (kind === 'hold' && isOver && 'was drawn from') ||
        (kind === 'expire' && !isOver && 'was taken out of');
      if (wrong) {
        const words = `entry ${seq} (${kind}) ${wrong} grant ${grant} ${isOver ? 'after' : 'before'} its time was over`;
        drifts.push({ kind: 'expiry', words, keys: [key] });
      }
    }
    for (const { grant } of givenBack(entry)) {
      const isOver = (until.get(grant) ?? Number.POSITIVE_INFINITY) <= at.getTime();
      if (isOver) until.set(grant, at.getTime() + GRACE_MS);
    }
  }
  for (const { _id, expiresAt } of grants) {
    const told = until.get(_id);
    if (expiresAt?.getTime() === told) continue;
    const day = (time: number | undefined) => (time === undefined ? 'never' : new Date(time).toISOString());
    const words = `grant ${_id} expires ${day(expiresAt?.getTime())}; by its entries ${day(told)}`;
    drifts.push({ kind: 'expiry', words, keys: [_id] });
  }
  return drifts;
}

/** No infograph gives more back to a grant, by its settlement and its refund, than its hold drew on it. */
export function driftsOfDraws({ entries }: Books): Drift[] {
  const drifts: Drift[] = [];
  const drawn = new Map<string, Map<string, number>>();
  for (const entry of entries) {
    const { seq, kind, key, infograph, draws } = entry;
    if (infograph === undefined) continue;
    if (kind === 'hold' && draws) {
      drawn.set(infograph, new Map(draws.map(({ grant, credits }) => [grant, credits])));
      continue;
    }
    const left = drawn.get(infograph);
    for (const { grant, credits } of left ? givenBack(entry) : []) {
      const rest = (left?.get(grant) ?? 0) - credits;
      left?.set(grant, rest);
      if (rest >= 0) continue;
      const words = `entry ${seq} (${kind}) gave ${-rest} credits more back to grant ${grant} than infograph ${infograph} drew on it`;
      drifts.push({ kind: 'grants', words, keys: [key] });
    }
  }
  return drifts;
}

/** What the entries leave of each grant. */
function remainders(entries: readonly LedgerEntry[]): Map<string, number> {
  const left = new Map<string, number>();
  const change = (grant: string, credits: number) => left.set(grant, (left.get(grant) ?? 0) + credits);
  for (const entry of entries) {
    const { workspace, kind, key, credits, draws = [] } = entry;
    if (kind === 'grant') change(`${workspace}:${key}`, credits);
    if (kind === 'hold' || kind === 'expire') for (const draw of draws) change(draw.grant, -draw.credits);
    for (const draw of givenBack(entry)) change(draw.grant, draw.credits);
  }
  return left;
}
