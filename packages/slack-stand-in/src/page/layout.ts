import type { State } from '../state.js';
import type { Channel } from '../types.js';
import { hidden } from './blocks.js';
import { conversationHtml } from './conversation.js';
import { attribute, escapeHtml } from './html.js';
import { HOME_PATH, type Looking, query } from './looking.js';
import { shortcutMenu } from './message.js';
import { threadHtml } from './threads.js';
import { homeHtml, modalHtml } from './views.js';

/** The whole page. Its script keeps `nav`, `main`, the thread and the dialogs current, each by itself. */
export function pageHtml(all: State, looking: Looking): string {
  const state = { ...all, reader: looking.user };
  const place = placeName(state, looking);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${place} · ${state.workspace.name}`)}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/page/style.css"></head>
<body>
<nav id="places" aria-label="Channels"><p class="name">${escapeHtml(state.workspace.name)}</p><p class="hint">A stand-in for Slack on this machine. Nothing leaves it.</p>
${userMenu(state, looking)}${placesHtml(state, looking)}</nav>
<main><h1 class="unseen">${escapeHtml(state.workspace.name)}</h1><header><button class="opens" aria-label="Channels" aria-controls="places" aria-expanded="false">☰</button><h2 tabindex="-1">${escapeHtml(place)}</h2>${membershipNote(state, looking)}</header>
${noticesHtml(state)}<div id="content" tabindex="0" role="group"${attribute('aria-label', place)}>${contentHtml(state, looking)}</div>
${composer(state, looking)}</main>
<aside id="thread" aria-label="Thread"${looking.thread ? '' : ' hidden'}>${threadHtml(state, looking)}</aside>
<div id="dialogs">${modalHtml(state, looking.user)}</div>
<p id="told" class="unseen" role="status"></p><div id="alarm" role="alert"></div>
<script src="/page/script.js"></script></body></html>`;
}

function contentHtml(state: State, looking: Looking): string {
  const { channel, user } = looking;
  return channel === 'home' ? homeHtml(state, user) : conversationHtml(state, { ...looking, channel });
}

function noticesHtml({ notices }: State): string {
  return notices.map((words) => `<p class="notice above">${escapeHtml(words)}</p>`).join('');
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

/** Where this person can go, in the groups that Slack has. */
function placesHtml(state: State, looking: Looking): string {
  const { user } = looking;
  const visible = [...state.channels.values()].filter(
    (channel) => channel.kind === 'public' || channel.members.has(user.id),
  );
  const groups: Array<[name: string, places: Array<Channel | 'home'>]> = [
    ['Channels', visible.filter(({ kind }) => kind !== 'dm')],
    ['Direct messages', visible.filter(({ kind }) => kind === 'dm')],
    ['App', ['home']],
  ];
  return groups
    .filter(([, places]) => places.length > 0)
    .map(
      ([name, places]) =>
        `<h2>${name}</h2><ul>${places.map((place) => placeHtml(state, looking, place)).join('')}</ul>`,
    )
    .join('');
}

function placeHtml(state: State, looking: Looking, channel: Channel | 'home'): string {
  const target = { user: looking.user, channel };
  const current = channel === looking.channel ? ' aria-current="page"' : '';
  const address = `${channel === 'home' ? HOME_PATH : '/'}${query(target)}`;
  return `<li><a${attribute('href', address)} data-go="place"${current}>${escapeHtml(placeName(state, target))}</a></li>`;
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
  const line = `<form method="post" action="/page/command" class="composer" id="composer">${fields}<span class="typed"><span>${escapeHtml(app.command)}</span><input name="text" autocomplete="off"${attribute('placeholder', app.hint)}${attribute('aria-label', app.label)}></span><button class="primary">Send</button>${say}</form>`;
  const menu = shortcutMenu(globalShortcuts, { user: user.id, channel: channel.id }, 'Shortcuts');
  return `<div class="line">${line}${menu}</div>`;
}
