import { readFileSync } from 'node:fs';
import { z } from 'zod';

const packageFile = z.object({ version: z.string() });

/** Says truthfully who asks: `Infograph/<version> (+<address>)`. */
export function userAgentOf(publicUrl: string | undefined): string {
  // As far from here as from the compiled file.
  const file = new URL('../../package.json', import.meta.url);
  const { version } = packageFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  return `Infograph/${version} (${publicUrl ? `+${new URL(publicUrl).href}` : 'a Slack app, self-hosted'})`;
}
