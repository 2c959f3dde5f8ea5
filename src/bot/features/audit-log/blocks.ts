import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { APP } from '../../../lib/actor.js';
import type { AuditEntry } from '../../../models/audit-entry.js';
import type { AuditCursor } from '../../../workspaces/audit-log/index.js';
import { auditLog as words } from '../../../workspaces/audit-log/words.js';
import { plain } from '../../blocks/modal.js';
import { context, cut, escaped, section } from '../../blocks/text.js';
import { actorMention, when } from '../settings/blocks/page.js';
import { settings as all } from '../settings/blocks/words.js';

export const AUDIT_SHOWN = 10;

const DETAILS_CHARACTERS = 500;

/** Who did what, the newest first. `paged` says whether there are newer and older ones, for buttons to them. */
export function auditLogView(
  entries: readonly AuditEntry[],
  paged: { newest: boolean; older: boolean },
): ModalView {
  const last = entries.at(-1);
  const buttons = [
    ...(paged.newest ? [] : [button('audit_log_newest', words.newest, 'newest')]),
    ...(paged.older && last ? [button('audit_log_older', words.older, cursorOf(last))] : []),
  ];
  return {
    type: 'modal',
    callback_id: 'settings_audit_log',
    title: plain(words.title),
    close: plain(all.back),
    blocks: [
      ...(entries.length === 0 ? [context(words.none)] : entries.flatMap(entryBlocks)),
      ...(buttons.length > 0 ? [{ type: 'actions' as const, elements: buttons }] : []),
    ],
  };
}

function entryBlocks(entry: AuditEntry): KnownBlock[] {
  const { actor, action, at, target, details } = entry;
  const what = [target, words.details(details)].filter(Boolean).join(': ');
  const who = actor === APP ? words.app : actorMention(actor);
  return [
    section(`*${who}* ${words.action(action)}${what ? `\n${escaped(cut(what, DETAILS_CHARACTERS))}` : ''}`),
    context(`${when(at)}  ·  ${escaped(words.from(entry))}`),
  ];
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
