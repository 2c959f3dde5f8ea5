import { credits } from '../../../lib/words/quantities.js';
import type { Press } from '../../door/interaction.js';
import { reply } from '../../door/reply.js';
import type { Services } from '../../door/services.js';
import { article as words } from '../../words/article.js';
import { pasteTextView } from './blocks.js';

/** "Paste the text instead", under an article that could not be read. Anybody may: they become the requester. */
export async function open(
  press: Press,
  services: Pick<Services, 'log' | 'models' | 'slack'>,
): Promise<void> {
  const { log, models, slack } = services;
  const { installedIn: workspace, value: batch, triggerId } = press;
  const thread = await models.threads.findOne({ _id: batch, workspace }).lean().finally(press.ack);
  if (!thread) return await reply(services, press, words.paste.gone);
  const view = pasteTextView(batch, credits(thread.costCredits * thread.size));
  try {
    await slack.call(workspace, 'views.open', { trigger_id: triggerId, view });
  } catch (error) {
    log.warn({ err: error, batch }, 'opening the form for a pasted text failed');
    await reply(services, press, words.cannotOpen);
  }
}
