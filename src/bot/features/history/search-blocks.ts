import type { ActionsBlock, Button, ModalView } from '@slack/types';
import { z } from 'zod';
import { dayEnd, dayStart } from '../../../lib/calendar.js';
import { defined } from '../../../lib/defined.js';
import { field, option, plain } from '../../blocks/modal.js';
import { context, escaped, mention, section } from '../../blocks/text.js';
import { entryBlocks } from './blocks.js';
import type { Cursor } from './page.js';
import { type Search, type SearchPage, searchSchema, TEXT_CHARACTERS } from './search.js';
import { search as words } from './search-words.js';

const stateNames = ['done', 'failed', 'canceled', 'running', 'reported'] as const;

/** What is to be searched for; admins choose whose. @param filled what was searched for before */
export function searchForm(admin: boolean, filled: Partial<Search> = {}): ModalView {
  const { fromDay, state, text, toDay, who } = filled;
  // What people say is wrong with pictures is for admins.
  const names = stateNames.filter((name) => admin || name !== 'reported');
  const options = names.map((name) => option(words.states[name], name));
  const initial_option = options.find(({ value }) => value === state);
  const initial_user = who === 'all' ? undefined : who;
  const picked = { optional: true };
  const person = field(
    'who',
    words.who,
    { type: 'users_select', action_id: 'value', ...defined({ initial_user }) },
    { ...picked, hint: words.whoHint },
  );
  return {
    type: 'modal',
    callback_id: 'history_search_form',
    title: plain(words.title),
    submit: plain(words.submit),
    close: plain(words.close),
    blocks: [
      ...(admin ? [person] : []),
      field(
        'text',
        words.text,
        {
          ...{ type: 'plain_text_input', action_id: 'value', max_length: TEXT_CHARACTERS },
          ...defined({ initial_value: text }),
        },
        { ...picked, hint: words.textHint },
      ),
      field('from', words.from, dayPicker(fromDay), picked),
      field('to', words.to, dayPicker(toDay), { ...picked, hint: words.toHint }),
      field(
        'state',
        words.state,
        { type: 'static_select', action_id: 'value', options, ...defined({ initial_option }) },
        picked,
      ),
    ],
  };
}

function dayPicker(initial_date: string | undefined) {
  return { type: 'datepicker' as const, action_id: 'value', ...defined({ initial_date }) };
}

const input = <Shape extends z.ZodRawShape>(shape: Shape) => z.object({ value: z.object(shape) }).optional();
const typedSchema = z.object({
  who: input({ selected_user: z.string().max(40).nullish() }),
  text: input({ value: z.string().max(TEXT_CHARACTERS).nullish() }),
  from: input({ selected_date: z.iso.date().nullish() }),
  to: input({ selected_date: z.iso.date().nullish() }),
  state: input({ selected_option: z.object({ value: z.enum(stateNames) }).nullish() }),
});

/**
 * What was filled in; days are those of the time zone. Without a field for whose, it is one's own.
 * @param user who sent it
 */
export function searchTyped(
  values: unknown,
  user: string,
  zone: string,
): Search | { errors: Record<string, string> } {
  const typed = typedSchema.safeParse(values).data ?? {};
  const fromDay = typed.from?.value.selected_date ?? undefined;
  const toDay = typed.to?.value.selected_date ?? undefined;
  if (fromDay && toDay && toDay < fromDay) return { errors: { to: words.toBeforeFrom } };
  return {
    who: typed.who ? (typed.who.value.selected_user ?? 'all') : user,
    ...defined({
      fromDay,
      toDay,
      from: fromDay === undefined ? undefined : dayStart(fromDay, zone).getTime(),
      to: toDay === undefined ? undefined : dayEnd(toDay, zone).getTime(),
      text: typed.text?.value.value?.trim() || undefined,
      state: typed.state?.value.selected_option?.value,
    }),
  };
}

/** A page of what was found. The view keeps the search, so that its pages are of the same one. */
export function foundView(search: Search, page: SearchPage, admin: boolean, first: boolean): ModalView {
  const { cutAt, entries, older } = page;
  const { fromDay, state, text = '', toDay, who } = search;
  const whose = who === 'all' ? words.everyone : mention(who);
  const what = words.what({ who: whose, days: words.days(fromDay, toDay), text: escaped(text), state });
  const none = cutAt ? [] : [section(first ? words.nothing : words.noMore)];
  return {
    type: 'modal',
    callback_id: 'history_found',
    private_metadata: JSON.stringify(search),
    title: plain(words.title),
    close: plain(words.close),
    blocks: [
      section(what),
      ...(text && admin ? [context(words.privately)] : []),
      ...(entries.length === 0 ? none : entryBlocks(entries, 'all', admin)),
      ...(cutAt ? [context(words.cut(cutAt))] : []),
      navigation(older, first),
    ],
  };
}

function navigation(older: Cursor | undefined, first: boolean): ActionsBlock {
  return {
    type: 'actions',
    elements: [
      ...(first ? [] : [button('history_search_newest', words.newest)]),
      ...(older ? [button('history_search_older', words.older, JSON.stringify(older))] : []),
      button('history_search_change', words.change),
    ],
  };
}

function button(action_id: string, text: string, value?: string): Button {
  return { type: 'button', action_id, text: plain(text), ...defined({ value }) };
}

/** The search that a view is of; undefined where no view of ours could be. */
export function searchIn(metadata: string): Search | undefined {
  try {
    return searchSchema.safeParse(JSON.parse(metadata)).data;
  } catch {
    return undefined;
  }
}
