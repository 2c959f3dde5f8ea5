import { Schema } from 'mongoose';
import { type Claimable, claimableFields } from './claimable.js';

/** Something that the app does by itself from time to time, in one process at a time. */
export interface Chore extends Claimable {
  /** Its name. */
  _id: string;
}

export const choreSchema = new Schema<Chore>(
  { _id: { type: String, required: true }, ...claimableFields },
  { versionKey: false, collection: 'chores' },
);
