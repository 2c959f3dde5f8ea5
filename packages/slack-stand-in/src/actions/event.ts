import { randomUUID } from 'node:crypto';
import type { Delivery } from '../delivery.js';
import type { JsonObject } from '../json.js';
import { putMessage } from '../messages.js';
import { directMessageWith } from '../seed.js';
import { newId, type State } from '../state.js';
import type { Answer, Message } from '../types.js';
import { viewAsReturned } from '../views.js';
import { channelSeenBy, knownUser, VERIFICATION_TOKEN } from './common.js';

/** How an event is told. */
export interface EventOptions {
  eventId?: string;
  /** 1 to 3 on Slack's own repetitions. */
  retryNum?: number;
  retryReason?: string;
  /** null: it is about an organization as a whole. */
  teamId?: string | null;
  /** In seconds; default: now. */
  eventTime?: number;
}

/** Slack tells the app of an event: https://docs.slack.dev/apis/events-api */
export async function sendEvent(
  state: State,
  delivery: Delivery,
  event: JsonObject,
  options: EventOptions = {},
): Promise<Answer> {
  const teamId = options.teamId === undefined ? state.workspace.id : options.teamId;
  const payload: JsonObject = {
    token: VERIFICATION_TOKEN,
    team_id: teamId,
    api_app_id: state.bot.appId,
    event: { event_ts: state.nextTs(), ...event },
    type: 'event_callback',
    event_id: options.eventId ?? newId('Ev'),
    ...(state.enterprise ? { enterprise_id: state.enterprise.id } : {}),
    event_time: options.eventTime ?? Math.floor(state.now() / 1000),
    authorizations: [
      {
        enterprise_id: state.enterprise?.id ?? null,
        team_id: teamId,
        user_id: state.bot.userId,
        is_bot: true,
        is_enterprise_install: state.orgWide,
      },
    ],
    is_ext_shared_channel: false,
  };
  return delivery.deliver({
    kind: 'events_api',
    payload,
    body: JSON.stringify(payload),
    contentType: 'application/json',
    acceptsAnswer: false,
    ...(options.retryNum === undefined
      ? {}
      : { retry: { num: options.retryNum, reason: options.retryReason ?? 'http_timeout' } }),
  });
}

/** An organization takes the app, or the workspace, out of itself: https://docs.slack.dev/reference/events/team_access_revoked */
export async function leaveOrganisation(
  state: State,
  delivery: Delivery,
  options: EventOptions = {},
): Promise<Answer> {
  const event = { type: 'team_access_revoked', team_ids: [state.workspace.id] };
  const told = sendEvent(state, delivery, event, { teamId: null, ...options });
  delete state.enterprise;
  state.orgWide = false;
  return await told;
}

/** What a person writes. */
export interface Said {
  user: string;
  channel: string;
  /** As the person's client would send it: mentions as <@U…>. */
  text: string;
  threadTs?: string;
}

/** A person writes a message. The app hears nothing of it. */
export function say(state: State, said: Said): Message {
  const channel = channelSeenBy(state, said.channel, knownUser(state, said.user).id);
  return putMessage(state, channel, {
    user: said.user,
    text: said.text,
    via: 'person',
    ...(said.threadTs === undefined ? {} : { thread_ts: said.threadTs }),
  });
}

/** A person writes a message that mentions the bot: app_mention follows, if the bot is in the channel. */
export async function mention(
  state: State,
  delivery: Delivery,
  said: Said,
  options?: EventOptions,
): Promise<Answer> {
  const channel = channelSeenBy(state, said.channel, said.user);
  if (channel.kind === 'dm' || !channel.members.has(state.bot.userId)) {
    throw new Error(`Slack sends no app_mention from ${channel.id}: the bot is not in it, or it is a DM.`);
  }
  if (!state.scopes.has('app_mentions:read')) throw new Error('The app has no scope app_mentions:read.');
  const event = { type: 'app_mention', ...written(state, say(state, said)) };
  return sendEvent(state, delivery, event, options);
}

/**
 * A person writes to the app in their direct messages with it: message.im follows, where the app has the scope for it.
 * https://docs.slack.dev/reference/events/message.im
 * @returns undefined where the app is not told
 */
export async function writeToApp(
  state: State,
  delivery: Delivery,
  said: Omit<Said, 'channel'>,
  options?: EventOptions,
): Promise<Answer | undefined> {
  const { id: channel } = directMessageWith(state, said.user);
  const message = say(state, { ...said, channel });
  if (!state.scopes.has('im:history')) return undefined;
  const event = { type: 'message', channel_type: 'im', ...written(state, message) };
  return sendEvent(state, delivery, event, options);
}

/** What a person wrote, as events tell of it. */
function written(state: State, { user, text, ts, channel, thread_ts }: Message): JsonObject {
  const inside = { type: 'rich_text_section', elements: [{ type: 'text', text }] };
  return {
    user,
    text,
    ts,
    channel,
    event_ts: ts,
    team: state.workspace.id,
    client_msg_id: randomUUID(),
    blocks: [{ type: 'rich_text', block_id: newId(''), elements: [inside] }],
    ...(thread_ts === undefined ? {} : { thread_ts }),
  };
}

/** A person opens the app's Home tab. */
export async function openHome(state: State, delivery: Delivery, user: string): Promise<Answer> {
  const home = state.homes.get(knownUser(state, user).id);
  const view = home ? { view: viewAsReturned(state, home) } : {};
  return sendEvent(state, delivery, {
    type: 'app_home_opened',
    user,
    channel: directMessageWith(state, user).id,
    tab: 'home',
    ...view,
  });
}
