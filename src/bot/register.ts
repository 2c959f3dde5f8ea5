import type { App } from '@slack/bolt';
import { register as askAdmin } from './actions/ask.js';
import { register as auditLog } from './actions/audit-log.js';
import { register as cancel } from './actions/cancel.js';
import { register as composerPrice } from './actions/composer.js';
import { register as facts } from './actions/facts.js';
import { register as history } from './actions/history.js';
import { register as home } from './actions/home.js';
import { register as pasteText } from './actions/paste-text.js';
import { register as revokeToken } from './actions/revoke-token.js';
import { register as settings } from './actions/settings.js';
import { register as statement } from './actions/statement.js';
import { register as topup } from './actions/topup.js';
import { register as infograph } from './commands/infograph.js';
import { register as homeOpened } from './events/home.js';
import { register as left } from './events/leaving.js';
import type { Services } from './services.js';
import { register as refund } from './shortcuts/refund.js';
import { register as askView } from './views/ask.js';
import { register as composer } from './views/composer.js';
import { register as editFactsView } from './views/edit-facts.js';
import { register as pasteTextView } from './views/paste-text.js';
import { register as refundView } from './views/refund.js';
import { register as settingsViews } from './views/settings.js';
import { register as tokens } from './views/tokens.js';
import { register as topupView } from './views/topup.js';

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
