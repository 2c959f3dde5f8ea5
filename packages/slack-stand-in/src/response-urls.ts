import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Faults } from './faults.js';
import { answerWithFaults, type Reply } from './faulty-answer.js';
import { readBody } from './http-body.js';
import { isJsonObject, type Json, type JsonObject, parseJson, stringAt } from './json.js';
import { RESPONSE_URL_LIFE_MS, RESPONSE_URL_USES } from './limits.js';
import { checkBlocks, putEphemeral, putMessage, removeMessage } from './messages.js';
import type { ResponseUrl, State } from './state.js';
import { teamWith } from './teams.js';
import type { Block, Call } from './types.js';

/** A new response_url for what a person did. */
export function issueResponseUrl(
  state: State,
  about: Pick<ResponseUrl, 'user' | 'channel' | 'original'>,
): string {
  const kind = about.original ? 'actions' : 'commands';
  const path = `/${kind}/${state.workspace.id}/${randomBytes(4).readUInt32BE()}/${randomBytes(12).toString('hex')}`;
  state.responseUrls.set(path, { ...about, at: state.now(), uses: 0 });
  return state.url + path;
}

/**
 * Answers a post to a response_url: five uses in 30 minutes, no signature, no membership asked for.
 * https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
 */
export async function handleResponseUrl(
  state: State,
  faults: Faults,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const payload = parseJson((await readBody(request)).toString('utf8'));
  const team = teamWith(state, ({ responseUrls }) => responseUrls.has(url.pathname));
  const args: JsonObject = isJsonObject(payload) ? payload : {};
  const call: Call = { method: 'response_url', args, token: '', at: state.now(), ok: false };
  await answerWithFaults(state, faults, response, call, () => respond(team, url.pathname, payload));
}

/** The text and blocks of a message that came as an answer, checked; or why Slack would not take it. */
export function readMessageBody(
  state: State,
  payload: JsonObject,
): { text: string; blocks: Block[] } | { error: string } {
  const text = stringAt(payload, 'text') ?? '';
  const given = payload.blocks;
  if (given === undefined || given === null || (Array.isArray(given) && given.length === 0)) {
    return text === '' ? { error: 'no_text' } : { text, blocks: [] };
  }
  const checked = checkBlocks(state, given);
  return checked.ok ? { text, blocks: checked.value } : { error: checked.error };
}

function respond(state: State, path: string, payload: Json | undefined): Reply {
  const entry = state.responseUrls.get(path);
  if (!entry) return refuse(404, 'no_such_url');
  if (state.now() - entry.at > RESPONSE_URL_LIFE_MS) return refuse(404, 'expired_url');
  if (entry.uses >= RESPONSE_URL_USES) return refuse(404, 'used_url');
  if (!isJsonObject(payload)) return refuse(400, 'invalid_payload');
  entry.uses += 1;
  const done = { status: 200, headers: { 'content-type': 'text/plain' }, body: 'ok' };
  if (payload.delete_original === true && entry.original) return removeOriginal(state, entry) ?? done;
  const body = readMessageBody(state, payload);
  if ('error' in body) return refuse(400, body.error);
  if (payload.replace_original === true && entry.original) return replaceOriginal(state, entry, body) ?? done;
  show(state, entry, payload, body);
  return done;
}

function show(
  state: State,
  entry: ResponseUrl,
  payload: JsonObject,
  body: { text: string; blocks: Block[] },
): void {
  const channel = state.channels.get(entry.channel);
  const threadTs = stringAt(payload, 'thread_ts');
  if (payload.response_type === 'in_channel' && channel) {
    const parent = threadTs === undefined ? undefined : channel.messages.get(threadTs);
    putMessage(state, channel, {
      ...body,
      user: state.bot.userId,
      bot_id: state.bot.botId,
      via: 'response_url',
      ...(parent === undefined ? {} : { thread_ts: parent.ts }),
    });
    return;
  }
  // A thread_ts is reported to be ignored for ephemeral answers: https://github.com/slackapi/bolt-js/issues/963
  putEphemeral(state, { ...body, user: entry.user, channel: entry.channel, via: 'response_url' });
}

function replaceOriginal(
  state: State,
  entry: ResponseUrl,
  body: { text: string; blocks: Block[] },
): Reply | undefined {
  const { original } = entry;
  const ephemeral = original?.ephemeral && state.ephemerals.find(({ ts }) => ts === original.ts);
  if (ephemeral) {
    Object.assign(ephemeral, body, { at: state.now(), replaced: ephemeral.replaced + 1 });
    state.changes.emit({ type: 'ephemeral', ephemeral });
    return undefined;
  }
  const message = original && state.channels.get(entry.channel)?.messages.get(original.ts);
  if (!message || message.deleted) return refuse(404, 'message_not_found');
  Object.assign(message, body, { updates: message.updates + 1 });
  state.changes.emit({ type: 'update', message });
  return undefined;
}

function removeOriginal(state: State, entry: ResponseUrl): Reply | undefined {
  const { original } = entry;
  const at = original?.ephemeral ? state.ephemerals.findIndex(({ ts }) => ts === original.ts) : -1;
  const [ephemeral] = at < 0 ? [] : state.ephemerals.splice(at, 1);
  if (ephemeral) {
    state.changes.emit({ type: 'ephemeral', ephemeral });
    return undefined;
  }
  const channel = state.channels.get(entry.channel);
  const message = original && channel?.messages.get(original.ts);
  if (!channel || !message) return refuse(404, 'message_not_found');
  removeMessage(state, channel, message);
  return undefined;
}

function refuse(status: number, error: string): Reply {
  return { status, headers: { 'content-type': 'text/plain' }, body: error, error };
}
