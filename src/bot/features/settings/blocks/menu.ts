import type { KnownBlock, ModalView } from '@slack/types';
import type { WorkspaceSettings } from '../../../../models/workspace-settings.js';
import { auditLog } from '../../../../workspaces/audit-log/words.js';
import { plain } from '../../../blocks/modal.js';
import { context, section } from '../../../blocks/text.js';
import { pages } from './pages.js';
import { settings as words } from './words.js';

const MENU_VIEW = 'settings';
export const OPEN_ACTION = 'settings_open';
/** Pages that are no form over the settings. */
export const TOKENS = 'tokens';
export const CHANGES = 'changes';
export const AUDIT_LOG = 'audit-log';

/** `/infograph settings`: what is set, page by page, and the way to each. */
export function menuView(settings: WorkspaceSettings, goodTokens: number): ModalView {
  return {
    type: 'modal',
    callback_id: MENU_VIEW,
    title: plain(words.title),
    close: plain(words.done),
    blocks: [
      context(words.intro),
      ...pages.map((page) => entry(page.name, page.title, page.summary(settings), words.change)),
      entry(TOKENS, words.tokens.title, words.tokens.summary(goodTokens), words.open),
      entry(CHANGES, words.changes.title, words.changes.summary(settings.rev), words.open),
      entry(AUDIT_LOG, auditLog.title, auditLog.summary, words.open),
    ],
  };
}

function entry(name: string, title: string, summary: string, button: string): KnownBlock {
  return {
    ...section(`*${title}*\n${summary}`),
    block_id: `page:${name}`,
    accessory: { type: 'button', action_id: OPEN_ACTION, value: name, text: plain(button) },
  };
}
