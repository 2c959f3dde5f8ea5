import { paidOf } from '../../models/infograph.js';
import { hasEnded } from '../../models/transitions.js';
import type { Period } from '../../models/usage.js';
import { type AuditedInfograph, type Books, type Drift, isPaid } from './audit-books.js';
import { usageId } from './counting.js';

/** As long as it is under way what is held for it, then what was paid. */
function countedOf(infograph: AuditedInfograph): number {
  if (!hasEnded(infograph)) return infograph.costCredits;
  return isPaid(infograph) ? paidOf(infograph) : 0;
}

/**
 * What is counted, of each person and of the workspace, is what was accepted in the period that was counted last and
 * did not come back since. A period that is over is compared as well, as long as nothing newer was counted.
 */
export function driftsOfUsage({ balance, infographs, usages }: Books): Drift[] {
  const counted = infographs.filter((infograph) => infograph.counted);
  const drifts = [
    ...driftsOfPeriod(`workspace ${balance._id}`, 'day', balance.day, counted),
    ...driftsOfPeriod(`workspace ${balance._id}`, 'month', balance.month, counted),
  ];
  const byPerson = new Map<string, AuditedInfograph[]>();
  for (const infograph of counted) {
    const theirs = byPerson.get(infograph.requester);
    if (theirs) theirs.push(infograph);
    else byPerson.set(infograph.requester, [infograph]);
  }
  for (const { _id, person, day, month, open } of usages) {
    const theirs = byPerson.get(person) ?? [];
    drifts.push(
      ...driftsOfPeriod(person, 'day', day, theirs),
      ...driftsOfPeriod(person, 'month', month, theirs),
    );
    const underWay = theirs.filter((infograph) => !hasEnded(infograph)).length;
    if (open !== underWay) {
      const words = `${person} has ${underWay} infographs under way; ${open} are counted`;
      const causes = theirs.filter((infograph) => !hasEnded(infograph)).map(({ _id }) => _id);
      drifts.push({ kind: 'usage', words, keys: [_id], causes });
    }
  }
  const known = new Set(usages.map(({ _id }) => _id));
  for (const [person, theirs] of byPerson) {
    const id = usageId(balance._id, person);
    if (known.has(id)) continue;
    const words = `${person} has ${theirs.length} infographs that were counted, but no counter`;
    drifts.push({ kind: 'usage', words, keys: [id], causes: theirs.map(({ _id }) => _id) });
  }
  return drifts;
}

function driftsOfPeriod(
  whose: string,
  kind: 'day' | 'month',
  period: Period | undefined,
  infographs: readonly AuditedInfograph[],
): Drift[] {
  const key = period?.key ?? '';
  const inPeriod = infographs.filter((infograph) => infograph.counted?.[kind] === key);
  const credits = inPeriod.reduce((sum, infograph) => sum + countedOf(infograph), 0);
  const says = period?.credits ?? 0;
  if (credits === says) return [];
  const words = `${whose} has used ${credits} credits in ${key}; ${says} are counted`;
  return [{ kind: 'usage', words, keys: [key], causes: inPeriod.map(({ _id }) => _id) }];
}
