import type { Step } from './context.js';
import { endOrDrawInstead } from './instead.js';

/** Everything that was submitted has come back without an image. */
export const fail: Step = async (infograph, context) => {
  const failure = infograph.briefFailure ?? infograph.results.findLast((result) => result.failure)?.failure;
  return await endOrDrawInstead(
    infograph,
    context,
    failure ?? { code: 'internal', detail: 'no result and no reason' },
  );
};
