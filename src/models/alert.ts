import { Schema } from 'mongoose';
import { tenancy } from './tenancy.js';

/** What an alert says, in figures; the words are made where it is shown: src/notifications/alerts/words.ts. */
export type AlertDetails =
  /** `usual`: no admin has said from when on. */
  | { kind: 'low_balance'; available: number; threshold: number; usual?: true }
  /** Of the newest jobs that ended, so many failed for reasons that are not people's own. */
  | { kind: 'failing'; failed: number; of: number }
  /** Of the newest results, so many had to be asked for: fal's webhooks do not arrive. */
  | { kind: 'webhooks_lost'; asked: number; of: number }
  | { kind: 'waiting_long'; infograph: string; minutes: number }
  | { kind: 'fal_locked' }
  /** Found by the nightly audit. */
  | { kind: 'drift'; drifts: number }
  /** A step of the workspace's cap of credits a month was reached. */
  | { kind: 'cap'; step: 50 | 80 | 100; used: number; cap: number; month: string };

export type AlertKind = AlertDetails['kind'];

export const alertKinds: readonly AlertKind[] = [
  'low_balance',
  'failing',
  'webhooks_lost',
  'waiting_long',
  'fal_locked',
  'drift',
  'cap',
];

/** Something that stands, as admins see it. */
export interface Alert {
  facts: AlertDetails;
  /** Since when it was noticed. */
  since: Date;
}

/** How one kind of alert stands in one workspace. Changed only by whoever saw the newest `rev`, and so told once. */
export interface AlertState {
  /** `<workspace>:<kind>` */
  _id: string;
  workspace: string;
  kind: AlertKind;
  rev: number;
  /** Absent: all is well. Of a cap: what was said last. */
  facts?: AlertDetails;
  since?: Date;
  /** Whether people were told of what stands, and so are told when it has passed. */
  told: boolean;
  /** It may have stood before the app looked for it, so what is found is shown and not told, until it has passed. */
  stood?: true;
  /** When people were told last that it began. */
  toldAt?: Date;
}

export const alertSchema = new Schema<AlertState>(
  {
    _id: { type: String, required: true },
    workspace: { type: String, required: true },
    kind: { type: String, required: true },
    rev: { type: Number, required: true },
    facts: Schema.Types.Mixed,
    since: Date,
    told: { type: Boolean, required: true },
    stood: Boolean,
    toldAt: Date,
  },
  { versionKey: false, collection: 'alerts' },
);
alertSchema.plugin(tenancy, { owner: 'workspace' });
alertSchema.index({ workspace: 1 });
