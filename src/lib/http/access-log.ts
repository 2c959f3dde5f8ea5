import type { RequestHandler } from 'express';
import { defined } from '../defined.js';
import type { Log } from '../log.js';
import { requestIdOf } from './request-id.js';

/**
 * One line for each request when it is over: which, how it was answered, how long it took, and whose token it was. What
 * changes something is told at info, if its token was good; questions, which come by the hundred a minute, and
 * strangers' requests at debug. Never a query: it may hold a ticket; and of a path only what is no secret and nobody's words.
 */
export function accessLog(log: Log): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    const { method } = request;
    const path = told(request.originalUrl.split('?', 1)[0] ?? '');
    response.once('close', () => {
      const caller: { token: { _id: string } } | undefined = response.locals.caller;
      const line = {
        request: requestIdOf(response),
        method,
        path,
        status: response.statusCode,
        ms: Math.round(performance.now() - startedAt),
        ...defined({ caller: caller?.token._id }),
      };
      if (caller && method !== 'GET') log.info(line, 'api');
      else log.debug(line, 'api');
    });
    next();
  };
}

/** Words as our routes have them, and ids as we make them. */
const OURS = /^(?:[a-z]{0,12}(?:\.json)?|[a-z]{2,4}_[0-9a-f]{20})$/;

function told(path: string): string {
  const parts = path.slice(0, 100).split('/');
  return parts.map((part) => (OURS.test(part) ? part : '…')).join('/');
}
