import { Schema } from 'mongoose';
import { tenancy } from './tenancy.js';

/**
 * A message that somebody wrote to the app, as soon as it is about to be answered: Slack may tell of it again, and to
 * another process. Nothing of what it says is kept.
 */
export interface AnsweredMessage {
  /** `<workspace>:<channel>:<ts>` */
  _id: string;
  workspace: string;
  user: string;
  at: Date;
  expiresAt: Date;
}

export const answeredMessageSchema = new Schema<AnsweredMessage>(
  {
    _id: { type: String, required: true },
    workspace: { type: String, required: true },
    user: { type: String, required: true },
    at: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'answeredmessages' },
);
answeredMessageSchema.plugin(tenancy, { owner: 'workspace' });
answeredMessageSchema.index({ workspace: 1, user: 1, at: 1 });
answeredMessageSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
