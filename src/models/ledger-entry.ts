import { Schema } from 'mongoose';
import { tenancy } from './tenancy.js';

export type EntryKind = 'hold' | 'capture' | 'release' | 'grant' | 'expire' | 'refund';

/** Credits drawn from one grant. */
export interface Draw {
  grant: string;
  credits: number;
}

/** One movement of credits. Written once, with the movement itself, and never changed. */
export interface LedgerEntry {
  /** `<workspace>:<seq>`, so that two writers cannot make the same entry. */
  _id: string;
  workspace: string;
  /** 1, 2, 3 … without gaps. */
  seq: number;
  kind: EntryKind;
  /** The business identity of the movement: a second one with this key never happens. */
  key: string;
  /** What moved: never below zero, and 0 for what is free. Of a capture, what was spent. */
  credits: number;
  /** Of a capture that spent less than was held: the rest, which went back to the grants of `draws`. */
  returned?: number;
  /** The balances after this entry. */
  available: number;
  held: number;
  /** Who caused it: a Slack user's id, `api:<id of a token>`, `cli` or `system`. */
  actor: string;
  note?: string;
  infograph?: string;
  /** The grants that a hold draws on, that something goes back to, or that have expired. */
  draws?: Draw[];
  /** Of a grant: when what is left of it expires. */
  expiresAt?: Date;
  at: Date;
}

export const drawSchema = new Schema<Draw>(
  { grant: { type: String, required: true }, credits: { type: Number, required: true } },
  { _id: false },
);

export const ledgerEntrySchema = new Schema<LedgerEntry>(
  {
    _id: { type: String, required: true },
    workspace: { type: String, required: true },
    seq: { type: Number, required: true },
    kind: { type: String, required: true },
    key: { type: String, required: true },
    credits: { type: Number, required: true },
    returned: Number,
    available: { type: Number, required: true },
    held: { type: Number, required: true },
    actor: { type: String, required: true },
    note: String,
    infograph: String,
    draws: { type: [drawSchema], default: undefined },
    expiresAt: Date,
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: 'ledger' },
);
ledgerEntrySchema.plugin(tenancy, { owner: 'workspace' });
ledgerEntrySchema.index({ workspace: 1, key: 1 }, { unique: true });
ledgerEntrySchema.index({ workspace: 1, seq: -1 });
