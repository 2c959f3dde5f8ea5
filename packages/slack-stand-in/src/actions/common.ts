import type { JsonObject } from '../json.js';
import { domainOf } from '../methods/people.js';
import type { Outgoing } from '../outgoing.js';
import type { State } from '../state.js';
import type { Channel, User } from '../types.js';

/** The deprecated verification token that payloads still carry. */
export const VERIFICATION_TOKEN = 'verification-token';

export function knownUser(state: State, id: string): User {
  const user = state.users.get(id);
  if (!user) throw new Error(`The Slack stand-in knows no user ${id}.`);
  return user;
}

/** The channel, if this person can see it: nobody types or clicks in a private conversation of others. */
export function channelSeenBy(state: State, channelId: string, userId: string): Channel {
  const channel = state.channels.get(channelId);
  if (!channel) throw new Error(`The Slack stand-in knows no channel ${channelId}.`);
  if (channel.kind !== 'public' && !channel.members.has(userId)) {
    throw new Error(
      `${userId} is not in ${channel.kind} channel ${channelId} (${channel.name}) and cannot see it.`,
    );
  }
  return channel;
}

/**
 * What every interaction payload begins with: https://docs.slack.dev/reference/interaction-payloads
 * `team` is the app's workspace where somebody presses something in a message, and the person's own where they do so in a view, which
 * is another one where they came from a shared channel (https://github.com/slackapi/bolt-js/issues/1614). Views of an organization's
 * installation name no team, and people by their organization.
 */
export function interactionBase(state: State, user: User, where: 'message' | 'view' = 'message'): JsonObject {
  const { enterprise, orgWide, workspace, bot } = state;
  const named = where === 'view' && orgWide ? enterprise : undefined;
  const teamId = where === 'view' ? user.team_id : workspace.id;
  return {
    user: { id: user.id, username: user.name, name: user.name, team_id: named?.id ?? user.team_id },
    api_app_id: bot.appId,
    token: VERIFICATION_TOKEN,
    team: named ? null : { id: teamId, domain: domainOf(state) },
    enterprise: enterprise ? { ...enterprise } : null,
    is_enterprise_install: orgWide,
  };
}

export function channelName(channel: Channel): string {
  if (channel.kind === 'dm') return 'directmessage';
  return channel.kind === 'private' ? 'privategroup' : channel.name;
}

/** An interaction as HTTP carries it: a form with one field, `payload`. */
export function interaction(payload: JsonObject, acceptsAnswer: boolean): Outgoing {
  return {
    kind: 'interactive',
    payload,
    body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
    contentType: 'application/x-www-form-urlencoded',
    acceptsAnswer,
  };
}
