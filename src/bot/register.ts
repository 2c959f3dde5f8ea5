import type { App } from '@slack/bolt';
import { register as cancel } from './actions/cancel.js';
import { register as facts } from './actions/facts.js';
import { register as pasteText } from './actions/paste-text.js';
import { register as revokeToken } from './actions/revoke-token.js';
import { register as infograph } from './commands/infograph.js';
import type { Services } from './services.js';
import { register as editFactsView } from './views/edit-facts.js';
import { register as pasteTextView } from './views/paste-text.js';
import { register as tokens } from './views/tokens.js';

/** All listeners, the same for HTTP and Socket Mode. */
export function register(app: App, services: Services): void {
  const listeners = [infograph, cancel, facts, editFactsView, pasteText, pasteTextView, tokens, revokeToken];
  for (const listener of listeners) listener(app, services);
}
