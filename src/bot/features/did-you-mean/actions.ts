import { plainAnswer } from '../../blocks/message.js';
import type { Press } from '../../door/interaction.js';
import { reply, retract } from '../../door/reply.js';
import type { Services } from '../../door/services.js';
import { commandPressed } from './blocks.js';
import { answerReserved } from './run.js';
import { didYouMean as words } from './words.js';

/**
 * "Show help", "Add 100 credits": carries out what was nearly typed, for whoever presses. Acknowledged once it is done: a
 * press is not delivered again.
 */
export async function run(press: Press, services: Services): Promise<void> {
  const { workspace, user, triggerId } = press;
  const pressed = commandPressed(press.value);
  if (!pressed) {
    await press.ack();
    return await reply(services, press, words.broken);
  }
  const answer = await answerReserved(pressed.run, { workspace, user, triggerId }, services, pressed.id)
    .catch((error: unknown) => {
      services.log.error({ err: error, workspace }, 'carrying out a command that was nearly typed failed');
      return plainAnswer(words.broken);
    })
    .finally(press.ack);
  if (answer) await reply(services, press, answer, true);
  else await retract(services, press);
}
