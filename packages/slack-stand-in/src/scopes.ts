/** The scope that a method needs, where it needs one. Source: the method pages under https://docs.slack.dev/reference/methods */
const SCOPE_OF_METHOD: Record<string, string> = {
  'chat.postMessage': 'chat:write',
  'chat.update': 'chat:write',
  'chat.delete': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'assistant.threads.setStatus': 'chat:write',
  'conversations.join': 'channels:join',
  'conversations.open': 'im:write',
  'usergroups.list': 'usergroups:read',
  'usergroups.users.list': 'usergroups:read',
  'users.info': 'users:read',
  'users.list': 'users:read',
  'bots.info': 'users:read',
  'team.info': 'team:read',
  'files.getUploadURLExternal': 'files:write',
  'files.completeUploadExternal': 'files:write',
  'files.delete': 'files:write',
  'files.info': 'files:read',
};

/** Every scope that makes a difference here. */
export const ALL_SCOPES: readonly string[] = [
  ...new Set(Object.values(SCOPE_OF_METHOD)),
  'commands',
  'app_mentions:read',
  'im:history',
  'chat:write.public',
  'channels:read',
  'groups:read',
  'im:read',
  'mpim:read',
];

export function missingScope(method: string, scopes: ReadonlySet<string>): string | undefined {
  const needed = SCOPE_OF_METHOD[method];
  return needed !== undefined && !scopes.has(needed) ? needed : undefined;
}
