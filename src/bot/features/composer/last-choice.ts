import type { WorkspaceUser } from '../../door/admin-only.js';
import type { LastChoices, Services } from '../../door/services.js';

/** What people chose last in the form: whether only they were to see it. */
export function createLastChoices({ log, models }: Pick<Services, 'log' | 'models'>): LastChoices {
  return {
    async of({ workspace, user }) {
      const found = await models.preferences.findOne({ _id: idOf({ workspace, user }), workspace }).lean();
      return found?.onlyMe;
    },
    remember(actor, onlyMe) {
      const { workspace } = actor;
      models.preferences
        .updateOne({ _id: idOf(actor), workspace }, { $set: { onlyMe, at: new Date() } }, { upsert: true })
        .catch((error: unknown) => {
          log.warn({ err: error, workspace }, 'storing what somebody chose in the form failed');
        });
    },
  };
}

function idOf({ workspace, user }: WorkspaceUser): string {
  return `${workspace}:${user}`;
}
