import { statement as statementWords } from '../../../../credits/statements/words.js';
import { defined } from '../../../../lib/defined.js';
import { field } from '../../../blocks/modal.js';
import { context, mention } from '../../../blocks/text.js';
import { listed, type Page, type Typed } from './page.js';
import { settings as all } from './words.js';

const words = all.admins;
const MOST_ADMINS = 30;

export const adminsPage: Page = {
  name: 'admins',
  view: 'settings_admins',
  title: words.title,
  firstField: 'admins',
  summary: ({ admins, adminChannel, statements }) =>
    [
      listed([words.usual, ...admins.map(mention)]),
      adminChannel ? words.channelIs(`<#${adminChannel}>`) : words.channelNone,
      ...(statements ? [statementWords.settingIs(`<#${statements.channel}>`)] : []),
    ].join('  ·  '),
  blocks: ({ admins, adminChannel, statements }) => [
    context(words.intro),
    field(
      'admins',
      words.people,
      {
        type: 'multi_users_select',
        action_id: 'value',
        max_selected_items: MOST_ADMINS,
        ...defined({ initial_users: admins.length > 0 ? admins : undefined }),
      },
      { optional: true },
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
    patch: () => ({
      admins: (typed.admins?.value?.selected_users ?? []).slice(0, MOST_ADMINS),
      adminChannel: typed.adminChannel?.value?.selected_conversation ?? undefined,
      statements: channelOf(typed),
    }),
  }),
};

function channelOf(typed: Typed): { channel: string } | undefined {
  const channel = typed.statementsChannel?.value?.selected_conversation;
  return channel ? { channel } : undefined;
}
