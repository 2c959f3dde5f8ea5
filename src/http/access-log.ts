import type { RequestHandler } from 'express';
import type { Log } from '../log.js';
import { requestIdOf } from './request-id.js';

/**
 * One line for each request when it is over: which, how it was answered, how long it took, and whose token it was. What
 * changes something is told at info, if its token was good; questions, which come by the hundred a minute, and
 * strangers' requests at debug. Never a query: it may hold a ticket.
 */
export function accessLog(log: Log): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    const { method } = request;
    const path = request.originalUrl.split('?', 1)[0]?.slice(0, 100);
    response.once('close', () => {
      const caller: { token: { _id: string } } | undefined = response.locals.caller;
      const line = {
        request: requestIdOf(response),
        method,
        path,
        status: response.statusCode,
        ms: Math.round(performance.now() - startedAt),
        ...(caller ? { caller: caller.token._id } : {}),
      };
      if (caller && method !== 'GET') log.info(line, 'api');
      else log.debug(line, 'api');
    });
    next();
  };
}
