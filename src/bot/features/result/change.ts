import type { ModalView } from '@slack/types';
import { saidView } from '../../blocks/modal.js';
import type { Press } from '../../door/interaction.js';
import { openThenFill } from '../../door/open-modal.js';
import { tellUnopened } from '../../door/reply.js';
import type { Services } from '../../door/services.js';
import { type ComposerFilled, composerView } from '../composer/blocks.js';
import { type OfferServices, offerOf } from '../composer/offer.js';
import { findShown, type Shown } from './find.js';
import { result as words } from './words.js';

type ChangeServices = OfferServices & Pick<Services, 'log' | 'models' | 'patience' | 'slack'>;

/** Change…: the form, with all filled in that was asked for. What is sent from it is a request of its own. */
export async function change(press: Press, services: ChangeServices): Promise<void> {
  await press.ack();
  const { installedIn: workspace, responseUrl: answerAt, triggerId, value: id } = press;
  const fill = async (): Promise<ModalView> => {
    const [found, offer] = await Promise.all([findShown(press, id, services), offerOf(workspace, services)]);
    if ('why' in found) return saidView(words.changeTitle, words.close, found.why);
    const filled = filledFrom(found);
    return filled
      ? composerView(offer, { ...filled, answerAt })
      : saidView(words.changeTitle, words.close, words.pasted);
  };
  const opening = openThenFill(services, { workspace, triggerId, title: words.changeTitle }, fill);
  const { cannotOpen } = words;
  await tellUnopened(press, services, opening, {
    failed: 'opening an infographic in the form failed',
    cannotOpen,
  });
}

function filledFrom({ infograph, thread, brief }: Shown): ComposerFilled | undefined {
  if (brief && brief.url === undefined) return undefined;
  const { draw = 'model', model, prompt, ratio, resolution, theme } = infograph;
  const language = thread.language ?? brief?.language ?? '';
  const { asked: channel, onlyMe = false, under } = thread;
  const place = { channel, onlyMe, under };
  return { text: prompt, draw, model, ratio, resolution, theme, count: 1, language, ...place };
}
