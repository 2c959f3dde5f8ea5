import { Schema } from 'mongoose';
import { tenancy } from './tenancy.js';

/** Credits given to a workspace. Holds draw on grants, the soonest to expire first; releases return there. */
export interface Grant {
  _id: string;
  workspace: string;
  credits: number;
  /** What has been neither held nor spent of it. All grants' remainders together are the available balance. */
  remaining: number;
  /** Absent: never. */
  expiresAt?: Date;
  at: Date;
}

export const grantSchema = new Schema<Grant>(
  {
    _id: { type: String, required: true },
    workspace: { type: String, required: true },
    credits: { type: Number, required: true },
    remaining: { type: Number, required: true },
    expiresAt: Date,
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: 'grants' },
);
grantSchema.plugin(tenancy, { owner: 'workspace' });
grantSchema.index({ workspace: 1, remaining: 1 });
// What was added last.
grantSchema.index({ workspace: 1, at: -1 });
// What expires next.
grantSchema.index({ expiresAt: 1 }, { sparse: true });
