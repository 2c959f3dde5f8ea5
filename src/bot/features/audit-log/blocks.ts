import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { AuditEntry } from '../../../models/audit-entry.js';
import { type AuditCursor, auditSentence, type Look } from '../../../workspaces/audit-log/index.js';
import { auditLog as words } from '../../../workspaces/audit-log/words.js';
import { plain } from '../../blocks/modal.js';
import { context, cut, escaped, mention, section } from '../../blocks/text.js';
import { when } from '../settings/blocks/page.js';
import { settings as all } from '../settings/blocks/words.js';

export const AUDIT_SHOWN = 10;

/** What is told of names and lists, so that an entry fits into a section. */
const NAME_CHARACTERS = 80;
const LISTED = 10;

/**
 * Who did what, the newest first.
 * @param names of tokens, by their ids
 * @param shown `newest`, `older`: whether there are newer and older ones, for buttons to them; `sent`: the file was asked for
 */
export function auditLogView(
  entries: readonly AuditEntry[],
  names: ReadonlyMap<string, string>,
  shown: { newest: boolean; older: boolean; sent?: boolean },
): ModalView {
  const look = lookWith(names);
  const last = entries.at(-1);
  const buttons = [
    ...(shown.newest ? [] : [button('audit_log_newest', words.newest, 'newest')]),
    ...(shown.older && last ? [button('audit_log_older', words.older, cursorOf(last))] : []),
    ...(entries.length > 0 && !shown.sent ? [button('audit_log_csv', words.csv, 'csv')] : []),
  ];
  return {
    type: 'modal',
    callback_id: 'settings_audit_log',
    title: plain(words.title),
    close: plain(all.back),
    blocks: [
      ...(shown.sent ? [section(words.csvComing)] : []),
      ...(entries.length === 0
        ? [context(words.none)]
        : entries.flatMap((entry) => entryBlocks(entry, look))),
      ...(buttons.length > 0 ? [{ type: 'actions' as const, elements: buttons }] : []),
    ],
  };
}

function entryBlocks(entry: AuditEntry, look: Look): KnownBlock[] {
  return [
    section(auditSentence(entry, look)),
    context(`${when(entry.at)}  ·  ${escaped(words.from(entry))}`),
  ];
}

/** Names as Slack shows them. A mention in a modal notifies nobody. */
function lookWith(names: ReadonlyMap<string, string>): Look {
  return {
    person: mention,
    channel: (id) => `<#${escaped(id)}>`,
    group: (id) => `<!subteam^${escaped(id)}>`,
    token: (id) => `“${escaped(cut(names.get(id) ?? id, NAME_CHARACTERS))}”`,
    text: escaped,
    mostListed: LISTED,
  };
}

function cursorOf({ at, _id }: AuditEntry): string {
  return JSON.stringify({ at: at.getTime(), id: _id });
}

const cursor = z.strictObject({ at: z.int().min(0).max(8.64e15), id: z.string().max(500) });

/** Where a page is to begin; undefined where no button of ours could say so, and for the newest. */
export function auditCursor(value: string): AuditCursor | undefined {
  try {
    return cursor.safeParse(JSON.parse(value)).data;
  } catch {
    return undefined;
  }
}

function button(action_id: string, text: string, value: string) {
  return { type: 'button' as const, action_id, value, text: plain(text) };
}
