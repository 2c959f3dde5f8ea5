import { saidView } from '../../blocks/modal.js';
import type { WorkspaceUser } from '../../door/admin-only.js';
import type { Submission } from '../../door/interaction.js';
import type { Services } from '../../door/services.js';
import { findRemovable } from './may-remove.js';
import { remove as words } from './words.js';

type FormServices = Pick<Services, 'auditLog' | 'home' | 'infographs' | 'log' | 'members' | 'models'>;

/** The form to delete an infographic, sent. */
export async function submit(
  { ack, view, installedIn: workspace, user }: Submission,
  services: FormServices,
): Promise<void> {
  const said = await removeOnce({ workspace, user }, view.private_metadata, services).catch(
    (error: unknown) => {
      services.log.error({ err: error, workspace }, 'deleting an infographic failed');
      return words.slow;
    },
  );
  await ack({ response_action: 'update', view: saidView(words.title, words.done, said) });
}

/** Records that it is to go, once; the thread's worker carries it out. @throws MongoError */
async function removeOnce(actor: WorkspaceUser, id: string, services: FormServices): Promise<string> {
  const { auditLog, home, infographs, log } = services;
  const found = await findRemovable(actor, id, services);
  if (typeof found === 'string') return found;
  const { workspace, user } = actor;
  if (!(await infographs.events.removal(found, { by: user, why: 'deleted' }))) return words.before('');
  log.info({ workspace, actor: user, infograph: id }, 'an infographic is to be deleted');
  home.touch(workspace, found.requester);
  if (found.requester !== user) {
    const noted = { workspace, actor: user, action: 'infographs.deleted' as const, target: id, key: id };
    await auditLog
      .record(noted)
      .catch((error: unknown) =>
        log.error({ err: error, ...noted }, 'writing a deletion to the audit log failed'),
      );
  }
  return words.removing;
}
