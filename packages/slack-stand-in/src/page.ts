import type { IncomingMessage, ServerResponse } from 'node:http';
import { click, clickInView, fillIn } from './actions/click.js';
import { typeCommand } from './actions/command.js';
import { mention, openHome, say, writeToApp } from './actions/event.js';
import { useShortcut } from './actions/shortcut.js';
import { dismissView, submitView } from './actions/submit.js';
import type { Delivery } from './delivery.js';
import { inputOf } from './form.js';
import { readBody } from './http-body.js';
import { HOME_PATH, type Looking, pageHtml, query } from './page/layout.js';
import { SCRIPT, STYLE } from './page/static.js';
import { escapeEntities } from './reading/mrkdwn.js';
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

/** What a person does on the page. */
async function handlePost(
  state: State,
  delivery: Delivery,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const say = (status: number, words: string) =>
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(words);
  const form = new URLSearchParams((await readBody(request)).toString('utf8'));
  // Other pages that the visitor has open must not be able to type commands here.
  if (!isSameOrigin(request)) {
    say(403, 'Only the page itself may do this.');
    return;
  }
  try {
    if (!(await carryOut(state, delivery, url.pathname, form))) {
      say(404, 'There is nothing here.');
      return;
    }
  } catch (fault) {
    say(409, fault instanceof Error ? fault.message : String(fault));
    return;
  }
  response.writeHead(303, { location: `/${query(lookingAt(state, form))}` }).end();
}

async function carryOut(
  state: State,
  delivery: Delivery,
  path: string,
  form: URLSearchParams,
): Promise<boolean> {
  const field = (name: string) => form.get(name) ?? '';
  const value = form.has('value') ? { value: field('value') } : {};
  const action = { user: field('user'), actionId: field('actionId'), ...value };
  switch (path) {
    case '/page/command':
      await typeCommand(state, delivery, {
        text: field('text'),
        user: field('user'),
        channel: field('channel'),
      });
      return true;
    case '/page/click':
      if (form.has('viewId')) await clickInView(state, delivery, { ...action, viewId: field('viewId') });
      else await click(state, delivery, { ...action, channel: field('channel'), ts: field('ts') });
      return true;
    case '/page/say':
      await sayFromPage(state, delivery, field('user'), field('channel'), field('text'));
      return true;
    case '/page/shortcut':
      await useShortcut(state, delivery, {
        user: field('user'),
        channel: field('channel'),
        callbackId: field('callbackId'),
        ...(form.has('ts') ? { ts: field('ts') } : {}),
      });
      return true;
    case '/page/fill':
      await fillIn(state, delivery, { viewId: field('viewId'), values: filledIn(state, form) });
      return true;
    case '/page/submit':
      await submitView(state, delivery, { viewId: field('viewId'), values: filledIn(state, form) });
      return true;
    case '/page/close':
      await dismissView(state, delivery, field('viewId'));
      return true;
    case HOME_PATH:
      await openHome(state, delivery, field('user'));
      return true;
    default:
      return false;
  }
}

/** A message; where the app hears of such, it is told. */
async function sayFromPage(
  state: State,
  delivery: Delivery,
  user: string,
  channel: string,
  typed: string,
): Promise<void> {
  if (typed.trim() === '') return;
  const { app, bot } = state;
  const called = `@${app.name}`.toLowerCase();
  const at = typed.toLowerCase().indexOf(called);
  const [before, after] = at < 0 ? [typed] : [typed.slice(0, at), typed.slice(at + called.length)];
  const rest = after === undefined ? '' : `<@${bot.userId}>${escapeEntities(after)}`;
  const text = escapeEntities(before ?? '') + rest;
  const place = state.channels.get(channel);
  if (place?.kind === 'dm' && place.members.has(bot.userId))
    await writeToApp(state, delivery, { user, text });
  else if (rest && place?.members.has(bot.userId)) await mention(state, delivery, { user, channel, text });
  else say(state, { user, channel, text });
}

/** The inputs of a modal, by block_id. Of boxes that are not ticked, browsers send nothing. */
function filledIn(state: State, form: URLSearchParams): Record<string, string | string[]> {
  const blocks = state.views.get(form.get('viewId') ?? '')?.blocks ?? [];
  return Object.fromEntries(
    blocks.filter(inputOf).map(({ block_id }) => {
      const all = form.getAll(`value:${block_id}`);
      return [block_id, all.length > 1 ? all : (all[0] ?? '')];
    }),
  );
}

function lookingAt(state: State, params: URLSearchParams): Looking {
  const user = state.users.get(params.get('user') ?? '') ?? state.users.get(state.seeded.users.admin);
  const general = state.channels.get(state.seeded.channels.general);
  if (!user || !general) throw new Error('The stand-in has lost its first users or channels.');
  const wanted = params.get('channel') ?? '';
  if (wanted === 'home') return { user, channel: 'home' };
  const channel = state.channels.get(wanted);
  const isVisible = channel && (channel.kind === 'public' || channel.members.has(user.id));
  return { user, channel: isVisible ? channel : general };
}

/** Where the page shows the message that a permalink leads to, for somebody who sees it. */
function messageAt(state: State, path: string): string | undefined {
  const [, id = '', seconds, rest] = /^\/archives\/(\w+)\/p(\d+)(\d{6})$/.exec(path) ?? [];
  const channel = state.channels.get(id);
  if (!channel) return undefined;
  const readers = [state.seeded.users.admin, ...channel.members].filter((one) => channel.members.has(one));
  const user = state.users.get(readers.find((one) => one !== state.bot.userId) ?? state.seeded.users.admin);
  return user && `/${query({ user, channel })}#m${seconds}.${rest}`;
}

/** Asked for by a page of another site, and not by a person who follows a link of it. Browsers say so; others say nothing. */
function isFromElsewhere({ method, headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  return method !== 'GET' || headers['sec-fetch-mode'] !== 'navigate';
}

function isSameOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
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
