import type { Model } from 'mongoose';
import { acrossWorkspaces, type DocumentRef } from '../../models/tenancy.js';
import type { Migration } from './migration.js';

const AT_ONCE = 200;
const RECEIVERS = 'receivers';
const LATE_COPIES = 'late copies';
const nameless = { workspace: { $exists: false } };
const every = acrossWorkspaces('what names no workspace yet gets it');

/** Receivers and late copies did not name their workspace: it is that of their token, or of their infograph. */
export const nameWorkspaces: Migration = {
  number: 1,
  name: 'receivers and late copies name their workspace',
  async batch({ apiTokens, infographs, lateCopies, receivers }, position = RECEIVERS) {
    if (position === RECEIVERS) {
      // `<token> <origin>`
      const changed = await nameSome(receivers, (id) => workspaceOf(apiTokens, id.split(' ')[0]));
      return { changed, next: changed < AT_ONCE ? LATE_COPIES : RECEIVERS };
    }
    const changed = await nameSome(lateCopies, (id) => workspaceOf(infographs, id));
    return { changed, next: changed < AT_ONCE ? undefined : LATE_COPIES };
  },
};

async function workspaceOf<T extends DocumentRef>(
  model: Model<T>,
  id: string | undefined,
): Promise<string | undefined> {
  return (await model.findById(id, { workspace: 1 }).setOptions(every).lean<DocumentRef>())?.workspace;
}

/** What is of something that is gone goes, too. @returns how many there were, `AT_ONCE` at most */
async function nameSome<T extends DocumentRef>(
  model: Model<T>,
  ownerOf: (id: string) => Promise<string | undefined>,
): Promise<number> {
  const found = await model
    .find(nameless, { _id: 1 })
    .limit(AT_ONCE)
    .setOptions(every)
    .lean<Array<Pick<DocumentRef, '_id'>>>();
  for (const { _id } of found) {
    const workspace = await ownerOf(_id);
    const one = { _id, ...nameless };
    if (workspace === undefined) await model.deleteOne(one).setOptions(every);
    else await model.updateOne(one, { $set: { workspace } }).setOptions(every);
  }
  return found.length;
}
