import { isUsable, plainText } from '../reading/read.js';
import type { State } from '../state.js';
import type { Ephemeral, Message } from '../types.js';
import { blockHtml, hidden, menuOf } from './blocks.js';
import { attribute, escapeHtml, mrkdwnHtml } from './html.js';
import { timeOf } from './times.js';

/** Of a message, what a screen reader is told when it is new. */
const SAID_LENGTH = 160;

/** @param mark what its id begins with, so that a message may be on the page twice */
export function messageHtml(state: State, message: Message, user: string, mark = 'm', replies = ''): string {
  const context = { user, channel: message.channel, ts: message.ts };
  const files = message.files.map((id) => fileHtml(state, id)).join('');
  const edited = message.edited ? ' <small>(edited)</small>' : '';
  const content = `${shortcutsHtml(state, context)}${contentHtml(state, message, context)}${edited}${files}${replies}`;
  const said = message.user === user ? '' : saidAttributes(state, message);
  return frame(state, message, content, { mark, said });
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
  return menuOf(title, 'menu', entries.join(''));
}

export function ephemeralHtml(state: State, ephemeral: Ephemeral): string {
  const context = { user: ephemeral.user, channel: ephemeral.channel, ts: ephemeral.ts };
  const note = '<small class="only">Only visible to you</small>';
  const content = note + contentHtml(state, ephemeral, context);
  const said = saidAttributes(state, ephemeral, 'Only visible to you, ');
  return frame(state, ephemeral, content, { mark: 'm', said, className: 'ephemeral' });
}

/** What the script tells screen readers when this is new: who, and the first words; at once where Slack tells of a fault. */
export function saidAttributes(state: State, message: Message | Ephemeral, before = ''): string {
  const text = message.text === '' ? message : { ...message, blocks: [] };
  const words = plainText(state, text).replace(/\s+/g, ' ').trim();
  const short = words.length > SAID_LENGTH ? `${words.slice(0, SAID_LENGTH)}…` : words;
  const id = 'replaced' in message ? `${message.ts}:${message.replaced}` : message.ts;
  const fault = message.via === 'slackbot' ? ' data-fault' : '';
  return `${attribute('data-said-id', id)}${attribute('data-said', `${before}${authorOf(state, message)}: ${short || 'a picture'}`)}${fault}`;
}

function frame(
  state: State,
  message: Message | Ephemeral,
  content: string,
  { mark, said, className = '' }: { mark: string; said: string; className?: string },
): string {
  const author = authorOf(state, message);
  return `<article${attribute('class', `message ${className}`.trim())}${attribute('id', `${mark}${message.ts}`)}${said}>${avatarHtml(author)}<div class="body"><b>${escapeHtml(author)}</b> <small>${timeOf(message.at)}</small><div>${content}</div></div></article>`;
}

const AVATAR_COLORS = 5;

export function avatarHtml(name: string): string {
  const color = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % AVATAR_COLORS;
  return `<span class="avatar color${color}" aria-hidden="true">${escapeHtml([...name][0]?.toUpperCase() ?? '?')}</span>`;
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
  if (message.via === 'slackbot') return 'Slackbot';
  if ('replaced' in message || message.bot_id !== undefined) return botName(state);
  return state.users.get(message.user)?.real_name ?? message.user;
}

function botName(state: State): string {
  return state.users.get(state.bot.userId)?.real_name ?? 'App';
}
