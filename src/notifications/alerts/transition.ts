import { defined } from '../../lib/defined.js';
import type { AlertDetails, AlertState } from '../../models/alert.js';

/** So long nothing more is said that a kind of alert began, once that was said. */
const QUIET_MS = 3_600_000;

type Before = Pick<AlertState, 'facts' | 'since' | 'stood' | 'told' | 'toldAt'>;

/** What becomes of an alert, and what people are told. */
export interface Transition {
  next: Before;
  notify?: { change: 'raised' | 'cleared'; facts: AlertDetails };
}

/**
 * What follows from what was found now: an alert is told when it begins and when it has passed, each once. Within an
 * hour after it was told it may come and go in silence; what still stands then is told.
 * @param found what was found of this kind; undefined where all is well
 * @returns undefined where nothing changes
 */
export function transitionOf(
  before: Before,
  found: AlertDetails | undefined,
  now: Date,
): Transition | undefined {
  if (found?.kind === 'cap' || before.facts?.kind === 'cap') return ofCap(before, found, now);
  const { facts, stood, told, toldAt } = before;
  const rest = toldAt ? { toldAt } : {};
  if (!found) {
    if (!facts && !stood) return undefined;
    return {
      next: { ...rest, told: false },
      ...defined({ notify: facts && told ? { change: 'cleared' as const, facts } : undefined }),
    };
  }
  const since = (facts && before.since) ?? now;
  const quiet = toldAt !== undefined && now.getTime() - toldAt.getTime() < QUIET_MS;
  // A measure that an admin has set meanwhile is theirs, and told.
  const isOld = stood && found.kind === 'low_balance' && found.usual;
  if (!told && !quiet && !isOld)
    return {
      next: { facts: found, since, told: true, toldAt: now },
      notify: { change: 'raised', facts: found },
    };
  if (facts && sameFacts(facts, found)) return undefined;
  return { next: { ...rest, facts: found, since, told, ...(isOld ? { stood } : {}) } };
}

/** A cap's steps are told once a month each, the highest one only, and never taken back: its month is over some day. */
function ofCap(before: Before, found: AlertDetails | undefined, now: Date): Transition | undefined {
  const last = before.facts?.kind === 'cap' ? before.facts : undefined;
  if (found?.kind !== 'cap') return undefined;
  const isNew = !last || last.month < found.month || (last.month === found.month && last.step < found.step);
  if (!isNew) return undefined;
  return {
    next: { facts: found, since: now, told: true, toldAt: now },
    notify: { change: 'raised', facts: found },
  };
}

function sameFacts(one: AlertDetails, other: AlertDetails): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
