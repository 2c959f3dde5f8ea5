import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import { isUnavailable } from '../database/unavailable.js';
import { crossOrigin } from '../lib/http/cross-origin.js';
import { jsonBody } from '../lib/http/json-body.js';
import { requestIdOf } from '../lib/http/request-id.js';
import type { Scope } from '../models/api-token.js';
import { authenticate } from './authenticate.js';
import { createCallbackRoutes } from './callbacks.js';
import { cancelInfographic } from './cancel.js';
import { createInfographic } from './create.js';
import type { ApiDependencies } from './dependencies.js';
import { documents } from './documents.js';
import { createEvents } from './events.js';
import { readExport } from './export.js';
import { listInfographics } from './list.js';
import { answerProblem, Problem } from './problem.js';
import { readBrief, readCredits, readStatus } from './read.js';
import { createToStatusAnswer } from './status.js';
import { api as words } from './words.js';

/** The REST API for other programs, under `/api`. */
export function createApi(dependencies: ApiDependencies): Router {
  const { config, log } = dependencies;
  // Both forms of each path answer, with a slash at the end and without: a redirect would lose a POST's body.
  const router = express.Router({ strict: false });
  const cors = crossOrigin(config.corsOrigins);
  if (cors) router.use('/api', cors);
  const tellStatus = createToStatusAnswer(dependencies.images);
  const may = (...anyOf: readonly [Scope, ...Scope[]]) => authenticate(dependencies, ...anyOf);

  router.post('/api/infographs/create', may('generate'), jsonBody, createInfographic(dependencies));
  router.get('/api/infographs/status/:id', may('read', 'generate'), readStatus(dependencies, tellStatus));
  router.get('/api/infographs/:id/brief', may('read', 'generate'), readBrief(dependencies));
  router.get('/api/infographs/:id/export', may('read', 'generate'), readExport(dependencies));
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
      log.error({ err: error, path, request: requestIdOf(response) }, 'API request failed');
    }
    answerProblem(response, code, message, retryAt);
  });
  return router;
}

/** Problems are ours; errors with a status of 4xx come from whatever read the request. */
function readError(error: unknown): Pick<Problem, 'code' | 'message' | 'retryAt'> {
  if (error instanceof Problem) return error;
  if (isUnavailable(error)) return { code: 'busy', message: words.away };
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  if (status === 413) return { code: 'too_large', message: 'The body is too large (at most 64 kB).' };
  if (status === 415) return { code: 'not_json', message: words.notJson };
  if (status >= 400 && status < 500) {
    const told = error instanceof Error && 'expose' in error && error.expose === true;
    return {
      code: 'invalid_request',
      message: told ? `The request can't be read: ${error.message}` : "The request can't be read.",
    };
  }
  return { code: 'internal', message: words.broken };
}
