import { Schema } from 'mongoose';
import { tenancy } from './tenancy.js';

/** What one person chose last, so that the form begins with it. */
export interface Preference {
  /** `<workspace>:<user>` */
  _id: string;
  workspace: string;
  /** Whether only they were to see it. */
  onlyMe: boolean;
  at: Date;
}

export const preferenceSchema = new Schema<Preference>(
  {
    _id: { type: String, required: true },
    workspace: { type: String, required: true },
    onlyMe: { type: Boolean, required: true },
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: 'preferences' },
);
preferenceSchema.plugin(tenancy, { owner: 'workspace' });
