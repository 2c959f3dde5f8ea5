import { randomBytes } from 'node:crypto';
import type { Method } from '../method.js';
import { access } from '../oauth/access.js';
import * as chat from './chat.js';
import * as conversations from './conversations.js';
import * as files from './files.js';
import * as people from './people.js';
import * as usergroups from './usergroups.js';
import * as views from './views.js';

/** Issues a single-use address for a Socket Mode connection: https://docs.slack.dev/reference/methods/apps.connections.open */
const openConnection: Method = (state) => {
  const ticket = randomBytes(16).toString('hex');
  state.socketTickets.add(ticket);
  return { url: `${state.url.replace('http', 'ws')}/link/?ticket=${ticket}&app_id=${state.bot.appId}` };
};

/** The methods that this stand-in knows, by name. auth.revoke is completed by the server, which knows the token. */
export const METHODS: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['api.test', (_state, args) => ({ args })],
  ['apps.connections.open', openConnection],
  ['assistant.threads.setStatus', chat.setThreadStatus],
  ['auth.revoke', () => ({ revoked: true })],
  ['auth.teams.list', people.authTeamsList],
  ['auth.test', people.authTest],
  ['bots.info', people.botInfo],
  ['chat.delete', chat.deleteMessage],
  ['chat.getPermalink', chat.getPermalink],
  ['chat.postEphemeral', chat.postEphemeral],
  ['chat.postMessage', chat.postMessage],
  ['chat.update', chat.update],
  ['conversations.info', conversations.info],
  ['conversations.join', conversations.join],
  ['conversations.open', conversations.open],
  ['files.completeUploadExternal', files.completeUpload],
  ['files.delete', files.deleteFile],
  ['files.getUploadURLExternal', files.getUploadUrl],
  ['files.info', files.fileInfo],
  ['oauth.v2.access', access],
  ['team.info', people.teamInfo],
  ['usergroups.list', usergroups.list],
  ['usergroups.users.list', usergroups.usersList],
  ['users.info', people.userInfo],
  ['users.list', people.userList],
  ['views.open', views.open],
  ['views.publish', views.publish],
  ['views.push', views.push],
  ['views.update', views.update],
]);
