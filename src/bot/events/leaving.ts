import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Services } from '../services.js';

const SECOND_MS = 1_000;

/** The envelope of an event, as far as it says of whom it tells, and when it happened. */
const envelope = z.looseObject({
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  is_enterprise_install: z.boolean().nullish(),
  event_time: z.number(),
});

/**
 * The app was removed from a workspace or an organisation, or its token was taken back. Slack tells both in any order, and
 * may tell them again, or late. Nothing is asked of Slack: there is no token for it any more.
 */
export function register(app: App, { leaving, log }: Services): void {
  app.event('app_uninstalled', async ({ body, context }) => {
    await left(body, context, 'app_uninstalled');
  });
  app.event('tokens_revoked', async ({ body, context, event }) => {
    // A person took back a token of their own, of which the app asks for none.
    if ((event.tokens?.bot ?? []).length === 0) return;
    await left(body, context, 'tokens_revoked');
  });

  async function left(
    body: unknown,
    context: { teamId?: string; enterpriseId?: string; isEnterpriseInstall?: boolean },
    why: 'app_uninstalled' | 'tokens_revoked',
  ): Promise<void> {
    const told = envelope.parse(body);
    const source = {
      teamId: context.teamId ?? told.team_id ?? undefined,
      enterpriseId: context.enterpriseId ?? told.enterprise_id ?? undefined,
      isEnterpriseInstall: context.isEnterpriseInstall ?? told.is_enterprise_install ?? false,
    };
    const outcome = await leaving.left(source, new Date(told.event_time * SECOND_MS), why);
    log.info({ workspace: source.teamId ?? source.enterpriseId, why, outcome }, 'Slack told of a removal');
  }
}
