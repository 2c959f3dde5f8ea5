import type { Settle } from '../../src/credits/ledger/operations.js';
import type { Infograph } from '../../src/models/infograph.js';

export type End = 'posted' | 'failed' | 'canceled' | 'content_refused';

/** The end of an infograph that no worker works on. @param credits what is spent, where that is not all */
export function endOf(
  { _id, fence }: Pick<Infograph, '_id' | 'fence'>,
  end: End,
  credits?: number,
): Omit<Settle, 'kind'> {
  return {
    by: end === 'posted' ? 'capture' : 'release',
    infograph: _id,
    fence,
    from: { status: ['pending'], delivery: ['waiting'] },
    set: sets[end],
    actor: 'system',
    ...(credits === undefined ? {} : { credits }),
  };
}

const sets: Record<End, Partial<Infograph>> = {
  posted: { status: 'completed', delivery: 'posted' },
  failed: { status: 'failed', failure: { code: 'model_failed', detail: 'by a test' } },
  canceled: { status: 'canceled' },
  content_refused: { status: 'failed', failure: { code: 'content_refused', detail: 'by a test' } },
};
