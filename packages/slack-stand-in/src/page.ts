import type { IncomingMessage, ServerResponse } from 'node:http';
import { openHome } from './actions/event.js';
import type { Delivery } from './delivery.js';
import { pageHtml } from './page/layout.js';
import { HOME_PATH, lookingAt, messageAt, query } from './page/looking.js';
import { SCRIPT } from './page/script.js';
import { STYLE } from './page/style.js';
import { handlePost } from './page-doings.js';
import type { Handler } from './server.js';
import type { State } from './state.js';
import { sendFile } from './uploads.js';

/** What is shown in a browser at `/`: the channels as one of the people sees them, with a line to type commands in. */
export function createPage(state: State, delivery: Delivery): Handler {
  return async (request, response, url) => {
    if (isFromElsewhere(request)) {
      response.writeHead(403, { 'content-type': 'text/plain' }).end('Other pages may only lead here.');
      return;
    }
    if (request.method === 'POST') return handlePost(state, delivery, request, response, url);
    if (url.pathname === '/page/changes') return streamChanges(state, response);
    if (url.pathname === '/page/style.css') return send(response, 'text/css', STYLE);
    if (url.pathname === '/page/script.js') return send(response, 'text/javascript', SCRIPT);
    if (url.pathname.startsWith('/page/files/')) {
      return sendFile(state, response, url.pathname.slice('/page/files/'.length));
    }
    if (url.pathname === HOME_PATH) {
      const { user } = lookingAt(state, url.searchParams);
      await openHome(state, delivery, user.id);
      response.writeHead(302, { location: `/${query({ user, channel: 'home' })}` }).end();
      return;
    }
    const place = messageAt(state, url.pathname);
    if (place !== undefined) {
      response.writeHead(302, { location: place }).end();
      return;
    }
    if (url.pathname !== '/') {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('There is nothing here.');
      return;
    }
    send(response, 'text/html', pageHtml(state, lookingAt(state, url.searchParams)));
  };
}

/** Asked for by a page of another site, and not by a person who follows a link of it. Browsers say so; others say nothing. */
function isFromElsewhere({ method, headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  return method !== 'GET' || headers['sec-fetch-mode'] !== 'navigate';
}

/** Tells the browser, by server-sent events, that something changed. */
function streamChanges(state: State, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('retry: 1000\n\n');
  const stop = state.changes.on((change) => {
    if (change.type !== 'call') response.write('data: changed\n\n');
  });
  response.on('close', stop);
}

function send(response: ServerResponse, type: string, body: string): void {
  response
    .writeHead(200, {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src * data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    })
    .end(body);
}
