import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import type { DatabaseClock } from '../database/clock.js';
import type { Log } from '../lib/log.js';
import type { Models } from '../models/index.js';
import type { Infograph } from '../models/infograph.js';
import { acrossWorkspaces } from '../models/tenancy.js';
import { events as words } from '../notifications/words.js';
import type { AuditLog } from '../workspaces/audit-log/index.js';
import { authenticate, callerOf, visibleTo } from './authenticate.js';
import type { Hub } from './events/hub.js';
import { type StatusAnswer, stream } from './events/stream.js';
import { isGoodTicket } from './events/ticket.js';
import type { Limits } from './limits/index.js';
import { answerProblem } from './problem.js';
import type { Tokens } from './tokens/index.js';
import { api } from './words.js';

const usualPace = { heartbeatMs: 15_000, lifeMs: 30 * 60_000, retryMs: 3_000 };

interface Dependencies {
  models: Models;
  clock: DatabaseClock;
  tokens: Tokens;
  limits: Limits;
  auditLog: Pick<AuditLog, 'callRefused' | 'tokenUsed'>;
  hub: Hub;
  statusAnswer: StatusAnswer;
  log: Log;
  /** For tests. */
  pace?: Partial<typeof usualPace>;
}

/**
 * `GET /api/infographs/:id/events`: the changes of its status as server-sent events, for whoever shows a token that
 * may see it, or a ticket of this infograph.
 */
export function createEvents({
  models,
  clock,
  tokens,
  limits,
  auditLog,
  pace,
  ...streaming
}: Dependencies): Router {
  const options = { ...streaming, ...usualPace, ...pace };

  const byTicket: RequestHandler = async (request, response, next) => {
    const { ticket } = request.query;
    if (ticket === undefined) return next();
    const infograph = await models.infographs
      .findById(String(request.params.id))
      .setOptions(acrossWorkspaces('a ticket is signed by the infograph that it opens'))
      .lean();
    const good = typeof ticket === 'string' && infograph && isGoodTicket(ticket, infograph, clock.now());
    if (!good) {
      if (await limits.mayFail(request, response)) answerProblem(response, 'unauthorized', words.badTicket);
      return;
    }
    const { workspace } = infograph;
    const tokenId = infograph.api?.token ?? workspace;
    if (await limits.mayCall({ tokenId, workspace }, response)) watch(request, response, infograph, tokenId);
  };

  const byToken: RequestHandler = async (request, response) => {
    const caller = callerOf(response);
    const one = { _id: String(request.params.id), ...visibleTo(caller) };
    const infograph = await models.infographs.findOne(one).lean();
    if (infograph) watch(request, response, infograph, caller.token._id);
    else answerProblem(response, 'not_found', api.unknownInfographic);
  };

  function watch(request: Request, response: Response, infograph: Infograph, token: string): void {
    // Express answers HEAD by the same route, and nobody waits for what has no body.
    if (request.method === 'HEAD') return void response.type('text/event-stream').end();
    if (stream(request, response, { infograph, token }, options)) return;
    response.setHeader('Retry-After', '10');
    answerProblem(response, 'too_many_requests', words.tooMany);
  }

  const router = express.Router();
  const maySee = authenticate({ tokens, limits, auditLog }, 'read', 'generate');
  router.get('/infographs/:id/events', byTicket, maySee, byToken);
  return router;
}
