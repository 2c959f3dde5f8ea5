import { Schema } from 'mongoose';
import { tenancy } from './tenancy.js';

/**
 * An idempotency key: written with the hold of an accepted request, so that the same request delivered again finds
 * it.
 */
export interface IdempotencyKey {
  /** `<workspace>:<what makes the request the same>`, such as Slack's trigger id. */
  _id: string;
  batch: string;
  /** What was asked for, hashed, where another request under the same key is to be told apart. */
  fingerprint?: string;
  expiresAt: Date;
}

export const idempotencyKeySchema = new Schema<IdempotencyKey>(
  {
    _id: { type: String, required: true },
    batch: { type: String, required: true },
    fingerprint: String,
    expiresAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'requestkeys' },
);
idempotencyKeySchema.plugin(tenancy, { owner: '_id prefix' });
idempotencyKeySchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
