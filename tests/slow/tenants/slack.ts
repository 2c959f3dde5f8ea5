import type { Registration } from '../../support/registrations.js';
import type { Named, Neighbours } from './neighbours.js';

interface Sent {
  /** Of a button, and what stands in a form. */
  value: string;
  channel: string;
  ts: string;
}

/** Everything that can be said about a thing in a button or a form: its bare id, and the shapes that forms have. */
export function waysToName(named: Named): Sent[] {
  const { infograph, batch, brief, open, token, request, receiver, channel, ts, workspace } = named;
  const place = { channel, ts };
  return [infograph, batch, brief, open, token, request, receiver, workspace].flatMap((id) => [
    { ...place, value: id },
    {
      ...place,
      value: JSON.stringify({
        ...{ id, batch: id, infograph: id, token: id, workspace, channel, ts, credits: 5, rev: 2 },
        ...{ scope: 'all', available: 1, held: 0, zone: 'UTC', from: { at: 1, id } },
      }),
    },
  ]);
}

/** Sends it as an admin of our workspace, correctly signed. */
export async function sendAsOurAdmin(
  { world, ours }: Neighbours,
  { kind, id: registered }: Registration,
  { value, channel, ts }: Sent,
): Promise<{ status: number; body: string }> {
  const { slack } = world;
  const user = slack.users.admin;
  // Of a pattern, its first form.
  const id = registered.replaceAll(/[\^$]/g, '').replace(/\((\w+)\|[^)]*\)/, '$1');
  const base = {
    type: kind,
    user: { id: user, username: 'x', name: 'x', team_id: ours.workspace },
    team: { id: ours.workspace, domain: 'x' },
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
    team_id: ours.workspace,
    app_id: slack.bot.appId,
    bot_id: slack.bot.botId,
    app_installed_team_id: ours.workspace,
    private_metadata: value,
    state: { values: { reason: { value: { type: 'plain_text_input', value: 'Because' } } } },
    title: { type: 'plain_text', text: 'x' },
    blocks: [],
    hash: '1.x',
    root_view_id: null,
    previous_view_id: null,
  };
  const text = { type: 'plain_text', text: 'x' };
  const action = { type: 'button', action_id: id, block_id: 'b', value, action_ts: '1.1', text };
  const response_url = `${slack.url}/nowhere`;
  const message = { type: 'message', ts, thread_ts: ts, text: '' };
  const inChannel = { channel: { id: channel, name: 'x' }, message, response_url };
  const payloads: Record<Registration['kind'], object> = {
    block_actions: {
      ...base,
      container: { type: 'view', view_id: view.id },
      view,
      ...inChannel,
      actions: [action],
    },
    message_action: { ...base, callback_id: id, ...inChannel, message_ts: ts, action_ts: '1.1' },
    shortcut: { ...base, callback_id: id, action_ts: '1.1' },
    view_submission: { ...base, view, response_urls: [] },
    view_closed: { ...base, view, is_cleared: false },
  };
  const body = new URLSearchParams({ payload: JSON.stringify(payloads[kind]) }).toString();
  return await slack.post({ body, headers: { ...formType, ...slack.sign(body) } });
}

export const formType = { 'content-type': 'application/x-www-form-urlencoded' };
