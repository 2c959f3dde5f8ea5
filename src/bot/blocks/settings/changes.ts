import type { KnownBlock, ModalView } from '@slack/types';
import type { OneChange, SettingChange, SettingValue } from '../../../models/setting-change.js';
import { credits } from '../../../words/quantities.js';
import { settings as all } from '../../../words/settings.js';
import { plain } from '../modal.js';
import { context, cut, escaped, mention, section } from '../text.js';
import { actorMention, listed, when } from './page.js';

export const NEWEST_ACTION = 'settings_changes_newest';
export const OLDER_ACTION = 'settings_changes_older';
export const CHANGES_SHOWN = 10;

const words = all.changes;
/** So many characters of a list, or of people's words, are shown of a change. */
const VALUE_CHARACTERS = 300;

/** Who changed what, the newest first. @param older whether there are more, for a button to them */
export function changesView(
  changes: readonly SettingChange[],
  paged: { newest: boolean; older: boolean },
): ModalView {
  const last = changes.at(-1);
  const buttons = [
    ...(paged.newest ? [] : [button(NEWEST_ACTION, words.newer, 'newest')]),
    ...(paged.older && last ? [button(OLDER_ACTION, words.older, String(last.rev))] : []),
  ];
  return {
    type: 'modal',
    callback_id: 'settings_changes',
    title: plain(words.title),
    close: plain(all.back),
    blocks: [
      ...(changes.length === 0 ? [context(words.none)] : changes.flatMap(changeBlocks)),
      ...(buttons.length > 0 ? [{ type: 'actions' as const, elements: buttons }] : []),
    ],
  };
}

/** What a change was, a line a setting. */
export function changeLines(changes: readonly OneChange[]): string {
  return changes.map((change) => lineOf(change, shown)).join('\n');
}

function changeBlocks({ actor, at, changes }: SettingChange): KnownBlock[] {
  return [section(changeLines(changes)), context(words.by(actorMention(actor), when(at)))];
}

function button(action_id: string, text: string, value: string) {
  return { type: 'button' as const, action_id, value, text: plain(text) };
}

interface Showing {
  text(text: string): string;
  person(id: string): string;
  channel(id: string): string;
  group(id: string): string;
}

const shown: Showing = {
  text: escaped,
  person: mention,
  channel: (id) => `<#${escaped(id)}>`,
  group: (id) => `<!subteam^${escaped(id)}>`,
};

function lineOf({ what, from, to }: OneChange, showing: Showing): string {
  const name = words.names[what] ?? what;
  if (Array.isArray(from) || Array.isArray(to)) {
    const list = (value: SettingValue) =>
      Array.isArray(value) ? shortened(listed(value.map((one) => itemOf(what, one, showing)))) : '';
    return words.listLine(name, list(to), list(from));
  }
  return words.line(name, shownValue(what, from, showing), shownValue(what, to, showing));
}

function itemOf(what: string, item: string, { channel, group, person, text }: Showing): string {
  if (what === 'admins') return person(item);
  if (what === 'channels') return channel(item);
  if (what === 'userGroups') return group(item);
  if (what !== 'blocked') return text(cut(item, VALUE_CHARACTERS));
  const [user = '', ...reason] = item.split(' ');
  return reason.length > 0
    ? `${person(user)} (${text(cut(reason.join(' '), VALUE_CHARACTERS))})`
    : person(user);
}

function shownValue(what: string, value: SettingValue, { channel, text }: Showing): string {
  if (what === 'pause') {
    return value === null ? words.running : words.pausedWith(text(cut(String(value), VALUE_CHARACTERS)));
  }
  if (value === null || Array.isArray(value)) return words.notSet;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') {
    if (/^caps\.(?:person|workspace)/.test(what)) return credits(value);
    return what === 'defaults.articlePauseS' ? words.seconds(value) : String(value);
  }
  if (what === 'adminChannel') return channel(value);
  if (what === 'refill') {
    const [kind = '', amount] = value.split(' ');
    return words.refill(kind, credits(Number(amount)));
  }
  return text(cut(value, VALUE_CHARACTERS));
}

/** Ids and entities are not cut within: a list of a few long ones is what can become so long. */
function shortened(list: string): string {
  return list.length > 1_000 ? `${list.slice(0, list.lastIndexOf(', ', 1_000))} …` : list;
}
