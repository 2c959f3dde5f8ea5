import { StaleFence } from '../../jobs/claims.js';
import type { Outcome } from '../../jobs/outcome.js';
import { APP } from '../../lib/actor.js';
import type { Failure } from '../../lib/errors.js';
import { type Infograph, threadOf } from '../../models/infograph.js';
import { type EndState, statesBefore } from '../../models/transitions.js';
import { endpointOf } from '../core/asked.js';
import { fallbackOf } from '../core/maker.js';
import { outstanding } from '../core/progress.js';
import type { StepContext } from './context.js';

/** Ends an infograph without an image; its credits go back in the same transaction. @throws StaleFence */
export async function endWithoutImage(
  infograph: Infograph,
  context: StepContext,
  failure: Failure,
): Promise<Outcome> {
  context.log.warn(
    { infograph: infograph._id, code: failure.code, detail: failure.detail },
    'failed, not charged',
  );
  return await end(infograph, context, {
    by: 'release',
    to: { status: 'failed' },
    set: { failure, failedAt: new Date(context.clock.now()) },
    actor: APP,
    note: failure.code,
  });
}

/** fal is told of submissions that may still bring a result: what it does for them would be wasted. */
export async function tellNobodyWaits(
  infograph: Infograph,
  { fal }: Pick<StepContext, 'fal'>,
): Promise<void> {
  for (const submission of outstanding(infograph)) {
    const { requestId } = submission;
    // Whether it listens changes nothing here.
    if (requestId) await fal.cancel(endpointOf(infograph, submission), requestId).catch(() => undefined);
  }
}

export interface End {
  by: 'capture' | 'release';
  to: EndState;
  /** Of a capture: so many of the held credits are spent. Absent: all of them. */
  credits?: number;
  set: Omit<Partial<Infograph>, 'status' | 'delivery'>;
  actor: string;
  note?: string;
}

/** How many of the held credits a picture costs, where it became another than was asked for; undefined: all of them. */
export function spentOf(infograph: Infograph): number | undefined {
  const { drawn, instead } = infograph;
  return instead?.credits ?? drawn?.art?.credits ?? fallbackOf(infograph)?.credits;
}

/** Writes an end and settles its credits in one transaction, and has the thread show it. @throws StaleFence */
export async function end(
  infograph: Infograph,
  { credits, metrics, crashPoint, wakeThread }: StepContext,
  { to, set, ...settle }: End,
): Promise<Outcome> {
  const decision = await credits.settle(infograph.workspace, {
    infograph: infograph._id,
    fence: infograph.fence,
    ...settle,
    from: statesBefore(to),
    set: { ...set, ...to },
  });
  if (decision.kind === 'stale') throw new StaleFence();
  crashPoint('settle:stored');
  metrics.states.inc({ state: 'status' in to ? to.status : to.delivery });
  wakeThread(threadOf(infograph));
  return { kind: 'ended' };
}
