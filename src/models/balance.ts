import { Schema } from 'mongoose';

/** What a workspace has to spend. Always equal to the sum of its ledger; written last in each transaction. */
export interface Balance {
  /** The workspace's id. */
  _id: string;
  available: number;
  held: number;
  /** The number of the newest ledger entry: a writer that saw another number has lost and starts again. */
  seq: number;
}

export const balanceSchema = new Schema<Balance>(
  {
    _id: { type: String, required: true },
    available: { type: Number, required: true },
    held: { type: Number, required: true },
    seq: { type: Number, required: true },
  },
  { versionKey: false, collection: 'balances' },
);
