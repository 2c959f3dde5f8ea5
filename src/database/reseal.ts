import type { Model } from 'mongoose';
import { isSealed, SealError, type Sealer } from '../lib/encryption/index.js';
import { acrossWorkspaces } from '../models/tenancy.js';

const PAGE = 100;

/** What is sealed of a collection: the fields, and where each lies. */
export interface SealedFields {
  // Of whichever collection: only the fields that are named are read.
  // biome-ignore lint/suspicious/noExplicitAny: a Model takes the type of its documents both ways
  model: Model<any>;
  fields: readonly string[];
  placeOf(id: string, field: string): string;
}

export interface Resealed {
  /** Documents of which something was sealed with another key than the first, or not at all. */
  resealed: number;
  /** Those that were sealed with the first already. */
  current: number;
  /** Those that no key of the list opens, by id. */
  unreadable: string[];
}

type Sealable = Readonly<Record<string, string | undefined>> & { _id: string };

/**
 * Seals everything with the first key. Whoever stops in between begins again, and finds what is done: each document
 * is one conditional write, and one that was replaced meanwhile is looked at again.
 */
export async function resealAll(all: readonly SealedFields[], sealer: Sealer): Promise<Resealed> {
  const done: Resealed = { resealed: 0, current: 0, unreadable: [] };
  for (const one of all) await resealCollection(one, sealer, done);
  return done;
}

async function resealCollection(
  { model, fields, placeOf }: SealedFields,
  sealer: Sealer,
  done: Resealed,
): Promise<void> {
  const every = acrossWorkspaces('everything that is sealed is sealed anew');
  const some = { $or: fields.map((field) => ({ [field]: { $exists: true } })) };
  const read = Object.fromEntries(fields.map((field) => [field, 1]));
  for (let after = ''; ; ) {
    const page: Sealable[] = await model
      .find({ _id: { $gt: after }, ...some }, read)
      .setOptions(every)
      .sort({ _id: 1 })
      .limit(PAGE)
      .lean();
    for (const one of page) await reseal(one);
    const last = page.at(-1);
    if (!last) return;
    after = last._id;
  }

  async function reseal(found: Sealable): Promise<void> {
    const old = fields.filter((field) => found[field] !== undefined && !sealer.isCurrent(found[field]));
    if (old.length === 0) {
      done.current += 1;
      return;
    }
    const { _id } = found;
    try {
      const changes = old.map((field) => [field, sealedAnew(found[field] ?? '', placeOf(_id, field))]);
      const { matchedCount } = await model
        .updateOne(
          { _id, ...Object.fromEntries(old.map((field) => [field, found[field]])) },
          { $set: Object.fromEntries(changes) },
        )
        .setOptions(every);
      if (matchedCount === 1) done.resealed += 1;
      else {
        const now: Sealable | null = await model.findById(_id, read).setOptions(every).lean();
        if (now) await reseal(now);
      }
    } catch (error) {
      if (!(error instanceof SealError)) throw error;
      done.unreadable.push(_id);
    }
  }

  /** What was stored before there was a key is sealed as it is. */
  function sealedAnew(value: string, place: string): string {
    return sealer.seal(isSealed(value) ? sealer.open(value, place) : value, place);
  }
}
