import type { Press } from '../../door/interaction.js';
import { reply } from '../../door/reply.js';
import type { Services } from '../../door/services.js';
import { isPostable } from './blocks.js';
import { findShown } from './find.js';
import { type MayShareServices, whyNotShare } from './may-share.js';
import { outcomeWords, shareInto } from './share.js';
import { result as words } from './words.js';

type PostServices = MayShareServices & Pick<Services, 'conversations' | 'models' | 'slack'>;

/** "Post to #…", under what only its requester sees: shows it in the channel in which it was asked for, once. */
export async function post(press: Press, services: PostServices): Promise<void> {
  await press.ack();
  const answer = await posted(press, services).catch((error: unknown) => {
    services.log.error({ err: error, workspace: press.installedIn }, 'posting an infographic failed');
    return words.broken;
  });
  await reply(services, press, answer);
}

async function posted(press: Press, services: PostServices): Promise<string> {
  const { installedIn: workspace, user, value: id } = press;
  const found = await findShown(press, id, services);
  if ('why' in found) return found.why;
  const { thread } = found;
  const channel = thread.asked;
  if (thread.requester !== user) return words.notYours;
  if (!isPostable(thread)) return words.notPrivate;
  const refused = await whyNotShare(services, { workspace, user }, channel);
  if (refused) return refused;
  const shared = await shareInto(services, found, { id: `asked:${id}`, by: user, channel });
  return await outcomeWords(services, workspace, channel, shared);
}
