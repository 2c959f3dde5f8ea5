import type { App } from '@slack/bolt';
import { register as infograph } from './command.js';
import type { Services } from './door/services.js';
import { register as facts } from './features/article-facts/actions.js';
import { register as editFactsView } from './features/article-facts/form.js';
import { register as askAdmin } from './features/ask-admin/actions.js';
import { register as askView } from './features/ask-admin/form.js';
import { register as auditLog } from './features/audit-log/actions.js';
import { register as cancel } from './features/cancel/actions.js';
import { register as composerPrice } from './features/composer/actions.js';
import { register as composer } from './features/composer/form.js';
import { register as history } from './features/history/actions.js';
import { register as home } from './features/home/actions.js';
import { register as homeOpened } from './features/home/event.js';
import { register as pasteText } from './features/paste-text/actions.js';
import { register as pasteTextView } from './features/paste-text/form.js';
import { register as refund } from './features/refund/actions.js';
import { register as refundView } from './features/refund/form.js';
import { register as settings } from './features/settings/actions.js';
import { register as settingsViews } from './features/settings/form.js';
import { register as statement } from './features/statement/actions.js';
import { register as revokeToken } from './features/tokens/actions.js';
import { register as tokens } from './features/tokens/form.js';
import { register as topup } from './features/topup/actions.js';
import { register as topupView } from './features/topup/form.js';
import { register as left } from './features/uninstall/events.js';

/** All listeners, the same for HTTP and Socket Mode. */
export function register(app: App, services: Services): void {
  const listeners = [
    infograph,
    composer,
    composerPrice,
    cancel,
    facts,
    editFactsView,
    history,
    home,
    homeOpened,
    left,
    pasteText,
    pasteTextView,
    settings,
    settingsViews,
    tokens,
    revokeToken,
  ];
  const credits = [auditLog, statement, topup, topupView, askAdmin, askView, refund, refundView];
  for (const listener of [...listeners, ...credits]) listener(app, services);
}
