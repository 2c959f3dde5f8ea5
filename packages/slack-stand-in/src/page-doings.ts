import type { IncomingMessage, ServerResponse } from 'node:http';
import { click, clickInView, fillIn } from './actions/click.js';
import { typeCommand } from './actions/command.js';
import { mention, openHome, type Said, say, writeToApp } from './actions/event.js';
import { useShortcut } from './actions/shortcut.js';
import { dismissView, submitView } from './actions/submit.js';
import type { Delivery } from './delivery.js';
import { inputOf } from './form.js';
import { readBody } from './http-body.js';
import { HOME_PATH, lookingAt, query } from './page/looking.js';
import { escapeEntities } from './reading/mrkdwn.js';
import type { State } from './state.js';

/** What a person does on the page. */
export async function handlePost(
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
      await sayFromPage(state, delivery, {
        user: field('user'),
        channel: field('channel'),
        text: field('text'),
        ...(form.has('thread') ? { threadTs: field('thread') } : {}),
      });
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
async function sayFromPage(state: State, delivery: Delivery, { text: typed, ...said }: Said): Promise<void> {
  if (typed.trim() === '') return;
  const { app, bot } = state;
  const called = `@${app.name}`.toLowerCase();
  const at = typed.toLowerCase().indexOf(called);
  const [before, after] = at < 0 ? [typed] : [typed.slice(0, at), typed.slice(at + called.length)];
  const rest = after === undefined ? '' : `<@${bot.userId}>${escapeEntities(after)}`;
  const text = escapeEntities(before ?? '') + rest;
  const place = state.channels.get(said.channel);
  if (place?.kind === 'dm' && place.members.has(bot.userId))
    await writeToApp(state, delivery, { ...said, text });
  else if (rest && place?.members.has(bot.userId)) await mention(state, delivery, { ...said, text });
  else say(state, { ...said, text });
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

function isSameOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}
