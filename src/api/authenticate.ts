import type { RequestHandler, Response } from 'express';
import { programActor } from '../lib/actor.js';
import { credentialsOf } from '../lib/http/credentials.js';
import type { ApiToken, Scope } from '../models/api-token.js';
import type { AuditLog } from '../workspaces/audit-log/index.js';
import { addressKey } from './limits/address.js';
import type { Limits } from './limits/index.js';
import { answerProblem } from './problem.js';
import type { Tokens } from './tokens/index.js';
import { api as words } from './words.js';

/** `Token` is what the clients of old send, `Bearer` what RFC 6750 has. */
const SCHEMES = ['token', 'bearer'];

/** Who calls, once their token was found good. */
export interface Caller {
  token: ApiToken;
  workspace: string;
  scopes: readonly Scope[];
}

interface Dependencies {
  tokens: Tokens;
  limits: Limits;
  auditLog: Pick<AuditLog, 'callRefused' | 'tokenUsed'>;
}

/**
 * Lets in whoever shows a good token with one of these scopes, and puts a Caller on `response.locals.caller`. A bad token
 * counts against the address it comes from, a good one against its own limit and its workspace's.
 */
export function authenticate(
  { tokens, limits, auditLog }: Dependencies,
  ...anyOf: readonly [Scope, ...Scope[]]
): RequestHandler {
  return async (request, response, next) => {
    // Balances and signed addresses are nobody else's, and are true for a moment.
    response.setHeader('Cache-Control', 'no-store');
    const secret = credentialsOf(request, SCHEMES);
    const found = secret === undefined ? undefined : await tokens.find(secret);
    if (found === undefined || typeof found === 'string') {
      if (!(await limits.mayFail(request, response))) return;
      if (secret !== undefined && found !== undefined) {
        const owner = found === 'unknown' ? undefined : await tokens.ownerOf(secret);
        auditLog.callRefused(found, addressKey(request.ip), owner);
      }
      answerProblem(response, 'unauthorized', found ? words.badToken(found) : words.noToken);
      return;
    }
    const { _id: tokenId, workspace, scopes } = found;
    auditLog.tokenUsed(found, addressKey(request.ip));
    if (!(await limits.mayCall({ tokenId, workspace }, response))) return;
    if (!anyOf.some((scope) => scopes.includes(scope))) {
      auditLog.callRefused('scope', addressKey(request.ip), found);
      answerProblem(response, 'insufficient_scope', words.scope(anyOf[0]));
      return;
    }
    const caller: Caller = { token: found, workspace, scopes };
    response.locals.caller = caller;
    next();
  };
}

/** What a caller sees: with `read` all of its workspace, else what it asked for itself. */
export function visibleTo({ token, workspace, scopes }: Caller): { workspace: string; requester?: string } {
  return scopes.includes('read') ? { workspace } : { workspace, requester: programActor(token._id) };
}

/** Of a route behind `authenticate`. @throws Error on a route without it */
export function callerOf(response: Response): Caller {
  const caller: Caller | undefined = response.locals.caller;
  if (!caller) throw new Error('a route asks who calls without having authenticated them');
  return caller;
}
