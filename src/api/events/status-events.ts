import type { Infograph, Status } from '../../models/infograph.js';

/** One thing that happened. Its id is the same whoever tells it, and grows: so a client can say what it knows. */
export interface StoredEvent {
  id: number;
  status: Status;
  at: Date;
}

/** What of an infograph the events are made of. */
export type Timed = Pick<
  Infograph,
  'status' | 'acceptedAt' | 'processingAt' | 'completedAt' | 'failedAt' | 'canceledAt'
>;

/** The changes of an infograph's status up to now, from what is stored alone. */
export function eventsOf(infograph: Timed): StoredEvent[] {
  const { status, acceptedAt, processingAt } = infograph;
  const endedAt = infograph.completedAt ?? infograph.failedAt ?? infograph.canceledAt;
  return [
    { id: 1, status: 'pending', at: acceptedAt },
    ...(processingAt ? [{ id: 2, status: 'processing' as const, at: processingAt }] : []),
    ...(isOver(infograph) ? [{ id: 3, status, at: endedAt ?? acceptedAt }] : []),
  ];
}

/** Its status will not change any more. */
export function isOver({ status }: Pick<Infograph, 'status'>): boolean {
  return status === 'completed' || status === 'failed' || status === 'canceled';
}
