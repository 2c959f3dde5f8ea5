import type { Delivery, Infograph, Status } from '../models/infograph.js';

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

/** The statuses from which this one can be reached. */
export function statusesBefore(status: Status): Status[] {
  return (Object.keys(statusTransitions) as Status[]).filter((from) =>
    statusTransitions[from].includes(status),
  );
}

export const openStatuses: readonly Status[] = ['pending', 'processing'];

/** Nothing more will happen to it by itself, and its credits are settled. */
export function hasEnded({ status, delivery }: Pick<Infograph, 'status' | 'delivery'>): boolean {
  return status === 'failed' || status === 'canceled' || (status === 'completed' && delivery !== 'waiting');
}
