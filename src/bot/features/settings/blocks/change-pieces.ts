import type { RichTextSection } from '@slack/types';
import { languageName } from '../../../../articles/language.js';
import { isolated } from '../../../../lib/text/direction.js';
import { credits } from '../../../../lib/words/quantities.js';
import type { OneChange, SettingValue } from '../../../../models/setting-change.js';
import { AS_ASKED } from '../../../../workspaces/audit-log/setting-words.js';
import { cut } from '../../../blocks/text.js';
import { settings as all } from './words.js';

const words = all.changes;
/** So much is shown of people's words, and so many items of a list. */
const WRITTEN_CHARACTERS = 200;
const ITEMS = 10;

/** A part of a line: our words, or what needs a form of its own. `written` is people's, shown as it was typed. */
export type Piece =
  | string
  | { bold: string }
  | { user: string }
  | { channel: string }
  | { group: string }
  | { written: string };

/** One change in a line: from what to what; of a list, what was added and what was removed. */
export function piecesOf({ what, from, to }: OneChange): Piece[] {
  const name = { bold: `${words.names.get(what) ?? what}:` };
  // Of models the order counts: the first is the default.
  if (!Array.isArray(from) || !Array.isArray(to) || what === 'models') {
    return [name, ' ', ...valuePieces(what, from), ' → ', ...valuePieces(what, to)];
  }
  const added = listPieces(what, to);
  const removed = listPieces(what, from);
  return [
    name,
    ...(added.length > 0 ? [` ${words.added} `, ...added] : []),
    ...(removed.length > 0 ? [`${added.length > 0 ? ';' : ''} ${words.removed} `, ...removed] : []),
  ];
}

/** For a rich text, in which nothing that people wrote becomes anything else. */
export function richPieces(pieces: readonly Piece[]): RichTextSection['elements'] {
  return pieces.map((piece) => {
    if (typeof piece === 'string') return { type: 'text', text: piece };
    if ('bold' in piece) return { type: 'text', text: piece.bold, style: { bold: true } };
    if ('user' in piece) return { type: 'user', user_id: piece.user };
    if ('channel' in piece) return { type: 'channel', channel_id: piece.channel };
    if ('group' in piece) return { type: 'usergroup', usergroup_id: piece.group };
    return { type: 'text', text: piece.written };
  });
}

function listPieces(what: string, value: readonly string[]): Piece[] {
  const shown = value
    .slice(0, ITEMS)
    .flatMap((item, at) => [...(at > 0 ? [', '] : []), ...itemPieces(what, item)]);
  return value.length > ITEMS ? [...shown, ` ${all.andMore(value.length - ITEMS)}`] : shown;
}

function itemPieces(what: string, item: string): Piece[] {
  if (what === 'admins') return [{ user: item }];
  if (what === 'channels') return [{ channel: item }];
  if (what === 'userGroups') return [{ group: item }];
  if (what === 'caps.resolutions') return [item];
  if (what === 'models') return [item.slice(item.lastIndexOf('/') + 1)];
  if (what !== 'blocked') return [writtenPiece(item)];
  const [user = '', ...reason] = item.split(' ');
  return [{ user }, ...(reason.length > 0 ? [' (', writtenPiece(reason.join(' ')), ')'] : [])];
}

function valuePieces(what: string, value: SettingValue): Piece[] {
  if (what === 'pause') {
    if (value === null) return [words.running];
    return value === '' ? [words.paused] : [words.paused, ': ', writtenPiece(String(value))];
  }
  if (Array.isArray(value)) return listPieces(what, value);
  if (what === 'alerts.lowBalance' && !value) return [value === null ? all.alerts.usual : all.alerts.off];
  if (what === 'checkPictures') return [value === false ? words.no : words.yes];
  if (what === 'slackAdmins') return [all.admins.slack[value === null ? 'all' : 'owners']];
  if (what === 'defaults.language') return [typeof value === 'string' ? languageName(value) : AS_ASKED];
  if (value === null) return [what === 'models' ? words.allModels : words.notSet];
  if (typeof value === 'boolean') return [value ? words.yes : words.no];
  if (typeof value === 'number') {
    if (/^caps\.(?:person|workspace)|^(?:alerts\.lowBalance|defaults\.askFirstCredits)$/.test(what))
      return [credits(value)];
    return [what === 'defaults.articlePauseS' ? words.seconds(value) : String(value)];
  }
  if (['adminChannel', 'alerts.channel', 'statements.channel'].includes(what)) return [{ channel: value }];
  if (what === 'refill') {
    const [kind = '', amount] = value.split(' ');
    return [words.refill(kind, credits(Number(amount)))];
  }
  return [value];
}

function writtenPiece(text: string): Piece {
  return { written: isolated(cut(text, WRITTEN_CHARACTERS)) };
}
