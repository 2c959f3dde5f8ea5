import type { KnownBlock, ModalView } from '@slack/types';
import type { WorkspaceSettings } from '../../../../models/workspace-settings.js';
import { auditLog } from '../../../../workspaces/audit-log/words.js';
import { plain } from '../../../blocks/modal.js';
import { context, section } from '../../../blocks/text.js';
import { pages } from './pages.js';
import { settings as words } from './words.js';

export const CHANGES = 'changes';

/** `/infograph settings`: what is set, page by page, and the way to each. */
export function menuView(settings: WorkspaceSettings, goodTokens: number): ModalView {
  return {
    type: 'modal',
    callback_id: 'settings',
    title: plain(words.title),
    close: plain(words.done),
    blocks: [
      context(words.intro),
      ...pages.map((page) => entry(page.name, page.title, page.summary(settings), words.change)),
      entry('tokens', words.tokens.title, words.tokens.summary(goodTokens), words.open),
      entry(CHANGES, words.changes.title, words.changes.summary(settings.rev), words.open),
      entry('audit-log', auditLog.title, auditLog.summary, words.open),
    ],
  };
}

function entry(name: string, title: string, summary: string, button: string): KnownBlock {
  return {
    ...section(`*${title}*\n${summary}`),
    block_id: `page:${name}`,
    accessory: { type: 'button', action_id: 'settings_open', value: name, text: plain(button) },
  };
}
