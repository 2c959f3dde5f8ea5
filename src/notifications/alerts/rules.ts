import type { FailureCode } from '../../lib/errors.js';
import type { AlertDetails } from '../../models/alert.js';
import type { LowBalance } from './low-balance.js';

/** So many of the newest are looked at. */
export const NEWEST = 20;
/** More than 20% of them. With fewer than twenty there must be as many, so that the first failure of all is no alert. */
const MOST_FAILED = NEWEST / 5;
const MOST_ASKED = NEWEST / 2;
const LONGEST_WAIT_MS = 10 * 60_000;
const STEPS = [100, 80, 50] as const;

/** What was seen of one workspace at one moment. */
export interface Observation {
  now: number;
  available: number;
  /** Absent: nobody wants to know. */
  low?: LowBalance | undefined;
  /** How the newest ended, at most `NEWEST`; what is `peoplesOwn` is not among them. */
  ends: ReadonlyArray<'made' | 'failed'>;
  /** How the newest results arrived, at most `NEWEST`; none where no webhooks are used. */
  arrivals: ReadonlyArray<'webhook' | 'asked'>;
  /** The one that has been waiting for longest. */
  oldest?: { infograph: string; acceptedAt: Date } | undefined;
  falLocked: boolean;
  /** What the newest audit found. */
  drifts: number;
  /** What is held or was spent in the month that runs, and what may be. */
  month: { key: string; used: number; cap?: number | undefined };
}

/** Everything that is not as it should be, each in its figures. */
export function findingsOf(seen: Observation): AlertDetails[] {
  const { drifts } = seen;
  return [
    ...lowBalance(seen),
    ...failing(seen),
    ...webhooksLost(seen),
    ...waitingLong(seen),
    ...(seen.falLocked ? [{ kind: 'fal_locked' as const }] : []),
    ...(drifts > 0 ? [{ kind: 'drift' as const, drifts }] : []),
    ...capReached(seen),
  ];
}

function lowBalance({ available, low }: Observation): AlertDetails[] {
  if (!low || available >= low.threshold) return [];
  const { threshold, usual } = low;
  return [{ kind: 'low_balance', available, threshold, ...(usual ? { usual } : {}) }];
}

function failing({ ends }: Observation): AlertDetails[] {
  const failed = ends.filter((end) => end === 'failed').length;
  return failed > MOST_FAILED ? [{ kind: 'failing', failed, of: ends.length }] : [];
}

function webhooksLost({ arrivals }: Observation): AlertDetails[] {
  const asked = arrivals.filter((via) => via === 'asked').length;
  return asked > MOST_ASKED ? [{ kind: 'webhooks_lost', asked, of: arrivals.length }] : [];
}

function waitingLong({ oldest, now }: Observation): AlertDetails[] {
  if (!oldest) return [];
  const waitedMs = now - oldest.acceptedAt.getTime();
  if (waitedMs <= LONGEST_WAIT_MS) return [];
  return [{ kind: 'waiting_long', infograph: oldest.infograph, minutes: Math.floor(waitedMs / 60_000) }];
}

/** The highest step that was reached. A cap of nothing is reached as soon as it is set, and nobody is told of that. */
export function capReached({ month: { key, used, cap } }: Pick<Observation, 'month'>): AlertDetails[] {
  if (!cap) return [];
  const step = STEPS.find((percent) => used * 100 >= cap * percent);
  return step ? [{ kind: 'cap', step, used, cap, month: key }] : [];
}

/** What people asked for may fail for reasons of its own, which say nothing about how things run. */
export const peoplesOwn: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'content_refused',
  'article_refused',
  'article_unreachable',
  'article_slow',
  'article_missing',
  'article_locked',
  'article_guarded',
  'article_consent',
  'article_withheld',
  'article_busy',
  'article_broken',
  'article_too_large',
  'article_not_text',
  'article_empty',
  'article_no_facts',
  'article_unreadable',
]);
