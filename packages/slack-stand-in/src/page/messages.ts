import { isUsable } from '../reading/read.js';
import type { State } from '../state.js';
import type { Channel, Ephemeral, Message } from '../types.js';
import { blockHtml, hidden } from './blocks.js';
import { attribute, escapeHtml, mrkdwnHtml } from './html.js';

/** The channel as `user` sees it: messages, their threads, and what only this person sees, oldest first. */
export function conversationHtml(state: State, channel: Channel, user: string): string {
  const threads = new Map<string | undefined, Message[]>();
  for (const message of channel.messages.values()) {
    const thread = threads.get(message.thread_ts);
    if (thread) thread.push(message);
    else threads.set(message.thread_ts, [message]);
  }
  const own = state.ephemerals.filter((one) => one.user === user && one.channel === channel.id);
  const entries = [
    ...(threads.get(undefined) ?? []).map((message) => ({
      ts: message.ts,
      html: messageHtml(state, message, user) + threadHtml(state, threads.get(message.ts) ?? [], user),
    })),
    ...own.map((ephemeral) => ({ ts: ephemeral.ts, html: ephemeralHtml(state, ephemeral) })),
  ];
  if (entries.length === 0) return '<p class="empty">Nothing here yet. Type a command below.</p>';
  entries.sort((a, b) => (a.ts < b.ts ? -1 : 1));
  return entries.map((entry) => entry.html).join('');
}

function threadHtml(state: State, replies: readonly Message[], user: string): string {
  if (replies.length === 0) return '';
  const inside = replies.map((reply) => messageHtml(state, reply, user)).join('');
  return `<div class="thread">${inside}</div>`;
}

function messageHtml(state: State, message: Message, user: string): string {
  const context = { user, channel: message.channel, ts: message.ts };
  const files = message.files.map((id) => fileHtml(state, id)).join('');
  const edited = message.edited ? ' <small>(edited)</small>' : '';
  const content = `${shortcutsHtml(state, context)}${contentHtml(state, message, context)}${edited}${files}`;
  return frame(state, message, content, '');
}

/** What the app has in the menu of a message; messages that one person alone sees have none. */
function shortcutsHtml({ options }: State, context: Record<string, string>): string {
  return shortcutMenu(options.messageShortcuts ?? [], context, 'More actions');
}

/** A menu of the app's shortcuts; nothing where it has none. */
export function shortcutMenu(
  shortcuts: ReadonlyArray<{ name: string; callbackId: string }>,
  context: Record<string, string>,
  title: string,
): string {
  if (shortcuts.length === 0) return '';
  const entries = shortcuts.map(
    ({ name, callbackId }) =>
      `<form method="post" action="/page/shortcut">${hidden({ ...context, callbackId })}<button class="plain">${escapeHtml(name)}</button></form>`,
  );
  return `<details class="menu"><summary${attribute('title', title)}>⋯</summary>${entries.join('')}</details>`;
}

function ephemeralHtml(state: State, ephemeral: Ephemeral): string {
  const author = ephemeral.via === 'slackbot' ? 'Slackbot' : botName(state);
  const context = { user: ephemeral.user, channel: ephemeral.channel, ts: ephemeral.ts };
  const note = '<small class="only">Only visible to you</small>';
  return frame(state, ephemeral, note + contentHtml(state, ephemeral, context), 'ephemeral', author);
}

function frame(
  state: State,
  message: Message | Ephemeral,
  content: string,
  className: string,
  author = authorOf(state, message),
): string {
  const initial = escapeHtml([...author][0]?.toUpperCase() ?? '?');
  const time = new Date(message.at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return `<article${attribute('class', `message ${className}`)}${attribute('id', `m${message.ts}`)}><div class="avatar">${initial}</div><div class="body"><b>${escapeHtml(author)}</b> <small>${time}</small><div>${content}</div></div></article>`;
}

function contentHtml(state: State, message: Message | Ephemeral, context: Record<string, string>): string {
  // With blocks, Slack shows the text in notifications only.
  if (message.blocks.length === 0) return mrkdwnHtml(state, message.text);
  return message.blocks.map((block) => blockHtml(state, block, context)).join('');
}

function fileHtml(state: State, id: string): string {
  const file = state.files.get(id);
  if (!file || !isUsable(state, id)) return '<div class="notice">A file that is not ready yet.</div>';
  if (!file.mimetype.startsWith('image/')) {
    return `<p><a${attribute('href', `/page/files/${id}`)} download>${escapeHtml(file.title)}</a></p>`;
  }
  const source = attribute('src', `/page/files/${id}`);
  return `<figure><img${source}${attribute('alt', file.altText)} loading="lazy"><figcaption>${escapeHtml(file.title)}</figcaption></figure>`;
}

function authorOf(state: State, message: Message | Ephemeral): string {
  if ('bot_id' in message && message.bot_id !== undefined) return botName(state);
  return state.users.get(message.user)?.real_name ?? message.user;
}

function botName(state: State): string {
  return state.users.get(state.bot.userId)?.real_name ?? 'App';
}
