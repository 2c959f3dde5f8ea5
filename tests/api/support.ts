import { createTokens, type NewToken } from '../../src/api/tokens/index.js';
import type { Scope } from '../../src/models/api-token.js';
import { scopes as allScopes } from '../../src/models/api-token.js';
import type { World } from '../support/world.js';
import type { Answer } from './answer.js';
import { expectAllowed, expectDocumented } from './openapi.js';

export interface Client {
  id: string;
  secret: string;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
}

/** Another program with a token of its own. Each of its answers is checked against the OpenAPI document. */
export async function program(
  world: World,
  wanted: Partial<NewToken> & { workspace?: string; scopes?: readonly Scope[] } = {},
): Promise<Client> {
  const { models } = world.app;
  const tokens = createTokens({ models, clock: { now: Date.now, calibrate: async () => undefined } });
  const { workspace = world.app.workspace.id, ...rest } = wanted;
  const { token, secret } = await tokens.create(workspace, {
    name: 'Website',
    scopes: allScopes,
    createdBy: 'cli',
    ...rest,
  });
  const auth = { authorization: `Token ${secret}` };
  return {
    id: token._id,
    secret,
    get: (path, headers = {}) => call(world, 'GET', path, { ...auth, ...headers }),
    post: (path, body, headers = {}) => call(world, 'POST', path, { ...auth, ...headers }, body),
  };
}

/** One request; a body is sent as JSON. */
export async function call(
  world: World,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: unknown,
): Promise<Answer> {
  const response = await fetch(`${world.app.url}${path}`, {
    method,
    redirect: 'manual',
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const answer: Answer = {
    status: response.status,
    headers: response.headers,
    body: text === '' ? undefined : JSON.parse(text),
  };
  expectDocumented(method, path, answer);
  if (answer.status < 300 && body !== undefined) expectAllowed(method, path, body);
  return answer;
}
