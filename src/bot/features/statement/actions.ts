import { asAdmin } from '../../door/admin-only.js';
import type { Press } from '../../door/interaction.js';
import type { Services } from '../../door/services.js';
import { type SendServices, sendStatement } from './send.js';

/** Statement, for admins: it comes as a direct message, and so its coming is the answer. */
export async function send(
  { ack, workspace, user, value, triggerId }: Press,
  services: SendServices & Pick<Services, 'log' | 'members'>,
): Promise<void> {
  await ack();
  const actor = { workspace, user };
  try {
    if (!(await asAdmin(services, actor, 'see a statement'))) return;
    // Anybody can send a button with another value: what is no month is the one that runs.
    const month = /^2\d{3}-(0[1-9]|1[0-2])$/.test(value) ? value : undefined;
    await sendStatement(services, actor, month, triggerId);
  } catch (error) {
    services.log.error({ err: error, ...actor }, 'requesting a statement failed');
  }
}
