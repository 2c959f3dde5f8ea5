import { z } from 'zod';
import type { SlackEvent } from '../../door/listeners.js';
import type { Services } from '../../door/services.js';

const SECOND_MS = 1_000;

/** The envelope of an event, as far as it says of whom it tells, and when it happened. */
const envelope = z.looseObject({
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  is_enterprise_install: z.boolean().nullish(),
  event_time: z.number(),
  authorizations: z.array(z.looseObject({ enterprise_id: z.string().nullish() })).nullish(),
});

type UninstallServices = Pick<Services, 'offboarding' | 'log'>;

/*
 * The app was removed from a workspace or an organization, its token was taken back, or a workspace left its organization.
 * Slack tells these in any order, and may tell them again, or late. Nothing is asked of Slack: there may be no token any more.
 */

export async function appUninstalled(
  told: SlackEvent<'app_uninstalled'>,
  services: UninstallServices,
): Promise<void> {
  await left(told, 'app_uninstalled', services);
}

export async function tokensRevoked(
  told: SlackEvent<'tokens_revoked'>,
  services: UninstallServices,
): Promise<void> {
  // A person took back a token of their own, of which the app asks for none.
  if ((told.event.tokens?.bot ?? []).length === 0) return;
  await left(told, 'tokens_revoked', services);
}

export async function teamAccessRevoked(
  { body, event }: SlackEvent<'team_access_revoked'>,
  { offboarding, log }: UninstallServices,
): Promise<void> {
  const { enterprise_id, authorizations, event_time } = envelope.parse(body);
  const enterprise = enterprise_id ?? authorizations?.[0]?.enterprise_id;
  const workspaces = event.team_ids;
  if (!enterprise) return log.warn({ workspaces }, 'organization event ignored: Slack named no organization');
  await offboarding.removedFromOrganisation(enterprise, workspaces, new Date(event_time * SECOND_MS));
  log.info({ enterprise, workspaces }, 'workspaces left their organization');
}

async function left(
  { body, context }: SlackEvent<'app_uninstalled'> | SlackEvent<'tokens_revoked'>,
  why: 'app_uninstalled' | 'tokens_revoked',
  { offboarding, log }: UninstallServices,
): Promise<void> {
  const told = envelope.parse(body);
  const source = {
    teamId: context.teamId ?? told.team_id ?? undefined,
    enterpriseId: context.enterpriseId ?? told.enterprise_id ?? undefined,
    isEnterpriseInstall: context.isEnterpriseInstall ?? told.is_enterprise_install ?? false,
  };
  const outcome = await offboarding.uninstalled(source, new Date(told.event_time * SECOND_MS), why);
  log.info({ workspace: source.teamId ?? source.enterpriseId, why, outcome }, 'uninstall event handled');
}
