import { Schema } from 'mongoose';
import { tenancy } from './tenancy.js';

/**
 * `leaving` (its jobs are being ended) -> `left` (everything waits for `deleteAt`) -> `deleting` -> `deleted`. From
 * `leaving` and `left` also `returned`: the app was installed anew, and everything is as it was.
 */
export type DepartureStatus = 'leaving' | 'left' | 'returned' | 'deleting' | 'deleted';

/** What Slack told, or that the operator wants it gone. */
export type DepartureReason = 'app_uninstalled' | 'tokens_revoked' | 'team_access_revoked' | 'deleted';

/** That a workspace has left, and how far it is forgotten. */
export interface Departure {
  /** The workspace's id. */
  _id: string;
  /** When it left, as Slack tells it, in whole seconds. */
  at: Date;
  why: DepartureReason;
  status: DepartureStatus;
  /** What it has here is deleted then. */
  deleteAt: Date;
  /** Nothing that is newer is deleted: the app may have been installed anew meanwhile. */
  deletingAt?: Date;
  /** Made for the pseudonyms of one deletion, and gone when that is done. */
  salt?: string;
  returnedAt?: Date;
  deletedAt?: Date;
  /** It came back while it was being deleted, and left again. */
  again?: { at: Date; why: DepartureReason; deleteAt: Date };
}

export const departureSchema = new Schema<Departure>(
  {
    _id: { type: String, required: true },
    at: { type: Date, required: true },
    why: { type: String, required: true },
    status: { type: String, required: true },
    deleteAt: { type: Date, required: true },
    deletingAt: Date,
    salt: String,
    returnedAt: Date,
    deletedAt: Date,
    again: new Schema({ at: Date, why: String, deleteAt: Date }, { _id: false }),
  },
  { versionKey: false, collection: 'departures' },
);
departureSchema.plugin(tenancy, { owner: '_id' });
departureSchema.index({ status: 1 });
