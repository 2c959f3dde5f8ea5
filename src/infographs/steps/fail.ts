import type { Step } from './context.js';
import { endWithoutImage } from './end.js';

/** Everything that was submitted has come back without an image. */
export const fail: Step = async (infograph, context) => {
  const failure = infograph.briefFailure ?? infograph.results.findLast((result) => result.failure)?.failure;
  return await endWithoutImage(
    infograph,
    context,
    failure ?? { code: 'internal', detail: 'no result and no reason' },
  );
};
