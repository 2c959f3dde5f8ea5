import { messagesOf, type State } from '../state.js';
import type { Channel, Message } from '../types.js';
import { hidden } from './blocks.js';
import { attribute, escapeHtml } from './html.js';
import { type Looking, query } from './looking.js';
import { avatarHtml, ephemeralHtml, messageHtml, saidAttributes } from './message.js';
import { whenOf } from './times.js';

/** The thread that is open beside the channel; nothing where none is. */
export function threadHtml(state: State, looking: Looking): string {
  const { user, channel, thread } = looking;
  if (!thread || channel === 'home') return '';
  const replies = messagesOf(channel, thread.ts).map((reply) => ({
    ts: reply.ts,
    html: messageHtml(state, reply, user.id),
  }));
  const own = state.ephemerals
    .filter((one) => one.user === user.id && one.channel === channel.id && one.thread_ts === thread.ts)
    .map((ephemeral) => ({ ts: ephemeral.ts, html: ephemeralHtml(state, ephemeral) }));
  const inside = [...replies, ...own].sort((a, b) => (a.ts < b.ts ? -1 : 1)).map(({ html }) => html);
  const count = `<div class="day"><span>${repliesInWords(replies.length)}</span></div>`;
  const where = channel.kind === 'dm' ? 'direct message' : `# ${channel.name}`;
  return `<header><h2 tabindex="-1">Thread <small>${escapeHtml(where)}</small></h2><a class="button close"${attribute('href', `/${query({ user, channel })}`)} data-go="close" aria-label="Close the thread">✕</a></header>
<div class="inside" tabindex="0" role="group" aria-label="Messages of the thread">${messageHtml(state, thread, user.id, 'p')}${count}${inside.join('')}</div>
${replyLine(looking, channel, thread)}`;
}

/** Under the first message of a thread: how many replies it has, and the way into it. */
export function repliesHtml(
  state: State,
  looking: Looking,
  { ts }: Message,
  all: readonly Message[],
): string {
  const last = all.at(-1);
  if (!last || looking.channel === 'home') return '';
  const thread = looking.channel.messages.get(ts);
  const address = `/${query({ ...looking, ...(thread ? { thread } : {}) })}`;
  const open = looking.thread?.ts === ts ? ' aria-current="true"' : '';
  const faces = [...new Set(all.map(({ user }) => user))]
    .slice(0, 3)
    .map((id) => avatarHtml(state.users.get(id)?.real_name ?? id));
  const words = `<b>${repliesInWords(all.length)}</b> <small>· last reply ${whenOf(last.at, state.now())}</small>`;
  return `<a class="replies"${attribute('id', `r${ts}`)}${attribute('href', address)} data-go="thread"${open}${saidAttributes(state, last, 'In a thread, ')}>${faces.join('')}<span>${words}</span></a>`;
}

function repliesInWords(count: number): string {
  return count === 1 ? '1 reply' : `${count} replies`;
}

/** Commands do not work in threads, in Slack either; messages do. */
function replyLine({ user }: Looking, channel: Channel, thread: Message): string {
  if (channel.archived) return '';
  const fields = hidden({ user: user.id, channel: channel.id, thread: thread.ts });
  return `<div class="line"><form method="post" action="/page/say" class="composer">${fields}<span class="typed"><input name="text" autocomplete="off" placeholder="Reply…" aria-label="Reply in the thread"></span><button class="plain">Reply</button></form></div>`;
}
