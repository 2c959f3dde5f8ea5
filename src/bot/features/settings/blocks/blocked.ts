import type { KnownBlock } from '@slack/types';
import { defined } from '../../../../lib/defined.js';
import type { Blocked } from '../../../../models/workspace-settings.js';
import { field, plain } from '../../../blocks/modal.js';
import { context, cut, mention, quoted, section } from '../../../blocks/text.js';
import { actorMention, type Page, textOf, when } from './page.js';
import { settings as all } from './words.js';

const words = all.blocked;
const MOST_BLOCKED = 200;
/** Each takes up to three blocks of a hundred that a modal has. */
const SHOWN = 30;
const REASON_CHARACTERS = 200;

export const blockedPage: Page = {
  name: 'blocked',
  view: 'settings_blocked',
  title: words.title,
  firstField: 'user',
  submit: words.block,
  summary: ({ blocked }) => words.summary(blocked.length),
  blocks: ({ blocked }) => [
    context(words.intro),
    field('user', words.who, { type: 'users_select', action_id: 'value' }),
    field(
      'reason',
      words.reason,
      { type: 'plain_text_input', action_id: 'value', max_length: REASON_CHARACTERS },
      { optional: true, hint: words.reasonHint },
    ),
    { type: 'divider' },
    ...(blocked.length === 0 ? [context(words.nobody)] : []),
    ...[...blocked].reverse().slice(0, SHOWN).flatMap(personBlocks),
    ...(blocked.length > SHOWN ? [context(all.andMore(blocked.length - SHOWN))] : []),
  ],
  read(typed, sender, settings) {
    const user = typed.user?.value?.selected_user ?? '';
    const reason = cut(textOf(typed, 'reason'), REASON_CHARACTERS);
    const { blocked } = settings;
    if (user === sender.user) return { errors: { user: words.notYourself } };
    if (blocked.some((one) => one.user === user)) return { errors: { user: words.already } };
    if (blocked.length >= MOST_BLOCKED) return { errors: { user: words.tooMany(MOST_BLOCKED) } };
    const one = { user, by: sender.user, at: sender.at, ...defined({ reason: reason || undefined }) };
    return { patch: (seen) => ({ blocked: [...seen.blocked, one] }) };
  },
};

function personBlocks({ user, by, at, reason }: Blocked): KnownBlock[] {
  return [
    {
      ...section(mention(user)),
      block_id: `blocked:${user}`,
      accessory: { type: 'button', action_id: 'settings_unblock', value: user, text: plain(words.unblock) },
    },
    ...(reason ? [quoted(reason)] : []),
    context(words.line(actorMention(by), when(at))),
  ];
}
