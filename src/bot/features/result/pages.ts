import type { Press } from '../../door/interaction.js';
import { reply } from '../../door/reply.js';
import { bring, type GetAsServices } from './bring-file.js';
import { findShown } from './find.js';
import { result as words } from './words.js';

/** "All 9 on two pages", under what had no room for all of them. Who sees the picture may have it. */
export async function allPages(press: Press, services: GetAsServices): Promise<void> {
  await press.ack();
  const answer = await brought(press, services).catch((error: unknown) => {
    services.log.error({ err: error, workspace: press.installedIn }, 'bringing all pages failed');
    return words.broken;
  });
  if (answer) await reply(services, press, answer);
}

/** @returns why there are none; undefined where what comes of it is said in the thread */
async function brought(press: Press, services: GetAsServices): Promise<string | undefined> {
  const found = await findShown(press, press.value, services);
  if ('why' in found) return found.why;
  if (found.infograph.drawn?.leftOut?.pages === undefined) return words.onePage;
  await bring(found, { format: 'pages', user: press.user }, services);
  return undefined;
}
