import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';

/** What a proxy or a client may call its own request; anything else could be meant for whoever reads the log. */
const SANE = /^[\w.:-]{8,100}$/;

/** Gives each request an id, its own where it brings a sane one, and tells it in the answer as `X-Request-Id`. */
export const requestId: RequestHandler = (request, response, next) => {
  const given = request.get('x-request-id');
  response.setHeader('X-Request-Id', given && SANE.test(given) ? given : randomUUID());
  next();
};

/** For log lines about a request. */
export function requestIdOf(response: Response): string | undefined {
  const id = response.getHeader('X-Request-Id');
  return typeof id === 'string' ? id : undefined;
}
