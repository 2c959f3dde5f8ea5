import { resultsInTurn } from '../core/maker.js';
import type { Step } from './context.js';
import { fallBackOrEnd } from './fall-back.js';

/** Everything that was submitted has come back without an image: another model is asked, or it ends. */
export const fail: Step = async (infograph, context) => {
  const failure = infograph.briefFailure ??
    resultsInTurn(infograph).findLast((result) => result.failure)?.failure ?? {
      code: 'internal',
      detail: 'no result and no reason',
    };
  return await fallBackOrEnd(infograph, context, failure);
};
