import { Schema } from 'mongoose';
import { tenancy } from './tenancy.js';
import { type Period, periodSchema } from './usage.js';

/** What a workspace has to spend. Always equal to the sum of its ledger; written last in each transaction. */
export interface Balance {
  /** The workspace's id. */
  _id: string;
  available: number;
  held: number;
  /** The number of the newest ledger entry: a writer that saw another number has lost and starts again. */
  seq: number;
  /** What all people and programs together have used in the workspace's day and month. */
  day?: Period;
  month?: Period;
  /** The newest month, `2026-11`, whose refill was decided, whatever came of it. */
  refilled?: string;
}

export const balanceSchema = new Schema<Balance>(
  {
    _id: { type: String, required: true },
    available: { type: Number, required: true },
    held: { type: Number, required: true },
    seq: { type: Number, required: true },
    day: periodSchema,
    month: periodSchema,
    refilled: String,
  },
  { versionKey: false, collection: 'balances' },
);
balanceSchema.plugin(tenancy, { owner: '_id' });
