import type { RequestHandler } from 'express';
import type { Log } from '../log.js';

const SECONDS = 300;

/**
 * Slack's requests say when they were sent, and are good for five minutes. Bolt refuses what is older, and this what is
 * from further ahead: signed once, that would stay good for as long as its date is away.
 */
export function refuseFuture(log: Log, now = Date.now): RequestHandler {
  return (request, response, next) => {
    const sentAt = Number(request.get('x-slack-request-timestamp'));
    if (!(sentAt > now() / 1_000 + SECONDS)) return next();
    log.warn(
      { ahead: Math.round(sentAt - now() / 1_000) },
      "a request in Slack's name was refused: it is from the future",
    );
    response.status(401).end();
  };
}
