import { keysOf } from '../lib/keys-of.js';
import type { Delivery, Infograph, Status } from './infograph.js';

/** Which status may follow which; what is not here cannot be written. */
export const statusTransitions: Readonly<Record<Status, readonly Status[]>> = {
  pending: ['processing', 'completed', 'failed', 'canceled'],
  processing: ['completed', 'failed', 'canceled'],
  completed: [],
  failed: [],
  canceled: [],
};

/** Delivery moves on beside the status: it is only of interest once the image is in a place of ours. */
export const deliveryTransitions: Readonly<Record<Delivery, readonly Delivery[]>> = {
  waiting: ['posted', 'unreachable'],
  posted: [],
  none: [],
  unreachable: [],
};

const statuses = keysOf(statusTransitions);
const deliveries = keysOf(deliveryTransitions);

/** The statuses from which this one can be reached. */
export function statusesBefore(status: Status): Status[] {
  return statuses.filter((from) => statusTransitions[from].includes(status));
}

/** The statuses in which fal's result is still waited for. */
export const openStatuses: readonly Status[] = statuses.filter((from) => statusTransitions[from].length > 0);

/**
 * An end that settles the credits: by status where there is no image, or where there is nobody to show it to; by
 * delivery where there is somebody.
 */
export type EndState =
  | { status: 'failed' | 'canceled' | 'completed' }
  | { delivery: 'posted' | 'unreachable' };

/** The states from which this end can be reached: what must still be true when it is written. */
export function statesBefore(end: EndState): { status: Status[]; delivery: Delivery[] } {
  if ('status' in end) {
    // Completed is an end only where nothing is to be delivered.
    if (end.status === 'completed') return { status: statusesBefore('completed'), delivery: ['none'] };
    const undecided = deliveries.filter(
      (delivery) => delivery === 'none' || deliveryTransitions[delivery].length > 0,
    );
    return { status: statusesBefore(end.status), delivery: undecided };
  }
  const before = deliveries.filter((from) => deliveryTransitions[from].includes(end.delivery));
  return { status: ['completed'], delivery: before };
}

/** Nothing more will happen to it by itself, and its credits are settled. */
export function hasEnded({ status, delivery }: Pick<Infograph, 'status' | 'delivery'>): boolean {
  return status === 'failed' || status === 'canceled' || (status === 'completed' && delivery !== 'waiting');
}

/** Somebody else than its requester canceled it: an admin. */
export function wasCanceledByOther({
  cancelWish,
  requester,
  status,
}: Pick<Infograph, 'cancelWish' | 'requester' | 'status'>): boolean {
  return status === 'canceled' && cancelWish !== undefined && cancelWish.by !== requester;
}
