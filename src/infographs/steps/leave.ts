import { APP } from '../../lib/actor.js';
import { departedEndState } from '../../workspaces/offboarding/end-job.js';
import type { Step } from './context.js';
import { end, tellNobodyWaits } from './end.js';

/** The workspace has left: nobody waits for it, and nobody is charged. fal is told, but not asked. */
export const leave: Step = async (infograph, context) => {
  const { to, set, note } = departedEndState(infograph, new Date(context.clock.now()));
  const outcome = await end(infograph, context, { by: 'release', to, set, actor: APP, note });
  await tellNobodyWaits(infograph, context);
  return outcome;
};
