import { paidOf } from '../../models/infograph.js';
import type { LedgerEntry } from '../../models/ledger-entry.js';
import { hasEnded } from '../../models/transitions.js';
import { type Books, type Drift, entriesByInfograph, isPaid } from './audit-books.js';

/** What does not fit between infographs, their holds and their settlements. */
export function driftsOfInfographs({ entries, infographs }: Books): Drift[] {
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
    else if (hold.credits !== settledBy(ended[0])) {
      const words = `infograph ${id}: ${hold.credits} held, ${settledBy(ended[0])} settled`;
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
    if (settle && hasEnded(infograph) && (settle.kind === 'capture') !== isPaid(infograph)) {
      const words = `infograph ${id} is ${infograph.status}/${infograph.delivery} but was settled by ${settle.kind}`;
      drifts.push({ kind: 'wrong-amount', words, keys });
    }
    if (settle?.kind === 'capture' && settle.credits !== paidOf(infograph)) {
      const words = `infograph ${id} says that it cost ${paidOf(infograph)}, but ${settle.credits} were captured`;
      drifts.push({ kind: 'wrong-amount', words, keys });
    }
  }
  return drifts;
}

/** What a settlement takes off what is held: what was captured and what came back, or what was released. */
function settledBy({ credits, returned = 0 }: LedgerEntry): number {
  return credits + returned;
}

/** Each refund pays back what was paid, once, and its infograph, where it is still there, says so; no other does. */
export function driftsOfRefunds({ entries, infographs }: Books): Drift[] {
  const drifts: Drift[] = [];
  const captures = entriesByInfograph(entries, ['capture']);
  const refunds = entriesByInfograph(entries, ['refund']);
  for (const [id, [first, ...more]] of refunds) {
    const keys = [first, ...more].map(({ key }) => key);
    const drift = (words: string) => drifts.push({ kind: 'refund', words: `infograph ${id} ${words}`, keys });
    const [capture] = captures.get(id) ?? [];
    if (more.length > 0) drift(`was paid back ${more.length + 1} times`);
    if (!capture) drift('was paid back but never paid');
    else if (capture.credits !== first.credits) {
      drift(`was paid ${capture.credits} and paid back ${first.credits} credits`);
    }
    // The infograph of a workspace that has left is gone, and its entries are not.
    if (infographs.some(({ _id, refund }) => _id === id && !refund)) {
      drift('was paid back but does not say so');
    }
  }
  for (const { _id, refund } of infographs) {
    if (!refund || refunds.has(_id)) continue;
    const words = `infograph ${_id} says it was paid back, but no entry does`;
    drifts.push({ kind: 'refund', words, keys: [_id] });
  }
  return drifts;
}
