import type { Press } from '../../door/interaction.js';
import { answerPress, reply } from '../../door/reply.js';
import type { Services } from '../../door/services.js';
import { commandPressed } from './blocks.js';
import { answerReserved } from './run.js';
import { didYouMean as words } from './words.js';

/** "Show help", "Add 100 credits": carries out what was nearly typed, for whoever presses. */
export async function run(press: Press, services: Services): Promise<void> {
  const { workspace, user, triggerId } = press;
  const pressed = commandPressed(press.value);
  if (!pressed) {
    await press.ack();
    return await reply(services, press, words.broken);
  }
  const work = answerReserved(pressed.run, { workspace, user, triggerId }, services, pressed.id);
  const { broken } = words;
  await answerPress(press, services, work, {
    failed: 'carrying out a command that was nearly typed failed',
    broken,
  });
}
