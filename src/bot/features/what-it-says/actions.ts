import type { ModalView } from '@slack/types';
import { saidView } from '../../blocks/modal.js';
import type { Press } from '../../door/interaction.js';
import { openThenFill } from '../../door/open-modal.js';
import { tellUnopened } from '../../door/reply.js';
import type { Services } from '../../door/services.js';
import { whatItSays as words } from '../../words/what-it-says.js';
import { findShown } from '../result/find.js';
import { saysView } from './blocks.js';

type SaysServices = Pick<Services, 'log' | 'models' | 'patience' | 'slack'>;

/** What it says, under an infographic: every fact with what it rests on, for whoever sees the picture. */
export async function whatItSays(press: Press, services: SaysServices): Promise<void> {
  await press.ack();
  const { installedIn: workspace, triggerId, value: id } = press;
  const fill = async (): Promise<ModalView> => {
    const found = await findShown(press, id, services);
    if ('why' in found) return saidView(words.title, words.close, found.why);
    const { batch, briefVersion: _id } = found.infograph;
    const { briefs, briefVersions } = services.models;
    const brief = _id
      ? await briefVersions.findOne({ _id, workspace }, { facts: 1 }).lean()
      : await briefs.findOne({ _id: batch, workspace }, { facts: 1 }).lean();
    return brief?.facts ? saysView(brief.facts) : saidView(words.title, words.close, words.gone);
  };
  const opening = openThenFill(services, { workspace, triggerId, title: words.title }, fill);
  const { cannotOpen } = words;
  await tellUnopened(press, services, opening, {
    failed: 'opening what an infographic says failed',
    cannotOpen,
  });
}
