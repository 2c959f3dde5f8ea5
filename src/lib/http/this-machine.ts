import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';

/** With any port: a tunnel or a proxy of this machine may stand before the server, and a page cannot make use of that. */
const NAMES = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i;

/** What is answered to whoever asks under another name. */
const notThisMachine = 'This is for this machine alone, as 127.0.0.1, localhost or [::1].';

/**
 * Whether a request names this machine. A server on loopback is reached by pages of other sites, too: a name of theirs
 * that leads to 127.0.0.1 (DNS rebinding) makes it their own origin, whose answers they may read. The Host header tells
 * that name, and no page can change it.
 */
function isForThisMachine({ headers }: IncomingMessage): boolean {
  return NAMES.test(headers.host ?? '');
}

/** Refuses what does not name this machine, for a server without Express. @returns whether it did */
export function refuseOthers(request: IncomingMessage, response: ServerResponse): boolean {
  if (isForThisMachine(request)) return false;
  response.writeHead(403).end(notThisMachine);
  return true;
}

/** The same for one with it. */
export const forThisMachine: RequestHandler = (request, response, next) => {
  if (isForThisMachine(request)) next();
  else response.status(403).type('text').send(notThisMachine);
};
