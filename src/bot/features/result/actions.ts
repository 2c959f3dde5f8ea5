import type { Press } from '../../door/interaction.js';
import type { Services } from '../../door/services.js';
import { type OpenRemoveServices, openRemove } from '../remove/open.js';
import { menuChosen } from './blocks.js';
import type { GetAsServices } from './bring-file.js';
import { copy } from './copy.js';
import { openGetAs } from './get-as.js';
import { type OnceMoreServices, onceMore } from './once-more.js';

/** An entry of the menu ⋯ under an infographic. */
export async function menu(
  press: Press,
  services: GetAsServices & OnceMoreServices & OpenRemoveServices & Pick<Services, 'conversations'>,
): Promise<void> {
  const choice = menuChosen(press.value);
  if (!choice) return await press.ack();
  const { entry, infograph } = choice;
  if (entry === 'get') return await openGetAs(press, infograph, services);
  if (entry === 'copy') return await copy(press, infograph, services);
  if (entry === 'delete') return await openRemove(press, infograph, services);
  await onceMore(press, { ...choice, entry }, services);
}
