import type { App } from '@slack/bolt';
import { register as cancel } from './actions/cancel.js';
import { register as infograph } from './commands/infograph.js';
import type { Services } from './services.js';

/** All listeners, the same for HTTP and Socket Mode. */
export function register(app: App, services: Services): void {
  for (const listener of [infograph, cancel]) listener(app, services);
}
