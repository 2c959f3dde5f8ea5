import { Schema } from 'mongoose';

/** What the house has spent in one month on mending pictures, or may still come to spend: what is not known stays spent. */
export interface MendBudget {
  /** `2026-11`, of UTC. */
  _id: string;
  /** In micro-dollars. */
  spent: number;
}

export const mendBudgetSchema = new Schema<MendBudget>(
  { _id: { type: String, required: true }, spent: { type: Number, required: true } },
  { versionKey: false, collection: 'mendbudgets' },
);
