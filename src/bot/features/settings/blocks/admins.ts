import type { InputBlock } from '@slack/types';
import { statement as statementWords } from '../../../../credits/statements/words.js';
import { defined } from '../../../../lib/defined.js';
import type { WorkspaceSettings } from '../../../../models/workspace-settings.js';
import { field, option } from '../../../blocks/modal.js';
import { context, mention } from '../../../blocks/text.js';
import type { AdminSettings } from '../../../client/members.js';
import { type Look, listed, optionOf, type Page, type Typed } from './page.js';
import { settings as all } from './words.js';

const words = all.admins;
const MOST_ADMINS = 30;

export const adminsPage: Page = {
  name: 'admins',
  view: 'settings_admins',
  title: words.title,
  firstField: 'slackAdmins',
  summary: ({ admins, adminChannel, slackAdmins, statements }) =>
    [
      listed([words.usual[slackAdmins ?? 'all'], ...admins.map(mention)]),
      adminChannel ? words.channelIs(`<#${adminChannel}>`) : words.channelNone,
      ...(statements ? [statementWords.settingIs(`<#${statements.channel}>`)] : []),
    ].join('  ·  '),
  blocks: ({ admins, adminChannel, slackAdmins, statements }, look) => [
    context(words.intro(adminsNow({ admins, slackAdmins }, look))),
    slacksOwn(slackAdmins),
    field(
      'admins',
      words.people,
      {
        type: 'multi_users_select',
        action_id: 'value',
        max_selected_items: MOST_ADMINS,
        ...defined({ initial_users: admins.length > 0 ? admins : undefined }),
      },
      { optional: true, hint: words.peopleHint },
    ),
    field(
      'adminChannel',
      words.channel,
      {
        type: 'conversations_select',
        action_id: 'value',
        filter: { include: ['public', 'private'], exclude_bot_users: true },
        ...defined({ initial_conversation: adminChannel }),
      },
      { optional: true, hint: words.channelHint },
    ),
    field(
      'statementsChannel',
      statementWords.setting,
      {
        type: 'conversations_select',
        action_id: 'value',
        filter: { include: ['public', 'private'], exclude_bot_users: true },
        ...defined({ initial_conversation: statements?.channel }),
      },
      { optional: true, hint: statementWords.settingHint },
    ),
  ],
  read: (typed) => ({
    patch: (seen) => ({
      // A form that was opened before there was such a field leaves it as it is.
      slackAdmins: typed.slackAdmins ? slacksOwnIn(typed) : seen.slackAdmins,
      admins: (typed.admins?.value?.selected_users ?? []).slice(0, MOST_ADMINS),
      adminChannel: typed.adminChannel?.value?.selected_conversation ?? undefined,
      statements: channelOf(typed),
    }),
  }),
};

/** Everyone who counts, in words: Slack's own, and then each who can be named. */
function adminsNow({ admins, slackAdmins }: AdminSettings, { admins: named }: Look): string[] {
  return [
    words.usual[slackAdmins ?? 'all'],
    ...(named?.operators ?? []).map((user) => words.operators(mention(user))),
    ...(named?.installer ? [words.installer(mention(named.installer))] : []),
    ...admins.map(mention),
  ];
}

function slacksOwn(chosen: WorkspaceSettings['slackAdmins']): InputBlock {
  const options = [option(words.slack.all, 'all'), option(words.slack.owners, 'owners')];
  const initial_option = options.find(({ value }) => value === (chosen ?? 'all'));
  return field(
    'slackAdmins',
    words.slackAdmins,
    { type: 'radio_buttons', action_id: 'value', options, ...defined({ initial_option }) },
    { hint: words.slackAdminsHint },
  );
}

function slacksOwnIn(typed: Typed): WorkspaceSettings['slackAdmins'] {
  return optionOf(typed, 'slackAdmins') === 'owners' ? 'owners' : undefined;
}

function channelOf(typed: Typed): { channel: string } | undefined {
  const channel = typed.statementsChannel?.value?.selected_conversation;
  return channel ? { channel } : undefined;
}
