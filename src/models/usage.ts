import { Schema } from 'mongoose';
import { tenancy } from './tenancy.js';

/** Credits counted in one day or month of a workspace's time zone: held, and spent. */
export interface Period {
  /** `2026-11-23` or `2026-11`. */
  key: string;
  credits: number;
}

/** So often in one hour of UTC, or in one day of the workspace. */
export interface HourCount {
  /** `2026-11-23T15`, or `2026-11-23`. */
  key: string;
  count: number;
}

/** Why somebody was stopped for an hour: too many endings that nobody paid for, or too many articles read. */
export type PauseReason = 'unpaid' | 'reads';

/**
 * What one person, or one API token, has used of a workspace's credits. Written in the transactions of holds and
 * settlements alone, under the balance's `seq`; see src/credits/ledger/counting.ts.
 */
export interface Usage {
  /** `<workspace>:<person>` */
  _id: string;
  workspace: string;
  /** A Slack user's id, `api:<id of the token>`, or `api:*` for all programs together. */
  person: string;
  day: Period;
  month: Period;
  /** Images of a day that code draws, but those that came to nothing. Absent: none ever. */
  exact?: HourCount;
  /** Images that have not ended. */
  open: number;
  /** Endings without payment that cost somebody else something: refused by the image service, or canceled. */
  unpaid: HourCount;
  /** Articles read. */
  reads: HourCount;
  pausedUntil?: Date;
  pausedFor?: PauseReason;
}

export const periodSchema = new Schema<Period>(
  { key: { type: String, required: true }, credits: { type: Number, required: true } },
  { _id: false },
);

const hourCountSchema = new Schema<HourCount>(
  { key: { type: String, required: true }, count: { type: Number, required: true } },
  { _id: false },
);

export const usageSchema = new Schema<Usage>(
  {
    _id: { type: String, required: true },
    workspace: { type: String, required: true },
    person: { type: String, required: true },
    day: { type: periodSchema, required: true },
    month: { type: periodSchema, required: true },
    exact: hourCountSchema,
    open: { type: Number, required: true },
    unpaid: { type: hourCountSchema, required: true },
    reads: { type: hourCountSchema, required: true },
    pausedUntil: Date,
    pausedFor: String,
  },
  { versionKey: false, collection: 'usages' },
);
usageSchema.plugin(tenancy, { owner: 'workspace' });
// Everybody's of a workspace, for its admins.
usageSchema.index({ workspace: 1 });
