import { Schema } from 'mongoose';
import { type Claimable, claimableFields, dueByWorkspace } from './claimable.js';
import { tenancy } from './tenancy.js';

/** An image that people see before it could be kept: it is owed until the store takes it. */
export interface LateCopy extends Claimable {
  /** The infograph's id. */
  _id: string;
  workspace: string;
  at: Date;
}

export const lateCopySchema = new Schema<LateCopy>(
  {
    _id: { type: String, required: true },
    workspace: { type: String, required: true },
    at: { type: Date, required: true },
    ...claimableFields,
  },
  { versionKey: false, collection: 'latecopies' },
);
lateCopySchema.plugin(tenancy, { owner: 'workspace' });
lateCopySchema.index(...dueByWorkspace);
