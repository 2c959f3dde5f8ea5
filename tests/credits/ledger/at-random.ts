import { expect } from '@jest/globals';
import type { NewInfograph } from '../../../src/credits/ledger/operations.js';
import { paidOf } from '../../../src/models/infograph.js';
import type { LedgerEntry } from '../../../src/models/ledger-entry.js';
import { heldBatch } from '../../support/batch.js';
import type { Process } from '../../support/database.js';
import { fc } from '../../support/fast-check.js';
import type { SetClock } from '../../support/set-clock.js';
import { endOf } from '../../support/settle.js';

const HOUR_MS = 3_600_000;

/** A process on a database of its own, and the clock that it goes by. */
interface Books {
  one: Process;
  clock: SetClock;
}

const kinds = ['grant', 'hold', 'hold', 'capture', 'capture', 'release', 'refund', 'wait', 'expire'] as const;
const step = fc.record({
  what: fc.constantFrom(...kinds),
  credits: fc.integer({ min: 0, max: 9 }),
  /** Of those that it could be done to. */
  which: fc.nat(20),
  /** Of a capture: what is not spent of what is held; undefined leaves it to the ledger. */
  unspent: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
  hours: fc.integer({ min: 1, max: 60 }),
  expires: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

interface Done {
  open: NewInfograph[];
  /** What was captured of each, and paid back. */
  paid: Map<string, number>;
  refunded: Set<string>;
}

/** Does what can be done; what nobody holds cannot be captured. */
async function take(
  { one: { credits }, clock }: Books,
  workspace: string,
  number: number,
  step: Step,
  done: Done,
): Promise<void> {
  const { what, which, unspent } = step;
  if (what === 'grant') {
    const until = step.expires ? { expiresAt: new Date(clock.now() + step.hours * HOUR_MS) } : {};
    const key = `topup:${number}`;
    await credits.grant(workspace, { key, credits: step.credits * 2 + 1, actor: 'cli', ...until });
  } else if (what === 'hold') {
    const { infographs, ...hold } = heldBatch({ workspace, unitCredits: step.credits });
    const { kind } = await credits.hold(workspace, { ...hold, infographs });
    if (kind === 'accepted') done.open.push(...infographs);
  } else if (what === 'wait') clock.pass(step.hours * HOUR_MS);
  else if (what === 'expire') await credits.expire(workspace);
  else if (what === 'refund') {
    const [id, paid = 0] = [...done.paid][which % Math.max(1, done.paid.size)] ?? [];
    if (!id) return;
    const decision = await credits.refund(workspace, { infograph: id, actor: 'U1', reason: 'at random' });
    const expected = done.refunded.has(id) ? 'duplicate' : paid === 0 ? 'not_paid' : 'refunded';
    expect(decision).toMatchObject({ kind: expected, ...(expected === 'refunded' ? { credits: paid } : {}) });
    if (expected === 'refunded') done.refunded.add(id);
  } else {
    const [infograph] = done.open.splice(which % Math.max(1, done.open.length), 1);
    if (!infograph) return;
    const { costCredits } = infograph;
    const spent = unspent === undefined ? undefined : Math.max(0, costCredits - unspent);
    const end = what === 'capture' ? endOf(infograph, 'posted', spent) : endOf(infograph, 'failed');
    expect(await credits.settle(workspace, end)).toEqual({ kind: 'settled' });
    if (what === 'capture') done.paid.set(infograph._id, spent ?? costCredits);
  }
}

const drawnOn = (entries: readonly LedgerEntry[], kind: LedgerEntry['kind']) =>
  entries.find((entry) => entry.kind === kind)?.draws ?? [];

/** What is not as it must be for one infograph: its entries, reckoned another way than the audit does. */
function brokenOf(entries: readonly LedgerEntry[], paid: number | undefined): string[] {
  const [hold, settle, refund] = entries;
  if (!hold || !settle) return [];
  const { credits, returned = 0 } = settle;
  const held = drawnOn(entries, 'hold').flatMap(({ grant, credits: drawn }) => Array(drawn).fill(grant));
  const units = (draws: LedgerEntry['draws'] = []) =>
    draws.flatMap(({ grant, credits: drawn }) => Array(drawn).fill(grant));
  const back = settle.kind === 'capture' ? units(settle.draws) : [];
  return [
    ...(settle.kind === 'capture' && credits !== paid ? [`captured ${credits} for ${paid}`] : []),
    ...(credits + returned === hold.credits ? [] : ['captured and returned are not what was held']),
    // The credits of a hold stand in the order in which they are spent: what comes back is the end of that line.
    ...(`${held.slice(held.length - back.length)}` === `${back}` ? [] : ['not the last drawn came back']),
    ...(refund && `${units(refund.draws)}` !== `${held.slice(0, credits)}` ? ['refunded elsewhere'] : []),
  ];
}

/** How often something happened that a run at random has to reach. */
interface Reached {
  /** Parts that came back; those of them that came back to grants whose time was over; those of which the rest was refunded. */
  returned: number;
  graced: number;
  refundedPart: number;
}

/** @throws Error with the steps after which something is not as it must be @returns what was reached */
export async function checkBooks(books: Books, runs: number): Promise<Reached> {
  const reached = { returned: 0, graced: 0, refundedPart: 0 };
  const { credits, models } = books.one;
  let count = 0;
  const property = fc.asyncProperty(
    fc.array(step, { minLength: 15, maxLength: 45, size: 'max' }),
    async (steps) => {
      const workspace = `TRANDOM${++count}`;
      const done: Done = { open: [], paid: new Map(), refunded: new Set() };
      await credits.grant(workspace, { key: 'start', credits: 12, actor: 'cli' });
      for (const [number, next] of steps.entries()) await take(books, workspace, number, next, done);

      const [report] = await credits.audit(workspace);
      expect(report?.drifts).toEqual([]);
      const entries = await models.ledger.find({ workspace }).sort({ seq: 1 }).lean();
      const sum = (kind: LedgerEntry['kind']) =>
        entries.reduce((all, entry) => all + (entry.kind === kind ? entry.credits : 0), 0);
      const paid = [...done.paid.values()].reduce((all, one) => all + one, 0);
      const back = [...done.refunded].reduce((all, id) => all + (done.paid.get(id) ?? 0), 0);
      const held = done.open.reduce((all, { costCredits }) => all + costCredits, 0);
      expect(report).toMatchObject({ held, available: sum('grant') - sum('expire') - held - paid + back });
      for (const infograph of await models.infographs.find({ workspace }).lean()) {
        const ofIt = entries.filter((entry) => entry.infograph === infograph._id);
        const captured = done.paid.get(infograph._id);
        expect(brokenOf(ofIt, captured)).toEqual([]);
        if (captured !== undefined) expect(paidOf(infograph)).toBe(captured);
        const [, settle, refund] = ofIt;
        if (settle?.returned) reached.returned += 1;
        if (settle?.returned && refund) reached.refundedPart += 1;
      }
      const until = new Map(
        entries.map(({ key, expiresAt }) => [`${workspace}:${key}`, expiresAt?.getTime() ?? Number.NaN]),
      );
      reached.graced += entries.filter(
        ({ at, draws = [], returned }) =>
          returned && draws.some(({ grant }) => (until.get(grant) ?? Number.NaN) <= at.getTime()),
      ).length;
    },
  );
  await fc.assert(property, { numRuns: runs });
  return reached;
}
