import type { KnownBlock, PlainTextOption } from '@slack/types';
import { defined } from '../../../../lib/defined.js';
import { isolated } from '../../../../lib/text/direction.js';
import type { WorkspaceSettings } from '../../../../models/workspace-settings.js';
import { field, option } from '../../../blocks/modal.js';
import { context, cut } from '../../../blocks/text.js';
import type { UserGroup } from '../../../client/user-groups.js';
import { type Look, listed, optionsOf, type Page } from './page.js';
import { settings as all } from './words.js';

const words = all.access;
/** Slack's bound for the options of a menu; far fewer groups are asked about a person. */
const MOST_GROUPS_SHOWN = 100;
const MOST_GROUPS = 10;
const MOST_CHANNELS = 50;
/** Slack cuts longer texts of options off with an error. */
const OPTION_CHARACTERS = 75;

export const accessPage: Page = {
  name: 'access',
  view: 'settings_access',
  title: words.title,
  firstField: 'guests',
  summary: summaryOf,
  blocks: (settings, look) => [
    context(words.intro),
    guests(settings.guests),
    ...groups(settings, look),
    field(
      'channels',
      words.channels,
      {
        type: 'multi_conversations_select',
        action_id: 'value',
        filter: { include: ['public', 'private'], exclude_bot_users: true },
        max_selected_items: MOST_CHANNELS,
        ...defined({ initial_conversations: settings.channels }),
      },
      { optional: true, hint: words.channelsHint },
    ),
  ],
  read(typed) {
    const channels = (typed.channels?.value?.selected_conversations ?? []).slice(0, MOST_CHANNELS);
    const chosen = optionsOf(typed, 'userGroups').slice(0, MOST_GROUPS);
    return {
      patch: () => ({
        guests: optionsOf(typed, 'guests').includes('yes'),
        channels: channels.length > 0 ? channels : undefined,
        // Where there was no field for them, they stay as they are.
        ...(typed.userGroups ? { userGroups: chosen.length > 0 ? chosen : undefined } : {}),
      }),
    };
  },
};

function summaryOf({ guests: allowed, userGroups, channels }: WorkspaceSettings): string {
  const who = userGroups
    ? words.groups(listed(userGroups.map((group) => `<!subteam^${group}>`)))
    : words.members;
  const where = channels
    ? words.onlyIn(listed(channels.map((channel) => `<#${channel}>`)))
    : words.everywhere;
  return [who, ...(allowed ? [words.alsoGuests] : []), where].join('  ·  ');
}

function guests(allowed: boolean): KnownBlock {
  const options = [option(words.guestsLabel, 'yes')];
  return field(
    'guests',
    words.guests,
    {
      type: 'checkboxes',
      action_id: 'value',
      options,
      ...defined({ initial_options: allowed ? options : undefined }),
    },
    { optional: true },
  );
}

/** Where Slack does not say which there are, those that are set can still be taken out: they may keep everybody out. */
function groups({ userGroups = [] }: WorkspaceSettings, { userGroups: told }: Look): KnownBlock[] {
  const known = told ?? [];
  const unknown = told ? [] : [context(words.userGroupsUnknown)];
  const gone = userGroups.filter((id) => !known.some((group) => group.id === id));
  const isChosen = ({ id }: UserGroup) => userGroups.includes(id);
  // The chosen come first: what has no option is not in the form, and sending that would take it away.
  const inOrder = [...known.filter(isChosen), ...known.filter((group) => !isChosen(group))];
  const options: PlainTextOption[] = [
    ...gone.map((id) => option(id, id)),
    ...inOrder.map(({ id, name }) => option(cut(isolated(name), OPTION_CHARACTERS) || id, id)),
  ].slice(0, MOST_GROUPS_SHOWN);
  if (options.length === 0) return told ? [context(words.noUserGroups)] : unknown;
  const chosen = options.filter(({ value }) => userGroups.includes(value ?? ''));
  return [
    field(
      'userGroups',
      words.userGroups,
      {
        type: 'multi_static_select',
        action_id: 'value',
        options,
        max_selected_items: MOST_GROUPS,
        ...defined({ initial_options: chosen.length > 0 ? chosen : undefined }),
      },
      { optional: true, hint: words.userGroupsHint },
    ),
    ...unknown,
  ];
}
