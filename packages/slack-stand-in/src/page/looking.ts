import type { State } from '../state.js';
import type { Channel, Message, User } from '../types.js';

/** Who looks at the page, and at what. */
export interface Looking {
  user: User;
  /** What is looked at: a channel, or the app's Home tab. */
  channel: Channel | 'home';
  /** The first message of the thread that is open beside the channel. */
  thread?: Message;
}

/** Where the Home tab is opened, which the app is told of, and then shown. */
export const HOME_PATH = '/page/home';

/** The address that shows the same again. */
export function query({ user, channel, thread }: Looking): string {
  const place = channel === 'home' ? 'home' : channel.id;
  const open = thread ? { thread: thread.ts } : {};
  return `?${new URLSearchParams({ user: user.id, channel: place, ...open })}`;
}

/** What an address shows; what is not there, or not for this person's eyes, gives way to the general channel. */
export function lookingAt(state: State, params: URLSearchParams): Looking {
  const user = state.users.get(params.get('user') ?? '') ?? state.users.get(state.seeded.users.admin);
  const general = state.channels.get(state.seeded.channels.general);
  if (!user || !general) throw new Error('The stand-in has lost its first users or channels.');
  const wanted = params.get('channel') ?? '';
  if (wanted === 'home') return { user, channel: 'home' };
  const channel = state.channels.get(wanted);
  if (!channel || !(channel.kind === 'public' || channel.members.has(user.id))) {
    return { user, channel: general };
  }
  const thread = channel.messages.get(params.get('thread') ?? '');
  return { user, channel, ...(thread && thread.thread_ts === undefined ? { thread } : {}) };
}

/** Where the page shows the message that a permalink leads to, for somebody who sees it. */
export function messageAt(state: State, path: string): string | undefined {
  const [, id = '', seconds, rest] = /^\/archives\/(\w+)\/p(\d+)(\d{6})$/.exec(path) ?? [];
  const channel = state.channels.get(id);
  if (!channel) return undefined;
  const readers = [state.seeded.users.admin, ...channel.members].filter((one) => channel.members.has(one));
  const user = state.users.get(readers.find((one) => one !== state.bot.userId) ?? state.seeded.users.admin);
  if (!user) return undefined;
  const ts = `${seconds}.${rest}`;
  const thread = channel.messages.get(channel.messages.get(ts)?.thread_ts ?? '');
  return `/${query({ user, channel, ...(thread ? { thread } : {}) })}#m${ts}`;
}
