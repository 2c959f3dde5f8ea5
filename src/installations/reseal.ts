import type { Models } from '../models/index.js';
import type { Installation } from '../models/installation.js';
import { acrossWorkspaces } from '../models/tenancy.js';
import { SealError, type Sealer } from '../sealing/index.js';
import { placeOf } from './store.js';

const PAGE = 100;
const fields = ['token', 'refreshToken'] as const;

export interface Resealed {
  /** Installations that were sealed with another key than the first. */
  resealed: number;
  /** Those that were sealed with the first already. */
  current: number;
  /** Those that no key of the list opens, by id. */
  unreadable: string[];
}

/**
 * Seals every token with the first key. Whoever stops in between begins again, and finds what is done: each installation
 * is one conditional write, and one whose tokens were replaced meanwhile is looked at again.
 */
export async function resealAll({ installations }: Models, sealer: Sealer): Promise<Resealed> {
  const done: Resealed = { resealed: 0, current: 0, unreadable: [] };
  for (let after = ''; ; ) {
    const page = await installations
      .find({ _id: { $gt: after } })
      .setOptions(acrossWorkspaces('every token is sealed anew'))
      .sort({ _id: 1 })
      .limit(PAGE)
      .lean();
    for (const one of page) await reseal(one);
    const last = page.at(-1);
    if (!last) return done;
    after = last._id;
  }

  async function reseal(found: Installation): Promise<void> {
    const old = fields.filter((field) => found[field] !== undefined && !sealer.isCurrent(found[field]));
    if (old.length === 0) {
      done.current += 1;
      return;
    }
    try {
      const { _id } = found;
      const changes = old.map((field) => {
        const place = placeOf(_id, field);
        return [field, sealer.seal(sealer.open(found[field] ?? '', place), place)];
      });
      const { matchedCount } = await installations.updateOne(
        { _id, ...Object.fromEntries(old.map((field) => [field, found[field]])) },
        { $set: Object.fromEntries(changes) },
      );
      if (matchedCount === 1) done.resealed += 1;
      else {
        const now = await installations.findById(_id).lean();
        if (now) await reseal(now);
      }
    } catch (error) {
      if (!(error instanceof SealError)) throw error;
      done.unreadable.push(found._id);
    }
  }
}
