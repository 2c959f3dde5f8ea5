import type { Holder } from './grants.js';
import type { JsonObject } from './json.js';
import { MethodError } from './method.js';
import { holderOf } from './oauth/tokens.js';
import { seed } from './seed.js';
import { createState, newId, type State } from './state.js';

/** Another workspace. */
export interface NewTeam {
  name: string;
  /** An organization (Enterprise Grid) that the workspace belongs to. */
  enterprise?: { id: string; name: string };
  id?: string;
}

/** Another workspace on the same server, with people, channels and ids of its own. */
export function addTeam(root: State, { name, enterprise, id = newId('T') }: NewTeam): State {
  const { signingSecret, botToken } = root.options;
  const mark = root.teams.size.toString(36).toUpperCase().padStart(2, '0');
  const fresh = createState({ ...root.options, signingSecret, botToken, workspace: { id, name } }, mark);
  // What there is once for all of them.
  const { teams, grants, calls, notices, changes, timers, nextTs, revokedTokens, scopes, url } = root;
  const state: State = {
    ...fresh,
    ...{ teams, grants, calls, notices, changes, timers, nextTs, revokedTokens, scopes, url },
    ...(enterprise ? { enterprise } : {}),
  };
  seed(state);
  teams.set(id, state);
  return state;
}

/**
 * Shares a channel with another workspace: https://docs.slack.dev/apis/slack-connect
 * People are known to both then, with the flags that they have at home; Slack calls nobody in it a stranger.
 */
export function shareChannel(state: State, channelId: string, teamId: string): void {
  const other = state.teams.get(teamId);
  const channel = state.channels.get(channelId);
  if (!channel || !other) throw new Error(`There is no ${channelId} to share with ${teamId}.`);
  other.channels.set(channelId, channel);
  for (const [from, to] of [
    [other, state],
    [state, other],
  ] as const) {
    for (const user of [...from.users.values()].filter((one) => one.team_id === from.workspace.id)) {
      if (from === other) channel.members.add(user.id);
      if (!user.is_bot) to.users.set(user.id, user);
    }
  }
}

/** The workspaces that a holder's token is good for. */
export function teamsOf({ teams }: State, holder: Holder): State[] {
  return [...teams.values()].filter((team) =>
    'teamId' in holder ? team.workspace.id === holder.teamId : team.enterprise?.id === holder.enterpriseId,
  );
}

/**
 * The workspace that a call is for: the token's own. For an organization's token the one that `team_id` names, or the
 * one in which the conversation, person, view or trigger is.
 * @throws MethodError where the token is not good
 */
export function teamOfCall(root: State, token: string, args: JsonObject): State {
  const holder = holderOf(root, token);
  if (!holder) {
    if (token === root.options.botToken || token === root.options.appToken) return root;
    throw new MethodError('invalid_auth');
  }
  const teams = teamsOf(root, holder);
  const named = typeof args.team_id === 'string' ? args.team_id : undefined;
  const values = new Set(Object.values(args).filter((value) => typeof value === 'string'));
  const found =
    (named === undefined ? undefined : teams.find(({ workspace }) => workspace.id === named)) ??
    teams.find(({ channels, users, views, triggers }) =>
      [...values].some((id) => channels.has(id) || users.has(id) || views.has(id) || triggers.has(id)),
    ) ??
    teams[0];
  if (!found) throw new MethodError('team_access_not_granted');
  return found;
}

/** The workspace whose secret address something came to. */
export function teamWith(root: State, has: (team: State) => boolean): State {
  return [...root.teams.values()].find(has) ?? root;
}
