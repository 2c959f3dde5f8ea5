import type { Holder } from '../grants.js';
import type { JsonObject } from '../json.js';
import { type Method, MethodError, text } from '../method.js';
import type { State } from '../state.js';
import { teamsOf } from '../teams.js';
import { issueTokens } from './tokens.js';

const CODE_LIFE_MS = 10 * 60_000;

/** https://docs.slack.dev/reference/methods/oauth.v2.access: a code for a token, or a refresh token for the next. */
export const access: Method = (state, args) => {
  const { oauth } = state.options;
  if (!oauth || text(args, 'client_id') !== oauth.clientId) throw new MethodError('invalid_client_id');
  if (text(args, 'client_secret') !== oauth.clientSecret) throw new MethodError('bad_client_secret');
  if (text(args, 'grant_type') === 'refresh_token') {
    const found = state.grants.refreshTokens.get(text(args, 'refresh_token') ?? '');
    if (!found || found.spent) throw new MethodError('invalid_refresh_token');
    found.spent = true;
    return answer(state, found.holder);
  }
  const consent = state.grants.codes.get(text(args, 'code') ?? '');
  if (!consent || state.now() - consent.at > CODE_LIFE_MS) throw new MethodError('invalid_code');
  if (consent.used) throw new MethodError('code_already_used');
  if ((text(args, 'redirect_uri') ?? '') !== consent.redirectUri) throw new MethodError('bad_redirect_uri');
  consent.used = true;
  // From then on Slack names with each request which installation it is for.
  for (const team of teamsOf(state, consent.holder)) team.orgWide = 'enterpriseId' in consent.holder;
  return { ...answer(state, consent.holder), authed_user: { id: consent.user } };
};

function answer(state: State, holder: Holder): JsonObject {
  const [team] = teamsOf(state, holder);
  if (!team) throw new MethodError('team_not_found');
  const { token, refreshToken } = issueTokens(state, holder);
  const orgWide = 'enterpriseId' in holder;
  const { id, name } = team.workspace;
  return {
    access_token: token,
    token_type: 'bot',
    scope: [...state.scopes].join(','),
    bot_user_id: team.bot.userId,
    app_id: team.bot.appId,
    team: orgWide ? null : { id, name },
    enterprise: team.enterprise ? { ...team.enterprise } : null,
    is_enterprise_install: orgWide,
    ...(refreshToken
      ? { refresh_token: refreshToken, expires_in: state.options.oauth?.tokenLifeS ?? 0 }
      : {}),
  };
}
