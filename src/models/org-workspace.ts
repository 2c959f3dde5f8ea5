import { Schema } from 'mongoose';
import { tenancy } from './tenancy.js';

/** A workspace that uses its organization's installation: Slack said so with a request of somebody there. */
export interface OrgWorkspace {
  /** The workspace's id. */
  _id: string;
  enterprise: string;
  at: Date;
}

export const orgWorkspaceSchema = new Schema<OrgWorkspace>(
  {
    _id: { type: String, required: true },
    enterprise: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: 'orgworkspaces' },
);
orgWorkspaceSchema.plugin(tenancy, { owner: '_id' });
orgWorkspaceSchema.index({ enterprise: 1 });
