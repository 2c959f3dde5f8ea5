import type { Delivery } from '../delivery.js';
import type { JsonObject } from '../json.js';
import { messageAsReturned } from '../messages.js';
import { issueResponseUrl } from '../response-urls.js';
import type { State } from '../state.js';
import { issueTrigger } from '../triggers.js';
import type { Answer } from '../types.js';
import { channelSeenBy, interaction, interactionBase, knownUser } from './common.js';

/** A shortcut to pick. */
export interface Shortcut {
  callbackId: string;
  /** Default: the member. */
  user?: string;
  /** With `ts`: a message shortcut on that message; without: a global shortcut. */
  channel?: string;
  ts?: string;
}

/** A person picks a shortcut: https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload */
export async function useShortcut(state: State, delivery: Delivery, picked: Shortcut): Promise<Answer> {
  const user = knownUser(state, picked.user ?? state.seeded.users.member);
  const triggerId = issueTrigger(state, user.id);
  const payload: JsonObject = {
    ...interactionBase(state, user),
    type: 'shortcut',
    callback_id: picked.callbackId,
    trigger_id: triggerId,
    action_ts: state.nextTs(),
    ...(picked.channel !== undefined && picked.ts !== undefined
      ? onMessage(state, user.id, picked.channel, picked.ts)
      : {}),
  };
  const answer = await delivery.deliver(interaction(payload, false));
  return { ...answer, triggerId };
}

function onMessage(state: State, user: string, channelId: string, ts: string): JsonObject {
  const channel = channelSeenBy(state, channelId, user);
  const message = channel.messages.get(ts);
  if (!message) throw new Error(`${user} sees no message ${ts} in ${channelId}.`);
  return {
    type: 'message_action',
    channel: { id: channel.id, name: channel.name },
    message: messageAsReturned(state, message),
    message_ts: ts,
    response_url: issueResponseUrl(state, { user, channel: channel.id, original: { ts, ephemeral: false } }),
  };
}
