import { z } from 'zod';
import type { Source, WorkspaceSource } from '../../workspaces/installations/index.js';

const workspaceId = z.string().regex(/^T/).optional().catch(undefined);
const named = z.looseObject({
  view: z
    .looseObject({ app_installed_team_id: workspaceId, team_id: workspaceId })
    .optional()
    .catch(undefined),
  message: z.looseObject({ team: workspaceId }).optional().catch(undefined),
});

/**
 * Whom a request is for. Bolt takes the workspace that it is sent from; in a view of somebody who came from another
 * workspace (in a channel that both share) that is theirs, and for an organization's installation it may be the
 * organization. The workspace whose app it is stands in the view, or in the message.
 * @param told what Bolt read of it @returns undefined where it names no workspace
 * @see https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload
 */
export function sourceOf(told: Source, body: object): WorkspaceSource | undefined {
  const { view, message } = 'view' in body || 'message' in body ? named.catch({}).parse(body) : {};
  const workspaces = [view?.app_installed_team_id, told.teamId, view?.team_id, message?.team];
  const teamId = workspaces.find((id) => id?.startsWith('T'));
  return teamId === undefined ? undefined : { ...told, teamId };
}
