import { isPerson } from '../../../lib/actor.js';
import { cut } from '../../blocks/text.js';
import type { Members } from '../../client/members.js';
import type { Names } from './blocks.js';

/** Of somebody's name. */
const NAME_CHARACTERS = 60;

/** What people are called, as far as Slack says it. */
export async function namesOf(
  members: Pick<Members, 'nameOf'>,
  workspace: string,
  ids: readonly string[],
): Promise<Names> {
  const named = await Promise.all(
    [...new Set(ids)].filter(isPerson).map(async (user): Promise<[string, string][]> => {
      const name = await members.nameOf(workspace, user);
      return name === undefined ? [] : [[user, cut(name, NAME_CHARACTERS)]];
    }),
  );
  return new Map(named.flat());
}
