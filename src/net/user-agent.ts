import { ownVersion } from '../lib/version.js';

/** Says truthfully who asks: `Infograph/<version> (+<address>)`. */
export function userAgentOf(publicUrl: string | undefined): string {
  return `Infograph/${ownVersion()} (${publicUrl ? `+${new URL(publicUrl).href}` : 'a Slack app, self-hosted'})`;
}
