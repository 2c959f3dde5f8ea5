import type { Model } from 'mongoose';
import { DecryptionError, type FieldEncryption, isEncrypted } from '../lib/encryption/index.js';
import { acrossWorkspaces } from '../models/tenancy.js';

const PAGE = 100;

/** The encrypted fields of a collection, and where each lies. */
export interface EncryptedFields {
  // Of whichever collection: only the fields that are named are read.
  // biome-ignore lint/suspicious/noExplicitAny: a Model takes the type of its documents both ways
  model: Model<any>;
  fields: readonly string[];
  placeOf(id: string, field: string): string;
}

export interface ReencryptionResult {
  /** Documents of which something was sealed with another key than the first, or not at all. */
  resealed: number;
  /** Those that were sealed with the first already. */
  current: number;
  /** Those that no key of the list opens, by id. */
  unreadable: string[];
}

type EncryptedDocument = Readonly<Record<string, string | undefined>> & { _id: string };

/**
 * Encrypts everything with the first key: a key rotation. Whoever stops in between begins again, and finds what is
 * done: each document is one conditional write, and one that was replaced meanwhile is looked at again.
 */
export async function reencryptAll(
  all: readonly EncryptedFields[],
  encryption: FieldEncryption,
): Promise<ReencryptionResult> {
  const done: ReencryptionResult = { resealed: 0, current: 0, unreadable: [] };
  for (const one of all) await reencryptCollection(one, encryption, done);
  return done;
}

async function reencryptCollection(
  { model, fields, placeOf }: EncryptedFields,
  encryption: FieldEncryption,
  done: ReencryptionResult,
): Promise<void> {
  const every = acrossWorkspaces('everything that is sealed is sealed again');
  const some = { $or: fields.map((field) => ({ [field]: { $exists: true } })) };
  const read = Object.fromEntries(fields.map((field) => [field, 1]));
  for (let after = ''; ; ) {
    const page: EncryptedDocument[] = await model
      .find({ _id: { $gt: after }, ...some }, read)
      .setOptions(every)
      .sort({ _id: 1 })
      .limit(PAGE)
      .lean();
    for (const one of page) await reencrypt(one);
    const last = page.at(-1);
    if (!last) return;
    after = last._id;
  }

  async function reencrypt(found: EncryptedDocument): Promise<void> {
    const old = fields.filter(
      (field) => found[field] !== undefined && !encryption.usesCurrentKey(found[field]),
    );
    if (old.length === 0) {
      done.current += 1;
      return;
    }
    const { _id } = found;
    try {
      const changes = old.map((field) => [field, reencrypted(found[field] ?? '', placeOf(_id, field))]);
      const { matchedCount } = await model
        .updateOne(
          { _id, ...Object.fromEntries(old.map((field) => [field, found[field]])) },
          { $set: Object.fromEntries(changes) },
        )
        .setOptions(every);
      if (matchedCount === 1) done.resealed += 1;
      else {
        const now: EncryptedDocument | null = await model.findById(_id, read).setOptions(every).lean();
        if (now) await reencrypt(now);
      }
    } catch (error) {
      if (!(error instanceof DecryptionError)) throw error;
      done.unreadable.push(_id);
    }
  }

  /** What was stored before there was a key is sealed as it is. */
  function reencrypted(value: string, place: string): string {
    return encryption.encrypt(isEncrypted(value) ? encryption.decrypt(value, place) : value, place);
  }
}
