import type { Press } from '../../door/interaction.js';
import { reply } from '../../door/reply.js';
import type { Services } from '../../door/services.js';
import { request as words } from '../../words/request.js';
import { answerStatus } from './command.js';

/** "Show what's running", beside the message in which it was pressed: its other buttons are still of use. */
export async function show(
  press: Press,
  services: Pick<Services, 'log' | 'members' | 'models' | 'slack'>,
): Promise<void> {
  await press.ack();
  const { installedIn: workspace, user } = press;
  const answer = await answerStatus({ workspace, user }, services).catch((error: unknown) => {
    services.log.error({ err: error, workspace }, 'showing what is running failed');
    return words.slow;
  });
  await reply(services, press, answer);
}
