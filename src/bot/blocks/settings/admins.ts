import { settings as all } from '../../../words/settings.js';
import { field } from '../modal.js';
import { context, mention } from '../text.js';
import { listed, type Page } from './page.js';

const words = all.admins;
const MOST_ADMINS = 30;

export const adminsPage: Page = {
  name: 'admins',
  title: words.title,
  firstField: 'admins',
  summary: ({ admins, adminChannel }) =>
    [
      listed([words.usual, ...admins.map(mention)]),
      adminChannel ? words.channelIs(`<#${adminChannel}>`) : words.channelNone,
    ].join('  ·  '),
  blocks: ({ admins, adminChannel }) => [
    context(words.intro),
    field(
      'admins',
      words.people,
      {
        type: 'multi_users_select',
        action_id: 'value',
        max_selected_items: MOST_ADMINS,
        ...(admins.length > 0 ? { initial_users: admins } : {}),
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
        ...(adminChannel ? { initial_conversation: adminChannel } : {}),
      },
      { optional: true, hint: words.channelHint },
    ),
  ],
  read: (typed) => ({
    patch: () => ({
      admins: (typed.admins?.value?.selected_users ?? []).slice(0, MOST_ADMINS),
      adminChannel: typed.adminChannel?.value?.selected_conversation ?? undefined,
    }),
  }),
};
