import type { KnownBlock, ModalView } from '@slack/types';
import type { Catalogue } from '../../../../fal/models/catalogue.js';
import type { Pause, WorkspaceSettings } from '../../../../models/workspace-settings.js';
import { auditLog } from '../../../../workspaces/audit-log/words.js';
import { plain } from '../../../blocks/modal.js';
import { resumeButton } from '../../../blocks/resume-button.js';
import { context, section } from '../../../blocks/text.js';
import { accuracy } from '../../../words/accuracy.js';
import { pages } from './pages.js';
import { pausePage } from './pause.js';
import { settings as words } from './words.js';

export const CHANGES = 'changes';

/** `/infograph settings`: what is set, page by page, and the way to each. */
export function menuView(settings: WorkspaceSettings, goodTokens: number, catalogue: Catalogue): ModalView {
  return {
    type: 'modal',
    callback_id: 'settings',
    title: plain(words.title),
    close: plain(words.done),
    blocks: [
      context(words.intro),
      ...pages.flatMap((page) => [
        entry(page.name, page.title, page.summary(settings, catalogue), words.change),
        ...(page === pausePage && settings.pause ? [resumeBlock(settings.pause)] : []),
      ]),
      entry('tokens', words.tokens.title, words.tokens.summary(goodTokens), words.open),
      entry(CHANGES, words.changes.title, words.changes.summary(settings.rev), words.open),
      entry('accuracy', accuracy.title, accuracy.summary, words.open),
      entry('audit-log', auditLog.title, auditLog.summary, words.open),
    ],
  };
}

function resumeBlock(pause: Pause): KnownBlock {
  return { type: 'actions', elements: [resumeButton(pause)] };
}

function entry(name: string, title: string, summary: string, button: string): KnownBlock {
  return {
    ...section(`*${title}*\n${summary}`),
    block_id: `page:${name}`,
    accessory: { type: 'button', action_id: 'settings_open', value: name, text: plain(button) },
  };
}
