import { Schema } from 'mongoose';

/** An install that somebody began in their browser, and that can end once. */
export interface InstallState {
  /** A digest of the state that the browser and Slack carry: a copy of the database finishes nobody's install. */
  _id: string;
  expiresAt: Date;
}

export const installStateSchema = new Schema<InstallState>(
  { _id: { type: String, required: true }, expiresAt: { type: Date, required: true } },
  { versionKey: false, collection: 'installstates' },
);
installStateSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
