import type { Answer, SlackStandIn } from '@infograph/slack-stand-in';
import type { Registration } from './registrations.js';

export const formType = { 'content-type': 'application/x-www-form-urlencoded' };

/** What an interaction says; any of it may be a lie. */
export interface Said {
  /** What was pressed or filled in: an action's or a callback's id. */
  id: string;
  user: string;
  /** The workspace that it is sent from. */
  team: string;
  /** The workspace whose app the form is; that of the stand-in unless said. */
  installedIn?: string;
  /** Of a button. */
  value?: string;
  /** Of a form. */
  metadata?: string;
  values?: Record<string, Record<string, unknown>>;
  /** The message that it is about. */
  channel: string;
  ts: string;
}

/** What is needed of Slack to send as Slack. */
export type Sender = Pick<SlackStandIn, 'workspace' | 'bot' | 'url' | 'sign' | 'post'>;

/** Sends an interaction with Slack's signature, as nobody but Slack, or whoever fools it, can. */
export async function sendInteraction(
  slack: Sender,
  kind: Registration['kind'],
  said: Said,
): Promise<Answer> {
  const body = new URLSearchParams({ payload: JSON.stringify(payloadOf(slack, kind, said)) }).toString();
  return await slack.post({ body, headers: { ...formType, ...slack.sign(body) } });
}

function payloadOf(slack: Sender, kind: Registration['kind'], said: Said): object {
  const { id, user, team, installedIn = slack.workspace.id, value, metadata = '', values = {} } = said;
  const { channel, ts } = said;
  const text = { type: 'plain_text', text: 'x' };
  const base = {
    type: kind,
    user: { id: user, username: 'x', name: 'x', team_id: team },
    team: { id: team, domain: 'x' },
    api_app_id: slack.bot.appId,
    token: 't',
    enterprise: null,
    is_enterprise_install: false,
    trigger_id: `1.2.${Math.random()}`,
  };
  const view = {
    id: `V0${Math.random().toString(36).slice(2, 9).toUpperCase()}`,
    type: 'modal',
    callback_id: id,
    team_id: team,
    app_id: slack.bot.appId,
    bot_id: slack.bot.botId,
    app_installed_team_id: installedIn,
    private_metadata: metadata,
    state: { values },
    title: text,
    blocks: [],
    hash: '1.x',
    root_view_id: null,
    previous_view_id: null,
  };
  const action = { type: 'button', action_id: id, block_id: 'b', value, action_ts: '1.1', text };
  const message = { type: 'message', ts, thread_ts: ts, text: '' };
  const response_url = `${slack.url}/nowhere`;
  const place = { channel: { id: channel, name: 'x' }, message, response_url };
  const container = { type: 'view', view_id: view.id };
  switch (kind) {
    case 'block_actions':
      return { ...base, container, view, ...place, actions: [action] };
    case 'shortcut':
      return { ...base, callback_id: id, action_ts: '1.1' };
    case 'message_action':
      return { ...base, callback_id: id, ...place, message_ts: ts, action_ts: '1.1' };
    case 'view_submission':
      return { ...base, view, response_urls: [] };
    case 'view_closed':
      return { ...base, view, is_cleared: false };
  }
}
