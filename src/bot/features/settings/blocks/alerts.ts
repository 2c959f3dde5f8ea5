import { defined } from '../../../../lib/defined.js';
import { field } from '../../../blocks/modal.js';
import { context } from '../../../blocks/text.js';
import { type Page, textOf, wholeNumber } from './page.js';
import { settings as all } from './words.js';

const words = all.alerts;
const MOST_CREDITS = 1_000_000;

export const alertsPage: Page = {
  name: 'alerts',
  view: 'settings_alerts',
  title: words.title,
  firstField: 'alertsChannel',
  summary: ({ alerts: { channel, lowBalance } = {} }) =>
    [channel ? words.channelIs(`<#${channel}>`) : words.channelNone, words.lowWhen(lowBalance)].join('  ·  '),
  blocks: ({ alerts: { channel, lowBalance } = {} }) => [
    context(words.intro),
    field(
      'alertsChannel',
      words.channel,
      {
        type: 'conversations_select',
        action_id: 'value',
        filter: { include: ['public', 'private'], exclude_bot_users: true },
        ...defined({ initial_conversation: channel }),
      },
      { optional: true, hint: words.channelHint },
    ),
    field(
      'lowBalance',
      words.lowBalance,
      {
        type: 'plain_text_input',
        action_id: 'value',
        max_length: 7,
        ...defined({ initial_value: lowBalance === undefined ? undefined : String(lowBalance) }),
      },
      { optional: true, hint: words.lowBalanceHint },
    ),
  ],
  read(typed) {
    const given = textOf(typed, 'lowBalance');
    const lowBalance = wholeNumber(given, 0, MOST_CREDITS);
    if (given && lowBalance === undefined) return { errors: { lowBalance: words.wrong(MOST_CREDITS) } };
    const channel = typed.alertsChannel?.value?.selected_conversation ?? undefined;
    const alerts = defined({ channel, lowBalance });
    return { patch: () => ({ alerts: Object.keys(alerts).length > 0 ? alerts : undefined }) };
  },
};
