import { withTimeout } from '../../../lib/timeout.js';
import { answerWithinMs } from '../../client/answer-times.js';
import type { SlackEvent } from '../../door/listeners.js';
import type { Services } from '../../door/services.js';

/**
 * Somebody opens the app's Home tab. The messages tab is told of by the same event.
 * Bolt acknowledges events before this runs. What is lost here comes with the next opening.
 */
export async function opened(
  { event, body }: SlackEvent<'app_home_opened'>,
  { home, log, patience, trial }: Pick<Services, 'home' | 'log' | 'patience' | 'trial'>,
): Promise<void> {
  if (event.tab !== 'home') return;
  await withTimeout(trial(body.team_id), answerWithinMs.trial * patience);
  await home.opened(body.team_id, event.user, event.view !== undefined).catch((error: unknown) => {
    log.warn(
      { err: error, workspace: body.team_id, user: event.user },
      'publishing an opened Home tab failed',
    );
  });
}
