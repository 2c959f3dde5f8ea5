import type { Earlier } from './options.js';
import { newId, type State } from './state.js';
import type { Channel, ChannelPatch, User } from './types.js';

/** Fills a new workspace with the people and channels that each starts with. */
export function seed(state: State): void {
  const { name } = state.app;
  addUser(state, { id: state.bot.userId, name: handleOf(name), real_name: name, is_bot: true });
  const { users, channels, userGroups } = state.seeded;
  addUser(state, { id: users.admin, name: 'ada', real_name: 'Ada Admin', is_admin: true });
  addUser(state, {
    id: users.owner,
    name: 'olga',
    real_name: 'Olga Owner',
    is_admin: true,
    is_owner: true,
    is_primary_owner: true,
  });
  addUser(state, { id: users.member, name: 'mia', real_name: 'Mia Member' });
  addUser(state, { id: users.member2, name: 'max', real_name: 'Max Member' });
  addUser(state, { id: users.guest, name: 'gus', real_name: 'Gus Guest', is_restricted: true });
  const { admin, owner, member, member2, guest } = users;
  const everyone = [admin, owner, member, member2, guest];
  putChannel(state, channels.general, 'general', 'public', [...everyone, state.bot.userId]);
  putChannel(state, channels.random, 'random', 'public', everyone);
  putChannel(state, channels.secret, 'secret', 'private', [admin, member]);
  putChannel(state, channels.team, 'team', 'private', [...everyone, state.bot.userId]);
  putChannel(state, channels.foreignDm, 'directmessage', 'dm', [member, member2]);
  putUserGroup(state, { id: userGroups.designers, name: 'Designers', users: [member2] });
  putChannel(state, channels.archived, 'archived', 'public', [...everyone, state.bot.userId]).archived = true;
}

/** Puts into a workspace what was there before. */
export function remember(state: State, earlier: Earlier): void {
  const { directMessages, messages, files, responseUrls, ephemerals = [], homes = [] } = earlier;
  for (const { id, user } of directMessages) {
    putChannel(state, id, 'directmessage', 'dm', [user, state.bot.userId]);
  }
  for (const message of messages) state.channels.get(message.channel)?.messages.set(message.ts, message);
  for (const file of files) state.files.set(file.id, file);
  state.ephemerals.push(...ephemerals);
  for (const home of homes) {
    state.homes.set(home.user, home);
    state.views.set(home.id, home);
  }
  for (const { url, user, channel, at, original } of responseUrls) {
    const about = { user, channel, at, uses: 0, ...(original ? { original } : {}) };
    state.responseUrls.set(new URL(url).pathname, about);
  }
}

/** Adds a person, who joins the public channels everybody is in. Returns the id. */
export function addUser(state: State, user: Partial<User> & { name: string }): string {
  const id = user.id ?? newId('U');
  state.users.set(id, {
    real_name: user.name,
    tz: 'Europe/Amsterdam',
    tz_label: 'Central European Time',
    tz_offset: 3600,
    is_admin: false,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: false,
    is_ultra_restricted: false,
    is_bot: false,
    is_stranger: false,
    deleted: false,
    team_id: state.workspace.id,
    ...user,
    id,
  });
  for (const channel of [state.seeded.channels.general, state.seeded.channels.random])
    state.channels.get(channel)?.members.add(id);
  return id;
}

/** Adds a user group, or sets who is in it. Returns the id. */
export function putUserGroup(
  state: State,
  { id = newId('S'), name, users }: { id?: string; name: string; users: readonly string[] },
): string {
  state.userGroups.set(id, { id, name, handle: handleOf(name), users: new Set(users) });
  return id;
}

function handleOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

export function updateUser(state: State, id: string, patch: Partial<User>): void {
  const user = state.users.get(id);
  if (!user) throw new Error(`The Slack stand-in knows no user ${id}.`);
  Object.assign(user, patch, { id });
}

/** Adds a channel with everybody in it (unless told otherwise) but the bot. Returns the id. */
export function addChannel(state: State, channel: ChannelPatch & { name: string }): string {
  const people = [...state.users.values()].filter((user) => !user.is_bot).map((user) => user.id);
  const id = newId('C');
  putChannel(state, id, channel.name, channel.private ? 'private' : 'public', channel.members ?? people);
  updateChannel(state, id, channel);
  return id;
}

export function updateChannel(state: State, id: string, patch: ChannelPatch): void {
  const channel = state.channels.get(id);
  if (!channel) throw new Error(`The Slack stand-in knows no channel ${id}.`);
  if (patch.name !== undefined) channel.name = patch.name;
  if (patch.private !== undefined && channel.kind !== 'dm')
    channel.kind = patch.private ? 'private' : 'public';
  if (patch.archived !== undefined) channel.archived = patch.archived;
  if (patch.members !== undefined) {
    const botWasMember = channel.members.has(state.bot.userId);
    channel.members.clear();
    for (const member of patch.members) channel.members.add(member);
    if (botWasMember) channel.members.add(state.bot.userId);
  }
  if (patch.botIsMember === true) channel.members.add(state.bot.userId);
  if (patch.botIsMember === false) channel.members.delete(state.bot.userId);
}

/** The DM between the bot and `user`, opened if it was not. */
export function directMessageWith(state: State, user: string): Channel {
  for (const channel of state.channels.values()) {
    const isTheirs = channel.members.has(user) && channel.members.has(state.bot.userId);
    if (channel.kind === 'dm' && isTheirs) return channel;
  }
  return putChannel(state, newId('D'), 'directmessage', 'dm', [user, state.bot.userId]);
}

function putChannel(
  state: State,
  id: string,
  name: string,
  kind: Channel['kind'],
  members: readonly string[],
): Channel {
  const channel = { id, name, kind, members: new Set(members), archived: false, messages: new Map() };
  state.channels.set(id, channel);
  return channel;
}
