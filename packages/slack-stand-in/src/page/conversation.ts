import type { State } from '../state.js';
import type { Channel, Message, User } from '../types.js';
import { hidden } from './blocks.js';
import { attribute, escapeHtml } from './html.js';
import type { Looking } from './looking.js';
import { ephemeralHtml, messageHtml } from './message.js';
import { repliesHtml } from './threads.js';
import { dayOf } from './times.js';

/** The channel as somebody sees it: messages, the ways into their threads, and what only this person sees, oldest first. */
export function conversationHtml(state: State, looking: Looking & { channel: Channel }): string {
  const { channel, user, thread } = looking;
  const threads = new Map<string | undefined, Message[]>();
  for (const message of channel.messages.values()) {
    const replies = threads.get(message.thread_ts);
    if (replies) replies.push(message);
    else threads.set(message.thread_ts, [message]);
  }
  const own = state.ephemerals.filter(
    (one) =>
      one.user === user.id &&
      one.channel === channel.id &&
      (one.thread_ts === undefined || one.thread_ts !== thread?.ts),
  );
  const entries = [
    ...(threads.get(undefined) ?? []).map((message) => ({
      ...message,
      html: messageHtml(
        state,
        message,
        user.id,
        'm',
        repliesHtml(state, looking, message, threads.get(message.ts) ?? []),
      ),
    })),
    ...own.map((ephemeral) => ({ ...ephemeral, html: ephemeralHtml(state, ephemeral) })),
  ].sort((a, b) => (a.ts < b.ts ? -1 : 1));
  if (entries.length === 0) return emptyHtml(state, channel, user);
  const now = state.now();
  return entries
    .map(({ at, html }, n) => {
      const day = dayOf(at, now);
      const before = entries[n - 1];
      const isFirst = !before || dayOf(before.at, now) !== day;
      return isFirst
        ? `<div class="day"${attribute('data-key', day)}><span>${day}</span></div>${html}`
        : html;
    })
    .join('');
}

/** A channel where nothing has been said: examples to click, where there are any and the app can be called. */
function emptyHtml(state: State, channel: Channel, user: User): string {
  const { examples = [] } = state.options;
  const canCall = !channel.archived && (channel.kind !== 'dm' || channel.members.has(state.bot.userId));
  if (examples.length === 0 || !canCall)
    return '<p class="empty">Nothing here yet. Type a command below.</p>';
  const forms = examples.map(({ name, text }) => {
    const fields = hidden({ user: user.id, channel: channel.id, text });
    return `<li><form method="post" action="/page/command">${fields}<button class="example"><b>${escapeHtml(name)}</b><code>${escapeHtml(`${state.app.command} ${text}`)}</code></button></form></li>`;
  });
  return `<section class="start"><h3>Nothing here yet. Try one of these:</h3><ul>${forms.join('')}</ul><p>Or type a command of your own below.</p></section>`;
}
