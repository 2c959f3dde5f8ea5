import { Schema } from 'mongoose';
import { tenancy } from './tenancy.js';

/**
 * `open` -> `approving` (an admin's top-up for it is on its way, and it can be declined no more) -> `approved`; or
 * `declined`.
 */
export type CreditRequestStatus = 'open' | 'approving' | 'approved' | 'declined';

/** A person's latest credit request to the admins: one document a person, so that there is one a day. */
export interface CreditRequest {
  /** `<workspace>:<user>` */
  _id: string;
  workspace: string;
  user: string;
  /** Grows with each question of this person's; the buttons under it name it. */
  n: number;
  credits?: number;
  why?: string;
  status: CreditRequestStatus;
  /** The admin who decided. */
  by?: string;
  at: Date;
}

export const creditRequestSchema = new Schema<CreditRequest>(
  {
    _id: { type: String, required: true },
    workspace: { type: String, required: true },
    user: { type: String, required: true },
    n: { type: Number, required: true },
    credits: Number,
    why: String,
    status: { type: String, required: true },
    by: String,
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: 'asks' },
);
creditRequestSchema.plugin(tenancy, { owner: 'workspace' });
