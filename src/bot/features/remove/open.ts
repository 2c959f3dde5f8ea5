import type { ModalView } from '@slack/types';
import { plain, saidView } from '../../blocks/modal.js';
import { context, section } from '../../blocks/text.js';
import type { Press } from '../../door/interaction.js';
import { openThenFill } from '../../door/open-modal.js';
import { tellUnopened } from '../../door/reply.js';
import type { Services } from '../../door/services.js';
import { findRemovable } from './may-remove.js';
import { remove as words } from './words.js';

export type OpenRemoveServices = Pick<Services, 'log' | 'members' | 'models' | 'slack'>;

/** Delete…, under an infographic: asks once more. Who may is asked now, and again when the form is sent. */
export async function openRemove(
  press: Press,
  infograph: string,
  services: OpenRemoveServices,
): Promise<void> {
  await press.ack();
  const { installedIn: workspace, triggerId, user, view } = press;
  const fill = async (): Promise<ModalView> => {
    const found = await findRemovable({ workspace, user }, infograph, services);
    return typeof found === 'string' ? saidView(words.title, words.done, found) : removeView(infograph);
  };
  const place = { workspace, triggerId, title: words.title, inModal: view !== undefined };
  const { cannotOpen } = words;
  await tellUnopened(press, services, openThenFill(services, place, fill), {
    failed: 'opening the form to delete an infographic failed',
    cannotOpen,
  });
}

function removeView(infograph: string): ModalView {
  return {
    type: 'modal',
    callback_id: 'remove_infograph',
    private_metadata: infograph,
    title: plain(words.title),
    submit: plain(words.submit),
    close: plain(words.cancel),
    blocks: [section(words.ask), context(words.what)],
  };
}
