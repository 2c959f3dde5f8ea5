import type { Delivery } from '../delivery.js';
import { isJsonObject, parseJson } from '../json.js';
import { putEphemeral, putMessage } from '../messages.js';
import { domainOf } from '../methods/people.js';
import { escapeEntities } from '../reading/mrkdwn.js';
import { issueResponseUrl, readMessageBody } from '../response-urls.js';
import type { State } from '../state.js';
import { issueTrigger } from '../triggers.js';
import type { Answer } from '../types.js';
import { channelName, channelSeenBy, knownUser, VERIFICATION_TOKEN } from './common.js';

/** A slash command as a person types it. */
export interface TypedCommand {
  text: string;
  /** Default: the member. */
  user?: string;
  /** Default: #general. */
  channel?: string;
  /** Default: the app's. */
  command?: string;
  /** Give the same one twice to deliver the same command twice. */
  triggerId?: string;
  teamId?: string;
}

/**
 * A person types a slash command; what the app answers is shown to them.
 * https://docs.slack.dev/interactivity/implementing-slash-commands
 */
export async function typeCommand(state: State, delivery: Delivery, typed: TypedCommand): Promise<Answer> {
  const user = knownUser(state, typed.user ?? state.seeded.users.member);
  const channel = channelSeenBy(state, typed.channel ?? state.seeded.channels.general, user.id);
  const command = typed.command ?? state.app.command;
  const triggerId = issueTrigger(state, user.id, typed.triggerId, { channel: channel.id });
  const fields = {
    token: VERIFICATION_TOKEN,
    team_id: typed.teamId ?? state.workspace.id,
    team_domain: domainOf(state),
    channel_id: channel.id,
    channel_name: channelName(channel),
    user_id: user.id,
    user_name: user.name,
    command,
    text: escapeEntities(typed.text),
    api_app_id: state.bot.appId,
    ...(state.enterprise
      ? { enterprise_id: state.enterprise.id, enterprise_name: state.enterprise.name }
      : {}),
    is_enterprise_install: String(state.orgWide),
    response_url: issueResponseUrl(state, { user: user.id, channel: channel.id }),
    trigger_id: triggerId,
  };
  const answer = await delivery.deliver({
    kind: 'slash_commands',
    payload: fields,
    body: new URLSearchParams(fields).toString(),
    contentType: 'application/x-www-form-urlencoded',
    acceptsAnswer: true,
  });
  const error = answer.error ?? showAnswer(state, answer, user.id, channel.id);
  if (error !== undefined) {
    const text = `${command} failed with the error "${error}"`;
    putEphemeral(state, { user: user.id, channel: channel.id, text, blocks: [], via: 'slackbot' });
  }
  return { ...answer, triggerId, ...(error === undefined ? {} : { error }) };
}

/** Shows the body of the acknowledgment as a message. Returns Slack's error where it cannot be shown. */
function showAnswer(state: State, answer: Answer, user: string, channelId: string): string | undefined {
  if (answer.body.trim() === '') return undefined;
  const isJson = answer.headers['content-type']?.startsWith('application/json') ?? false;
  const payload = isJson ? parseJson(answer.body) : { text: answer.body };
  if (!isJsonObject(payload)) return 'invalid_command_response';
  if (Object.keys(payload).length === 0) return undefined;
  const body = readMessageBody(state, payload);
  if ('error' in body) return 'invalid_command_response';
  const channel = state.channels.get(channelId);
  if (payload.response_type === 'in_channel' && channel) {
    putMessage(state, channel, { ...body, user: state.bot.userId, bot_id: state.bot.botId, via: 'command' });
  } else {
    putEphemeral(state, { ...body, user, channel: channelId, via: 'command' });
  }
  return undefined;
}
