import type { App } from '@slack/bolt';
import type { Services } from '../../door/services.js';

/** Somebody opens the app's Home tab. The messages tab is told of by the same event. */
export function register(app: App, { home, log }: Services): void {
  // Bolt acknowledges events before this runs. What is lost here comes with the next opening.
  app.event('app_home_opened', async ({ event, body }) => {
    if (event.tab !== 'home') return;
    await home.opened(body.team_id, event.user, event.view !== undefined).catch((error: unknown) => {
      log.warn({ err: error, workspace: body.team_id, user: event.user }, 'a Home tab was not filled');
    });
  });
}
