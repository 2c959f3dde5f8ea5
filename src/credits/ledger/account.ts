import { APP } from '../../lib/actor.js';
import type { Balance } from '../../models/balance.js';
import type { Grant } from '../../models/grant.js';
import type { Draw, EntryKind, LedgerEntry } from '../../models/ledger-entry.js';

/** How long credits can be used that come back to a grant whose time is over. */
export const GRACE_MS = 24 * 3_600_000;

type NewEntry = Pick<LedgerEntry, 'key' | 'actor' | 'note' | 'infograph'>;

/**
 * A workspace's credits while one transaction decides: balance and grants in memory, and the entries that come of
 * it. Nothing here writes; what it ends with is written as a whole.
 */
export class Account {
  readonly entries: LedgerEntry[] = [];
  readonly newGrants: Grant[] = [];
  readonly changedGrants = new Set<string>();
  readonly #grants: Map<string, Grant>;
  readonly seenSeq: number;

  constructor(
    private readonly balance: Balance,
    grants: readonly Grant[],
    private readonly now: Date,
  ) {
    this.seenSeq = balance.seq;
    this.#grants = new Map(grants.map((grant) => [grant._id, { ...grant }]));
  }

  get available(): number {
    return this.balance.available;
  }

  get held(): number {
    return this.balance.held;
  }

  get seq(): number {
    return this.balance.seq;
  }

  grant(id: string): Grant | undefined {
    return this.#grants.get(id);
  }

  /** Takes out what is left of grants whose time is over; comes before anything else in each transaction. */
  expire(): void {
    for (const grant of this.#grants.values()) {
      const { _id, remaining } = grant;
      if (remaining === 0 || !this.#isOver(grant)) continue;
      this.#changeGrant(grant, -remaining);
      // A grant can expire again: after a release has come back to it.
      const key = `expire:${_id.slice(this.balance._id.length + 1)}:${this.balance.seq + 1}`;
      const draws = [{ grant: _id, credits: remaining }];
      this.#move('expire', remaining, { available: -remaining, held: 0 }, { key, actor: APP, draws });
    }
  }

  /**
   * Moves credits from available to held and says which grants they came from. The caller has checked that they are
   * there.
   * @throws Error where the grants do not add up to the balance
   */
  hold(credits: number, entry: NewEntry): Draw[] {
    const draws: Draw[] = [];
    let missing = credits;
    for (const grant of [...this.#grants.values()].sort(bySpendingOrder)) {
      const drawn = Math.min(grant.remaining, missing);
      if (drawn === 0) continue;
      this.#changeGrant(grant, -drawn);
      draws.push({ grant: grant._id, credits: drawn });
      missing -= drawn;
    }
    if (missing > 0)
      throw new Error(`the grants of ${this.balance._id} are ${missing} credits short of its balance`);
    this.#move('hold', credits, { available: -credits, held: credits }, { ...entry, draws });
    return draws;
  }

  /**
   * So many of the held credits are spent, and the rest goes back to the grants that it was drawn from: the last drawn
   * first, so that what expires soonest stays spent.
   * @param draws all that was held @returns what stays drawn, for a refund to give back
   */
  capture(draws: readonly Draw[], credits: number, entry: NewEntry): Draw[] {
    const { spent, back } = parted(draws, credits);
    const returned = this.#giveBack(back);
    const change = { available: returned, held: -(credits + returned) };
    this.#move('capture', credits, change, { ...entry, ...(returned > 0 ? { returned, draws: back } : {}) });
    return spent;
  }

  /** What was held goes back to the grants that it was drawn from. */
  release(draws: readonly Draw[], entry: NewEntry): void {
    const credits = this.#giveBack(draws);
    this.#move('release', credits, { available: credits, held: -credits }, { ...entry, draws: [...draws] });
  }

  /** What was spent goes back to the grants that it was drawn from. */
  refund(draws: readonly Draw[], entry: NewEntry): void {
    const credits = this.#giveBack(draws);
    this.#move('refund', credits, { available: credits, held: 0 }, { ...entry, draws: [...draws] });
  }

  /** New credits. */
  add(grant: Grant, entry: NewEntry): void {
    this.#grants.set(grant._id, grant);
    this.newGrants.push(grant);
    const until = grant.expiresAt ? { expiresAt: grant.expiresAt } : {};
    this.#move('grant', grant.credits, { available: grant.credits, held: 0 }, { ...entry, ...until });
    if (this.#isOver(grant)) this.expire();
  }

  /** Where a grant's time is over, what comes back can be used for a day. */
  #giveBack(draws: readonly Draw[]): number {
    let credits = 0;
    for (const draw of draws) {
      const grant = this.#grants.get(draw.grant);
      if (!grant) throw new Error(`grant ${draw.grant} of ${this.balance._id} is gone`);
      if (this.#isOver(grant)) grant.expiresAt = new Date(this.now.getTime() + GRACE_MS);
      this.#changeGrant(grant, draw.credits);
      credits += draw.credits;
    }
    return credits;
  }

  #isOver({ expiresAt }: Grant): boolean {
    return expiresAt !== undefined && expiresAt <= this.now;
  }

  #changeGrant(grant: Grant, credits: number): void {
    grant.remaining += credits;
    this.changedGrants.add(grant._id);
  }

  #move(
    kind: EntryKind,
    credits: number,
    change: { available: number; held: number },
    entry: NewEntry & Pick<LedgerEntry, 'draws' | 'expiresAt' | 'returned'>,
  ): void {
    const { balance } = this;
    balance.available += change.available;
    balance.held += change.held;
    balance.seq += 1;
    assertSane(balance, credits);
    this.entries.push({
      _id: `${balance._id}:${balance.seq}`,
      workspace: balance._id,
      seq: balance.seq,
      kind,
      credits,
      available: balance.available,
      held: balance.held,
      at: this.now,
      ...entry,
    });
  }
}

/** The first so many credits of what was drawn, and the rest. */
function parted(draws: readonly Draw[], credits: number): { spent: Draw[]; back: Draw[] } {
  const spent: Draw[] = [];
  const back: Draw[] = [];
  let left = credits;
  for (const { grant, credits: drawn } of draws) {
    const kept = Math.min(drawn, left);
    left -= kept;
    if (kept > 0) spent.push({ grant, credits: kept });
    if (kept < drawn) back.push({ grant, credits: drawn - kept });
  }
  return { spent, back };
}

/** The soonest to expire is spent first; among equals the oldest. */
export function bySpendingOrder(a: Grant, b: Grant): number {
  const expiry = (grant: Grant) => grant.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY;
  if (expiry(a) !== expiry(b)) return expiry(a) - expiry(b);
  return a.at.getTime() - b.at.getTime() || (a._id < b._id ? -1 : 1);
}

/** What must hold of every balance at every entry; a breach is a fault of ours and stops the transaction. */
function assertSane(balance: Balance, credits: number): void {
  for (const [name, amount] of Object.entries({
    available: balance.available,
    held: balance.held,
    credits,
  })) {
    if (!Number.isSafeInteger(amount) || amount < 0)
      throw new Error(`${name} of ${balance._id} would be ${amount}`);
  }
}
