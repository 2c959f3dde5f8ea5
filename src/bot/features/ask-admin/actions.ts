import { topup as words } from '../../../credits/topups/words.js';
import type { Press } from '../../door/interaction.js';
import { tellUnopened } from '../../door/reply.js';
import type { Services } from '../../door/services.js';
import { askView } from './blocks.js';

/** "Ask an admin": opens a form. */
export async function open(press: Press, services: Pick<Services, 'log' | 'slack'>): Promise<void> {
  const { workspace, value, triggerId } = press;
  await press.ack();
  const method = press.view ? 'views.push' : 'views.open';
  const opening = services.slack.call(workspace, method, { trigger_id: triggerId, view: askView(value) });
  const { cannotOpen } = words;
  await tellUnopened(press, services, opening, {
    failed: 'opening the form for a credit request failed',
    cannotOpen,
  });
}
