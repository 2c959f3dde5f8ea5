import type { SlackEvent } from '../../door/listeners.js';
import type { Services } from '../../door/services.js';

/**
 * Somebody opens the app's Home tab. The messages tab is told of by the same event.
 * Bolt acknowledges events before this runs. What is lost here comes with the next opening.
 */
export async function opened(
  { event, body }: SlackEvent<'app_home_opened'>,
  { home, log }: Pick<Services, 'home' | 'log'>,
): Promise<void> {
  if (event.tab !== 'home') return;
  await home.opened(body.team_id, event.user, event.view !== undefined).catch((error: unknown) => {
    log.warn(
      { err: error, workspace: body.team_id, user: event.user },
      'publishing an opened Home tab failed',
    );
  });
}
