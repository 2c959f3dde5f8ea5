import type { JsonObject } from '../json.js';
import { type Method, MethodError, text } from '../method.js';
import type { State } from '../state.js';
import { teamsOf } from '../teams.js';
import type { User } from '../types.js';

/** https://docs.slack.dev/reference/methods/users.info */
export const userInfo: Method = (state, args) => {
  const user = state.users.get(text(args, 'user') ?? '');
  if (!user) throw new MethodError('user_not_found');
  return { user: userAsReturned(user) };
};

/** https://docs.slack.dev/reference/methods/users.list, in pages of `limit`. */
export const userList: Method = (state, args) => {
  const users = [...state.users.values()];
  const limit = Number(text(args, 'limit') ?? users.length);
  const start = Number(text(args, 'cursor') ?? 0);
  if (!Number.isInteger(start) || start < 0) throw new MethodError('invalid_cursor');
  const end = start + Math.max(1, limit);
  return {
    members: users.slice(start, end).map(userAsReturned),
    response_metadata: { next_cursor: end < users.length ? String(end) : '' },
  };
};

/** https://docs.slack.dev/reference/methods/bots.info */
export const botInfo: Method = (state, args) => {
  const wanted = text(args, 'bot');
  if (wanted !== undefined && wanted !== state.bot.botId) throw new MethodError('bot_not_found');
  const { botId, appId, userId } = state.bot;
  return {
    bot: { id: botId, app_id: appId, user_id: userId, name: nameOfBot(state), deleted: false, updated: 0 },
  };
};

/** https://docs.slack.dev/reference/methods/team.info */
export const teamInfo: Method = (state) => {
  const { id, name } = state.workspace;
  return { team: { id, name, domain: domainOf(state), url: `${state.url}/`, email_domain: '' } };
};

/** https://docs.slack.dev/reference/methods/auth.teams.list: the workspaces that an organization's token is good for. */
export const authTeamsList: Method = (state, args) => {
  const { enterprise, orgWide, workspace } = state;
  const holder = orgWide && enterprise ? { enterpriseId: enterprise.id } : { teamId: workspace.id };
  const all = teamsOf(state, holder).map((team) => team.workspace);
  const start = Number(text(args, 'cursor') ?? 0);
  const end = start + Number(text(args, 'limit') ?? 100);
  return {
    teams: all.slice(start, end).map(({ id, name }) => ({ id, name })),
    response_metadata: { next_cursor: end < all.length ? String(end) : '' },
  };
};

/** https://docs.slack.dev/reference/methods/auth.test */
export const authTest: Method = (state) => ({
  url: `${state.url}/`,
  team: state.workspace.name,
  user: nameOfBot(state),
  team_id: state.workspace.id,
  user_id: state.bot.userId,
  bot_id: state.bot.botId,
  is_enterprise_install: state.orgWide,
  ...(state.enterprise ? { enterprise_id: state.enterprise.id } : {}),
});

/** The workspace's part of its address, as payloads carry it. */
export function domainOf(state: State): string {
  return state.workspace.name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

function nameOfBot(state: State): string {
  return state.users.get(state.bot.userId)?.name ?? 'bot';
}

function userAsReturned(user: User): JsonObject {
  const { enterprise_user, ...rest } = user;
  return {
    ...rest,
    updated: 0,
    is_app_user: false,
    profile: { real_name: user.real_name, display_name: user.name, team: user.team_id },
    ...(enterprise_user === undefined ? {} : { enterprise_user }),
  };
}
