import { Schema } from 'mongoose';
import { type Claimable, claimableFields, claimableFrom, dueByWorkspace } from './claimable.js';
import type { Notification } from './notification.js';
import { tenancy } from './tenancy.js';

export type NoticeKind = 'callback' | 'slack' | 'email';

/**
 * `waiting` -> `delivered`; `failed` (every try was in vain), `off` (its receiver was switched off, or its token
 * revoked), `unknown` (said once, the answer was lost, and it cannot be said again without being said twice).
 */
export type NoticeStatus = 'waiting' | 'delivered' | 'failed' | 'off' | 'unknown';

/** One delivery attempt, for the log of deliveries. */
export interface DeliveryAttempt {
  at: Date;
  ms: number;
  /** The HTTP status, where there was an answer. */
  status?: number;
  /** What went wrong, in words that the token's owner may read. */
  fault?: string;
}

/** Where a message stands in Slack. */
export interface MessagePlace {
  channel: string;
  ts: string;
}

/**
 * An entry of the outbox: one notification to one receiver. It is queued beside the infograph and never holds it
 * up.
 */
export interface Notice extends Claimable {
  /** Made of what it tells of, so that it is made once; see src/notifications/outbox.ts. */
  _id: string;
  kind: NoticeKind;
  /** That an infograph has ended, that a receiver was switched off, or news of what people did. */
  about: 'end' | 'receiver_off' | Notification['about'];
  workspace: string;
  /** The id of the API token that asked for it, where one did. */
  token?: string;
  infograph?: string;
  /** Where a callback goes. */
  url?: string;
  /** Who gets a direct message. */
  user?: string;
  /** Which channel gets it instead. */
  channel?: string;
  /** Who get it as a direct message where the channel does not take it. */
  instead?: string[];
  /** The channel that did not take it, where this is what a person gets instead. */
  refusedBy?: string;
  /** The message that it became, where that may have to be changed. */
  place?: MessagePlace;
  /** What is to be told, where it is news; the words are made when it is sent. */
  news?: Notification;
  /** The origin that was switched off. */
  origin?: string;
  status: NoticeStatus;
  /** The newest last; capped. */
  tries: DeliveryAttempt[];
  /** Saying it was begun: what cannot be repeated is not begun twice. */
  sentAt?: Date;
  at: Date;
  endedAt?: Date;
}

/** What every notice has that nobody was told of yet, and whose telling is due. */
export function blankNotice(at: Date): Pick<Notice, 'status' | 'tries' | 'at' | keyof Claimable> {
  return { status: 'waiting', tries: [], at, ...claimableFrom(at) };
}

export const noticeSchema = new Schema<Notice>(
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true },
    about: { type: String, required: true },
    workspace: { type: String, required: true },
    token: String,
    infograph: String,
    url: String,
    user: String,
    channel: String,
    instead: { type: [String], default: undefined },
    refusedBy: String,
    place: {
      type: new Schema<MessagePlace>({ channel: String, ts: String }, { _id: false }),
      default: undefined,
    },
    news: Schema.Types.Mixed,
    origin: String,
    status: { type: String, required: true },
    tries: [
      new Schema<DeliveryAttempt>({ at: Date, ms: Number, status: Number, fault: String }, { _id: false }),
    ],
    sentAt: Date,
    at: { type: Date, required: true },
    endedAt: Date,
    ...claimableFields,
  },
  { versionKey: false, collection: 'notices' },
);
noticeSchema.plugin(tenancy, { owner: 'workspace' });
noticeSchema.index(...dueByWorkspace);
noticeSchema.index({ infograph: 1 });
// The log of deliveries is kept for 30 days.
noticeSchema.index({ endedAt: 1 }, { expireAfterSeconds: 30 * 24 * 3_600 });
