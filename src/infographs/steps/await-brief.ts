import { type Step, untilDeadline } from './context.js';

/** Its article is being read by another worker, which wakes it; only the deadline is its own to keep. */
export const awaitBrief: Step = async (infograph, { clock }) => {
  const now = clock.now();
  return { kind: 'wait', afterMs: untilDeadline(infograph, now, Number.MAX_SAFE_INTEGER), why: 'brief' };
};
