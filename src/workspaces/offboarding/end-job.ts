import type { Settle } from '../../credits/ledger/operations.js';
import { APP } from '../../lib/actor.js';
import type { Infograph } from '../../models/infograph.js';
import { type EndState, statesBefore } from '../../models/transitions.js';
import { LEFT_NOTE } from './left-note.js';

/**
 * How a job ends whose workspace has left: its credits go back. One with an image that nobody was shown yet can be
 * shown to nobody any more.
 */
export function departedEndState(
  { status }: Pick<Infograph, 'status'>,
  at: Date,
): { to: EndState; set: Partial<Infograph>; note: string } {
  if (status === 'completed') {
    const failure = { code: 'unreachable' as const, detail: LEFT_NOTE };
    return { to: { delivery: 'unreachable' }, set: { failure, unreachableAt: at }, note: LEFT_NOTE };
  }
  return { to: { status: 'canceled' }, set: { canceledAt: at }, note: LEFT_NOTE };
}

/** The same for whoever settles it without a worker. */
export function settleDeparted(infograph: Infograph, at: Date): Omit<Settle, 'kind'> {
  const { to, set, note } = departedEndState(infograph, at);
  return {
    by: 'release',
    infograph: infograph._id,
    fence: infograph.fence,
    from: statesBefore(to),
    set: { ...set, ...to },
    actor: APP,
    note,
  };
}
