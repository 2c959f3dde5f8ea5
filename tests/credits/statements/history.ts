import { Account } from '../../../src/credits/ledger/account.js';
import type { InfographFacts } from '../../../src/credits/statements/statement.js';
import { monthEnd, monthKey } from '../../../src/lib/calendar.js';
import type { Grant } from '../../../src/models/grant.js';
import type { Draw, LedgerEntry } from '../../../src/models/ledger-entry.js';
import { fc } from '../../support/fast-check.js';

/** Among them halves and quarters of an hour, a day further than UTC, and one whose clocks go back at the month's midnight. */
export const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'America/Havana',
] as const;

const HOUR_MS = 3_600_000;
export const WORKSPACE = 'T1';

export interface History {
  entries: LedgerEntry[];
  infographs: Map<string, InfographFacts>;
}

const happening = fc.record({
  /** Each is done where it can be: what nobody holds cannot be captured. */
  what: fc.constantFrom<
    'grant' | 'hold' | 'hold' | 'capture' | 'capture' | 'fail' | 'cancel' | 'refund' | 'sweep'
  >(...(['grant', 'hold', 'hold', 'capture', 'capture', 'fail', 'cancel', 'refund', 'sweep'] as const)),
  credits: fc.integer({ min: 1, max: 9 }),
  /** Of a hold, what is not held after all; of a capture, what is not spent of it. */
  less: fc.constantFrom(0, 0, 0, 1, 4, 9),
  which: fc.nat(20),
  person: fc.constantFrom('U1', 'U2', 'api:tok_1'),
  channel: fc.constantFrom('C1', 'C2', undefined),
  size: fc.constantFrom('1K', '4K'),
  expiresAfterH: fc.option(fc.integer({ min: 1, max: 900 }), { nil: undefined }),
  /** Hours that pass before, or the month's border that comes, and milliseconds beside it. */
  later: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 90 }).map((hours) => ({ hours })) },
    {
      weight: 1,
      arbitrary: fc.record({ borderIn: fc.constantFrom(...zones), beside: fc.constantFrom(-1, 0, 1) }),
    },
  ),
  /** How far behind the clock of the process is that writes the entry. */
  behindMs: fc.constantFrom(0, 0, 0, 40, 2_000),
});
export type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

export const happenings = fc.array(happening, { minLength: 1, maxLength: 40, size: 'max' });

/** The books that come of what happens, made by what makes the app's. */
export function historyOf(all: readonly Happening[]): History {
  const balance = { _id: WORKSPACE, available: 0, held: 0, seq: 0 };
  const grants = new Map<string, Grant>();
  const history: History = { entries: [], infographs: new Map() };
  const open: Array<{ id: string; credits: number; draws: Draw[] }> = [];
  const paid: Array<{ id: string; draws: Draw[] }> = [];
  let at = Date.parse('2026-09-25T12:00:00Z');
  all.forEach((one, number) => {
    const { what, which, later } = one;
    at =
      'hours' in later ? at + later.hours * HOUR_MS : Math.max(at, border(at, later.borderIn) + later.beside);
    const account = new Account(balance, [...grants.values()], new Date(at));
    account.expire();
    const entry = { key: `${what}:${number}`, actor: 'system' };
    if (what === 'grant') {
      const until = one.expiresAfterH && new Date(at + one.expiresAfterH * HOUR_MS);
      const _id = `${WORKSPACE}:${entry.key}`;
      const grant = {
        _id,
        workspace: WORKSPACE,
        credits: one.credits * 5,
        remaining: one.credits * 5,
        at: new Date(at),
      };
      account.add({ ...grant, ...(until ? { expiresAt: until } : {}) }, entry);
    } else if (what === 'hold') {
      const credits = Math.max(0, one.credits - one.less);
      if (account.available >= credits) {
        const id = `ig_${number}`;
        open.push({
          id,
          credits,
          draws: account.hold(credits, { ...entry, infograph: id }),
        });
        const { person, channel, size } = one;
        history.infographs.set(id, { person, channel, model: 'a/model', size, canceled: false });
      }
    } else if (what === 'refund') {
      const [refunded] = paid.splice(which % Math.max(1, paid.length), 1);
      if (refunded) account.refund(refunded.draws, { ...entry, infograph: refunded.id });
    } else if (what !== 'sweep') {
      const [ended] = open.splice(which % Math.max(1, open.length), 1);
      if (ended && what === 'capture') {
        const spent = Math.max(0, ended.credits - one.less);
        const draws = account.capture(ended.draws, spent, { ...entry, infograph: ended.id });
        if (spent > 0) paid.push({ id: ended.id, draws });
      } else if (ended) {
        account.release(ended.draws, { ...entry, infograph: ended.id });
        const facts = history.infographs.get(ended.id);
        if (facts) facts.canceled = what === 'cancel';
      }
    }
    for (const grant of account.newGrants) grants.set(grant._id, grant);
    for (const id of account.changedGrants) {
      const grant = account.grant(id);
      if (grant) grants.set(id, grant);
    }
    history.entries.push(...account.entries.map((made) => ({ ...made, at: new Date(at - one.behindMs) })));
  });
  return history;
}

function border(at: number, zone: string): number {
  return monthEnd(monthKey(at, zone), zone).getTime();
}
