import type { State } from '../state.js';
import type { Channel, User } from '../types.js';
import { hidden } from './blocks.js';
import { attribute, escapeHtml } from './html.js';
import { conversationHtml, shortcutMenu } from './messages.js';
import { homeHtml, modalHtml } from './views.js';

export interface Looking {
  user: User;
  /** What is looked at: a channel, or the app's Home tab. */
  channel: Channel | 'home';
}

/** The whole page. */
export function pageHtml(all: State, looking: Looking): string {
  const state = { ...all, reader: looking.user };
  const place = placeName(state, looking);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${place} · ${state.workspace.name}`)}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/page/style.css"></head>
<body>
<nav><h1>${escapeHtml(state.workspace.name)}</h1><p class="hint">A stand-in for Slack on this machine. Nothing leaves it.</p>
${userMenu(state, looking)}<ul>${channelList(state, looking)}</ul></nav>
<main><header><h2>${escapeHtml(place)}</h2>${membershipNote(state, looking)}</header>
<div id="content">${contentHtml(state, looking)}</div>
${composer(state, looking)}</main>
<script src="/page/script.js"></script></body></html>`;
}

function contentHtml(state: State, looking: Looking): string {
  const modals = modalHtml(state, looking.user);
  if (looking.channel === 'home') return homeHtml(state, looking.user) + modals;
  return conversationHtml(state, looking.channel, looking.user.id) + modals;
}

/** Where the Home tab is opened, which the app is told of, and then shown. */
export const HOME_PATH = '/page/home';

/** The address that shows the same again. */
export function query({ user, channel }: Looking): string {
  const place = channel === 'home' ? 'home' : channel.id;
  return `?${new URLSearchParams({ user: user.id, channel: place })}`;
}

function userMenu(state: State, { user, channel }: Looking): string {
  const options = [...state.users.values()]
    .filter((candidate) => !candidate.is_bot && !candidate.deleted)
    .map((candidate) => {
      const selected = candidate.id === user.id ? ' selected' : '';
      return `<option${attribute('value', candidate.id)}${selected}>${escapeHtml(candidate.real_name)}</option>`;
    });
  const place = channel === 'home' ? 'home' : channel.id;
  const action = channel === 'home' ? HOME_PATH : '/';
  return `<form method="get"${attribute('action', action)} class="who"><label>You are <select name="user">${options.join('')}</select></label>${hidden({ channel: place })}<button class="plain">Switch</button></form>`;
}

function channelList(state: State, looking: Looking): string {
  const { user } = looking;
  const visible = [...state.channels.values()].filter(
    (channel) => channel.kind === 'public' || channel.members.has(user.id),
  );
  const places: Array<Channel | 'home'> = [...visible, 'home'];
  return places
    .map((channel) => {
      const current = channel === looking.channel ? ' class="current"' : '';
      const target = { user, channel };
      return `<li${current}><a${attribute('href', `${channel === 'home' ? HOME_PATH : '/'}${query(target)}`)}>${escapeHtml(placeName(state, target))}</a></li>`;
    })
    .join('');
}

function placeName(state: State, { user, channel }: Looking): string {
  if (channel === 'home') return `${state.app.name}: Home`;
  if (channel.kind !== 'dm') return `# ${channel.name}${channel.kind === 'private' ? ' (private)' : ''}`;
  const partner = [...channel.members].find((member) => member !== user.id) ?? '';
  return `@ ${state.users.get(partner)?.real_name ?? partner}`;
}

function membershipNote(state: State, { channel }: Looking): string {
  if (channel === 'home') return '';
  if (channel.archived) return '<small>archived</small>';
  return channel.members.has(state.bot.userId) ? '' : '<small>the app is not in this channel</small>';
}

/** A line to type commands in, or messages that others see, and the app's global shortcuts. */
function composer(state: State, { user, channel }: Looking): string {
  if (channel === 'home') return '';
  const { app, options } = state;
  const { globalShortcuts = [] } = options;
  const fields = hidden({ user: user.id, channel: channel.id });
  const say = `<button class="plain" formaction="/page/say" title="As a message; @${escapeHtml(app.name)} mentions the app">As a message</button>`;
  const line = `<form method="post" action="/page/command" class="composer">${fields}<span>${escapeHtml(app.command)}</span><input name="text" autocomplete="off" autofocus${attribute('placeholder', app.hint)}${attribute('aria-label', app.label)}><button class="primary">Send</button>${say}</form>`;
  const menu = shortcutMenu(globalShortcuts, { user: user.id, channel: channel.id }, 'Shortcuts');
  return `<div class="line">${line}${menu}</div>`;
}
