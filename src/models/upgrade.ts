import type { Model } from 'mongoose';
import type { Models } from './index.js';
import { acrossWorkspaces, type Owned } from './tenancy.js';

const every = acrossWorkspaces('what names no workspace yet gets it');

/**
 * Lets documents from before each named its workspace name it, as what they are of does; those of something that is gone
 * go too. Looked for at each start: there are a few, and none any more once it is done.
 */
export async function nameWorkspaces({
  apiTokens,
  infographs,
  lateCopies,
  receivers,
}: Models): Promise<void> {
  // `<token> <origin>`
  await nameAll(receivers, async (id) => await workspaceOf(apiTokens, id.split(' ')[0]));
  await nameAll(lateCopies, async (id) => await workspaceOf(infographs, id));
}

async function workspaceOf<T extends Owned>(
  model: Model<T>,
  id: string | undefined,
): Promise<string | undefined> {
  return (await model.findById(id, { workspace: 1 }).setOptions(every).lean<Owned>())?.workspace;
}

async function nameAll<T extends Owned>(
  model: Model<T>,
  ownerOf: (id: string) => Promise<string | undefined>,
): Promise<void> {
  const nameless = { workspace: { $exists: false } };
  const found = await model.find(nameless, { _id: 1 }).setOptions(every).lean<Owned[]>();
  for (const { _id } of found) {
    const workspace = await ownerOf(_id);
    const one = { _id, ...nameless };
    if (workspace === undefined) await model.deleteOne(one).setOptions(every);
    else await model.updateOne(one, { $set: { workspace } }).setOptions(every);
  }
}
