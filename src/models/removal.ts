import { Schema } from 'mongoose';

/** Somebody's wish, or a rule, that takes a picture that was shown out of Slack. The thread's worker carries it out. */
export interface Removal {
  /** A Slack user's id, or `app`. */
  by: string;
  at: Date;
  /** `retention`: its time was over. */
  why: 'deleted' | 'retention';
  /** Since then nothing of it is shown any more. */
  doneAt?: Date;
}

/** A message beside the thread that shows it, in another conversation. Without `ts` Slack may or may not have it. */
export interface Share {
  /** The view or trigger by which it was asked for: the same is posted once. */
  id: string;
  by: string;
  channel: string;
  sentAt: Date;
  ts?: string;
}

/** A file of it that somebody had made and that stands in its thread. Written before the file is made. */
export interface GotFile {
  format: string;
  by: string;
  at: Date;
  /** Slack's id, before anybody sees it. */
  file?: string;
  /** Of the other pages, where it is one of several. */
  further?: string[];
}

export const gotFileSchema = new Schema<GotFile>(
  { format: String, by: String, at: Date, file: String, further: { type: [String], default: undefined } },
  { _id: false },
);

export const removalSchema = new Schema<Removal>(
  { by: String, at: Date, why: String, doneAt: Date },
  { _id: false },
);

export const shareSchema = new Schema<Share>(
  { id: String, by: String, channel: String, sentAt: Date, ts: String },
  { _id: false },
);
