import { APP } from '../../lib/actor.js';
import { departedEndState } from '../../workspaces/offboarding/end-job.js';
import { outstanding } from '../core/progress.js';
import type { Step } from './context.js';
import { end } from './end.js';

/** The workspace has left: nobody waits for it, and nobody is charged. fal is told, but not asked. */
export const leave: Step = async (infograph, context) => {
  const { to, set, note } = departedEndState(infograph, new Date(context.clock.now()));
  const open = outstanding(infograph);
  const outcome = await end(infograph, context, { by: 'release', to, set, actor: APP, note });
  for (const { requestId } of open) {
    // What fal still does for it would be wasted. Whether it listens changes nothing here.
    if (requestId) await context.fal.cancel(infograph.model, requestId).catch(() => undefined);
  }
  return outcome;
};
