import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Faults } from './faults.js';
import { answerWithFaults, type Reply } from './faulty-answer.js';
import { readArguments, readBody } from './http-body.js';
import type { JsonObject } from './json.js';
import { MethodError } from './method.js';
import { METHODS } from './methods/registry.js';
import { missingScope } from './scopes.js';
import type { State } from './state.js';
import { teamOfCall } from './teams.js';
import type { Call } from './types.js';

/** Answers POST or GET /api/<method>: https://docs.slack.dev/apis/web-api */
export async function handleWebApi(
  state: State,
  faults: Faults,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const method = url.pathname.slice('/api/'.length);
  const { token: tokenArgument, ...args } = await readArguments(request, url, await readBody(request));
  const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const token = bearer ?? (typeof tokenArgument === 'string' ? tokenArgument : '');
  const holder = state.grants.tokens.get(token)?.holder;
  const call: Call = {
    ...{ method, args, token, at: state.now(), ok: false },
    ...(holder ? { holder: 'teamId' in holder ? holder.teamId : holder.enterpriseId } : {}),
  };
  await answerWithFaults(state, faults, response, call, () => answer(state, method, args, token));
}

function answer(state: State, method: string, args: JsonObject, token: string): Reply {
  const headers: Record<string, string> = { 'content-type': 'application/json; charset=utf-8' };
  const isBotToken = token === state.options.botToken || state.grants.tokens.has(token);
  if (isBotToken) headers['x-oauth-scopes'] = [...state.scopes].join(',');
  try {
    const result = carryOut(state, method, args, token);
    return { status: 200, headers, body: JSON.stringify({ ok: true, ...result }) };
  } catch (fault) {
    if (!(fault instanceof MethodError)) throw fault;
    const body = JSON.stringify({ ok: false, error: fault.error, ...fault.details });
    return { status: 200, headers, body, error: fault.error };
  }
}

function carryOut(root: State, method: string, args: JsonObject, token: string): JsonObject {
  const known = METHODS.get(method);
  if (!known) throw new MethodError('unknown_method', { req_method: method });
  if (method === 'api.test' || method === 'oauth.v2.access') return known(root, args);
  if (token === '') throw new MethodError('not_authed');
  if (root.revokedTokens.has(token)) throw new MethodError('token_revoked');
  const state = teamOfCall(root, token, args);
  const isAppToken = token === state.options.appToken;
  if (isAppToken !== (method === 'apps.connections.open')) throw new MethodError('not_allowed_token_type');
  const needed = isAppToken ? undefined : missingScope(method, state.scopes);
  if (needed !== undefined) {
    throw new MethodError('missing_scope', { needed, provided: [...state.scopes].join(',') });
  }
  const isTest = args.test === true || args.test === 'true';
  if (method === 'auth.revoke' && isTest) return { revoked: false };
  if (method === 'auth.revoke') state.revokedTokens.add(token);
  return known(state, args);
}
