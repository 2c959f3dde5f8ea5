import type { KnownBlock, ModalView } from '@slack/types';
import type { SettingChange } from '../../../../models/setting-change.js';
import { plain } from '../../../blocks/modal.js';
import { context } from '../../../blocks/text.js';
import { piecesOf, richPieces } from './change-pieces.js';
import { actorMention, when } from './page.js';
import { settings as all } from './words.js';

export const CHANGES_SHOWN = 10;

const words = all.changes;

/** Who changed what, the newest first. `paged` says whether there are newer and older ones, for buttons to them. */
export function changesView(
  changes: readonly SettingChange[],
  paged: { newest: boolean; older: boolean },
): ModalView {
  const last = changes.at(-1);
  const buttons = [
    ...(paged.newest ? [] : [button('settings_changes_newest', words.newer, 'newest')]),
    ...(paged.older && last ? [button('settings_changes_older', words.older, String(last.rev))] : []),
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

function changeBlocks({ actor, at, changes }: SettingChange): KnownBlock[] {
  const lines = changes.map((change) => ({
    type: 'rich_text_section' as const,
    elements: richPieces(piecesOf(change)),
  }));
  return [{ type: 'rich_text', elements: lines }, context(words.by(actorMention(actor), when(at)))];
}

function button(action_id: string, text: string, value: string) {
  return { type: 'button' as const, action_id, value, text: plain(text) };
}
