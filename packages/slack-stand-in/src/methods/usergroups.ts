import { type Method, MethodError, required } from '../method.js';

/** https://docs.slack.dev/reference/methods/usergroups.list: those that are not disabled. */
export const list: Method = (state) => ({
  usergroups: [...state.userGroups.values()].map(({ id, name, handle, users }) => ({
    id,
    team_id: state.workspace.id,
    is_usergroup: true,
    name,
    handle,
    description: '',
    date_delete: 0,
    user_count: users.size,
  })),
});

/** https://docs.slack.dev/reference/methods/usergroups.users.list */
export const usersList: Method = (state, args) => {
  const group = state.userGroups.get(required(args, 'usergroup'));
  if (!group) throw new MethodError('no_such_subteam');
  return { users: [...group.users] };
};
