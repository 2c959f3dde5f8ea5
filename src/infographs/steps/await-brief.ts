import { type Step, untilDeadline } from './context.js';

/**
 * Its article is being read, or its outline made, by another worker, which wakes it; only the times are its own to
 * keep. Where the outline is late, it is drawn as it was typed: from this write on no outline reaches it.
 */
export const awaitBrief: Step = async (infograph, { claims, clock }) => {
  const now = clock.now();
  const { draw, outlineBy } = infograph;
  // What code draws is made of the outline alone, which comes in any case: by rules, if need be.
  if (draw)
    return { kind: 'wait', afterMs: untilDeadline(infograph, now, Number.MAX_SAFE_INTEGER), why: 'brief' };
  if (outlineBy && now >= outlineBy.getTime()) {
    await claims.updateFenced(infograph, { $unset: { outlineBy: 1 } });
    return { kind: 'again' };
  }
  const leftMs = outlineBy ? outlineBy.getTime() - now : Number.MAX_SAFE_INTEGER;
  return { kind: 'wait', afterMs: untilDeadline(infograph, now, leftMs), why: 'brief' };
};
