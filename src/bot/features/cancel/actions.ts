import { RESPONSE_URL_LIFE_MS } from '../../../infographs/threads/refused.js';
import type { Press } from '../../door/interaction.js';
import { reply } from '../../door/reply.js';
import { type CancelServices, wishToCancel } from './wish.js';

/** Cancel, in a parent message or in `/infograph status`. Anybody can press it, so who may is decided here. */
export async function cancel(press: Press, services: CancelServices): Promise<void> {
  // Acknowledged once the wish is stored: Slack does not deliver a press again.
  const answer = await recordWish(press, services).finally(press.ack);
  if (answer) await reply(services, press, answer);
}

/**
 * Records the wish; the one answer to it is told through the same response_url when it is decided.
 * @returns the answer where there is nothing to wait for
 */
async function recordWish(
  { installedIn: workspace, user, value: batch, responseUrl, triggerId }: Press,
  services: CancelServices,
): Promise<string | undefined> {
  const outcome = await wishToCancel({ workspace, user }, batch, services);
  if (outcome.kind === 'told') return outcome.words;
  if (responseUrl) {
    const until = new Date(Date.now() + RESPONSE_URL_LIFE_MS);
    await services.infographs.events.queueEphemeralReply(
      { _id: batch, workspace },
      { id: triggerId, kind: 'cancel', url: responseUrl, until },
    );
  }
  return undefined;
}
