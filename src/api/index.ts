import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import type { Config } from '../config/index.js';
import type { Credits } from '../credits/ledger/index.js';
import { isAway } from '../database/away.js';
import type { DatabaseClock } from '../database/clock.js';
import type { Images } from '../images/index.js';
import type { Infographs } from '../infographs/index.js';
import { crossOrigin } from '../lib/http/cross-origin.js';
import { jsonBody } from '../lib/http/json-body.js';
import { requestIdOf } from '../lib/http/request-id.js';
import type { Log } from '../lib/log.js';
import type { Scope } from '../models/api-token.js';
import type { Models } from '../models/index.js';
import type { CallbackSecrets } from '../notifications/index.js';
import type { AuditLog } from '../workspaces/audit-log/index.js';
import { authenticate } from './authenticate.js';
import { createCallbackRoutes } from './callbacks.js';
import { cancelInfographic } from './cancel.js';
import { createInfographic } from './create.js';
import { documents } from './documents.js';
import type { Hub } from './events/hub.js';
import { createEvents } from './events.js';
import type { Limits } from './limits/index.js';
import { listInfographics } from './list.js';
import { answerProblem, Problem } from './problem.js';
import { readCredits, readStatus } from './read.js';
import { createTellStatus } from './status.js';
import type { Tokens } from './tokens/index.js';
import { api as words } from './words.js';

/** What the routes of the API are given. */
export interface ApiDependencies {
  auditLog: AuditLog;
  config: Config;
  models: Models;
  credits: Credits;
  infographs: Infographs;
  tokens: Tokens;
  callbackSecret: CallbackSecrets;
  images: Images;
  limits: Limits;
  clock: DatabaseClock;
  /** Who watches what becomes of infographs. */
  hub: Hub;
  log: Log;
}

/** The REST API for other programs, under `/api`. */
export function createApi(dependencies: ApiDependencies): Router {
  const { config, log } = dependencies;
  // Both forms of each path answer, with a slash at the end and without: a redirect would lose a POST's body.
  const router = express.Router({ strict: false });
  const cors = crossOrigin(config.corsOrigins);
  if (cors) router.use('/api', cors);
  const tellStatus = createTellStatus(dependencies.images);
  const may = (scope: Scope) => authenticate(dependencies, scope);

  router.post('/api/infographs/create', may('generate'), jsonBody, createInfographic(dependencies));
  router.get('/api/infographs/status/:id', may('read'), readStatus(dependencies, tellStatus));
  router.get('/api/infographs', may('read'), listInfographics(dependencies, tellStatus));
  router.post('/api/infographs/:id/cancel', may('generate'), cancelInfographic(dependencies, tellStatus));
  router.get('/api/credits', may('credits'), readCredits(dependencies));
  router.use(
    '/api',
    createEvents({ ...dependencies, statusAnswer: tellStatus }),
    createCallbackRoutes(dependencies),
  );

  router.use(documents(dependencies));

  router.use('/api', (error: unknown, request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    const { code, message, retryAt } = readError(error);
    if (code === 'internal' || code === 'busy') {
      const path = request.path.slice(0, 100);
      log.error({ err: error, path, request: requestIdOf(response) }, 'a request to the API failed');
    }
    answerProblem(response, code, message, retryAt);
  });
  return router;
}

/** Problems are ours; errors with a status of 4xx come from whatever read the request. */
function readError(error: unknown): Pick<Problem, 'code' | 'message' | 'retryAt'> {
  if (error instanceof Problem) return error;
  if (isAway(error)) return { code: 'busy', message: words.away };
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  if (status === 413) return { code: 'too_large', message: 'The body is too large: 64 kB at most.' };
  if (status === 415) return { code: 'not_json', message: words.notJson };
  if (status >= 400 && status < 500) {
    const told = error instanceof Error && 'expose' in error && error.expose === true;
    return {
      code: 'invalid_request',
      message: told ? `The request cannot be read: ${error.message}` : 'The request cannot be read.',
    };
  }
  return { code: 'internal', message: words.broken };
}
