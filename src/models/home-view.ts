import { Schema } from 'mongoose';
import { type Claimable, claimableFields, dueByWorkspace } from './claimable.js';
import { tenancy } from './tenancy.js';

/** What somebody is who may not ask for anything; `blocked`: an admin said so. */
export type Barred = 'guest' | 'stranger' | 'bot' | 'blocked';

/**
 * Somebody's Home tab in Slack: when they had it open, and what was published last. It is claimed as infographs are, so
 * that one process at a time publishes it; `signals` grows with everything that makes what it shows stale.
 */
export interface HomeView extends Claimable {
  /** `<workspace>:<user>` */
  _id: string;
  workspace: string;
  user: string;
  firstOpenedAt: Date;
  openedAt: Date;
  /** The person did something that they want to see there: it comes before what others caused. */
  wantedAt: Date;
  /** When what is shown was read. */
  readAt?: Date;
  /** When Slack had it. */
  publishedAt?: Date;
  /** Slack's name for what it shows: with another one there, somebody was quicker. */
  hash?: string;
  /** A digest of what is shown: the same again is not published. */
  shown?: string;
  /** The number of the newest ledger entry on the page that an admin turned to; absent: the newest page. */
  ledgerFrom?: number;
}

export const homeViewSchema = new Schema<HomeView>(
  {
    _id: { type: String, required: true },
    workspace: { type: String, required: true },
    user: { type: String, required: true },
    firstOpenedAt: { type: Date, required: true },
    openedAt: { type: Date, required: true },
    wantedAt: { type: Date, required: true },
    readAt: Date,
    publishedAt: Date,
    hash: String,
    shown: String,
    ledgerFrom: Number,
    ...claimableFields,
  },
  { versionKey: false, collection: 'homeviews' },
);
homeViewSchema.plugin(tenancy, { owner: 'workspace' });
homeViewSchema.index(...dueByWorkspace);
// Who had it open lately.
homeViewSchema.index({ workspace: 1, openedAt: -1 });
