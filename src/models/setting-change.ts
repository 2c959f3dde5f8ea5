import { Schema } from 'mongoose';
import { tenancy } from './tenancy.js';

/** A setting as it was or is; of a list, what was taken out and what was put in. */
export type SettingValue = string | number | boolean | null | string[];

export interface OneChange {
  /** The setting's name, such as `caps.personDay`. */
  what: string;
  /** Null: it was not set. */
  from: SettingValue;
  to: SettingValue;
}

/** Who changed what and when. Written once, in the transaction of the change itself. */
export interface SettingChange {
  /** `<workspace>:<rev>`, so that two admins cannot make the same change. */
  _id: string;
  workspace: string;
  rev: number;
  /** A Slack user's id, `cli` or `system`. */
  actor: string;
  at: Date;
  changes: OneChange[];
}

export const settingChangeSchema = new Schema<SettingChange>(
  {
    _id: { type: String, required: true },
    workspace: { type: String, required: true },
    rev: { type: Number, required: true },
    actor: { type: String, required: true },
    at: { type: Date, required: true },
    changes: [
      new Schema<OneChange>(
        { what: String, from: Schema.Types.Mixed, to: Schema.Types.Mixed },
        { _id: false },
      ),
    ],
  },
  { versionKey: false, collection: 'settingchanges' },
);
settingChangeSchema.plugin(tenancy, { owner: 'workspace' });
settingChangeSchema.index({ workspace: 1, rev: -1 });
