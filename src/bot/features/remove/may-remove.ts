import { isPerson } from '../../../lib/actor.js';
import type { Infograph } from '../../../models/infograph.js';
import { hasEnded } from '../../../models/transitions.js';
import { mention } from '../../blocks/text.js';
import { checkAdmin, type WorkspaceUser } from '../../door/admin-only.js';
import type { Services } from '../../door/services.js';
import { cannotAskSlack } from '../../words/admin.js';
import { remove as words } from './words.js';

type MayServices = Pick<Services, 'log' | 'members' | 'models'>;

/** What may be deleted, or in words why nothing is. Its own requester may, and admins. @throws MongoError */
export async function findRemovable(
  { workspace, user }: WorkspaceUser,
  _id: string,
  services: MayServices,
): Promise<Infograph | string> {
  const infograph = await services.models.infographs.findOne({ _id, workspace }).lean();
  if (infograph?.requester !== user) {
    const admin = await checkAdmin(services, { workspace, user }, 'delete an infographic');
    if (admin !== 'yes') return admin === 'no' ? words.notYours : cannotAskSlack;
  }
  if (!infograph) return words.gone;
  return whyNot(infograph) ?? infograph;
}

function whyNot(infograph: Infograph): string | undefined {
  const { delivery, removal } = infograph;
  if (removal?.why === 'retention') return words.timeOver;
  if (removal) return words.before(isPerson(removal.by) ? mention(removal.by) : '');
  if (delivery === 'posted') return undefined;
  return hasEnded(infograph) ? words.nothing : words.notYet;
}
