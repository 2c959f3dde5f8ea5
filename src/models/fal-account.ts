import { Schema } from 'mongoose';

/** Whether fal takes jobs of this account, as the process that noticed it last wrote it. */
export interface FalAccount {
  _id: 'fal';
  locked: boolean;
  at: Date;
}

export const falAccountSchema = new Schema<FalAccount>(
  {
    _id: { type: String, required: true },
    locked: { type: Boolean, required: true },
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: 'falaccounts' },
);
