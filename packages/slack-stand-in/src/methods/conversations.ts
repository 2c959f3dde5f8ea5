import type { JsonObject } from '../json.js';
import { isMember, type Method, MethodError, required, text, visibleChannel } from '../method.js';
import { directMessageWith } from '../seed.js';
import type { State } from '../state.js';
import type { Channel } from '../types.js';

/** https://docs.slack.dev/reference/methods/conversations.open: the DM with one person. */
export const open: Method = (state, args) => {
  const users = required(args, 'users', 'users_list_not_supplied').split(',');
  const [id, ...others] = users;
  if (id === undefined || others.length > 0) throw new MethodError('method_not_supported_for_channel_type');
  const user = state.users.get(id);
  if (!user) throw new MethodError('user_not_found');
  if (user.deleted) throw new MethodError('user_disabled');
  if (user.is_bot) throw new MethodError('cannot_dm_bot');
  const before = state.channels.size;
  const channel = directMessageWith(state, id);
  const wasOpen = state.channels.size === before;
  return { ...(wasOpen ? { no_op: true, already_open: true } : {}), channel: { id: channel.id } };
};

/** https://docs.slack.dev/reference/methods/conversations.info: needs the read scope of the kind of channel. */
export const info: Method = (state, args) => {
  const channel = visibleChannel(state, text(args, 'channel'));
  const needed = { public: 'channels:read', private: 'groups:read', dm: 'im:read' }[channel.kind];
  if (!state.scopes.has(needed)) {
    throw new MethodError('missing_scope', { needed, provided: [...state.scopes].join(',') });
  }
  return { channel: channelAsReturned(state, channel) };
};

/** https://docs.slack.dev/reference/methods/conversations.join */
export const join: Method = (state, args) => {
  const channel = visibleChannel(state, text(args, 'channel'));
  if (channel.kind !== 'public') throw new MethodError('method_not_supported_for_channel_type');
  if (channel.archived) throw new MethodError('is_archived');
  const wasIn = isMember(state, channel);
  channel.members.add(state.bot.userId);
  return {
    channel: channelAsReturned(state, channel),
    ...(wasIn ? { warning: 'already_in_channel' } : {}),
  };
};

function channelAsReturned(state: State, channel: Channel): JsonObject {
  const partner = [...channel.members].find((member) => member !== state.bot.userId);
  return {
    id: channel.id,
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_im: channel.kind === 'dm',
    is_mpim: false,
    is_private: channel.kind !== 'public',
    is_archived: channel.archived,
    is_ext_shared: false,
    context_team_id: state.workspace.id,
    ...(channel.kind === 'dm'
      ? { user: partner ?? '' }
      : { name: channel.name, name_normalized: channel.name, is_member: isMember(state, channel) }),
  };
}
