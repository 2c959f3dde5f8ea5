import { Schema } from 'mongoose';
import { tenancy } from './tenancy.js';

/** What the newest nightly audit of one workspace found. */
export interface AuditResult {
  /** The workspace's id. */
  _id: string;
  at: Date;
  /** How many things do not add up. */
  drifts: number;
}

export const auditResultSchema = new Schema<AuditResult>(
  {
    _id: { type: String, required: true },
    at: { type: Date, required: true },
    drifts: { type: Number, required: true },
  },
  { versionKey: false, collection: 'auditresults' },
);
auditResultSchema.plugin(tenancy, { owner: '_id' });
